using Hearsay.Lab.Neural;
using Hearsay.Language.Neural;
using Xunit;

namespace Hearsay.Tests.Language.Neural;

public class EncoderGradientTests
{
    [Fact]
    public void The_gradient_by_hand_is_the_slope_of_the_loss()
    {
        EncoderShape shape = new(Vector: 6, Input: 5, Width: 8, Layers: 3, TagLayer: 2, Arc: 6, Label: 7, Words: 4, Buckets: 11, Tags: 5, Relations: 4);
        EncoderNetwork network = new(shape, seed: 3);
        Random random = new(7);
        TrainingSentence[] batch = [Sentence(5, shape, random), Sentence(1, shape, random), Sentence(9, shape, random)];
        int words = batch.Sum(s => s.Count);
        double at = Loss();
        float[][] gradients = [.. network.Parameters.Select(p => p.Gradient.ToArray())];

        int compared = 0;
        for (int p = 0; p < network.Parameters.Length; p++)
        {
            float[] value = network.Parameters[p].Value;
            foreach (int i in Enumerable.Range(0, 12).Select(_ => random.Next(value.Length)))
            {
                float kept = value[i];
                const float step = 4e-3f;
                value[i] = kept + step;
                double above = Loss();
                value[i] = kept - step;
                double below = Loss();
                value[i] = kept;
                // A rectifier may bend just here; there is no one slope to compare with then.
                if (Math.Abs(above + below - (2 * at)) > 0.02 * Math.Abs(above - below) + 1e-4) continue;
                compared++;
                double slope = (above - below) / (2 * step) / words;
                Assert.True(Math.Abs(slope - gradients[p][i]) < 2e-4 + (0.02 * Math.Abs(slope)), $"{network.Parameters[p].Name}[{i}]: slope {slope:G4}, gradient {gradients[p][i]:G4}");
            }
        }

        Assert.True(compared > 150, $"only {compared} slopes compared");

        double Loss()
        {
            (double tag, double arc, double label) = network.Learn(batch, dropout: false);
            return tag + arc + label;
        }
    }

    private static TrainingSentence Sentence(int count, EncoderShape shape, Random random)
    {
        int[] Draw(int many, int below) => [.. Enumerable.Range(0, many).Select(_ => random.Next(below))];
        int[] heads = [.. Enumerable.Range(0, count).Select(i => i - 1)];
        float[]?[] vectors = [.. Enumerable.Range(0, count).Select(i => i == 2 ? null : Enumerable.Range(0, shape.Vector).Select(_ => random.NextSingle() - 0.5f).ToArray())];
        return new TrainingSentence(Draw(count, shape.Words), vectors, Draw(count * WordFeatures.Count, shape.Buckets), Draw(count, shape.Tags), heads, Draw(count, shape.Relations));
    }
}
