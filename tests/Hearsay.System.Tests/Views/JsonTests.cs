using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Export;
using Xunit;

namespace Hearsay.System.Tests.Views;

public class JsonTests
{
    [Fact]
    public void A_full_analysis_keeps_the_contract() => AnalysisContract.Check(Json(SampleAnalysis.Make()));

    [Fact]
    public void It_is_one_line_of_UTF8_that_people_can_read()
    {
        string line = Json(SampleAnalysis.Make());
        Assert.Equal('\n', line[^1]);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains("“We fired on nobody,”", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_and_days_are_written_plainly_and_what_is_unknown_is_null()
    {
        using JsonDocument json = JsonDocument.Parse(Json(SampleAnalysis.Make()));
        JsonElement quantity = json.RootElement.GetProperty("quantities")[0];
        Assert.Equal("12", quantity.GetProperty("least").GetRawText());
        Assert.Equal("null", quantity.GetProperty("most").GetRawText());
        Assert.Equal("2031-05-13", json.RootElement.GetProperty("times")[0].GetProperty("from").GetString());
        Assert.Equal("-1.5", json.RootElement.GetProperty("places")[0].GetProperty("latitude").GetRawText());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("document").GetProperty("url").ValueKind);
    }

    [Fact]
    public void A_lone_surrogate_or_a_number_without_JSON_form_breaks_nothing()
    {
        Document document = new("Army \ud800 denied it.\udc00");
        Analysis analysis = new()
        {
            Document = document,
            LanguagePack = "en",
            Sentences = [new Sentence(new TextSpan(0, 16), 0, [])],
            Quantities = [new Quantity("q1", new TextSpan(5, 6), double.NegativeInfinity, double.NaN, 1e300, Hedge.None, null, null, null, null)],
        };
        AnalysisContract.Check(Json(analysis));
    }

    internal static string Json(Analysis analysis)
    {
        ArrayBufferWriter<byte> output = new();
        AnalysisJson.Write(analysis, "0.1.0", output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
