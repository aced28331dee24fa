using Hearsay.Comparison.Reuse;
using Hearsay.Comparison.Tracing;

namespace Hearsay.Comparison.Copies;

/// <summary>Finds families of copies: reports that stand, whole or in large part, in earlier ones.</summary>
internal static class CopyFinder
{
    /// <summary>A copy has so much of its text, or of the other's, in common; in thousandths.</summary>
    private const int Copied = 400;

    /// <summary>Less than this is a quotation, or a sentence of background.</summary>
    private const int FewestWords = 20;

    /// <summary>A sentence is kept where so much of it stands in the other report; in thousandths.</summary>
    private const int Kept = 300;

    public static List<CopyFamily> Find(IReadOnlyList<TracedReport> reports, IReadOnlyList<ReusedPassage> bodies, Boilerplate boilerplate, WireCreditReader credits)
    {
        List<(int Later, int Earlier, CopyLink Link)> links = [];
        foreach (IGrouping<int, ReusedPassage> report in bodies.Where(b => !boilerplate.Covers(b.Target, b.TargetSpan)).GroupBy(b => b.Target).OrderBy(g => g.Key))
        {
            // The parent of a report is the one to which most of its words go back; of equals the earliest.
            IGrouping<int, ReusedPassage> parent = report.GroupBy(b => b.Source).OrderByDescending(g => g.Sum(b => b.Matches)).ThenBy(g => g.Key).First();
            if (Link(reports[parent.Key], parent.Key, reports[report.Key], report.Key, boilerplate) is { } link) links.Add((report.Key, parent.Key, link));
        }

        int[] roots = [.. Enumerable.Range(0, reports.Count)];
        foreach ((int later, int earlier, _) in links)
        {
            (int a, int b) = (Root(later), Root(earlier));
            roots[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, reports.Count).GroupBy(Root).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => new CopyFamily(
            [.. g.Select(r => reports[r].Id)],
            [.. links.Where(l => Root(l.Later) == g.Key).Select(l => l.Link)],
            [.. g.SelectMany(r => credits.Read(reports[r].Analysis))]))];

        int Root(int report)
        {
            while (roots[report] != report) report = roots[report];
            return report;
        }
    }

    /// <summary>How one report stands in another; null where it is no copy.</summary>
    private static CopyLink? Link(TracedReport earlier, int earlierNumber, TracedReport later, int laterNumber, Boilerplate boilerplate)
    {
        List<ReusedPassage> shared = [.. ReuseFinder.Find([earlier.Text, later.Text], 1).Where(p => !boilerplate.Covers(laterNumber, p.TargetSpan))];
        if (shared.Sum(p => p.Matches) < FewestWords) return null;
        SpanSet was = new(shared.Select(p => p.SourceSpan)), now = new(shared.Select(p => p.TargetSpan));
        int earlierShare = Share(was, earlier, boilerplate.In(earlierNumber)), laterShare = Share(now, later, boilerplate.In(laterNumber));
        if (Math.Max(earlierShare, laterShare) < Copied) return null;
        return new CopyLink
        {
            Later = later.Id,
            Earlier = earlier.Id,
            LaterShare = laterShare,
            EarlierShare = earlierShare,
            Added = Missing(later, now, boilerplate, laterNumber),
            Removed = Missing(earlier, was, boilerplate, earlierNumber),
            Order = ReportOrder.Between(earlier.Analysis.Document, later.Analysis.Document),
        };
    }

    private static int Share(SpanSet shared, TracedReport report, IReadOnlyList<TextSpan> boilerplate)
    {
        long all = report.Text.AsSpan().Trim().Length - boilerplate.Sum(s => (long)s.Length);
        return all <= 0 ? 0 : (int)Math.Min(1000, shared.Length * 1000L / all);
    }

    private static Sequence<TextSpan> Missing(TracedReport report, SpanSet shared, Boilerplate boilerplate, int number) =>
        [.. report.Analysis.Sentences.Select(s => s.Span).Where(s => shared.Within(s) * 1000L < s.Length * (long)Kept && !boilerplate.Covers(number, s))];
}
