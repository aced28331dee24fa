using System.Numerics.Tensors;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>The three matrix products that training needs, over <see cref="PackedMatrix"/>, with scratch that is kept between calls.</summary>
internal sealed class Products
{
    private readonly PackedMatrix _packed = new();
    private float[] _transposed = [];

    /// <summary>to[m × n] = left[m × k] · right[k × n].</summary>
    public void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> to, int m, int k, int n, bool add = false)
    {
        _packed.Pack(right, k, n);
        _packed.Multiply(left, to, m, add);
    }

    /// <summary>to[m × n] = left[m × k] · rightᵀ, right being n × k.</summary>
    public void MultiplyRightTransposed(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> to, int m, int k, int n, bool add = false)
    {
        _packed.PackTransposed(right, k, n);
        _packed.Multiply(left, to, m, add);
    }

    /// <summary>to[m × n] += leftᵀ · right, left being k × m and right k × n.</summary>
    public void MultiplyLeftTransposed(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> to, int k, int m, int n)
    {
        Fit(ref _transposed, k * m);
        const int block = 16;
        for (int i0 = 0; i0 < k; i0 += block)
            for (int j0 = 0; j0 < m; j0 += block)
                for (int i = i0; i < Math.Min(k, i0 + block); i++)
                    for (int j = j0; j < Math.Min(m, j0 + block); j++) _transposed[(j * k) + i] = left[(i * m) + j];
        _packed.Pack(right, k, n);
        _packed.Multiply(_transposed, to, m, add: true);
    }

    /// <summary>Multiplies the rows of each sentence with that sentence's row of the mask; copies where the mask is empty.</summary>
    public static void Scale(ReadOnlySpan<float> rows, ReadOnlySpan<float> mask, ReadOnlySpan<int> starts, int columns, Span<float> to)
    {
        if (mask.IsEmpty)
        {
            rows[..(starts[^1] * columns)].CopyTo(to);
            return;
        }

        for (int s = 0; s + 1 < starts.Length; s++)
            for (int t = starts[s]; t < starts[s + 1]; t++)
                TensorPrimitives.Multiply(rows.Slice(t * columns, columns), mask.Slice(s * columns, columns), to.Slice(t * columns, columns));
    }

    public static void Fit(ref float[] array, int size)
    {
        if (array.Length < size) array = new float[size + (size / 4)];
    }
}
