using CsCheck;
using Hearsay.Language.Neural;
using Xunit;

namespace Hearsay.Tests.Language.Neural;

public class PackedMatrixTests
{
    [Fact]
    public void A_product_is_to_the_last_bit_the_sum_in_order_whatever_the_vector_width() =>
        Gen.Select(Gen.Int[1, 19], Gen.Int[1, 21], Gen.Int[1, 70], Gen.Bool, Gen.Int[0, int.MaxValue]).Sample((rows, depth, columns, add, seed) =>
        {
            Random random = new(seed);
            float[] left = Draw(rows * depth, random), right = Draw(depth * columns, random), product = Draw(rows * columns, random), expected = [.. product];
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                {
                    float sum = add ? expected[(i * columns) + j] : 0;
                    for (int k = 0; k < depth; k++) sum = MathF.FusedMultiplyAdd(left[(i * depth) + k], right[(k * columns) + j], sum);
                    expected[(i * columns) + j] = sum;
                }

            PackedMatrix.Of(right, depth, columns).Multiply(left, product, rows, add);
            Assert.Equal(expected, product);
        }, iter: 300);

    [Fact]
    public void Packing_a_transpose_is_packing_what_was_transposed()
    {
        Random random = new(5);
        float[] matrix = Draw(7 * 45, random), transposed = new float[7 * 45], left = Draw(9 * 7, random), one = new float[9 * 45], other = new float[9 * 45];
        for (int i = 0; i < 7; i++)
            for (int j = 0; j < 45; j++) transposed[(j * 7) + i] = matrix[(i * 45) + j];
        PackedMatrix packed = new();
        packed.PackTransposed(transposed, 7, 45);
        packed.Multiply(left, one, 9);
        PackedMatrix.Of(matrix, 7, 45).Multiply(left, other, 9);
        Assert.Equal(other, one);
    }

    [Fact]
    public void Our_exponential_is_close_to_the_true_one()
    {
        for (float x = -80; x <= 80; x += 0.37f)
        {
            double exact = Math.Exp(x);
            Assert.InRange(Activations.Exp(x), exact * (1 - 5e-7), exact * (1 + 5e-7));
        }
    }

    private static float[] Draw(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
