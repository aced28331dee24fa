using System.Diagnostics;
using System.Globalization;
using Hearsay.Store;
using Xunit;

namespace Hearsay.System.Tests.Store;

/// <summary>
/// The real program is killed (SIGKILL: nothing of it runs any more) at moments that a seed chooses, again and again, until an import is through. After each
/// kill all that it had acknowledged is there, once. <c>HEARSAY_KILLS=200</c> makes the run longer, <c>HEARSAY_SEED</c> another one.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Reports = 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_import_loses_nothing_acknowledged_doubles_nothing_and_ends_as_if_undisturbed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("skipped: needs SIGKILL");
        int kills = Setting("HEARSAY_KILLS", 50), seed = Setting("HEARSAY_SEED", 20311124);
        output.WriteLine($"{kills} kills, seed {seed}");
        Random moments = new(seed);
        string rows = _folder.Write("rows.jsonl", InventedReports.Rows(Reports));

        string undisturbed = Import(rows, "undisturbed.db");
        int begun = 0, midway = 0, unacknowledged = 0, collections = 0;
        string file = "";
        HashSet<string> safe = [];
        for (int kill = 0; kill < kills; kill++)
        {
            if (file.Length == 0)
            {
                file = Path.Combine(_folder.Path, $"killed-{collections++}.db");
                safe.Clear();
            }

            int before = safe.Count;
            ImportAndKill(rows, file, moments, safe);
            int held = Check(file, safe);
            if (safe.Count == before) begun++;
            else midway++;
            if (held > safe.Count) unacknowledged++;
            if (held < Reports) continue;
            // It is through; from here on there would be nothing left to lose.
            Assert.Equal(undisturbed, Export(file));
            file = "";
        }

        if (file.Length > 0) Assert.Equal(undisturbed, Import(rows, file));
        output.WriteLine($"{collections} collections; {midway} kills after something had been acknowledged, {begun} before; in {unacknowledged} rounds more was kept than acknowledged");
        Assert.True(midway > kills / 4, "too few kills came in the midst of the work to prove anything");
    }

    private static void ImportAndKill(string rows, string file, Random moments, HashSet<string> safe)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [HearsayProgram.Assembly, "import", rows, "--db", file, "--acknowledge", "--threads", "2"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        // A third of the kills comes early, while the program starts, opens or makes the collection; the others some time after so many acknowledgements.
        if (moments.Next(3) == 0)
        {
            Thread.Sleep(moments.Next(700));
        }
        else
        {
            // What is held is acknowledged at once; only reports that are new say that work has begun.
            int wanted = safe.Count + moments.Next(1, 60), microseconds = moments.Next(150_000);
            while (safe.Count < wanted && process.StandardOutput.ReadLine() is string line) Note(line, safe);
            Thread.Sleep(TimeSpan.FromMicroseconds(microseconds));
        }

        process.Kill();
        while (process.StandardOutput.ReadLine() is string line) Note(line, safe);
        process.WaitForExit();
    }

    // The last line may have been cut by the kill; a whole one has three fields.
    private static void Note(string line, HashSet<string> safe)
    {
        string[] fields = line.Split('\t');
        if (fields is ["new" or "held", { Length: 16 } id, { Length: > 0 }]) safe.Add(id);
    }

    /// <summary>Everything acknowledged is there, nothing twice, and the file is sound.</summary>
    /// <returns>How many reports are there.</returns>
    private static int Check(string file, HashSet<string> safe)
    {
        if (!File.Exists(file)) return Assert.IsType<int>(safe.Count == 0 ? 0 : -1);
        using ICollectionStore store = CollectionStore.Open(file);
        string[] held = [.. store.Heads().Select(h => h.Id)];
        Assert.Empty(safe.Except(held));
        Assert.Equal(held.Length, held.Distinct().Count());
        Assert.Equal(held.Length, store.Inputs().Count(i => i.Report is not null));
        Assert.Empty(store.Verify());
        return held.Length;
    }

    private string Import(string rows, string name)
    {
        string file = Path.Combine(_folder.Path, name);
        Transcript run = HearsayProgram.Run("import", rows, "--db", file);
        Assert.True(run.ExitCode == 0, run.Errors);
        return Export(file);
    }

    private static string Export(string file)
    {
        Transcript run = HearsayProgram.Run("export", "--db", file, "--as", "json");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(Reports, run.Output.AsSpan().Count('\n'));
        return run.Output;
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : standard;
}
