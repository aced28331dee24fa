namespace Hearsay.Extraction.Attributions;

/// <summary>Finds chains: which attribution stands inside the content of which other.</summary>
internal static class AttributionChains
{
    /// <summary>For each draft, in text order, the index of the smallest other one whose content holds its cue; -1 where none does.</summary>
    public static int[] Of(List<AttributionDraft> drafts)
    {
        int[] within = new int[drafts.Count];
        Array.Fill(within, -1);
        // Contents of others that can hold a cue start before it; those that ended long ago are dropped, so that the work stays near linear.
        (int Start, int End, int Draft, int Size)[] pieces =
        [
            .. drafts.SelectMany((d, i) => d.Content.Select(s => (s.Start, s.End, i, Size(d)))).OrderBy(p => p.Start).ThenByDescending(p => p.End),
        ];
        int[] byCue = [.. Enumerable.Range(0, drafts.Count).OrderBy(i => Cue(drafts[i]))];
        List<(int Start, int End, int Draft, int Size)> open = [];
        int next = 0;
        foreach (int i in byCue)
        {
            int cue = Cue(drafts[i]);
            while (next < pieces.Length && pieces[next].Start <= cue) open.Add(pieces[next++]);
            open.RemoveAll(p => p.End <= cue);
            int best = -1, bestSize = int.MaxValue, size = Size(drafts[i]);
            foreach ((_, _, int draft, int outer) in open)
            {
                // Of two that hold each other's cue, the one that says more is outside.
                if (draft == i || (outer < size) || (outer == size && draft > i)) continue;
                if (outer < bestSize) (best, bestSize) = (draft, outer);
            }

            within[i] = best;
        }

        return within;
    }

    private static int Cue(AttributionDraft d) => d.Cue.Count > 0 ? d.Cue[0].Start : d.Content[0].Start;

    private static int Size(AttributionDraft d)
    {
        int size = 0;
        foreach (TextSpan span in d.Content) size += span.Length;
        return size;
    }
}
