namespace Hearsay.Lab.Learning;

/// <summary>
/// A linear model over named features for tasks that are not Hearsay's own, learnt anew each time it is asked for: multinomial logistic regression with a penalty on
/// large weights, by gradient steps over the whole set (accelerated; Nesterov 1983). One thread and one order of sums: the same examples give the same weights.
/// </summary>
internal sealed class SoftmaxModel
{
    private readonly Dictionary<string, int> _features;
    private readonly double[][] _weights;

    private SoftmaxModel(Dictionary<string, int> features, double[][] weights)
    {
        _features = features;
        _weights = weights;
    }

    /// <summary>Learns from examples: their features, each with a value, and the class.</summary>
    /// <param name="examples">In any order.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="penalty">On the square of each weight.</param>
    /// <param name="least">Features of fewer examples are left out.</param>
    /// <param name="steps">Steps of the descent.</param>
    public static SoftmaxModel Learn(IReadOnlyList<(IReadOnlyDictionary<string, double> Features, int Class)> examples, int classes, double penalty, int least, int steps = 400)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach ((IReadOnlyDictionary<string, double> features, _) in examples)
            foreach (string name in features.Keys) counts[name] = counts.GetValueOrDefault(name) + 1;
        string[] kept = [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        foreach (string name in kept) index.Add(name, index.Count);
        (int Feature, double Value)[][] rows = [.. examples.Select(e => Row(e.Features, index))];
        double[][] weights = Zero(classes, kept.Length + 1), ahead = Zero(classes, kept.Length + 1), before = Zero(classes, kept.Length + 1);
        double most = rows.Max(r => r.Sum(f => f.Value * f.Value)), step = 1 / ((most / 2) + penalty);
        double[] chances = new double[classes];
        for (int round = 1; round <= steps; round++)
        {
            double[][] slope = Zero(classes, kept.Length + 1);
            for (int e = 0; e < rows.Length; e++)
            {
                Chances(ahead, rows[e], chances);
                for (int c = 0; c < classes; c++)
                {
                    double error = (chances[c] - (examples[e].Class == c ? 1 : 0)) / rows.Length;
                    foreach ((int feature, double value) in rows[e]) slope[c][feature] += error * value;
                }
            }

            double momentum = (round - 1.0) / (round + 2.0);
            for (int c = 0; c < classes; c++)
                for (int f = 0; f <= kept.Length; f++)
                {
                    // The last weight is the class's own, and is not held back.
                    double next = ahead[c][f] - (step * (slope[c][f] + (f < kept.Length ? penalty * ahead[c][f] : 0)));
                    ahead[c][f] = next + (momentum * (next - before[c][f]));
                    before[c][f] = weights[c][f] = next;
                }
        }

        return new SoftmaxModel(index, weights);
    }

    /// <summary>How likely each class is.</summary>
    public double[] Chances(IReadOnlyDictionary<string, double> features)
    {
        double[] chances = new double[_weights.Length];
        Chances(_weights, Row(features, _features), chances);
        return chances;
    }

    /// <summary>The features that speak loudest for a class.</summary>
    public IEnumerable<(string Feature, double Weight)> Loudest(int ofClass, int count) =>
        _features.Select(f => (f.Key, _weights[ofClass][f.Value])).OrderByDescending(f => Math.Abs(f.Item2)).ThenBy(f => f.Key, StringComparer.Ordinal).Take(count);

    private static (int Feature, double Value)[] Row(IReadOnlyDictionary<string, double> features, Dictionary<string, int> index) =>
        [.. features.Where(f => index.ContainsKey(f.Key)).Select(f => (index[f.Key], f.Value)).OrderBy(f => f.Item1), (index.Count, 1.0)];

    private static void Chances(double[][] weights, (int Feature, double Value)[] row, double[] chances)
    {
        double most = double.NegativeInfinity, sum = 0;
        for (int c = 0; c < chances.Length; c++)
        {
            double score = 0;
            foreach ((int feature, double value) in row) score += weights[c][feature] * value;
            chances[c] = score;
            most = Math.Max(most, score);
        }

        for (int c = 0; c < chances.Length; c++) sum += chances[c] = Math.Exp(chances[c] - most);
        for (int c = 0; c < chances.Length; c++) chances[c] /= sum;
    }

    private static double[][] Zero(int classes, int width)
    {
        double[][] rows = new double[classes][];
        for (int c = 0; c < classes; c++) rows[c] = new double[width];
        return rows;
    }
}
