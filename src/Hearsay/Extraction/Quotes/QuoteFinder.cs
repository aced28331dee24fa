using Hearsay.Language;

namespace Hearsay.Extraction.Quotes;

/// <summary>Finds what stands in quotation marks, and blocks quoted after a colon. One pass over the text; odd marks never make it throw.</summary>
internal sealed class QuoteFinder(LanguagePack pack)
{
    private readonly QuotationMarks _marks = new(pack);
    private readonly QuotationRoles _roles = new(pack);

    public QuoteStructure Find(TextTrees trees)
    {
        ParagraphSpan[] paragraphs = ParagraphSpan.Of(trees);
        List<OpenQuotation> found = [];
        for (int p = 0; p < paragraphs.Length; p++)
        {
            int before = found.Count;
            _marks.Pair(trees.Text, paragraphs[p].Span, found);
            CloseWhatIsOpen(trees, paragraphs, p, found, before);
            if (found.Count == before || found[before].Outer.Start > paragraphs[p].Span.Start) AddBlock(trees, paragraphs, p, found, before);
        }

        Quotation[] quotations = new Quotation[found.Count];
        for (int i = 0; i < quotations.Length; i++)
        {
            OpenQuotation open = found[i];
            QuotationRole role = open.IsBlock ? QuotationRole.Speech : _roles.Of(trees, open);
            quotations[i] = new Quotation(open.Outer, open.Inner, role, open.Depth, open.Closed);
        }

        Sequence<Quotation> all = new(quotations);
        return new QuoteStructure(all, EditorialAsides.In(trees.Text, all));
    }

    /// <summary>
    /// A quotation that lacks its closing mark runs to the end of the paragraph where the next one opens with a mark (the custom of print),
    /// or where it opened the paragraph or followed a colon; elsewhere the mark was lost, and the quotation ends with its sentence.
    /// </summary>
    private static void CloseWhatIsOpen(TextTrees trees, ParagraphSpan[] paragraphs, int p, List<OpenQuotation> found, int first)
    {
        TextSpan paragraph = paragraphs[p].Span;
        for (int i = first; i < found.Count; i++)
        {
            OpenQuotation open = found[i];
            // Those that ended earlier for another reason have their end already; the truly open are never more than the deepest nesting.
            if (open.Closed || open.Outer.End != paragraph.End) continue;
            bool goesOn = p + 1 < paragraphs.Length && QuotationMarks.OpensWith(trees.Text, paragraphs[p + 1].Span, open.Mark);
            int end = paragraph.End;
            if (!goesOn && open.Outer.Start > paragraph.Start && !FollowsColon(trees.Text, open.Outer.Start))
                end = Math.Min(end, trees[Math.Min(trees.SentenceAt(open.Outer.Start), trees.Count - 1)].Sentence.Span.End);
            // An inner quotation cannot outlast the one it stands in.
            for (int outer = i - 1; outer >= first; outer--)
                if (found[outer].Outer.End > open.Outer.Start)
                {
                    end = Math.Min(end, found[outer].Inner.End);
                    break;
                }

            end = Math.Max(end, open.Inner.Start);
            found[i] = open with { Outer = new TextSpan(open.Outer.Start, end), Inner = new TextSpan(open.Inner.Start, end) };
        }
    }

    private void AddBlock(TextTrees trees, ParagraphSpan[] paragraphs, int p, List<OpenQuotation> found, int at)
    {
        if (p == 0 || !_roles.Introduces(trees, paragraphs[p - 1])) return;
        TextSpan block = paragraphs[p].Span;
        // A block has no marks of its own; what it holds in marks stands inside it.
        for (int i = at; i < found.Count; i++) found[i] = found[i] with { Depth = found[i].Depth + 1 };
        found.Insert(at, new OpenQuotation(block, block, '\0', 0, true, true));
    }

    private static bool FollowsColon(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0') at--;
        return at > 0 && text[at - 1] is ':';
    }
}
