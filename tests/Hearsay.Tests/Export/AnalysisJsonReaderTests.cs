using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Export;
using Xunit;

namespace Hearsay.Tests.Export;

/// <summary>What is written as JSON comes back whole, so that a collection gives what was read.</summary>
public sealed class AnalysisJsonReaderTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.At("samples"), "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_written_read_and_written_again_is_the_same_bytes(string file) => AssertComesBack(new Document(File.ReadAllText(Repository.At(file))) { Published = new DateOnly(2031, 5, 20), Title = file });

    [Fact]
    public void The_first_report_comes_back() => AssertComesBack(new Document(File.ReadAllText(Repository.Corpus("seed/article.txt"))) { Published = new DateOnly(2011, 8, 29) });

    [Fact]
    public void Reports_of_a_corpus_come_back()
    {
        using GZipStream unpacked = new(File.OpenRead(Repository.Corpus("data/tracing/wikinews_en_2019_2020.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader lines = new(unpacked);
        int read = 0;
        while (lines.ReadLine() is { } line && read < 60)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            AssertComesBack(new Document(row.RootElement.GetProperty("text").GetString()!) { Published = new DateOnly(2020, 1, 31) });
            read++;
        }

        Assert.Equal(60, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("The army said \ud800 that \udc00it had taken the town.")]
    [InlineData("Police said \u0000\u0001 \"12 people\" died \\ in </script> Orvane.\u2028")]
    public void Odd_text_comes_back(string text) => AssertComesBack(new Document(text));

    [Fact]
    public void What_a_later_version_adds_is_passed_over()
    {
        string json = Encoding.UTF8.GetString(Write(Repository.Pipeline.Read(new Document("Police said 12 people died."))));
        string later = json.Replace("\"claims\":[{", "\"moods\":{\"a\":[1,{\"b\":null}]},\"claims\":[{\"mood\":[\"x\"],", StringComparison.Ordinal);
        Assert.NotEqual(json, later);
        Assert.Equal(json, Encoding.UTF8.GetString(Write(AnalysisJsonReader.Read(Encoding.UTF8.GetBytes(later)))));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "an object")]
    [InlineData("{\"schema\":\"someone.else/3\"}", "someone.else/3")]
    [InlineData("{\"schema\":\"hearsay.analysis/1\"}", "document")]
    [InlineData("{\"claims\":{}}", "a list")]
    public void What_is_no_analysis_is_refused_with_a_sentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<AnalysisJsonException>(() => AnalysisJsonReader.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void Stretches_beyond_the_text_are_refused()
    {
        string json = Encoding.UTF8.GetString(Write(Repository.Pipeline.Read(new Document("Police said 12 people died."))));
        string cut = json.Replace("\"text\":\"Police said 12 people died.\"},\"words\"", "\"text\":\"Police\"},\"words\"", StringComparison.Ordinal);
        Assert.NotEqual(json, cut);
        Assert.Contains("the text ends at 6", Assert.Throws<AnalysisJsonException>(() => AnalysisJsonReader.Read(Encoding.UTF8.GetBytes(cut))).Message, StringComparison.Ordinal);
    }

    private static void AssertComesBack(Document document)
    {
        byte[] written = Write(Repository.Pipeline.Read(document));
        Analysis back = AnalysisJsonReader.Read(written);
        Assert.All(back.Sentences, s => Assert.Empty(s.Tokens));
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(back)));
    }

    private static byte[] Write(Analysis analysis)
    {
        ArrayBufferWriter<byte> json = new();
        AnalysisJson.Write(analysis, "test", json);
        return json.WrittenSpan.ToArray();
    }
}
