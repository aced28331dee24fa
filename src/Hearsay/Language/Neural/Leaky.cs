using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Neural;

/// <summary>The leaky rectifier: what is below zero counts a tenth.</summary>
internal static class Leaky
{
    private const float Leak = 0.1f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(Span<float> values)
    {
        int i = 0;
        ref float first = ref MemoryMarshal.GetReference(values);
        for (; i <= values.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> value = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256.Max(value, value * Leak).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < values.Length; i++) values[i] = MathF.Max(values[i], values[i] * Leak);
    }

    /// <summary>From the gradient of the output to that of the input; the sign of the output is that of the input.</summary>
    public static void Backward(ReadOnlySpan<float> output, Span<float> gradient)
    {
        int i = 0;
        ref float value = ref MemoryMarshal.GetReference(output);
        ref float first = ref MemoryMarshal.GetReference(gradient);
        for (; i <= gradient.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> slope = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256.ConditionalSelect(Vector256.LessThan(Vector256.LoadUnsafe(ref value, (nuint)i), Vector256<float>.Zero), slope * Leak, slope).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < gradient.Length; i++) gradient[i] *= output[i] < 0 ? Leak : 1;
    }
}
