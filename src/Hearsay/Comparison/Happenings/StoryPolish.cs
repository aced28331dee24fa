namespace Hearsay.Comparison.Happenings;

/// <summary>Gives each report to the story that it is most like on average. Joining two by two cannot take back what it joined too early; this can.</summary>
internal static class StoryPolish
{
    private const int Rounds = 3;

    /// <summary>The group of each report, after every report had the choice; groups keep their numbers, and a report alone stays alone.</summary>
    public static int[] Settle(int[] groups, WordVector[] rows)
    {
        int[] current = groups;
        for (int round = 0; round < Rounds; round++)
        {
            int[] next = Choose(current, rows);
            if (next.AsSpan().SequenceEqual(current)) break;
            current = next;
        }

        return current;
    }

    private static int[] Choose(int[] groups, WordVector[] rows)
    {
        SortedDictionary<int, List<int>> members = [];
        for (int i = 0; i < groups.Length; i++)
        {
            if (!members.TryGetValue(groups[i], out List<int>? list)) members.Add(groups[i], list = []);
            list.Add(i);
        }

        Dictionary<int, WordVector> sums = members.ToDictionary(m => m.Key, m => Sum(m.Value, rows));
        Dictionary<int, List<int>> having = Having(sums);
        int[] next = [.. groups];
        for (int i = 0; i < groups.Length; i++)
        {
            int own = groups[i], others = members[own].Count - 1;
            if (others == 0) continue;
            double best = (rows[i].Dot(sums[own]) - rows[i].Dot(rows[i])) / others;
            foreach (int group in Rivals(rows[i], having))
            {
                if (group == own || members[group].Count == 1) continue;
                double likeness = rows[i].Dot(sums[group]) / members[group].Count;
                if (likeness <= best) continue;
                (best, next[i]) = (likeness, group);
            }
        }

        return next;
    }

    /// <summary>The groups that share one of the report's telling words that few groups have, in the order of their numbers.</summary>
    private static SortedSet<int> Rivals(WordVector row, Dictionary<int, List<int>> having)
    {
        SortedSet<int> rivals = [];
        foreach (int word in row.Telling(WardTree.TellingWords))
            if (having.TryGetValue(word, out List<int>? groups) && groups.Count <= MostRivals) rivals.UnionWith(groups);
        return rivals;
    }

    private const int MostRivals = 40;

    private static Dictionary<int, List<int>> Having(Dictionary<int, WordVector> sums)
    {
        Dictionary<int, List<int>> having = [];
        foreach ((int group, WordVector sum) in sums.OrderBy(s => s.Key))
            foreach (int word in sum.Words)
            {
                if (!having.TryGetValue(word, out List<int>? list)) having.Add(word, list = []);
                list.Add(group);
            }

        return having;
    }

    private static WordVector Sum(List<int> reports, WordVector[] rows)
    {
        // Two by two, so that a large story costs its words once a level and not once a report.
        List<WordVector> level = [.. reports.Select(r => rows[r])];
        while (level.Count > 1)
        {
            List<WordVector> next = [];
            for (int i = 0; i < level.Count; i += 2) next.Add(i + 1 < level.Count ? level[i].Plus(level[i + 1]) : level[i]);
            level = next;
        }

        return level[0];
    }
}
