using System.Text.Json;
using Hearsay.Comparison.Reuse;

namespace Hearsay.Lab.Reuse;

/// <summary>
/// Counts over planted reuse. A pair is found where a passage overlaps the planted one; recall and precision are those of the target's characters,
/// precision within the pairs that were planted, since articles share passages that nobody planted.
/// </summary>
internal sealed class ReuseScore
{
    private long _planted, _covered, _reported;

    public int Cases { get; private set; }

    public int Found { get; private set; }

    public double FoundShare => Share(Found, Cases);

    public double Recall => Share(_covered, _planted);

    public double Precision => Share(_covered, _reported);

    /// <summary>The counts of each kind of case; those of all that were planted under <c>all</c>.</summary>
    /// <param name="folder">Folder with the tracing corpora.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="misses">Takes the cases of which less than four fifths was covered.</param>
    public static SortedDictionary<string, ReuseScore> Of(string folder, int threads, Action<ReuseCase, int, IReadOnlyDictionary<string, string>>? misses = null)
    {
        List<(string Id, string Date, string Text)> reports = [];
        foreach (JsonElement row in ReuseCase.Rows(Path.Combine(folder, "reuse_docs.jsonl.gz"))) reports.Add((row.GetProperty("id").GetString()!, row.GetProperty("date").GetString() ?? "", row.GetProperty("text").GetString()!));
        reports.Sort((a, b) => string.CompareOrdinal(a.Date, b.Date) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        Dictionary<string, string> texts = reports.ToDictionary(r => r.Id, r => r.Text);
        Dictionary<string, int> numbers = [];
        foreach ((string id, _, _) in reports) numbers.Add(id, numbers.Count);
        // Which of the two is called source hangs on dates that the set made up; a case asks for the pair.
        ILookup<(int, int), TextSpan> passages = ReuseFinder.Find([.. reports.Select(r => r.Text)], threads)
            .SelectMany(p => (((int, int) Pair, TextSpan Span)[])[((p.Source, p.Target), p.TargetSpan), ((p.Target, p.Source), p.SourceSpan)])
            .ToLookup(p => p.Pair, p => p.Span);
        SortedDictionary<string, ReuseScore> kinds = new(StringComparer.Ordinal) { ["all"] = new ReuseScore() };
        foreach (ReuseCase planted in ReuseCase.Read(Path.Combine(folder, "reuse_cases.jsonl.gz"), texts))
        {
            bool[] told = new bool[texts[planted.Target].Length];
            foreach (TextSpan span in passages[(numbers[planted.Source], numbers[planted.Target])]) told.AsSpan(span.Start, span.Length).Fill(true);
            int reported = told.Count(c => c), covered = told.AsSpan(planted.TargetSpan.Start, planted.TargetSpan.Length).Count(true);
            if (!kinds.TryGetValue(planted.Kind, out ReuseScore? kind)) kinds.Add(planted.Kind, kind = new ReuseScore());
            kind.Add(planted.TargetSpan.Length, covered, reported);
            if (planted.Kind == ReuseCase.Nothing) continue;
            kinds["all"].Add(planted.TargetSpan.Length, covered, reported);
            if (covered * 5L < planted.TargetSpan.Length * 4L) misses?.Invoke(planted, covered, texts);
        }

        return kinds;
    }

    private void Add(int planted, int covered, int reported)
    {
        Cases++;
        if (covered > 0 || (planted == 0 && reported > 0)) Found++;
        _planted += planted;
        _covered += covered;
        _reported += reported;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
