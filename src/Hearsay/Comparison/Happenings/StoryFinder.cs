namespace Hearsay.Comparison.Happenings;

/// <summary>
/// Sorts reports into stories. Each report is a row of its words, names counting more and rare words most; rows are joined as Ward has it: a pair is joined
/// while what its members lose in likeness to their common centre stays small. So two large groups that differ all along stay apart (this year's quake
/// and the last one's), where a single odd report is let in. In the end each report goes to the story that it is most like.
/// </summary>
internal sealed class StoryFinder(LanguagePack pack)
{
    /// <summary>What joining may cost, where two reports without a common word cost 1.</summary>
    internal const double Dearest = 1.7;

    /// <summary>Reports less alike than that are never joined, however cheap.</summary>
    internal const double LeastLikeness = 0.05;

    /// <summary>Stories whose reports were published further apart are two.</summary>
    private const int MostDaysApart = 31;

    public RareWords Words { get; } = new(pack);

    /// <summary>The stories, as indices of the reports; in the order of their first reports.</summary>
    public int[][] Find(IReadOnlyList<Document> reports)
    {
        WordVector[] rows = ReportVectors.Of(reports, Words);
        WardTree tree = new(rows, reports, Dearest, LeastLikeness, MostDaysApart);
        int[] story = StoryPolish.Settle(tree.Groups(), rows);
        return [.. Enumerable.Range(0, story.Length).GroupBy(i => story[i]).Select(g => g.ToArray()).OrderBy(g => g[0])];
    }
}
