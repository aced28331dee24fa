using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.System.Tests.Views;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>The contract holds on real articles, not only on those we thought of.</summary>
public class CorpusContractTests
{
    [Fact]
    public void The_output_for_the_articles_of_the_attribution_corpora_keeps_the_contract()
    {
        using TemporaryFolder folder = new();
        string rows = Path.Combine(folder.Path, "articles.jsonl");
        int articles = 0;
        using (StreamWriter writer = new(rows, false, new UTF8Encoding(false)))
            foreach (string file in Directory.EnumerateFiles(Repository.Corpus("data/attribution"), "*.jsonl.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                articles += CopyTexts(file, writer);
        if (articles == 0) Assert.Skip("skipped: no corpus");

        string output = Path.Combine(folder.Path, "out.jsonl");
        Transcript run = HearsayProgram.Run("read", rows, "--format", "json", "--threads", "2", "--output", output);
        Assert.Equal(0, run.ExitCode);
        int lines = 0;
        foreach (string line in File.ReadLines(output))
        {
            AnalysisContract.Check(line);
            lines++;
        }

        Assert.Equal(articles, lines);
    }

    private static int CopyTexts(string file, StreamWriter writer)
    {
        int copied = 0;
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is string line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("text", out JsonElement text) || string.IsNullOrWhiteSpace(text.GetString())) continue;
            writer.Write(JsonSerializer.Serialize(new Dictionary<string, string?> { ["text"] = text.GetString() }));
            writer.Write('\n');
            copied++;
        }

        return copied;
    }
}
