using System.Numerics.Tensors;

namespace Hearsay.Lab.Neural;

/// <summary>From the scores of a batch to its loss: writes the gradient over the scores, each word counting <paramref name="scale"/>.</summary>
internal delegate double HeadLoss(HeadExample[] batch, int[] starts, Span<float> scores, float scale);

/// <summary>Minibatches and learning rate for a head. Same examples and seed, same head.</summary>
/// <param name="network">The head.</param>
/// <param name="loss">What it should get right; <see cref="Classes"/> where each word has a class of its own.</param>
/// <param name="seed">Of the order of the examples.</param>
/// <param name="others">Parameters of the loss that are learnt with the head.</param>
internal sealed class TokenHeadTrainer(TokenHeadNetwork network, HeadLoss loss, int seed, params Parameter[] others)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float WarmUp = 100;
    private const double LongestGradient = 5;

    private readonly Parameter[] _parameters = [.. network.Parameters, .. others];
    private readonly Random _random = new(seed);
    private int _steps;

    /// <summary>Words in a batch.</summary>
    public int BatchWords { get; init; } = 700;

    /// <summary>Goes through the examples so many times; may be called again, to go on with others. Returns the loss a word of each round.</summary>
    public double[] Train(IReadOnlyList<HeadExample> examples, int rounds, float rate)
    {
        int words = examples.Sum(e => e.Count), total = Math.Max(1, rounds * (words / BatchWords)), step = 0;
        double[] losses = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            foreach (HeadExample[] batch in Minibatches.Of(examples, e => e.Count, BatchWords, _random))
            {
                int[] starts = TokenHeadNetwork.Starts(batch);
                Span<float> scores = network.Forward(batch, starts, dropout: true);
                losses[round] += loss(batch, starts, scores, 1f / starts[^1]) / words;
                network.Backward(starts, scores);
                step++;
                _steps++;
                float now = rate * Math.Min(1f, _steps / WarmUp) * Math.Max(0.01f, 1f - (step / (float)total));
                double norm = Math.Sqrt(_parameters.Sum(p => p.SquaredNorm()));
                float scale = norm > LongestGradient ? (float)(LongestGradient / norm) : 1;
                foreach (Parameter parameter in _parameters) parameter.Step(now, scale, Beta1, Beta2, _steps);
            }
        }

        return losses;
    }

    /// <summary>Cross entropy of the right class, word by word; words of class -1 are passed over.</summary>
    public static double Classes(HeadExample[] batch, int[] starts, Span<float> scores, float scale)
    {
        int classes = scores.Length / starts[^1];
        double sum = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                Span<float> row = scores.Slice((starts[s] + t) * classes, classes);
                int right = batch[s].Classes[t];
                if (right < 0)
                {
                    row.Clear();
                    continue;
                }

                TensorPrimitives.SoftMax<float>(row, row);
                sum -= batch[s].Weight * Math.Log(Math.Max(1e-9, row[right]));
                row[right] -= 1;
                TensorPrimitives.Multiply(row, scale * batch[s].Weight, row);
            }

        return sum;
    }
}
