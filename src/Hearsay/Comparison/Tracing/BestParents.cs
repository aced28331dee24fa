using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>Of all that a report shares with earlier ones, each passage once: with the report that has the most of it, of equals the earliest.</summary>
internal static class BestParents
{
    /// <summary>For each passage of each report its best parent, by report and place in it.</summary>
    public static List<ReusedPassage> Of(IReadOnlyList<string> texts, int threads)
    {
        List<ReusedPassage> kept = [];
        foreach (IGrouping<int, ReusedPassage> report in ReuseFinder.Find(texts, threads).GroupBy(p => p.Target))
        {
            List<ReusedPassage> best = [];
            foreach (ReusedPassage passage in report.OrderByDescending(p => p.Matches).ThenBy(p => p.Source).ThenBy(p => p.TargetSpan.Start).ThenBy(p => p.SourceSpan.Start))
                if (IsNew(best, passage.TargetSpan)) best.Add(passage);
            kept.AddRange(best.OrderBy(p => p.TargetSpan.Start).ThenBy(p => p.SourceSpan.Start));
        }

        return [.. kept.OrderBy(p => p.Target)];
    }

    /// <summary>True where most of a passage is told by no better one.</summary>
    private static bool IsNew(List<ReusedPassage> best, TextSpan span)
    {
        int told = 0;
        foreach (ReusedPassage passage in best) told += Math.Max(0, Math.Min(passage.TargetSpan.End, span.End) - Math.Max(passage.TargetSpan.Start, span.Start));
        return 2 * told < span.Length;
    }
}
