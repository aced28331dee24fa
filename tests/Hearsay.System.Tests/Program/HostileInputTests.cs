using System.Text.Json;
using Hearsay.System.Tests.Views;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>Hostile files end read or refused with a reason, and those beside them are read.</summary>
public class HostileInputTests
{
    [Fact]
    public void Every_hostile_file_ends_with_a_result_or_a_reason()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.Corpus("data/hostile"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Transcript run = HearsayProgram.Run(["read", "--format", "json", "--threads", "2", .. files]);
        Assert.InRange(run.ExitCode, 0, 1);
        Dictionary<string, string> read = [];
        foreach (string line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            AnalysisContract.Check(line);
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement document = json.RootElement.GetProperty("document");
            read[document.GetProperty("path").GetString()!] = document.GetProperty("text").GetString()!;
        }

        Assert.All(files, file => Assert.True(read.ContainsKey(file) || run.ErrorLines.Any(l => l.StartsWith(file + ": ", StringComparison.Ordinal) && l.EndsWith(']')), file));
        Assert.DoesNotContain("HS1090", run.Errors, StringComparison.Ordinal);
        Assert.All(read.Where(r => r.Key.EndsWith(".html", StringComparison.Ordinal) && r.Key.Contains("made", StringComparison.Ordinal) && !r.Key.Contains("wrong-charset", StringComparison.Ordinal) && !r.Key.Contains("csv-", StringComparison.Ordinal)),
            r => Assert.Contains("At least 12 people were killed on Tuesday, the ministry said.", r.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Malformed_markup_never_breaks_the_reader()
    {
        using TemporaryFolder folder = new();
        int number = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.Corpus("data/hostile/html5/tree-construction"), "*.dat"))
            foreach (string test in File.ReadAllText(file).Split("#data\n").Skip(1))
                folder.Write($"{++number}.html", test[..Math.Max(0, test.IndexOf("\n#errors", StringComparison.Ordinal))] + "<p>The ministry denied it.");
        Transcript run = HearsayProgram.Run("read", folder.Path, "--format", "csv", "--threads", "2");
        Assert.InRange(run.ExitCode, 0, 1);
        Assert.DoesNotContain("HS1090", run.Errors, StringComparison.Ordinal);
    }
}
