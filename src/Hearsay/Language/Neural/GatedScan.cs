using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Neural;

/// <summary>
/// The recurrent half of a layer: a simple recurrent unit (Lei and others, 2018), whose state passes from word to word by gates alone.
/// All matrix products are done before it, for many sentences at once; what is left per word is a handful of vector operations.
/// </summary>
internal static class GatedScan
{
    /// <summary>Numbers a direction takes of the peephole parameters: forget weight, output weight, forget bias, output bias.</summary>
    public const int Parameters = 4;

    /// <summary>The widest direction there may be.</summary>
    public const int MostWidth = 256;

    /// <summary>
    /// Runs one direction over one sentence. The three thirds of a row of <paramref name="gates"/> are candidate, forget and output gate before their sigmoids.
    /// </summary>
    /// <param name="gates">First row of the sentence, moved to this direction's columns.</param>
    /// <param name="gateStride">Numbers between rows of <paramref name="gates"/>.</param>
    /// <param name="shortcut">What passes where the output gate is shut.</param>
    /// <param name="shortcutStride">Numbers between rows of <paramref name="shortcut"/>.</param>
    /// <param name="peepholes">Forget weight, output weight, forget bias, output bias, each of <paramref name="width"/>.</param>
    /// <param name="output">Receives the layer's output of this direction.</param>
    /// <param name="outputStride">Numbers between rows of <paramref name="output"/>.</param>
    /// <param name="state">Receives the states, row by row, where it is not empty; training wants them.</param>
    /// <param name="count">Words in the sentence.</param>
    /// <param name="width">Width of the direction, a multiple of 8.</param>
    /// <param name="backward">True to run from the last word to the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        Span<float> gates, int gateStride, ReadOnlySpan<float> shortcut, int shortcutStride, ReadOnlySpan<float> peepholes,
        Span<float> output, int outputStride, Span<float> state, int count, int width, bool backward)
    {
        ref float gate = ref MemoryMarshal.GetReference(gates);
        ref float pass = ref MemoryMarshal.GetReference(shortcut);
        ref float hole = ref MemoryMarshal.GetReference(peepholes);
        ref float to = ref MemoryMarshal.GetReference(output);
        Span<float> memories = stackalloc float[MostWidth];
        memories.Clear();
        ref float held = ref MemoryMarshal.GetReference(memories);
        for (int step = 0; step < count; step++)
        {
            int t = backward ? count - 1 - step : step;
            nuint row = (nuint)(t * gateStride);
            nuint j = 0;
            if (Vector512.IsHardwareAccelerated && state.IsEmpty) j = Wide(ref gate, row, ref hole, ref held, ref pass, (nuint)(t * shortcutStride), ref to, (nuint)(t * outputStride), (nuint)width);
            for (; j < (nuint)width; j += (nuint)Vector256<float>.Count)
            {
                nuint forgetAt = (nuint)width + j, openAt = (nuint)(2 * width) + j;
                Vector256<float> memory = Vector256.LoadUnsafe(ref held, j);
                Vector256<float> candidate = Vector256.LoadUnsafe(ref gate, row + j);
                Vector256<float> forget = Activations.Sigmoid(Vector256.FusedMultiplyAdd(
                    Vector256.LoadUnsafe(ref hole, j), memory, Vector256.LoadUnsafe(ref gate, row + forgetAt) + Vector256.LoadUnsafe(ref hole, openAt)));
                Vector256<float> open = Activations.Sigmoid(Vector256.FusedMultiplyAdd(
                    Vector256.LoadUnsafe(ref hole, forgetAt), memory, Vector256.LoadUnsafe(ref gate, row + openAt) + Vector256.LoadUnsafe(ref hole, (nuint)width + openAt)));
                memory = Vector256.FusedMultiplyAdd(forget, memory - candidate, candidate);
                memory.StoreUnsafe(ref held, j);
                Vector256<float> direct = Vector256.LoadUnsafe(ref pass, (nuint)(t * shortcutStride) + j);
                Vector256.FusedMultiplyAdd(open, memory - direct, direct).StoreUnsafe(ref to, (nuint)(t * outputStride) + j);
                if (state.IsEmpty) continue;
                // Training needs the gates again on the way back; they take the place of what they were made from.
                forget.StoreUnsafe(ref gate, row + forgetAt);
                open.StoreUnsafe(ref gate, row + openAt);
                memory.StoreUnsafe(ref state[0], (nuint)(t * outputStride) + j);
            }
        }
    }

    /// <summary>The step for sixteen numbers at a time, as far as they go; operation by operation the same, hence the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Wide(ref float gate, nuint row, ref float hole, ref float held, ref float pass, nuint passRow, ref float to, nuint toRow, nuint width)
    {
        nuint j = 0;
        for (; j + (nuint)Vector512<float>.Count <= width; j += (nuint)Vector512<float>.Count)
        {
            nuint forgetAt = width + j, openAt = (2 * width) + j;
            Vector512<float> memory = Vector512.LoadUnsafe(ref held, j);
            Vector512<float> candidate = Vector512.LoadUnsafe(ref gate, row + j);
            Vector512<float> forget = Activations.Sigmoid(Vector512.FusedMultiplyAdd(
                Vector512.LoadUnsafe(ref hole, j), memory, Vector512.LoadUnsafe(ref gate, row + forgetAt) + Vector512.LoadUnsafe(ref hole, openAt)));
            Vector512<float> open = Activations.Sigmoid(Vector512.FusedMultiplyAdd(
                Vector512.LoadUnsafe(ref hole, forgetAt), memory, Vector512.LoadUnsafe(ref gate, row + openAt) + Vector512.LoadUnsafe(ref hole, width + openAt)));
            memory = Vector512.FusedMultiplyAdd(forget, memory - candidate, candidate);
            memory.StoreUnsafe(ref held, j);
            Vector512<float> direct = Vector512.LoadUnsafe(ref pass, passRow + j);
            Vector512.FusedMultiplyAdd(open, memory - direct, direct).StoreUnsafe(ref to, toRow + j);
        }

        return j;
    }
}
