using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>Puts annotated attributions on the words of a row.</summary>
internal static class AttributionExample
{
    /// <summary>The attributions whose cue has words, at most one a cue head, in text order.</summary>
    public static List<RowAttribution> Of(TextRow row, GoldDocument document)
    {
        SortedDictionary<int, RowAttribution> found = [];
        foreach (GoldAttribution gold in document.Attributions)
        {
            if (gold.Cue.Length == 0 || Words(row, gold.Cue[0], true) is not { First: >= 0 } cue) continue;
            int head = Head(row, cue);
            (int First, int Last) source = gold.Source.Length == 0 ? (-1, -1) : Words(row, gold.Source[0], false);
            if (source.First >= 0 && (source.First <= head && source.Last >= head)) source = (-1, -1);
            (int First, int Last) before = Join(row, gold.Content, cue, true), after = Join(row, gold.Content, cue, false);
            if (before.First < 0 && after.First < 0) continue;
            found.TryAdd(head, new RowAttribution(head, 0, cue, source, before, after));
        }

        return [.. found.Values];
    }

    /// <summary>The word of a cue that carries the tree: verbs before nouns, and of those the highest.</summary>
    private static int Head(TextRow row, (int First, int Last) cue)
    {
        int best = cue.First, bestRank = int.MaxValue;
        for (int i = cue.First; i <= cue.Last; i++)
        {
            RowWord word = row.Words[i];
            bool top = word.Head < cue.First || word.Head > cue.Last;
            int rank = (top ? 0 : 8) + (word.Kind switch { WordKind.Verb => 0, WordKind.Noun or WordKind.Other => 1, WordKind.Lead => 3, _ => 4 });
            if (rank < bestRank) (best, bestRank) = (i, rank);
        }

        return best;
    }

    /// <summary>The content on one side of the cue: pieces with nothing but marks between are one, else the longest counts.</summary>
    private static (int First, int Last) Join(TextRow row, TextSpan[] pieces, (int First, int Last) cue, bool before)
    {
        (int First, int Last) best = (-1, -1), run = (-1, -1);
        foreach (TextSpan piece in pieces)
        {
            (int First, int Last) words = Words(row, piece, false);
            if (words.First < 0 || (before ? words.Last >= cue.First : words.First <= cue.Last)) continue;
            bool adjoins = run.First >= 0;
            for (int i = run.Last + 1; adjoins && i < words.First; i++) adjoins = row.Words[i].Kind == WordKind.Mark;
            run = adjoins ? (run.First, words.Last) : words;
            if (best.First < 0 || run.Last - run.First > best.Last - best.First) best = run;
        }

        return best;
    }

    /// <summary>Words under a span, without marks at its edges; a cue may be a mark.</summary>
    private static (int First, int Last) Words(TextRow row, TextSpan span, bool isCue)
    {
        int first = row.WordAt(span.Start), last = Math.Min(row.WordAt(span.End - 1), row.Words.Length - 1);
        if (first >= row.Words.Length) return (-1, -1);
        if (row.Words[last].Span.Start >= span.End) last--;
        int a = first, b = last;
        while (a <= b && row.Words[a].Kind is WordKind.Mark or WordKind.Lead) a++;
        while (b >= a && row.Words[b].Kind is WordKind.Mark or WordKind.Lead) b--;
        if (a <= b) return (a, b);
        return isCue && first <= last ? (first, first) : (-1, -1);
    }
}
