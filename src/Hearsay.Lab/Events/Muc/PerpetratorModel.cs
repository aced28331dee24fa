using Hearsay.Lab.Learning;

namespace Hearsay.Lab.Events.Muc;

/// <summary>The signs weighed: a linear model over them and over the answer of the rule. Rare views are favoured, since each counts as much as a frequent one.</summary>
internal sealed class PerpetratorModel
{
    private const double Penalty = 0.01;
    private const int Least = 4;

    /// <summary>How far a rare view is favoured: its chance is divided by its share raised to this.</summary>
    private const double Fairness = 0.7;

    private readonly SoftmaxModel _model;
    private readonly double[] _shares;

    private PerpetratorModel(SoftmaxModel model, double[] shares)
    {
        _model = model;
        _shares = shares;
    }

    public static PerpetratorModel Learn(IReadOnlyList<PerpetratorExample> examples)
    {
        int classes = Perpetrators.Classes.Length;
        int[] gold = [.. examples.Select(e => Array.IndexOf(Perpetrators.Classes, e.Confidence.Classes[0]))];
        SoftmaxModel model = SoftmaxModel.Learn([.. examples.Select((e, i) => ((IReadOnlyDictionary<string, double>)Features(e), gold[i]))], classes, Penalty, Least);
        return new PerpetratorModel(model, [.. Enumerable.Range(0, classes).Select(c => (1.0 + gold.Count(g => g == c)) / examples.Count)]);
    }

    /// <summary>The class, as an index of <see cref="Perpetrators.Classes"/>.</summary>
    public int Answer(PerpetratorExample example)
    {
        double[] scores = [.. _model.Chances(Features(example)).Select((chance, c) => chance / Math.Pow(_shares[c], Fairness))];
        return Array.IndexOf(scores, scores.Max());
    }

    private static Dictionary<string, double> Features(PerpetratorExample example) =>
        example.Signs.Append($"rule {PerpetratorRule.Answer(example.Signs)}").ToDictionary(s => s, _ => 1.0, StringComparer.Ordinal);
}
