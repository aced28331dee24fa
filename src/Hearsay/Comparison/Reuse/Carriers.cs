namespace Hearsay.Comparison.Reuse;

/// <summary>
/// Every fingerprint of a collection with the reports that carry it, those that come first before the others. What many reports share is kept, for the
/// most copied text is what one looks for. Numbers of reports are their ranks.
/// </summary>
internal sealed class Carriers
{
    private const int PlacesInBucket = 8192;

    private readonly int[] _start, _word, _first, _reports, _size, _held;

    private Carriers(int[] start, int[] word, int[] first, int[] reports, int[] size, int[] held) => (_start, _word, _first, _reports, _size, _held) = (start, word, first, reports, size, held);

    /// <summary>Numbers of the fingerprints of one report, in the order of its words.</summary>
    public Range Of(int report) => _start[report].._start[report + 1];

    /// <summary>The first word of a fingerprint.</summary>
    public int Word(int fingerprint) => _word[fingerprint];

    /// <summary>The same number for all equal fingerprints, or -1 for one that stands alone.</summary>
    public int Class(int fingerprint) => _first[fingerprint];

    /// <summary>In how many reports a class stands, equal texts counted each.</summary>
    public int Count(int classNumber) => _held[classNumber];

    /// <summary>The reports in which a class stands, once each and in their order, of equal texts the first.</summary>
    public ReadOnlySpan<int> In(int classNumber) => _reports.AsSpan(classNumber, _size[classNumber]);

    /// <summary>Sorts fingerprints into classes.</summary>
    /// <param name="hashes">The hashes of each report's fingerprints.</param>
    /// <param name="words">The first word of each.</param>
    /// <param name="copies">How many texts each report stands for.</param>
    /// <param name="threads">How many threads may work.</param>
    public static Carriers Of(ulong[][] hashes, int[][] words, int[] copies, int threads)
    {
        int[] start = new int[hashes.Length + 1];
        for (int r = 0; r < hashes.Length; r++) start[r + 1] = checked(start[r] + hashes[r].Length);
        int total = start[^1], indexBits = 1;
        while (1L << indexBits < total) indexBits++;
        int bucketBits = Math.Clamp((int)Math.Log2(Math.Max(1, total / PlacesInBucket)), 0, 12), buckets = 1 << bucketBits;
        int[] report = new int[total], word = new int[total], begin = new int[buckets + 1];
        foreach (ulong[] own in hashes)
            foreach (ulong hash in own) begin[Bucket(hash, bucketBits) + 1]++;
        for (int b = 0; b < buckets; b++) begin[b + 1] += begin[b];
        int[] next = begin[..buckets];
        // The hash above, the number of the fingerprint below: one number to sort, and equal hashes stay in their order. Hashes that differ in their
        // low bits alone are taken for equal; alignment looks at the words themselves.
        ulong[] keys = new ulong[total];
        for (int r = 0; r < hashes.Length; r++)
        {
            report.AsSpan(start[r], hashes[r].Length).Fill(r);
            words[r].CopyTo(word, start[r]);
            for (int i = 0; i < hashes[r].Length; i++) keys[next[Bucket(hashes[r][i], bucketBits)]++] = (hashes[r][i] >> indexBits << indexBits) | (uint)(start[r] + i);
        }

        int[] first = new int[total], reports = new int[total], size = new int[total], held = new int[total];
        Parallel.For(0, buckets, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => Array.Empty<ulong>(), (b, _, scratch) =>
        {
            Span<ulong> own = keys.AsSpan(begin[b]..begin[b + 1]);
            if (scratch.Length < own.Length) scratch = new ulong[own.Length];
            RadixSort.Sort(own, scratch, indexBits, 64 - bucketBits);
            ulong low = (1UL << indexBits) - 1;
            for (int i = 0, end; i < own.Length; i = end)
            {
                int number = begin[b] + i, last = -1;
                for (end = i; end < own.Length && own[end] >> indexBits == own[i] >> indexBits; end++)
                {
                    int fingerprint = (int)(own[end] & low);
                    first[fingerprint] = number;
                    if (report[fingerprint] == last) continue;
                    last = report[fingerprint];
                    held[number] += copies[last];
                    reports[number + size[number]++] = last;
                }

                // In one report only: nobody shares it.
                if (size[number] > 1) continue;
                for (int k = i; k < end; k++) first[(int)(own[k] & low)] = -1;
            }

            return scratch;
        }, _ => { });
        return new Carriers(start, word, first, reports, size, held);
    }

    private static int Bucket(ulong hash, int bits) => bits == 0 ? 0 : (int)(hash >> (64 - bits));
}
