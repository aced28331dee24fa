using Hearsay.Extraction.Quotes;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds quotations signed after a dash at the end of their paragraph, or in a paragraph of their own: "“…” — Mara Tessel".</summary>
internal static class Signatures
{
    private const int LongestName = 10;
    private static readonly uint Colon = RowWord.Hash(":");

    /// <summary>Adds the signed quotations of a text, in text order.</summary>
    public static void Add(TextRow row, QuoteStructure quotes, List<AttributionDraft> drafts)
    {
        for (int first = 0; first < row.Words.Length; first = row.Words[first].ParagraphLast + 1)
            if (Dash(row.Words, first) is >= 0 and int dash && Quoted(row, quotes, dash) is { Count: > 0 } content)
                drafts.Add(Draft(row, dash, content));
    }

    /// <summary>The dash that leads into a name at the end of a paragraph; -1 where there is none.</summary>
    private static int Dash(RowWord[] words, int first)
    {
        int last = words[first].ParagraphLast;
        for (int i = last - 1; i >= first && i >= last - LongestName; i--)
        {
            ref readonly RowWord w = ref words[i];
            if (w.Kind == WordKind.Lead && w.Form != Colon) return words[i + 1].Capital && HasName(words, i + 1, last) ? i : -1;
            // A name has no verb, and no second quotation stands behind it.
            if (w.Kind == WordKind.Verb || w.ClosesQuote) return -1;
        }

        return -1;
    }

    /// <summary>True for a name that the names know, or words all in capitals at their head but for small ones.</summary>
    private static bool HasName(RowWord[] words, int first, int last)
    {
        bool named = false, capitals = true;
        for (int i = first; i <= last; i++)
        {
            ref readonly RowWord w = ref words[i];
            if (w.Kind is WordKind.Verb or WordKind.Lead || w.Quote > 0) return false;
            named |= w.Name != 0;
            capitals &= w.Capital || w.Kind is WordKind.Mark or WordKind.Small or WordKind.Other;
        }

        return named || capitals;
    }

    /// <summary>The quotation that ends just before a dash, with the paragraphs that lead up to it where it has several.</summary>
    private static List<TextSpan> Quoted(TextRow row, QuoteStructure quotes, int dash)
    {
        List<TextSpan> content = [];
        int before = dash - 1;
        if (before < 0 || !row.Words[before].ClosesQuote) return content;
        int i = ContentEdges.IndexAround(quotes, row.Words[before].Span.Start);
        if (i < 0 || quotes.Quotations[i].Role != QuotationRole.Speech) return content;
        content.Add(quotes.Quotations[i].Inner);
        while (--i >= 0 && (quotes.Quotations[i].Depth > 0 || !quotes.Quotations[i].Closed))
            if (quotes.Quotations[i].Depth == 0) content.Insert(0, quotes.Quotations[i].Inner);
        return content;
    }

    private static AttributionDraft Draft(TextRow row, int dash, List<TextSpan> content)
    {
        RowWord[] words = row.Words;
        int sentence = words[dash].Sentence, last = words[dash].ParagraphLast;
        while (words[last].Kind == WordKind.Mark) last--;
        return new AttributionDraft(
            sentence, dash - row.SentenceStart[sentence], [words[dash].Span], [row.Span(dash + 1, last)], content.ToSequence(), null, "rule:signature")
        {
            Spoken = true,
        };
    }
}
