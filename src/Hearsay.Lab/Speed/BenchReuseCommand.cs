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
    /// <summary>What has no date is nobody's source: it comes after all that has.</summary>
    private const string Undated = "~";

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Articles with the one they copy.", DefaultValueFactory = _ => "../shared/data/tracing/load50.jsonl.gz" };
        Option<int> threads = new("--threads") { Description = "How many threads may work.", DefaultValueFactory = _ => 2 };
        Option<int> rounds = new("--rounds") { Description = "How often.", DefaultValueFactory = _ => 2 };
        Command command = new("reuse", "Measure how fast shared passages are found, and whether copies find their original.") { data, threads, rounds };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(threads), args.GetValue(rounds)));
        return command;
    }

    private static void Run(string path, int threads, int rounds)
    {
        List<(string Id, string Date, string? CopyOf, string Text)> reports = [];
        foreach (JsonElement row in ReuseCase.Rows(path)) reports.Add((row.GetProperty("id").GetString()!, row.GetProperty("date").GetString() ?? Undated, row.GetProperty("copy_of").GetString(), row.GetProperty("text").GetString()!));
        reports.Sort((a, b) => string.CompareOrdinal(a.Date, b.Date) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        string[] texts = [.. reports.Select(r => r.Text)];
        long bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        List<ReusedPassage> passages = [];
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            Stopwatch clock = Stopwatch.StartNew();
            passages = ReuseFinder.Find(texts, threads);
            double wall = clock.Elapsed.TotalSeconds, cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB, {texts.Length} articles: {wall:0.00} s by the clock ({bytes / 1e6 / wall:0.0} MB/s), {cpu:0.00} s of processor time ({bytes / 1e6 / cpu:0.0} MB/s); {passages.Count} passages; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }

        Dictionary<string, int> numbers = [];
        foreach ((string id, _, _, _) in reports) numbers.Add(id, numbers.Count);
        ILookup<int, ReusedPassage> byTarget = passages.ToLookup(p => p.Target);
        int copies = 0, paired = 0, right = 0;
        for (int i = 0; i < reports.Count; i++)
        {
            if (reports[i].CopyOf is not { } original || !numbers.TryGetValue(original, out int wanted)) continue;
            copies++;
            if (byTarget[i].Any(p => p.Source == wanted)) paired++;
            int? parent = Parent(byTarget[i]);
            if (parent == wanted) right++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copies {copies}: paired with their original {(double)paired / copies:0.0000}, original has most words in common {(double)right / copies:0.0000}"));
    }

    /// <summary>The earliest article that has as much in common as any, give or take a line of letterhead.</summary>
    private static int? Parent(IEnumerable<ReusedPassage> passages)
    {
        (int Source, int Matches)[] sources = [.. passages.GroupBy(p => p.Source).Select(g => (g.Key, Common(g))).OrderBy(s => s.Key)];
        int most = sources.Select(s => s.Matches).DefaultIfEmpty(0).Max();
        foreach ((int source, int matches) in sources)
            if (matches >= most - Math.Max(2, most / 100)) return source;
        return null;
    }

    /// <summary>Words in common; where two passages tell of the same words, they count once.</summary>
    private static int Common(IEnumerable<ReusedPassage> passages)
    {
        double common = 0;
        int told = 0;
        foreach (ReusedPassage p in passages)
        {
            common += (double)p.Matches * Math.Max(0, p.TargetSpan.End - Math.Max(told, p.TargetSpan.Start)) / p.TargetSpan.Length;
            told = Math.Max(told, p.TargetSpan.End);
        }

        return (int)Math.Round(common);
    }
}
