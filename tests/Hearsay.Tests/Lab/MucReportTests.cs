using System.Text.Json;
using Hearsay.Lab.Events.Muc;
using Xunit;

namespace Hearsay.Tests.Lab;

public sealed class MucReportTests
{
    [Fact]
    public void A_header_gives_place_date_agency_and_who_speaks()
    {
        const string Text = "   VALE CITY (ORLO), 9 JAN 90 (NORTHERN NEWS) -- [COMMUNIQUE]\n[ORLO FRONT] [TEXT] [DANE] WE DID IT.";
        MucHeader header = MucHeader.Read(Text);
        Assert.Equal("VALE CITY (ORLO)", header.Place);
        Assert.Equal(new DateOnly(1990, 1, 9), header.Date);
        Assert.Equal("NORTHERN NEWS", header.Agency);
        Assert.Contains("ORLO FRONT", header.Notes, StringComparison.Ordinal);
        Assert.Equal("[DANE] WE DID IT.", Text[header.Body..]);
    }

    [Theory]
    [InlineData("ORLO, JUNE 11 89 (NN) -- [TEXT] A.", "1989-06-11")]
    [InlineData("ORLO, 27 APR 90 [NN RADIO) -- [TEXT] A.", "1990-04-27")]
    [InlineData("ORLO, NO DATE -- [TEXT] A.", null)]
    public void A_header_may_be_written_in_other_ways(string text, string? date)
    {
        MucHeader header = MucHeader.Read(text);
        Assert.Equal(date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), header.Date);
        Assert.Equal("A.", text[header.Body..]);
    }

    [Fact]
    public void Without_a_header_the_whole_is_text() => Assert.Equal(0, MucHeader.Read("THE ARMY LEFT.").Body);

    [Theory]
    [InlineData("03 FEB 90", "1990-02-03", "1990-02-03", true)]
    [InlineData("03 FEB 90", "1990-02-04", "1990-02-04", false)]
    [InlineData("- 03 FEB 90", "1990-01-10", "1990-01-10", true)]
    [InlineData("- 03 FEB 90", "1989-01-10", "1989-01-10", false)]
    [InlineData("01 FEB 90 - 05 FEB 90", "1990-02-05", "1990-02-09", true)]
    public void Days_are_compared_with_the_coders_interval(string gold, string from, string to, bool overlaps)
    {
        DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(overlaps, MucDate.Overlaps(MucDate.Interval(gold), Day(from), Day(to)));
    }

    [Fact]
    public void A_filler_may_have_several_right_values_and_several_names()
    {
        using JsonDocument json = JsonDocument.Parse("""{"PERP: ORGANIZATION CONFIDENCE":["? POSSIBLE / CLAIMED OR ADMITTED: \"ORLO FRONT\" / \"OF\""]}""");
        MucConfidence confidence = Assert.Single(MucTemplate.Read(json.RootElement).Confidences());
        Assert.Equal(["POSSIBLE", "CLAIMED OR ADMITTED"], confidence.Classes);
        Assert.Equal(["ORLO FRONT", "OF"], confidence.Names);
    }

    [Fact]
    public void Strings_of_a_template_are_found_over_line_ends() =>
        Assert.Equal([new Hearsay.TextSpan(4, 14)], Passages.Find("THE ORLO\nFRONT", ["ORLO FRONT"]));
}
