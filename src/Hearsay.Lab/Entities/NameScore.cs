using System.Globalization;
using Hearsay.Language.Names;

namespace Hearsay.Lab.Entities;

/// <summary>Exact-span scores of names: a name counts where first word, last word and sort are right.</summary>
internal sealed class NameScore
{
    private readonly int[] _right = new int[5];
    private readonly int[] _found = new int[5];
    private readonly int[] _gold = new int[5];

    public List<string> Misses { get; } = [];

    public double F1(int sort) => _found[sort] + _gold[sort] == 0 ? 0 : 200.0 * _right[sort] / (_found[sort] + _gold[sort]);

    /// <summary>Adds a sentence; sorts not <paramref name="counted"/> are left out on both sides.</summary>
    public void Add(Sentence sentence, int[] gold, IReadOnlyList<(TokenRange Tokens, NameSort Sort)> found, Func<NameSort, bool> counted)
    {
        HashSet<(TokenRange, NameSort)> wanted = [.. Spans(gold).Where(n => counted(n.Sort))];
        foreach ((TokenRange, NameSort Sort) name in wanted) Count(_gold, name.Sort);
        HashSet<(TokenRange, NameSort)> given = [];
        foreach ((TokenRange Tokens, NameSort Sort) name in found)
        {
            if (!counted(name.Sort)) continue;
            given.Add(name);
            Count(_found, name.Sort);
            if (wanted.Contains(name)) Count(_right, name.Sort);
        }

        if (given.SetEquals(wanted)) return;
        string Say(IEnumerable<(TokenRange Tokens, NameSort Sort)> names) => string.Join("; ", names.Select(n => $"{n.Sort}:{string.Join(' ', sentence.Tokens.Skip(n.Tokens.Start).Take(n.Tokens.Length).Select(t => t.Form))}"));
        Misses.Add($"missed [{Say(wanted.Except(given))}] wrong [{Say(given.Except(wanted))}] in: {string.Join(' ', sentence.Tokens.Select(t => t.Form))}");
    }

    public string Row(string name)
    {
        string Figure(int sort) => F1(sort).ToString("F1", CultureInfo.InvariantCulture);
        double p = _found[4] == 0 ? 0 : 100.0 * _right[4] / _found[4], r = _gold[4] == 0 ? 0 : 100.0 * _right[4] / _gold[4];
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {_gold[4]} | {p:F1} | {r:F1} | **{Figure(4)}** | {Figure(0)} | {Figure(1)} | {Figure(2)} | {Figure(3)} |");
    }

    public static List<(TokenRange Tokens, NameSort Sort)> Spans(int[] labels)
    {
        List<(TokenRange, NameSort)> names = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (!NameLabels.Begins(labels[i])) continue;
            int end = i;
            while (!NameLabels.Ends(labels[end])) end++;
            names.Add((new TokenRange(i, end + 1), NameLabels.Sort(labels[i])));
        }

        return names;
    }

    private static void Count(int[] counts, NameSort sort)
    {
        counts[(int)sort]++;
        counts[4]++;
    }
}
