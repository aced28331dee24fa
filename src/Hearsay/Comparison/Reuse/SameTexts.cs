namespace Hearsay.Comparison.Reuse;

/// <summary>Texts that are equal word for word: the first of them stands for all.</summary>
internal static class SameTexts
{
    /// <summary>For each text the first that is equal to it: itself, where none is.</summary>
    public static int[] Of(WordRow[] rows)
    {
        int[] first = new int[rows.Length];
        Dictionary<ulong, int> known = new(rows.Length);
        for (int r = 0; r < rows.Length; r++)
        {
            ulong hash = Fingerprints.Hash(rows[r].Words);
            first[r] = known.TryGetValue(hash, out int earlier) && rows[earlier].Words.SequenceEqual(rows[r].Words) ? earlier : r;
            if (first[r] == r) known.TryAdd(hash, r);
        }

        return first;
    }
}
