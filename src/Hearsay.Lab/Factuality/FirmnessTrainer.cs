using Hearsay.Extraction.Firmness;

namespace Hearsay.Lab.Factuality;

/// <summary>An example for the firmness model: the places of its features, and the value that people gave.</summary>
internal sealed record FirmnessExample(List<int> Places, double Value);

/// <summary>Trains the firmness model: logistic regression for the classes, least absolute error for the value. One thread, fixed order, so the same data give the same weights.</summary>
internal static class FirmnessTrainer
{
    public static FirmnessModel Train(List<FirmnessExample> examples, int epochs, double openWeight, int seed)
    {
        int n = FirmnessFeatures.Places, outputs = FirmnessModel.Outputs, classes = FirmnessModel.Classes;
        double[] weights = new double[n * outputs], squares = new double[n * outputs];
        double[] sums = new double[n * outputs];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        Random random = new(seed);
        double[] scores = new double[outputs];
        const double decay = 2e-6;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                FirmnessExample example = examples[index];
                Array.Clear(scores);
                foreach (int place in example.Places)
                    for (int k = 0; k < outputs; k++) scores[k] += weights[(place * outputs) + k];
                double top = Math.Max(scores[0], Math.Max(scores[1], scores[2])), total = 0;
                for (int k = 0; k < classes; k++) total += Math.Exp(scores[k] - top);
                int gold = FactualityFigures.ClassOf(example.Value);
                double weight = gold == 1 ? openWeight : 1;
                foreach (int place in example.Places)
                    for (int k = 0; k < outputs; k++)
                    {
                        int at = (place * outputs) + k;
                        double gradient = k < classes
                            ? weight * ((Math.Exp(scores[k] - top) / total) - (k == gold ? 1 : 0))
                            : 0.5 * Math.Clamp(scores[k] - example.Value, -1, 1);
                        gradient += decay * examples.Count * weights[at] / 1000;
                        squares[at] += gradient * gradient;
                        weights[at] -= (k < classes ? 0.1 : 0.05) * gradient / Math.Sqrt(1 + squares[at]);
                    }
            }

            if (epoch >= epochs / 2)
                for (int i = 0; i < weights.Length; i++) sums[i] += weights[i];
        }

        int averaged = epochs - (epochs / 2);
        short[] whole = new short[weights.Length];
        for (int i = 0; i < whole.Length; i++) whole[i] = (short)Math.Clamp(Math.Round(sums[i] / averaged * FirmnessModel.Unit), short.MinValue, short.MaxValue);
        return new FirmnessModel(whole);
    }
}
