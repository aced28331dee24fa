namespace Hearsay.Comparison.Reuse;

/// <summary>The fewest words dropped and added that make one stretch of words the other (Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1986).</summary>
internal static class WordDiff
{
    /// <summary>Stretches that differ by more words are one edit: nobody calls that the same passage.</summary>
    private const int MostSteps = 1000;

    /// <summary>The edits from source to target, in order; words dropped and added at one place are one edit.</summary>
    /// <param name="source">Words of the source.</param>
    /// <param name="sourceFrom">Number of the first of them.</param>
    /// <param name="target">Words of the target.</param>
    /// <param name="targetFrom">Number of the first of them.</param>
    public static List<WordEdit> Of(ReadOnlySpan<uint> source, int sourceFrom, ReadOnlySpan<uint> target, int targetFrom)
    {
        int n = source.Length, m = target.Length, most = Math.Min(n + m, MostSteps);
        // How far in the source each diagonal reaches after so many steps; diagonal k lies at k + most + 1.
        int[] reach = new int[(2 * most) + 3];
        List<int[]> rows = [];
        for (int d = 0; d <= most; d++)
        {
            rows.Add(reach[(most - d)..(most + d + 3)]);
            for (int k = -d; k <= d; k += 2)
            {
                int at = k + most + 1, x = IsAdded(k, d, reach[at - 1], reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1, y = x - k;
                while (x < n && y < m && source[x] == target[y])
                {
                    x++;
                    y++;
                }

                reach[at] = x;
                if (x >= n && y >= m) return Joined(Edits(rows, n, m, sourceFrom, targetFrom), source, sourceFrom);
            }
        }

        return [new WordEdit(sourceFrom, sourceFrom + n, targetFrom, targetFrom + m)];
    }

    private static List<WordEdit> Edits(List<int[]> rows, int n, int m, int sourceFrom, int targetFrom)
    {
        List<WordEdit> edits = [];
        int x = n, y = m;
        for (int d = rows.Count - 1; d > 0; d--)
        {
            int k = x - y, at = k + d + 1;
            int before = IsAdded(k, d, rows[d][at - 1], rows[d][at + 1]) ? k + 1 : k - 1, fromX = rows[d][before + d + 1], fromY = fromX - before;
            int toX = before > k ? fromX : fromX + 1, toY = before > k ? fromY + 1 : fromY;
            WordEdit edit = new(sourceFrom + fromX, sourceFrom + toX, targetFrom + fromY, targetFrom + toY);
            if (edits.Count > 0 && edits[^1].Source == edit.SourceEnd && edits[^1].Target == edit.TargetEnd) edits[^1] = edit with { SourceEnd = edits[^1].SourceEnd, TargetEnd = edits[^1].TargetEnd };
            else edits.Add(edit);
            (x, y) = (fromX, fromY);
        }

        edits.Reverse();
        return edits;
    }

    /// <summary>
    /// Puts together two cuts that may as well be one: of "from [the] previous month instead of [the]", cut "from the previous month instead of"
    /// rather than "from" and "previous month instead of the".
    /// </summary>
    private static List<WordEdit> Joined(List<WordEdit> edits, ReadOnlySpan<uint> source, int sourceFrom)
    {
        List<WordEdit> joined = [];
        foreach (WordEdit edit in edits)
        {
            WordEdit next = edit;
            if (joined.Count > 0 && joined[^1] is { IsCut: true } last && next.IsCut)
            {
                int first = last.Source - sourceFrom, end = next.SourceEnd - sourceFrom, kept = next.Source - last.SourceEnd;
                ReadOnlySpan<uint> between = source.Slice(last.SourceEnd - sourceFrom, kept);
                if (kept <= end - first - kept && between.SequenceEqual(source.Slice(end - kept, kept))) next = new WordEdit(last.Source, next.SourceEnd - kept, last.Target, last.Target);
                else if (kept <= end - first - kept && between.SequenceEqual(source.Slice(first, kept))) next = new WordEdit(last.Source + kept, next.SourceEnd, next.Target, next.Target);
                if (next != edit) joined.RemoveAt(joined.Count - 1);
            }

            joined.Add(next);
        }

        return joined;
    }

    /// <summary>True where a diagonal is reached by a word added, false where by one dropped.</summary>
    private static bool IsAdded(int diagonal, int steps, int below, int above) => diagonal == -steps || (diagonal != steps && below < above);
}
