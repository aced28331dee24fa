namespace Hearsay.Comparison.Reuse;

/// <summary>
/// The runs of words by which two texts find what they share. Of every few runs that follow one another the one with the least hash is kept, the last
/// of equals, so that two texts keep the same ones: whatever run of <see cref="Guaranteed"/> words they share, they share a fingerprint of it
/// (winnowing; Schleimer, Wilkerson and Aiken, SIGMOD 2003).
/// </summary>
internal static class Fingerprints
{
    /// <summary>Words in a run.</summary>
    public const int Length = 4;

    /// <summary>Runs of which one is kept.</summary>
    private const int Window = 3;

    /// <summary>A run of so many words is found wherever it stands again.</summary>
    public const int Guaranteed = Length + Window - 1;

    /// <summary>Adds the fingerprints of a text, in its order.</summary>
    public static void Add(WordRow row, int report, List<Posting> postings)
    {
        ReadOnlySpan<uint> words = row.Words;
        int runs = words.Length - Length + 1;
        if (runs <= 0) return;
        Span<ulong> window = stackalloc ulong[Window];
        int kept = -1;
        for (int i = 0; i < runs; i++)
        {
            window[i % Window] = Hash(words.Slice(i, Length));
            if (i < Window - 1 && i < runs - 1) continue;
            int least = i;
            for (int k = i - 1; k > i - Window && k >= 0; k--)
                if (window[k % Window] < window[least % Window]) least = k;
            if (least == kept) continue;
            kept = least;
            postings.Add(new Posting(window[least % Window], report, least));
        }
    }

    public static ulong Hash(ReadOnlySpan<uint> words)
    {
        ulong hash = 0;
        foreach (uint word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
