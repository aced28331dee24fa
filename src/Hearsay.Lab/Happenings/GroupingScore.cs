using System.Globalization;
using Hearsay.Lab.Entities;

namespace Hearsay.Lab.Happenings;

/// <summary>B³, MUC, entity CEAF and their mean for one grouping of all mentions of a corpus, reports thrown together.</summary>
internal static class GroupingScore
{
    /// <summary>Both lists give, for each mention, the name of its group.</summary>
    public static CoreferenceScore Of(IReadOnlyList<string> key, IReadOnlyList<string> response)
    {
        CoreferenceScore score = new();
        foreach (int[] part in Parts(key, response)) score.Add(Sets(part, key), Sets(part, response));
        return score;
    }

    public static string Row(string name, CoreferenceScore score) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-34} B3 {score.BCubedPrecision / 100:0.000} {score.BCubedRecall / 100:0.000} {score.BCubed / 100:0.000}   MUC {score.Muc / 100:0.000}   CEAFe {score.Ceaf / 100:0.000}   CoNLL {score.Conll / 100:0.000}");

    // Groups that meet in no mention have no say in each other's score; taken apart, the best pairing of thousands is many small ones.
    private static IEnumerable<int[]> Parts(IReadOnlyList<string> key, IReadOnlyList<string> response)
    {
        int[] parent = [.. Enumerable.Range(0, key.Count)];
        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }

        foreach (IReadOnlyList<string> side in (IReadOnlyList<string>[])[key, response])
        {
            Dictionary<string, int> first = new(StringComparer.Ordinal);
            for (int i = 0; i < side.Count; i++)
                if (!first.TryAdd(side[i], i)) parent[Root(i)] = Root(first[side[i]]);
        }

        return Enumerable.Range(0, key.Count).GroupBy(Root).Select(g => g.ToArray());
    }

    private static IReadOnlyList<HashSet<int>> Sets(int[] mentions, IReadOnlyList<string> names) =>
        [.. mentions.GroupBy(m => names[m], StringComparer.Ordinal).Select(g => g.ToHashSet())];
}
