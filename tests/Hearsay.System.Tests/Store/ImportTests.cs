using System.Diagnostics;
using System.Globalization;
using Hearsay.Store;
using Xunit;

namespace Hearsay.System.Tests.Store;

/// <summary><c>hearsay import</c> and what asks the collection, by the real program.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Db => Path.Combine(_folder.Path, "news.db");

    [Fact]
    public void The_same_reports_give_the_same_bytes_whatever_the_threads_batches_and_order()
    {
        string whole = _folder.Write("whole.jsonl", InventedReports.Rows(40));
        string first = _folder.Write("part/b.jsonl", InventedReports.Rows(Enumerable.Range(0, 25).Reverse())), second = _folder.Write("part/a.jsonl", InventedReports.Rows(Enumerable.Range(20, 20)));
        HashSet<string> exports = [];
        foreach ((string[][] imports, string threads) in ((string[][], string)[])[([[whole]], "1"), ([[whole]], "2"), ([[whole]], "8"), ([[first], [second], [whole]], "2"), ([[second, whole], [first]], "3")])
        {
            string file = Path.Combine(_folder.Path, $"{exports.Count}-{threads}-{imports.Length}.db");
            foreach (string[] paths in imports) Assert.Equal(0, HearsayProgram.Run(["import", .. paths, "--db", file, "--threads", threads]).ExitCode);
            // Where a report lay in several tables, its path is the first by name; the paths differ between these imports, and nothing else does.
            string export = HearsayProgram.Run("export", "--db", file, "--as", "json").Output;
            exports.Add(global::System.Text.RegularExpressions.Regex.Replace(export, "\"path\":\"[^\"]*\"", "\"path\":\"\""));
        }

        Assert.Equal(40, Assert.Single(exports).AsSpan().Count('\n'));
    }

    [Fact]
    public void An_export_says_of_each_report_what_reading_it_says()
    {
        string rows = _folder.Write("rows.jsonl", "{\"id\":\"r1\",\"published\":\"2031-05-14\",\"text\":\"The ministry denied on Tuesday that 12 people were killed at Orvane.\"}\n");
        HearsayProgram.Run("import", rows, "--db", Db);
        foreach (string format in (string[])["json", "csv", "html", "text"])
            Assert.Equal(HearsayProgram.Run("read", rows, "--format", format).Output, HearsayProgram.Run("export", "--db", Db, "--as", format).Output);
    }

    [Fact]
    public void Every_input_is_accounted_for_and_the_second_time_nothing_is_new()
    {
        _folder.Write("in/a.txt", "The ministry denied on Tuesday that its aircraft had struck the depot at Orvane.");
        _folder.Write("in/b.txt", "The ministry denied on Tuesday that its aircraft had struck the depot at Orvane.");
        _folder.Write("in/c.txt", "");
        _folder.Write("in/d.png", "x");
        string folder = Path.Combine(_folder.Path, "in");
        Transcript run = HearsayProgram.Run("import", folder, "--db", Db);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("4 inputs: 1 new report, 1 held already, 1 refused, 1 set aside\n", run.Output);
        Assert.Equal(2, run.ErrorLines.Length);

        Transcript again = HearsayProgram.Run("import", folder, "--db", Db, "--format", "json");
        Assert.Equal("{\"inputs\":4,\"new\":0,\"held\":2,\"refused\":1,\"setAside\":1}\n", again.Output);
        using ICollectionStore store = CollectionStore.Open(Db);
        Assert.Equal(new InputCounts(2, 1, 1), store.Count().Inputs);
        Assert.Empty(store.Verify());
    }

    [Fact]
    public void Two_papers_that_print_the_same_text_are_two_reports()
    {
        string rows = _folder.Write("rows.jsonl", string.Concat(((string[])["The Coastal Courier", "The Harbour Post", "The Coastal Courier"]).Select(p => $"{{\"publisher\":\"{p}\",\"text\":\"The army denied it.\"}}\n")));
        Assert.Equal("3 inputs: 2 new reports, 1 held already\n", HearsayProgram.Run("import", rows, "--db", Db).Output);
    }

    [Fact]
    public void An_id_that_another_text_has_is_refused_and_the_rest_is_read()
    {
        string rows = _folder.Write("rows.jsonl", "{\"id\":\"r1\",\"text\":\"The army denied it.\"}\n{\"id\":\"r1\",\"text\":\"The army confirmed it.\"}\n{\"id\":\"r2\",\"text\":\"The army left.\"}\n");
        Transcript run = HearsayProgram.Run("import", rows, "--db", Db);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(StoreDiagnostics.IdTaken, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("3 inputs: 2 new reports, 1 refused\n", run.Output);
    }

    [Fact]
    public void An_interrupted_import_ends_cleanly_and_goes_on_where_it_was()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("skipped: needs a POSIX shell");
        string rows = _folder.Write("rows.jsonl", InventedReports.Rows(2000));
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [HearsayProgram.Assembly, "import", rows, "--db", Db, "--acknowledge"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        int acknowledged = 0;
        for (; acknowledged < 10 && process.StandardOutput.ReadLine() is not null; acknowledged++)
        {
        }

        using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        string rest = process.StandardOutput.ReadToEnd(), errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Broken off.", errors, StringComparison.Ordinal);
        // The last line is the account; each of the others is one more report that is safe.
        acknowledged += rest.AsSpan().Count('\n') - 1;
        using ICollectionStore store = CollectionStore.Open(Db);
        Assert.Equal(acknowledged, store.Count().Reports);
        Assert.InRange(acknowledged, 10, 1999);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*-journal"));

        string few = _folder.Write("rows.jsonl", InventedReports.Rows(acknowledged + 5));
        Assert.Equal($"{acknowledged + 5} inputs: 5 new reports, {acknowledged} held already\n", HearsayProgram.Run("import", few, "--db", Db).Output.Replace(",", "", StringComparison.Ordinal).Replace("reports ", "reports, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("search", "army")]
    [InlineData("export")]
    [InlineData("verify")]
    [InlineData("doctor")]
    [InlineData("backup", "copy.db")]
    public void Asking_a_collection_that_is_not_there_is_wrong_use_in_one_sentence(params string[] verb)
    {
        Transcript run = HearsayProgram.Run([.. verb, "--db", Db]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("hearsay import", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void A_protected_collection_can_be_searched_and_gives_a_sentence_when_written_to()
    {
        if (Environment.IsPrivilegedProcess) Assert.Skip("skipped: rights do not bind this user");
        if (OperatingSystem.IsWindows()) return;
        HearsayProgram.Run("import", _folder.Write("a.txt", "The army denied it."), "--db", Db);
        File.SetUnixFileMode(Db, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("1 report has army", HearsayProgram.Run("search", "army", "--db", Db).Output, StringComparison.Ordinal);
            Transcript run = HearsayProgram.Run(["import", "-", "--db", Db], "The army left."u8.ToArray());
            Assert.Equal(3, run.ExitCode);
            Assert.Contains(StoreDiagnostics.CannotWrite, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Verify_backup_restore_and_doctor_work_together()
    {
        HearsayProgram.Run("import", _folder.Write("rows.jsonl", InventedReports.Rows(3)), "--db", Db);
        string backup = Path.Combine(_folder.Path, "backup.db"), other = Path.Combine(_folder.Path, "other.db");
        Assert.Equal(0, HearsayProgram.Run("verify", "--db", Db).ExitCode);
        Assert.Equal(0, HearsayProgram.Run("backup", backup, "--db", Db).ExitCode);
        Assert.Equal(2, HearsayProgram.Run("restore", backup, "--db", Db).ExitCode);
        Assert.Equal(0, HearsayProgram.Run("restore", backup, "--db", other).ExitCode);
        Assert.Equal(HearsayProgram.Run("export", "--db", Db).Output, HearsayProgram.Run("export", "--db", other).Output);
        Transcript doctor = HearsayProgram.Run("doctor", "--db", other);
        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("holds    3 reports", doctor.Output, StringComparison.Ordinal);
    }
}
