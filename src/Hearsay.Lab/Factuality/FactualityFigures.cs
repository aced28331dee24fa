using System.Globalization;

namespace Hearsay.Lab.Factuality;

/// <summary>The figures of the field: three-way F1 (happened above 1, did not below -1, open between), mean error, correlation.</summary>
internal sealed class FactualityFigures
{
    private static readonly string[] Classes = ["did not", "open", "happened"];

    private readonly List<(double Gold, double System, int Class)> _pairs = [];

    public int Count => _pairs.Count;

    public static int ClassOf(double value) => value > 1 ? 2 : value < -1 ? 0 : 1;

    public void Add(double gold, double system, int systemClass) => _pairs.Add((gold, system, systemClass));

    public double MacroF1 => Classes.Select((_, c) => F1(c)).Average();

    public double MeanError => _pairs.Average(p => Math.Abs(p.Gold - p.System));

    /// <summary>Mean error of the best constant answer, the median.</summary>
    public double ConstantError
    {
        get
        {
            double[] sorted = [.. _pairs.Select(p => p.Gold).Order()];
            double median = sorted[sorted.Length / 2];
            return sorted.Average(v => Math.Abs(v - median));
        }
    }

    public double Correlation
    {
        get
        {
            double g = _pairs.Average(p => p.Gold), s = _pairs.Average(p => p.System);
            double both = _pairs.Sum(p => (p.Gold - g) * (p.System - s));
            double scale = Math.Sqrt(_pairs.Sum(p => (p.Gold - g) * (p.Gold - g)) * _pairs.Sum(p => (p.System - s) * (p.System - s)));
            return scale == 0 ? 0 : both / scale;
        }
    }

    public override string ToString()
    {
        string classes = string.Join("  ", Classes.Select((name, c) => string.Create(CultureInfo.InvariantCulture, $"{name} {100 * F1(c):0.0}")));
        return string.Create(CultureInfo.InvariantCulture,
            $"macro-F1 {100 * MacroF1:0.0}   ({classes})   MAE {MeanError:0.000} (constant {ConstantError:0.000}, {100 * (1 - MeanError / ConstantError):0.0} % less)   r {Correlation:0.000}   {Count} predicates");
    }

    private double F1(int c)
    {
        int hits = _pairs.Count(p => p.Class == c && ClassOf(p.Gold) == c), gold = _pairs.Count(p => ClassOf(p.Gold) == c), system = _pairs.Count(p => p.Class == c);
        return gold + system == 0 ? 0 : 2.0 * hits / (gold + system);
    }
}
