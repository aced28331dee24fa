namespace Hearsay.Comparison.Claims;

/// <summary>Claims of two reports that somebody lays side by side.</summary>
internal static class TwoReports
{
    public static IEnumerable<ClaimLink> Links(Sequence<ClaimAccount> first, Sequence<ClaimAccount> second, CountedGroups groups, ClaimRelations relations)
    {
        List<(int Strength, int A, int B, ClaimLink Link)> pairs = [];
        ILookup<string, int> byWhat = Enumerable.Range(0, second.Count).ToLookup(i => Family(second[i].What), StringComparer.Ordinal);
        for (int a = 0; a < first.Count; a++)
            foreach (int b in byWhat[Family(first[a].What)].Take(Most))
            {
                ClaimLink link = relations.Compare(first[a], second[b]);
                int strength = ClaimSlots.Of(first[a], second[b], groups).Strength + (link.Relation == ClaimRelation.NotComparable ? 0 : 8) + (HasFigure(first[a], second[b]) ? 1 : 0);
                pairs.Add((strength, a, b, link));
            }

        HashSet<int> doneFirst = [], doneSecond = [];
        List<(int A, ClaimLink Link)> links = [];
        foreach ((int _, int a, int b, ClaimLink link) in pairs.OrderByDescending(p => p.Strength).ThenBy(p => p.A).ThenBy(p => p.B))
        {
            if (doneFirst.Contains(a) || doneSecond.Contains(b)) continue;
            doneFirst.Add(a);
            doneSecond.Add(b);
            links.Add((a, link));
        }

        return links.OrderBy(l => l.A).Select(l => l.Link);
    }

    private static bool HasFigure(ClaimAccount a, ClaimAccount b) => a.Figure is not null || b.Figure is not null || a.Number.IsNone || b.Number.IsNone;

    /// <summary>The killed and the hurt are both among the harmed.</summary>
    internal static string Family(string what) => what is ToldOutcomes.Killed or ToldOutcomes.Hurt ? ToldOutcomes.Harmed : what;

    /// <summary>Claims of one kind in a report that are looked at, so that a list of thousands costs no more than it tells.</summary>
    private const int Most = 100;
}
