namespace Hearsay.Comparison.Reuse;

/// <summary>Sorts numbers by some of their bits, least digit first; numbers equal in them keep their order.</summary>
internal static class RadixSort
{
    private const int DigitBits = 8;

    /// <summary>Sorts in place.</summary>
    /// <param name="keys">What to sort.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="from">Lowest bit that counts.</param>
    /// <param name="to">The bit after the highest that counts.</param>
    public static void Sort(Span<ulong> keys, Span<ulong> scratch, int from, int to)
    {
        scratch = scratch[..keys.Length];
        Span<ulong> given = keys;
        Span<int> next = stackalloc int[1 << DigitBits];
        for (int shift = from; shift < to; shift += DigitBits)
        {
            ulong mask = (1UL << Math.Min(DigitBits, to - shift)) - 1;
            next.Clear();
            foreach (ulong key in keys) next[(int)((key >> shift) & mask)]++;
            int at = 0;
            for (int digit = 0; digit < next.Length; digit++) (next[digit], at) = (at, at + next[digit]);
            foreach (ulong key in keys) scratch[next[(int)((key >> shift) & mask)]++] = key;
            Span<ulong> sorted = scratch;
            scratch = keys;
            keys = sorted;
        }

        if (keys != given) keys.CopyTo(given);
    }
}
