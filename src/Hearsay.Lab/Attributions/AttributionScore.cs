using System.Globalization;

namespace Hearsay.Lab.Attributions;

/// <summary>
/// The figures by which attributions are judged over whole articles, equal to those of the shared scorer: exact, begin, Jaccard and overlap
/// of each role's spans, and F1 of whole attributions matched one to one.
/// </summary>
internal sealed class AttributionScore
{
    private const string Trimmed = " \t\r\n\u00a0“”\"'‘’«»,.;:!?()[]—–-";
    private static readonly string[] RoleNames = ["source", "cue", "content"];
    private readonly long[,] _exact = new long[3, 3];
    private readonly long[,] _begin = new long[3, 3];
    private readonly long[,] _overlap = new long[3, 3];
    private readonly double[] _jaccard = new double[3];
    private readonly long[] _linked = new long[3];
    private readonly long[] _kinds = new long[2];

    /// <summary>Gold attributions of the last document that had no partner, and system attributions that had none.</summary>
    public (List<GoldAttribution> Missed, List<GoldAttribution> Extra) Add(string text, IReadOnlyList<GoldAttribution> gold, IReadOnlyList<GoldAttribution> system)
    {
        for (int role = 0; role < 3; role++)
        {
            HashSet<TextSpan> g = [.. gold.SelectMany(a => Role(a, role)).Select(s => Trim(text, s))];
            HashSet<TextSpan> s = [.. system.SelectMany(a => Role(a, role)).Select(s => Trim(text, s))];
            Count(_exact, role, g.Intersect(s).Count(), s.Count, g.Count);
            HashSet<int> gb = [.. g.Select(x => x.Start)], sb = [.. s.Select(x => x.Start)];
            Count(_begin, role, gb.Intersect(sb).Count(), sb.Count, gb.Count);
            HashSet<int> gc = Letters(text, gold.SelectMany(a => Role(a, role))), sc = Letters(text, system.SelectMany(a => Role(a, role)));
            int shared = gc.Count(sc.Contains);
            Count(_overlap, role, shared, sc.Count, gc.Count);
            _jaccard[role] += Jaccard(g, s);
        }

        return Link(text, gold, system);
    }

    /// <summary>The table, in the words of the shared scorer.</summary>
    public override string ToString()
    {
        List<string> lines = [];
        foreach ((string name, long[,] table) in new[] { ("exact", _exact), ("begin", _begin), ("overlap", _overlap) })
            for (int r = 0; r < 3; r++) lines.Add(Line($"{name,-8}{RoleNames[r],-8}", table[r, 0], table[r, 1], table[r, 2]));
        for (int r = 0; r < 3; r++)
        {
            double p = _jaccard[r] / Math.Max(1, _exact[r, 1]), q = _jaccard[r] / Math.Max(1, _exact[r, 2]);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"jaccard {RoleNames[r],-8} P {100 * p,5:F1}  R {100 * q,5:F1}  F1 {(p + q == 0 ? 0 : 200 * p * q / (p + q)),5:F1}"));
        }

        lines.Add(Line("linked          ", _linked[0], _linked[1], _linked[2]));
        if (_kinds[1] > 0) lines.Add(string.Create(CultureInfo.InvariantCulture, $"kind right      {100.0 * _kinds[0] / _kinds[1]:F1} of {_kinds[1]} linked"));
        return string.Join(Environment.NewLine, lines);
    }

    private (List<GoldAttribution> Missed, List<GoldAttribution> Extra) Link(string text, IReadOnlyList<GoldAttribution> gold, IReadOnlyList<GoldAttribution> system)
    {
        HashSet<int>[][] g = [.. gold.Select(a => Characters(text, a))], s = [.. system.Select(a => Characters(text, a))];
        List<(double Dice, int Gold, int System)> options = [];
        for (int i = 0; i < g.Length; i++)
            for (int j = 0; j < s.Length; j++)
            {
                double dice = Dice(g[i][2], s[j][2]);
                if (dice >= 0.5 && Touch(g[i][1], s[j][1]) && Touch(g[i][0], s[j][0])) options.Add((-dice, i, j));
            }

        options.Sort();
        HashSet<int> usedGold = [], usedSystem = [];
        foreach ((_, int i, int j) in options)
        {
            if (usedGold.Contains(i) || usedSystem.Contains(j)) continue;
            usedGold.Add(i);
            usedSystem.Add(j);
            if (gold[i].Kind is null) continue;
            _kinds[1]++;
            if (gold[i].Kind == system[j].Kind) _kinds[0]++;
        }

        _linked[0] += usedGold.Count;
        _linked[1] += system.Count;
        _linked[2] += gold.Count;
        return ([.. gold.Where((_, i) => !usedGold.Contains(i))], [.. system.Where((_, j) => !usedSystem.Contains(j))]);
    }

    private static TextSpan[] Role(GoldAttribution a, int role) => role switch { 0 => a.Source, 1 => a.Cue, _ => a.Content };

    private static HashSet<int>[] Characters(string text, GoldAttribution a) => [Letters(text, a.Source), Letters(text, a.Cue), Letters(text, a.Content)];

    private static HashSet<int> Letters(string text, IEnumerable<TextSpan> spans)
    {
        HashSet<int> found = [];
        foreach (TextSpan span in spans)
            for (int i = span.Start; i < span.End; i++)
                if (char.IsLetterOrDigit(text[i])) found.Add(i);
        return found;
    }

    /// <summary>Each span of one side with its best partner of the other, summed as CofeNet does.</summary>
    private static double Jaccard(HashSet<TextSpan> gold, HashSet<TextSpan> system)
    {
        double sum = 0;
        foreach (TextSpan s in system)
        {
            double best = 0;
            foreach (TextSpan g in gold)
            {
                int shared = Math.Min(g.End, s.End) - Math.Max(g.Start, s.Start);
                if (shared > 0) best = Math.Max(best, shared / (double)(Math.Max(g.End, s.End) - Math.Min(g.Start, s.Start)));
            }

            sum += best;
        }

        return sum;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && Trimmed.Contains(text[start], StringComparison.Ordinal)) start++;
        while (end > start && Trimmed.Contains(text[end - 1], StringComparison.Ordinal)) end--;
        return new TextSpan(start, end);
    }

    private static double Dice(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static bool Touch(HashSet<int> a, HashSet<int> b) => (a.Count == 0 && b.Count == 0) || a.Overlaps(b);

    private static void Count(long[,] table, int role, long right, long system, long gold)
    {
        table[role, 0] += right;
        table[role, 1] += system;
        table[role, 2] += gold;
    }

    private static string Line(string name, long right, long system, long gold)
    {
        double p = system == 0 ? 0 : 100.0 * right / system, r = gold == 0 ? 0 : 100.0 * right / gold;
        return string.Create(CultureInfo.InvariantCulture, $"{name} P {p,5:F1}  R {r,5:F1}  F1 {(p + r == 0 ? 0 : 2 * p * r / (p + r)),5:F1}");
    }
}
