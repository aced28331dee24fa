using System.Text.RegularExpressions;
using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>Whatever is wrong: one sentence, a code, the right exit code, and the other reports are read.</summary>
public sealed partial class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_read()
    {
        string good = Good();
        Transcript run = HearsayProgram.Run("read", "--format", "json", Missing(), good);
        Assert.Equal(1, run.ExitCode);
        Complains(run, "missing.txt", "HS1001");
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_missing_file_alone_means_that_nothing_was_read()
    {
        Transcript run = HearsayProgram.Run("read", Missing());
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_folder_without_reports_says_so()
    {
        _folder.Write("photos/one.jpg", [0xff, 0xd8, 0xff, 0xe0]);
        Transcript run = HearsayProgram.Run("read", Path.Combine(_folder.Path, "photos"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("set aside", run.Errors, StringComparison.Ordinal);
        Assert.Contains("holds no reports", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_refused_and_the_others_are_read()
    {
        string binary = _folder.Write("a-picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 1]);
        Transcript run = HearsayProgram.Run("read", "--format", "json", binary, Good());
        Assert.Equal(1, run.ExitCode);
        Complains(run, "a-picture.txt", "HS1101");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t ")]
    public void An_empty_file_is_refused(string text)
    {
        Transcript run = HearsayProgram.Run("read", _folder.Write("empty.txt", text), Good());
        Assert.Equal(1, run.ExitCode);
        Complains(run, "empty.txt", "HS1102");
    }

    [Fact]
    public void A_broken_row_is_refused_by_its_line_and_the_other_rows_are_read()
    {
        string rows = _folder.Write("rows.jsonl", """
            {"id":"one","text":"The ministry denied the report."}
            {"id":"two","text":"The ministry
            {"id":"three","title":"No text"}
            {"id":"four","text":"Residents saw smoke.","published":"2031-05-14"}
            """);
        Transcript run = HearsayProgram.Run("read", "--format", "json", rows);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains("rows.jsonl:2: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("HS1111", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("rows.jsonl:3: ", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("HS1112", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("HS1011", "read", "--format", "docx", "report.txt")]
    [InlineData("HS1012", "read", "--published", "2024-13-01", "report.txt")]
    [InlineData("HS1012", "read", "--published", "yesterday", "report.txt")]
    [InlineData("HS1010", "read")]
    [InlineData("HS1010", "read", "--colour", "report.txt")]
    [InlineData("HS1010", "read", "--threads", "0", "report.txt")]
    [InlineData("HS1010", "red", "report.txt")]
    [InlineData("HS1018", "read", "--places", "no-such-list.tsv", "report.txt")]
    [InlineData("HS1019", "read", "--actors", "no-such-list.txt", "report.txt")]
    [InlineData("HS1019", "read", "--actors", "no-such-list.txt", "--verbs", "no-such-list.txt", "--", "report.txt")]
    [InlineData("HS1015", "read", "--language", "no/such/folder", "report.txt")]
    public void Wrong_use_reads_nothing_and_says_what_to_type(string code, params string[] arguments)
    {
        Transcript run = HearsayProgram.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Matches(@"\S.*\. .*\S\. \[" + code + @"\]$", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_mistake_in_a_place_list_is_told_with_its_line()
    {
        string list = _folder.Write("places.tsv", "name\tlatitude\tlongitude\nVaro\tnorth\t20\n");
        Transcript run = HearsayProgram.Run("read", "--places", list, Good());
        Assert.Equal(2, run.ExitCode);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"{list}, line 2: latitude \"north\"", line.Replace("hearsay: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("[HS1018]", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_ones_own_says_where_a_place_is()
    {
        string list = _folder.Write("mine.tsv", "name\tcountry\tlatitude\tlongitude\nOrvane\tLY\t31.5\t14.25\n");
        string report = _folder.Write("report.txt", "They met in the village of Orvane.\n");
        Transcript run = HearsayProgram.Run("read", "--format", "json", "--places", list, report);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"gazetteerId\":\"mine:Orvane\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_not_read_yet_is_refused_even_under_another_name()
    {
        string pdf = _folder.Write("paper.txt", "%PDF-1.7\n...");
        string mail = _folder.Write("letter.eml", "From: a@b.example\n\nHello.");
        Transcript run = HearsayProgram.Run("read", pdf, mail);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, line => Assert.Contains("HS1103", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_output_file_appears_only_when_it_is_whole()
    {
        string output = Path.Combine(_folder.Path, "out.jsonl");
        Assert.Equal(0, HearsayProgram.Run("read", "--format", "json", "--output", output, Good()).ExitCode);
        Assert.Single(File.ReadAllLines(output));
        Assert.Equal(["good.txt", "out.jsonl"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Good() => _folder.Write("good.txt", "Two depots burn\n\nThe ministry denied on Tuesday that its aircraft had struck the depot at Orvane.\n");

    private string Missing() => Path.Combine(_folder.Path, "missing.txt");

    private static void Complains(Transcript run, string path, string code)
    {
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains(path + ": ", line, StringComparison.Ordinal);
        Assert.EndsWith($"[{code}]", line, StringComparison.Ordinal);
        Assert.DoesNotMatch(StackTrace(), run.Errors);
    }

    [GeneratedRegex(@"^\s+at ", RegexOptions.Multiline)]
    private static partial Regex StackTrace();
}
