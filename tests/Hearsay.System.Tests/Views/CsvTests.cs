using System.Buffers;
using System.Text;
using Hearsay.Export;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.System.Tests.Views;

public class CsvTests
{
    [Fact]
    public void Each_statement_is_a_row_with_its_own_source()
    {
        string[] rows = Csv(SampleAnalysis.Make()).Split("\r\n");
        Assert.Equal(7, rows.Length);
        Assert.StartsWith("report,path,title,publisher,published,statement", rows[0], StringComparison.Ordinal);
        Assert.Contains(",residents,unnamed,residents > the Northern News Agency > the report,told,certain,positive,past,on Tuesday,2031-05-13,2031-05-13,Varo,Varo,XV,-1.5,20.25,At least 12 people,12,,12,person,", rows[1], StringComparison.Ordinal);
        Assert.Contains(",Col. Adan Rell,named-persons,Col. Adan Rell > the report,said,possible,positive,", rows[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1+1)")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public void A_spreadsheet_runs_nothing_from_a_report(string title)
    {
        Analysis sample = SampleAnalysis.Make();
        string csv = Csv(sample with { Document = sample.Document with { Title = title } });
        Assert.Contains("\"'" + title.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_reader_reads_it_back()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("claims.csv", Csv(SampleAnalysis.Make()));
        Reading[] rows = [.. ReportInputs.List([path], new ReadingOptions(), () => Stream.Null).Select(i => i.Read())];
        Assert.Equal(5, rows.Length);
        Assert.Equal("The army must answer.", Assert.IsType<ReadReport>(rows[^1]).Document.Text);
    }

    private static string Csv(Analysis analysis)
    {
        ArrayBufferWriter<byte> output = new();
        ClaimsCsv.WriteHeader(output);
        ClaimsCsv.Write(analysis, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
