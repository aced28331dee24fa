namespace Hearsay.Comparison.Reuse;

/// <summary>Word-by-word alignment of short stretches of two texts; a match counts one, a word changed, dropped or added costs one.</summary>
internal static class WordAlignment
{
    /// <summary>How far beyond its last shared run a passage is followed, in words.</summary>
    private const int Reach = 40;

    /// <summary>How far the two sides may shift against each other.</summary>
    private const int Band = 4;

    /// <summary>A side is given up where it has lost so much since its best.</summary>
    private const int Drop = 5;

    /// <summary>How many words two stretches have in common, in order (longest common subsequence).</summary>
    public static int Matches(ReadOnlySpan<uint> source, ReadOnlySpan<uint> target)
    {
        if (source.IsEmpty || target.IsEmpty) return 0;
        Span<int> row = stackalloc int[target.Length + 1];
        row.Clear();
        foreach (uint word in source)
        {
            int diagonal = 0;
            for (int t = 1; t <= target.Length; t++)
            {
                int above = row[t];
                row[t] = word == target[t - 1] ? diagonal + 1 : Math.Max(above, row[t - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>
    /// Follows what two texts share beyond the last run that is the same in both, over changed, dropped and added words, until it is lost
    /// (the X-drop extension of Zhang, Berman and Miller, 1998).
    /// </summary>
    /// <param name="sourceRow">The words of the source.</param>
    /// <param name="targetRow">The words of the target.</param>
    /// <param name="s">Where to begin in the source.</param>
    /// <param name="t">Where to begin in the target.</param>
    /// <param name="step">1 to go on, -1 to go back from the word before.</param>
    /// <returns>How many words of each side belong to the passage still, and how many of them are the same.</returns>
    public static (int Source, int Target, int Matches) Extend(WordRow sourceRow, WordRow targetRow, int s, int t, int step)
    {
        ReadOnlySpan<uint> source = sourceRow.Classes, target = targetRow.Classes;
        int sourceRoom = Math.Min(Reach, step > 0 ? source.Length - s : s), targetRoom = Math.Min(Reach, step > 0 ? target.Length - t : t);
        if (sourceRoom <= 0 || targetRoom <= 0) return default;
        int firstSource = step > 0 ? s : s - 1, firstTarget = step > 0 ? t : t - 1;
        const int Width = (2 * Band) + 1, Lost = int.MinValue / 2;
        Span<int> before = stackalloc int[Width], now = stackalloc int[Width], matchesBefore = stackalloc int[Width], matches = stackalloc int[Width];
        for (int d = 0; d < Width; d++) before[d] = d >= Band && d - Band <= targetRoom ? Band - d : Lost;
        matchesBefore.Clear();
        (int Score, int Source, int Target, int Matches) best = default;
        for (int i = 1; i <= sourceRoom; i++)
        {
            uint word = source[firstSource + ((i - 1) * step)];
            int most = Lost;
            for (int d = 0; d < Width; d++)
            {
                // Column d of row i is the target word i + d - Band.
                int k = i + d - Band, score = Lost, equal = 0;
                if (k == 0) score = -i;
                else if (k > 0 && k <= targetRoom)
                {
                    bool same = word == target[firstTarget + ((k - 1) * step)];
                    score = before[d] + (same ? 1 : -1);
                    equal = matchesBefore[d] + (same && sourceRow.Words[firstSource + ((i - 1) * step)] == targetRow.Words[firstTarget + ((k - 1) * step)] ? 1 : 0);
                    if (d + 1 < Width && before[d + 1] - 1 > score) (score, equal) = (before[d + 1] - 1, matchesBefore[d + 1]);
                    if (d > 0 && now[d - 1] - 1 > score) (score, equal) = (now[d - 1] - 1, matches[d - 1]);
                    if (same && score > best.Score) best = (score, i, k, equal);
                }

                (now[d], matches[d]) = (score, equal);
                most = Math.Max(most, score);
            }

            if (most < best.Score - Drop) break;
            now.CopyTo(before);
            matches.CopyTo(matchesBefore);
        }

        return (best.Source, best.Target, best.Matches);
    }
}
