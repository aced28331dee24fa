namespace Hearsay.Comparison.Claims;

/// <summary>
/// Joins points that are told of one happening: one report tells both in one sentence, or the dead, the hurt and the attack in neighbouring ones.
/// No two are joined that differ in place or day, however they are linked.
/// </summary>
internal static class PointUnion
{
    /// <summary>The points by happening, in the order of their first accounts.</summary>
    public static List<List<ToldPoint>> Group(List<ToldPoint> points, CountedGroups groups)
    {
        int[] parent = [.. Enumerable.Range(0, points.Count)];
        ClaimAccount[] anchor = [.. points.Select(p => p.Accounts[0])];
        int Root(int point)
        {
            while (parent[point] != point) point = parent[point] = parent[parent[point]];
            return point;
        }

        foreach (IGrouping<string, (ClaimAccount Account, int Point)> report in points.SelectMany(p => p.Accounts.Select(a => (a, p.Number))).GroupBy(t => t.Item1.Address.Report, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<(ClaimAccount Account, int Point)> told = [.. report.OrderBy(t => t.Account, AccountOrder.Instance)];
            for (int i = 0; i < told.Count; i++)
                for (int j = i - 1; j >= 0 && i - j <= LookBack && told[i].Account.Sentence - told[j].Account.Sentence <= Neighbours; j--)
                {
                    int a = Root(told[i].Point), b = Root(told[j].Point);
                    if (a == b || !AreOne(told[i].Account, told[j].Account, groups) || !CanBeOne(anchor[a], anchor[b], groups)) continue;
                    (int keep, int give) = a < b ? (a, b) : (b, a);
                    parent[give] = keep;
                    anchor[keep] = Filled(anchor[keep], anchor[give]);
                }
        }

        return [.. points.GroupBy(p => Root(p.Number)).OrderBy(g => g.Key).Select(g => g.ToList())];
    }

    private static bool AreOne(ClaimAccount a, ClaimAccount b, CountedGroups groups)
    {
        if (!CanBeOne(a, b, groups)) return false;
        bool violent = IsViolent(a) && IsViolent(b);
        return a.Sentence == b.Sentence ? violent || a.What == b.What : violent && ClaimSlots.Of(a, b, groups).Place == Nesting.Same;
    }

    private static bool CanBeOne(ClaimAccount a, ClaimAccount b, CountedGroups groups)
    {
        ClaimSlots slots = ClaimSlots.Of(a, b, groups);
        return slots.Place != Nesting.Different && slots.Time != Nesting.Different && slots.Window != Nesting.Different && a.Window is null == b.Window is null;
    }

    /// <summary>The place and day of a joined happening: what the first lacks, the other may tell.</summary>
    private static ClaimAccount Filled(ClaimAccount first, ClaimAccount second) => first with { Place = first.Place ?? second.Place, Happened = first.Happened ?? second.Happened };

    private static bool IsViolent(ClaimAccount account) => account.Type is "ASSAULT" or "FIGHT" or "DIE" or "INJURE" or "DAMAGE" || account.What is ToldOutcomes.Killed or ToldOutcomes.Hurt or ToldOutcomes.Harmed or "missing" or "destroyed";

    private const int Neighbours = 2;

    private const int LookBack = 24;
}
