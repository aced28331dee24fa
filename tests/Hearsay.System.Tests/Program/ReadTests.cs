using System.Text;
using Hearsay.System.Tests.Views;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Program;

public sealed class ReadTests : IDisposable
{
    private const string Report = "Two depots burn\n\nThe ministry denied on Tuesday that its aircraft had struck the depot at Orvane.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Standard_input_is_read_whatever_it_is()
    {
        foreach (string input in (string[])[Report, "<!doctype html><p>" + Report, "{\"text\":\"The ministry denied it.\"}\n{\"text\":\"Residents did not.\"}"])
        {
            Transcript run = HearsayProgram.Run(["read", "-", "--format", "json"], Encoding.UTF8.GetBytes(input));
            Assert.Equal(0, run.ExitCode);
            foreach (string line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)) AnalysisContract.Check(line);
        }
    }

    [Fact]
    public void The_terminal_view_opens_with_whose_word_and_is_plain_when_piped()
    {
        Transcript run = HearsayProgram.Run("read", _folder.Write("report.txt", Report), "--published", "2031-05-14");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Two depots burn\n2031-05-14 · ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.True(run.Output.IndexOf("Whose word:", StringComparison.Ordinal) < run.Output.IndexOf("S1", StringComparison.Ordinal));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Every_statement_can_be_asked_why()
    {
        string path = _folder.Write("report.txt", Report);
        Transcript run = HearsayProgram.Run("why", "S1", path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("factuality.certainty", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, HearsayProgram.Run("why", "S99", path).ExitCode);
    }

    [Fact]
    public void Help_teaches_and_every_code_has_its_entry()
    {
        Assert.Contains("Examples:", HearsayProgram.Run("--help").Output, StringComparison.Ordinal);
        Assert.Contains("--published", HearsayProgram.Run("help", "HS1310").Output, StringComparison.Ordinal);
        Assert.Matches(@"^hearsay \d+\.\d+\.\d+\n$", HearsayProgram.Run("--version").Output);
    }

    [Fact]
    public void The_seed_article_keeps_the_contract()
    {
        Transcript run = HearsayProgram.Run("read", Repository.Corpus("seed/article.txt"), "--published", "2011-08-29", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        AnalysisContract.Check(run.Output);
    }
}
