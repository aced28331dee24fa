using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds chains: which attribution stands inside the content of which other.</summary>
internal static class AttributionChains
{
    /// <summary>For each draft, in text order, the index of the smallest other one whose content holds its cue; -1 where none does.</summary>
    public static int[] Of(TextTrees trees, List<AttributionDraft> drafts)
    {
        int[] within = new int[drafts.Count];
        Array.Fill(within, -1);
        // Contents of others that can hold a cue start before it; those that ended long ago are dropped, so that the work stays near linear.
        (int Start, int End, int Draft, int Size)[] pieces =
        [
            .. drafts.SelectMany((d, i) => d.Content.Select(s => (s.Start, s.End, i, Size(d)))).OrderBy(p => p.Start).ThenByDescending(p => p.End),
        ];
        int[] byCue = [.. Enumerable.Range(0, drafts.Count).OrderBy(i => Cue(trees, drafts[i]))];
        List<(int Start, int End, int Draft, int Size)> open = [];
        int next = 0;
        foreach (int i in byCue)
        {
            int cue = Cue(trees, drafts[i]);
            while (next < pieces.Length && pieces[next].Start <= cue) open.Add(pieces[next++]);
            open.RemoveAll(p => p.End <= cue);
            int best = -1, bestSize = int.MaxValue, size = Size(drafts[i]);
            foreach ((_, _, int draft, int outer) in open)
            {
                if (draft == i) continue;
                // Of two that hold each other's cue, the one that says more is outside.
                if ((outer < size || (outer == size && draft > i)) && Holds(drafts[i], Cue(trees, drafts[draft]))) continue;
                if (outer < bestSize) (best, bestSize) = (draft, outer);
            }

            within[i] = best;
        }

        Dictionary<(int, int), int> byHead = [];
        for (int i = 0; i < drafts.Count; i++) byHead.TryAdd((drafts[i].Sentence, drafts[i].Head), i);
        for (int i = 0; i < drafts.Count; i++)
            if (drafts[i].Through >= 0 && byHead.TryGetValue((drafts[i].Sentence, drafts[i].Through), out int voice)) within[i] = voice;
        BreakRings(within);
        return within;
    }

    /// <summary>Three contents that overlap crosswise could each stand inside the next; the first of them is then outermost.</summary>
    private static void BreakRings(int[] within)
    {
        int[] seen = new int[within.Length];
        for (int i = 0; i < within.Length; i++)
            for (int at = i; at >= 0 && seen[at] == 0; at = within[at])
            {
                seen[at] = i + 1;
                if (within[at] >= 0 && seen[within[at]] == i + 1) within[at] = -1;
            }
    }

    private static bool Holds(AttributionDraft draft, int offset)
    {
        foreach (TextSpan span in draft.Content)
            if (span.Contains(offset)) return true;
        return false;
    }

    /// <summary>Where the cue's head stands: its first word may be an adverb that is a cue of its own ("reportedly stated").</summary>
    private static int Cue(TextTrees trees, AttributionDraft d) => trees[d.Sentence][d.Head].Span.Start;

    private static int Size(AttributionDraft d)
    {
        int size = 0;
        foreach (TextSpan span in d.Content) size += span.Length;
        return size;
    }
}
