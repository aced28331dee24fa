using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Comparison.Reuse;
using Hearsay.Lab.Reuse;

namespace Hearsay.Lab.Speed;

/// <summary><c>bench reuse</c>: how fast shared passages are found in tens of thousands of articles, and whether each copy is told from which article it was made.</summary>
internal static class BenchReuseCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Articles with the one they copy.", DefaultValueFactory = _ => "../shared/data/tracing/load50.jsonl.gz" };
        Option<int> threads = new("--threads") { Description = "How many threads may work.", DefaultValueFactory = _ => 2 };
        Option<int> rounds = new("--rounds") { Description = "How often.", DefaultValueFactory = _ => 2 };
        Option<bool> errors = new("--errors") { Description = "List every copy that is led to another article." };
        Command command = new("reuse", "Measure how fast shared passages are found, and whether copies find their original.") { data, threads, rounds, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(threads), args.GetValue(rounds), args.GetValue(errors)));
        return command;
    }

    private static void Run(string path, int threads, int rounds, bool errors)
    {
        List<ReuseReport> reports = [];
        List<string?> originals = [];
        foreach (JsonElement row in ReuseCase.Rows(path))
        {
            DateOnly? published = row.GetProperty("date").GetString() is { } date ? DateOnly.ParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            reports.Add(new ReuseReport(row.GetProperty("id").GetString()!, published, row.GetProperty("text").GetString()!));
            originals.Add(row.GetProperty("copy_of").GetString());
        }

        long bytes = reports.Sum(r => (long)Encoding.UTF8.GetByteCount(r.Text));
        List<ReuseEdge> edges = [];
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            Stopwatch clock = Stopwatch.StartNew();
            edges = ReuseForest.Grow(reports, threads);
            double wall = clock.Elapsed.TotalSeconds, cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB, {reports.Count} articles: {wall:0.00} s by the clock ({bytes / 1e6 / wall:0.0} MB/s), {cpu:0.00} s of processor time ({bytes / 1e6 / cpu:0.0} MB/s); {edges.Count} edges; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }

        Dictionary<string, int> numbers = [];
        foreach (ReuseReport report in reports) numbers.Add(report.Id, numbers.Count);
        ILookup<int, ReuseEdge> byTarget = edges.ToLookup(p => p.Target);
        int copies = 0, among = 0, right = 0, asMuch = 0;
        for (int i = 0; i < reports.Count; i++)
        {
            if (originals[i] is not { } original || !numbers.TryGetValue(original, out int wanted)) continue;
            copies++;
            if (byTarget[i].Any(p => p.Source == wanted)) among++;
            int? parent = Parent(byTarget[i]);
            if (parent == wanted) right++;
            else if (parent is { } told && Kept(reports[told], reports[i]) <= Kept(reports[wanted], reports[i])) asMuch++;
            else if (errors) Print(reports, i, wanted, byTarget[i]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copies {copies}: an edge leads to their original {(double)among / copies:0.0000}, most of their words lead there {(double)right / copies:0.0000}; to another that has no more of their words {(double)asMuch / copies:0.0000}"));
    }

    /// <summary>The source of most of an article's words.</summary>
    private static int? Parent(IEnumerable<ReuseEdge> edges) => edges.GroupBy(e => e.Source).OrderByDescending(g => g.Sum(e => e.Matches)).Select(g => (int?)g.Key).FirstOrDefault();

    private static int Kept(ReuseReport source, ReuseReport target) => ReuseFinder.Find([source.Text, target.Text], 1).Sum(p => p.Matches);

    private static void Print(List<ReuseReport> reports, int copy, int wanted, IEnumerable<ReuseEdge> edges)
    {
        Console.WriteLine($"=== {reports[copy].Id} {OneLine(reports[copy].Text)}");
        Console.WriteLine($"  wanted {reports[wanted].Id} {reports[wanted].Published:yyyy-MM-dd} {OneLine(reports[wanted].Text)}");
        foreach (ReuseEdge e in edges) Console.WriteLine($"  {e.Matches,4} {reports[e.Source].Id} {reports[e.Source].Published:yyyy-MM-dd} [{OneLine(reports[copy].Text.Substring(e.TargetSpan.Start, e.TargetSpan.Length))}] {OneLine(reports[e.Source].Text)}");
    }

    private static string OneLine(string text) => (text.Length > 600 ? text[..600] : text).ReplaceLineEndings(" / ");
}
