using System.Numerics.Tensors;

namespace Hearsay.Lab.Neural;

/// <summary>Rows of numbers, one a word, and what training does to them all alike.</summary>
internal static class Rows
{
    public static void Fill(Span<float> rows, ReadOnlySpan<float> with, int count)
    {
        for (int i = 0; i < count; i++) with.CopyTo(rows[(i * with.Length)..]);
    }

    /// <summary>Adds every row to one.</summary>
    public static void Sum(ReadOnlySpan<float> rows, Span<float> to, int count, int columns)
    {
        for (int i = 0; i < count; i++) TensorPrimitives.Add(to, rows.Slice(i * columns, columns), to);
    }

    public static void Add(Span<float> to, ReadOnlySpan<float> value) => TensorPrimitives.Add(to, value, to);

    /// <summary>What dropout multiplies with: nothing for the share hidden, and more for the rest to make up for it.</summary>
    public static float[] Mask(Random random, int size, float hidden)
    {
        float[] mask = new float[size];
        float keep = 1 / (1 - hidden);
        for (int i = 0; i < size; i++) mask[i] = random.NextSingle() < hidden ? 0 : keep;
        return mask;
    }

    /// <summary>Turns scores into the gradient of their cross entropy; returns the loss.</summary>
    public static double CrossEntropy(Span<float> scores, int right, float scale)
    {
        float max = TensorPrimitives.Max<float>(scores), chosen = scores[right];
        TensorPrimitives.Subtract(scores, max, scores);
        TensorPrimitives.Exp<float>(scores, scores);
        float sum = TensorPrimitives.Sum<float>(scores);
        TensorPrimitives.Multiply(scores, scale / sum, scores);
        scores[right] -= scale;
        return Math.Log(sum) - (chosen - max);
    }
}
