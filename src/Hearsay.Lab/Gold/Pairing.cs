namespace Hearsay.Lab.Gold;

/// <summary>Pairs gold and system items one to one, best fit first.</summary>
internal static class Pairing
{
    /// <param name="gold">Number of gold items.</param>
    /// <param name="system">Number of system items.</param>
    /// <param name="fit">How well two fit; 0 where they cannot be a pair.</param>
    public static Dictionary<int, int> Best(int gold, int system, Func<int, int, double> fit)
    {
        List<(double Fit, int I, int J)> ranked = [];
        for (int i = 0; i < gold; i++)
            for (int j = 0; j < system; j++)
                if (fit(i, j) is var f && f > 0) ranked.Add((f, i, j));
        Dictionary<int, int> pairs = [];
        HashSet<int> used = [];
        foreach ((double _, int i, int j) in ranked.OrderByDescending(r => r.Fit))
            if (!pairs.ContainsKey(i) && used.Add(j)) pairs.Add(i, j);
        return pairs;
    }

    /// <summary>Shared length by the longer of the two.</summary>
    public static double Touch(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (double)Math.Max(1, Math.Max(a.Length, b.Length));
}
