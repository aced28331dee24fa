using System.Globalization;
using System.Text;

namespace Hearsay.Lab.Gold;

/// <summary>Counts of right answers, and of things found, over any number of reports.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (int Right, int Of)> _shares = [];
    private readonly Dictionary<string, (int Hits, int Gold, int System)> _found = [];

    public void Right(string name, bool yes)
    {
        (int right, int of) = _shares.GetValueOrDefault(name);
        _shares[name] = (right + (yes ? 1 : 0), of + 1);
    }

    /// <summary>Precision and recall, leaving out optional gold and what it was paired with.</summary>
    public void Found(string name, IReadOnlyList<bool> optional, int system, Dictionary<int, int> pairs)
    {
        (int hits, int gold, int all) = _found.GetValueOrDefault(name);
        int free = pairs.Keys.Count(i => optional[i]);
        _found[name] = (hits + pairs.Count - free, gold + optional.Count(o => !o), all + system - free);
    }

    public double Share(string name) => _shares.TryGetValue(name, out (int Right, int Of) share) && share.Of > 0 ? (double)share.Right / share.Of : 0;

    /// <summary>F1 of things found, of 1.</summary>
    public double F1(string name) => _found.TryGetValue(name, out (int Hits, int Gold, int System) found) && found.Gold + found.System > 0 ? 2.0 * found.Hits / (found.Gold + found.System) : 0;

    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string name, (int hits, int gold, int system)) in _found)
        {
            double p = system == 0 ? 0 : 100.0 * hits / system, r = gold == 0 ? 0 : 100.0 * hits / gold;
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-34} P {p,5:0.0}  R {r,5:0.0}  F1 {(p + r == 0 ? 0 : 2 * p * r / (p + r)),5:0.0}   ({hits} of {gold} gold, {system} system)");
        }

        foreach ((string name, (int right, int of)) in _shares)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-34} {(of == 0 ? 0 : 100.0 * right / of),5:0.0} %   ({right} of {of})");
        return text.ToString();
    }
}
