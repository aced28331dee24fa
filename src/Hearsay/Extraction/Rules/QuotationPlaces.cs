using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Rules;

/// <summary>Finds the quotation that belongs to a cue by where it stands.</summary>
internal static class QuotationPlaces
{
    /// <summary>Speech that begins after the cue in its sentence, or a block or quotation that opens the next paragraph after a closing colon.</summary>
    public static Sequence<TextSpan>? After(RuleScene scene)
    {
        SentenceTree tree = scene.Tree;
        int from = tree[scene.Cue.End - 1].Span.End, to = tree.Sentence.Span.End;
        bool colon = tree[tree.Count - 1].Form is ":";
        int next = scene.Sentence + 1;
        int limit = colon && next < scene.Trees.Count ? scene.Trees[next].Sentence.Span.Start + 1 : to;
        for (int i = At(scene.Quotes, from); i < scene.Quotes.Quotations.Count; i++)
        {
            Quotation quotation = scene.Quotes.Quotations[i];
            if (quotation.Outer.Start >= limit) break;
            if (quotation.Depth > 0 || quotation.Role != QuotationRole.Speech) continue;
            return Run(scene.Quotes, i);
        }

        return null;
    }

    /// <summary>Speech that ends before the cue in its sentence, with nothing but the source between.</summary>
    public static Sequence<TextSpan>? Before(RuleScene scene)
    {
        SentenceTree tree = scene.Tree;
        int to = tree[scene.Cue.Start].Span.Start;
        for (int i = At(scene.Quotes, to) - 1; i >= 0; i--)
        {
            Quotation quotation = scene.Quotes.Quotations[i];
            if (quotation.Depth > 0) continue;
            if (quotation.Role != QuotationRole.Speech || quotation.Outer.End <= tree.Sentence.Span.Start || quotation.Outer.End > to) return null;
            return [quotation.Inner];
        }

        return null;
    }

    /// <summary>Speech within speech that begins after the cue in its sentence, with no other speech between.</summary>
    public static Sequence<TextSpan>? Inside(RuleScene scene)
    {
        SentenceTree tree = scene.Tree;
        int from = tree[scene.Cue.End - 1].Span.End, to = tree.Sentence.Span.End;
        for (int i = At(scene.Quotes, from); i < scene.Quotes.Quotations.Count; i++)
        {
            Quotation quotation = scene.Quotes.Quotations[i];
            if (quotation.Outer.Start >= to || quotation.Depth == 0) return null;
            if (quotation.Role == QuotationRole.Speech) return [quotation.Inner];
        }

        return null;
    }

    /// <summary>A quotation, and those that carry it on in the paragraphs after: each but the last lacks its closing mark.</summary>
    private static Sequence<TextSpan> Run(QuoteStructure quotes, int first)
    {
        List<TextSpan> spans = [quotes.Quotations[first].Inner];
        bool open = !quotes.Quotations[first].Closed;
        for (int i = first + 1; open && i < quotes.Quotations.Count; i++)
        {
            Quotation next = quotes.Quotations[i];
            if (next.Depth > 0) continue;
            if (!next.Inner.IsEmpty) spans.Add(next.Inner);
            open = !next.Closed;
        }

        return spans.ToSequence();
    }

    /// <summary>Index of the first quotation that opens at or after an offset.</summary>
    private static int At(QuoteStructure quotes, int offset)
    {
        int low = 0, high = quotes.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (quotes.Quotations[middle].Outer.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
