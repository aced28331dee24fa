using System.Globalization;

namespace Hearsay.Lab.Quantities;

/// <summary>Precision and recall over spans that are paired one to one, the best overlap first.</summary>
internal sealed class MatchScore(string name)
{
    private int _gold;
    private int _system;
    private int _hits;
    private int _right;

    public void Add<TGold, TSystem>(
        IReadOnlyList<TGold> gold, IReadOnlyList<TSystem> system, Func<TGold, TextSpan> goldSpan, Func<TSystem, TextSpan> systemSpan,
        Func<TGold, bool> optional, Func<TGold, TSystem, bool> right, Action<string> tell, string text)
    {
        int[] partner = new int[gold.Count];
        Array.Fill(partner, -1);
        HashSet<int> used = [];
        var ranked = from g in Enumerable.Range(0, gold.Count)
                     from s in Enumerable.Range(0, system.Count)
                     let fit = Fit(goldSpan(gold[g]), systemSpan(system[s]))
                     where fit > 0
                     orderby fit descending, g descending, s descending
                     select (g, s);
        foreach ((int g, int s) in ranked)
            if (partner[g] < 0 && used.Add(s)) partner[g] = s;
        for (int g = 0; g < gold.Count; g++)
        {
            bool hit = partner[g] >= 0;
            if (optional(gold[g]))
            {
                // What is optional counts neither way.
                if (hit) _system--;
                continue;
            }

            _gold++;
            if (hit) _hits++;
            if (hit && right(gold[g], system[partner[g]])) _right++;
            else tell($"{name}\t{(hit ? "wrong" : "missed")}\t{goldSpan(gold[g]).In(text)}\t{(hit ? systemSpan(system[partner[g]]).In(text) : "")}");
        }

        for (int s = 0; s < system.Count; s++)
            if (!used.Contains(s)) tell($"{name}\textra\t\t{systemSpan(system[s]).In(text)}");
        _system += system.Count;
    }

    public override string ToString() => $"{Row("words", _hits)}\n{Row("right", _right)}";

    private static double Fit(TextSpan a, TextSpan b)
    {
        int overlap = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return overlap <= 0 ? 0 : (double)overlap / Math.Max(a.Length, b.Length);
    }

    private string Row(string what, int hits)
    {
        double p = 100.0 * hits / Math.Max(1, _system), r = 100.0 * hits / Math.Max(1, _gold), f = 200.0 * hits / Math.Max(1, _system + _gold);
        return string.Create(CultureInfo.InvariantCulture, $"  {name}: {what}  P {p:0.0}  R {r:0.0}  F1 {f:0.0}   ({hits} of {_gold} gold, {_system} system)");
    }
}
