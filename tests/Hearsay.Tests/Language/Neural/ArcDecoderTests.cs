using CsCheck;
using Hearsay.Language.Neural;
using Xunit;

namespace Hearsay.Tests.Language.Neural;

public class ArcDecoderTests
{
    [Fact]
    public void Any_scores_give_a_tree_with_one_root() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
        {
            // Few distinct values, so that ties and cycles within cycles are common.
            Random random = new(seed);
            float[] scores = [.. Enumerable.Range(0, count * (count + 1)).Select(_ => (float)random.Next(4))];
            int[] heads = new int[count];
            ArcDecoder.Decode(scores, count, heads);
            AssertTree(heads);
        }, iter: 500);

    [Fact]
    public void The_tree_found_is_the_best_there_is() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
        {
            Random random = new(seed);
            float[] scores = [.. Enumerable.Range(0, count * (count + 1)).Select(_ => random.NextSingle() * 10)];
            int[] heads = new int[count], tried = new int[count];
            ArcDecoder.Decode([.. scores], count, heads);
            double best = double.NegativeInfinity;
            for (int code = 0; code < Math.Pow(count + 1, count); code++)
            {
                for (int i = 0, rest = code; i < count; i++, rest /= count + 1) tried[i] = (rest % (count + 1)) - 1;
                if (IsTree(tried)) best = Math.Max(best, Score(tried));
            }

            Assert.Equal(best, Score(heads), 1e-6);

            double Score(int[] of) => of.Select((head, i) => (double)scores[(i * (count + 1)) + head + 1]).Sum();
        }, iter: 200);

    internal static void AssertTree(int[] heads) => Assert.True(IsTree(heads), string.Join(' ', heads));

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1) return false;
        for (int i = 0; i < heads.Length; i++)
        {
            int at = i, steps = 0;
            while (at >= 0 && steps++ <= heads.Length) at = heads[at];
            if (at >= 0) return false;
        }

        return true;
    }
}
