using Hearsay.Lab.Entities;
using Hearsay.Lab.Neural;
using Hearsay.Language.Names;
using Xunit;

namespace Hearsay.Tests.Language.Names;

/// <summary>The search and the loss over rows of labels, held against going through every row there may be.</summary>
public class NameDecoderTests
{
    private const int Count = NameLabels.Count;
    private const int Words = 4;
    private static readonly List<int[]> Rows = [.. All([])];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_best_row_is_found(int seed)
    {
        (float[] scores, float[] transitions) = Draw(seed);
        int[] labels = new int[Words];
        new NameDecoder().Decode(scores, transitions, labels);
        Assert.Equal(Rows.MaxBy(r => Score(r, scores, transitions)), labels);
    }

    [Fact]
    public void The_loss_is_what_the_right_row_lacks_of_certainty()
    {
        (float[] scores, float[] transitions) = Draw(4);
        int[] right = Rows[Rows.Count / 3];
        double all = Rows.Sum(r => Math.Exp(Score(r, scores, transitions)));
        Assert.Equal(-Math.Log(Math.Exp(Score(right, scores, transitions)) / all), Loss(scores, transitions, right, out _, out _), 1e-4);
    }

    [Fact]
    public void The_gradient_by_hand_is_the_slope_of_the_loss()
    {
        (float[] scores, float[] transitions) = Draw(5);
        int[] right = Rows[Rows.Count / 2];
        Loss(scores, transitions, right, out float[] gradient, out float[] pairs);
        Random random = new(6);
        for (int k = 0; k < 60; k++)
        {
            int i = random.Next(scores.Length), j = random.Next(transitions.Length);
            Assert.Equal(Slope(scores, i), gradient[i], 2e-3);
            Assert.Equal(Slope(transitions, j), pairs[j], 2e-3);
        }

        double Slope(float[] values, int at)
        {
            float kept = values[at];
            values[at] = kept + 1e-2f;
            double above = Loss(scores, transitions, right, out _, out _);
            values[at] = kept - 1e-2f;
            double below = Loss(scores, transitions, right, out _, out _);
            values[at] = kept;
            return (above - below) / 2e-2;
        }
    }

    private static double Loss(float[] scores, float[] transitions, int[] right, out float[] gradient, out float[] pairs)
    {
        NamePaths paths = new();
        transitions.CopyTo(paths.Transitions.Value, 0);
        gradient = [.. scores];
        double loss = paths.Learn([new HeadExample([], [], right)], [0, Words], gradient, 1);
        pairs = paths.Transitions.Gradient;
        return loss;
    }

    private static (float[] Scores, float[] Transitions) Draw(int seed)
    {
        Random random = new(seed);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextSingle()) - 2)];
        return (Some(Words * Count), Some(Count * Count));
    }

    private static double Score(int[] row, float[] scores, float[] transitions) =>
        row.Select((label, i) => scores[(i * Count) + label] + (i > 0 ? transitions[(row[i - 1] * Count) + label] : 0.0)).Sum();

    private static IEnumerable<int[]> All(int[] begun)
    {
        int last = begun.Length == 0 ? -1 : begun[^1];
        if (begun.Length == Words) return NameLabels.MayFollow(last, -1) ? [begun] : [];
        return Enumerable.Range(0, Count).Where(l => NameLabels.MayFollow(last, l)).SelectMany(l => All([.. begun, l]));
    }
}
