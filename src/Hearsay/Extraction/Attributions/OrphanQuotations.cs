using Hearsay.Extraction.Quotes;

namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Quotations that no attribution holds yet. Somebody said them, so the likeliest cue beside them is believed where it would not be by itself;
/// else a quotation that stands as a sentence of its own goes on with the words of whoever spoke last in its paragraph.
/// </summary>
internal static class OrphanQuotations
{
    /// <summary>Shorter quotations are words picked out, more often than speech.</summary>
    private const int FewestWords = 4;

    /// <summary>How far below the threshold a cue may be that stands beside an orphan.</summary>
    private const int Slack = 160;

    /// <summary>A cue further off, in words, is not the orphan's.</summary>
    private const int Reach = 200;

    /// <summary>No paragraph that people write has more; it keeps the work linear in one that a machine wrote.</summary>
    private const int MostDrafts = 100;

    private static readonly uint Comma = RowWord.Hash(",");

    /// <summary>Speech, in text order, that none of the drafts holds.</summary>
    public static List<Quotation> Find(TextRow row, QuoteStructure quotes, List<AttributionDraft> drafts)
    {
        // A cue inside a quotation has its own content there, and says nothing of whose words the quotation is.
        TextSpan[] contents = [.. drafts.SelectMany(d => d.Content.Where(c => d.Cue.Count == 0 || !IsInside(quotes, d.Cue[0], c))).OrderBy(c => c.Start)];
        List<Quotation> orphans = [];
        int next = 0, reach = 0;
        foreach (Quotation quotation in quotes.Quotations)
        {
            if (quotation.Depth > 0 || quotation.Role != QuotationRole.Speech || quotation.Inner.IsEmpty) continue;
            while (next < contents.Length && contents[next].Start < quotation.Inner.End) reach = Math.Max(reach, contents[next++].End);
            if (reach <= quotation.Inner.Start && HasWords(row, quotation)) orphans.Add(quotation);
        }

        return orphans;
    }

    private static bool IsInside(QuoteStructure quotes, TextSpan cue, TextSpan content)
    {
        int around = ContentEdges.IndexAround(quotes, cue.Start);
        return around >= 0 && quotes.Quotations[around].Outer.Contains(content.Start);
    }

    /// <summary>Of the likely attributions beside a quotation, in text order, the one that holds it and is judged best; null where none is likely enough.</summary>
    public static RowAttribution? Likeliest(TextRow row, Quotation quotation, List<(RowAttribution Attribution, int Score)> likely, int threshold)
    {
        (RowAttribution? best, int bestScore) = (null, threshold - Slack);
        int first = row.WordAt(quotation.Inner.Start), last = row.WordAt(quotation.Inner.End - 1);
        for (int i = FirstFrom(likely, first - Reach); i < likely.Count && likely[i].Attribution.Head < last + Reach; i++)
        {
            (RowAttribution attribution, int score) = likely[i];
            if (score <= bestScore || (attribution.Head >= first && attribution.Head <= last)) continue;
            if (attribution.Holds(first) || attribution.Holds(last)) (best, bestScore) = (attribution, score);
        }

        return best;
    }

    /// <summary>Drafts by the first word of the paragraph of their cue.</summary>
    public static ILookup<int, int> ByParagraph(TextRow row, List<AttributionDraft> drafts) =>
        Enumerable.Range(0, drafts.Count).ToLookup(i => row.Words[row.SentenceStart[drafts[i].Sentence] + drafts[i].Head].ParagraphFirst);

    /// <summary>Gives a quotation to the draft whose cue follows it in its sentence; one that is a sentence of its own, or follows a comma, to the draft whose cue or content stands last before it.</summary>
    public static void GoOn(TextRow row, Quotation quotation, ILookup<int, int> byParagraph, List<AttributionDraft> drafts)
    {
        int first = row.WordAt(quotation.Outer.Start), paragraph = row.Words[first].ParagraphFirst;
        int sentence = row.Words[Math.Min(row.WordAt(quotation.Outer.End - 1), row.Words.Length - 1)].Sentence, best = -1, bestEnd = int.MaxValue;
        foreach (int i in byParagraph[paragraph].Take(MostDrafts))
            if (drafts[i].Sentence == sentence && drafts[i].Cue.Count > 0 && drafts[i].Cue[0].Start is var cue && cue >= quotation.Outer.End && cue < bestEnd) (best, bestEnd) = (i, cue);
        bool ownSentence = first == row.SentenceStart[row.Words[first].Sentence], afterComma = !ownSentence && row.Words[first - 1].Form == Comma;
        if (best < 0 && ((!ownSentence && !afterComma) || first == paragraph)) return;
        if (best < 0) bestEnd = -1;
        foreach (int i in best >= 0 ? [] : byParagraph[paragraph].Take(MostDrafts))
            if ((ownSentence || drafts[i].Sentence == sentence) && EndBefore(drafts[i], quotation.Outer.Start) is var end && end > bestEnd) (best, bestEnd) = (i, end);
        if (best >= 0) drafts[best] = Join(row.Trees.Text, drafts[best], quotation);
    }

    /// <summary>A draft whose content holds a quotation besides.</summary>
    public static AttributionDraft Join(string text, AttributionDraft draft, Quotation quotation) =>
        draft.Content.Any(quotation.Inner.Overlaps) ? draft : draft with { Content = [.. draft.Content.Append(ContentEdges.Bare(text, quotation.Inner)).OrderBy(s => s.Start)] };

    private static int EndBefore(AttributionDraft draft, int offset)
    {
        int end = -1;
        foreach (TextSpan span in draft.Cue) end = Math.Max(end, span.End <= offset ? span.End : -1);
        foreach (TextSpan span in draft.Content) end = Math.Max(end, span.End <= offset ? span.End : -1);
        return end;
    }

    private static int FirstFrom(List<(RowAttribution Attribution, int Score)> likely, int head)
    {
        int low = 0, high = likely.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (likely[middle].Attribution.Head < head) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool HasWords(TextRow row, Quotation quotation)
    {
        int words = 0;
        for (int i = row.WordAt(quotation.Inner.Start); i < row.Words.Length && row.Words[i].Span.Start < quotation.Inner.End && words < FewestWords; i++)
            if (row.Words[i].Kind != WordKind.Mark) words++;
        return words >= FewestWords;
    }
}
