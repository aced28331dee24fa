using Hearsay.Extraction.Quotes;

namespace Hearsay.Extraction.Attributions;

/// <summary>Settles the edges of content spans: outer quotation marks and closing stops stay out, inner marks come in pairs.</summary>
internal static class ContentEdges
{
    /// <summary>A stretch of text from its first to its last word. Where a quotation or bracket inside it closes just behind, the closing mark belongs to it.</summary>
    public static TextSpan Settle(string text, TextSpan span)
    {
        // An editor's bracket is whole: "[I]f".
        if (span.Start > 0 && text[span.Start - 1] == '[' && text.IndexOf(']', span.Start, Math.Min(span.Length, 3)) > 0) span = span with { Start = span.Start - 1 };
        int end = span.End;
        for (int i = end; i < text.Length && i < end + 4; i++)
        {
            char c = text[i];
            if (c is '.' or ',' or '!' or '?' or '…') continue;
            if (Opening(c) is { } opening && Opens(text, span, opening)) return new TextSpan(span.Start, i + 1);
            break;
        }

        return span;
    }

    /// <summary>Adds a stretch of content, cut where a paragraph ends.</summary>
    public static void Add(TextRow row, int first, int last, List<TextSpan> content)
    {
        while (first <= last)
        {
            int end = Math.Min(last, row.Words[first].ParagraphLast), next = end + 1;
            while (end > first && row.Words[end].Kind is WordKind.Mark or WordKind.Lead) end--;
            content.Add(Settle(row.Trees.Text, row.Span(first, end)));
            first = next;
            while (first <= last && row.Words[first].Kind is WordKind.Mark) first++;
        }
    }

    /// <summary>A quotation without the stop before its closing mark.</summary>
    public static TextSpan Bare(string text, TextSpan span)
    {
        int end = span.End;
        while (end > span.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…')) end--;
        return end == span.Start ? span : span with { End = end };
    }

    /// <summary>Content in an unclosed quotation runs on through the paragraphs that carry it on.</summary>
    public static Sequence<TextSpan> RunOn(Sequence<TextSpan> content, QuoteStructure quotes)
    {
        if (content.Count == 0) return content;
        TextSpan last = content[^1];
        int i = IndexAround(quotes, last.End - 1);
        if (i < 0 || quotes.Quotations[i].Closed || last.End < quotes.Quotations[i].Inner.End - 3) return content;
        List<TextSpan> all = [.. content];
        for (int next = i + 1; next < quotes.Quotations.Count; next++)
        {
            Quotation quotation = quotes.Quotations[next];
            if (quotation.Depth > 0) continue;
            if (!quotation.Inner.IsEmpty) all.Add(quotation.Inner);
            if (quotation.Closed) break;
        }

        return all.ToSequence();
    }

    /// <summary>How much of a content stands in quotation marks decides whether it is direct.</summary>
    public static AttributionKind KindOf(string text, Sequence<TextSpan> content, QuoteStructure quotes)
    {
        int letters = 0, quoted = 0;
        foreach (TextSpan span in content)
        {
            int q = FirstEndingAfter(quotes, span.Start);
            for (int i = span.Start; i < span.End; i++)
            {
                if (!char.IsLetterOrDigit(text[i])) continue;
                letters++;
                while (q < quotes.Quotations.Count && (quotes.Quotations[q].Depth > 0 || quotes.Quotations[q].Outer.End <= i)) q++;
                if (q < quotes.Quotations.Count && quotes.Quotations[q].Inner.Contains(i)) quoted++;
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : quoted * 100L >= letters * 95L ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    /// <summary>Index of the outermost quotation round an offset; -1 where there is none.</summary>
    public static int IndexAround(QuoteStructure quotes, int offset)
    {
        for (int i = FirstEndingAfter(quotes, offset); i < quotes.Quotations.Count && quotes.Quotations[i].Outer.Start <= offset; i++)
            if (quotes.Quotations[i].Depth == 0) return quotes.Quotations[i].Outer.Contains(offset) ? i : -1;
        return -1;
    }

    /// <summary>Index of an outermost quotation before which all others end at or before an offset.</summary>
    private static int FirstEndingAfter(QuoteStructure quotes, int offset)
    {
        int low = 0, high = quotes.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotes.Quotations[middle].Outer.Start <= offset) low = middle + 1;
            else high = middle;
        }

        // The last one that opens before the offset, or the one it stands in.
        int i = low - 1;
        while (i > 0 && quotes.Quotations[i].Depth > 0) i--;
        return Math.Max(0, i);
    }

    private static char? Opening(char closing) => closing switch
    {
        '”' => '“',
        '"' => '"',
        '»' => '«',
        ')' => '(',
        ']' => '[',
        _ => null,
    };

    /// <summary>True where an opening mark inside the span, past its first character, has no partner inside it.</summary>
    private static bool Opens(string text, TextSpan span, char opening)
    {
        int open = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            if (c == opening && opening == '"') open ^= 1;
            else if (c == opening) open++;
            else if (open > 0 && Opening(c) == opening) open--;
        }

        return open > 0;
    }
}
