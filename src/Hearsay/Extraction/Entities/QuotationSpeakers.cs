using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Whose words each quotation gives: the source of its attribution; where none was found, the speaker of the quotation before it in the
/// paragraph, the name that signs it, or whoever the words before it speak of.
/// </summary>
internal sealed class QuotationSpeakers
{
    private const int LongestSignature = 6;
    private const int MostInOneContent = 64;
    private const int DeepestNesting = 64;
    private readonly Quotation[] _quotations;
    private readonly int[] _reach;
    private readonly (MentionDraft Mention, string By)?[] _speakers;

    public QuotationSpeakers(TextTrees trees, QuoteStructure quotes, Sequence<Attribution> attributions, MentionsByPlace places)
    {
        _quotations = [.. quotes.Quotations.Where(q => q.Role == QuotationRole.Speech)];
        // How far any quotation up to here reaches, so that a look-up knows when to stop going back.
        _reach = new int[_quotations.Length];
        for (int q = 0; q < _reach.Length; q++) _reach[q] = Math.Max(q == 0 ? 0 : _reach[q - 1], _quotations[q].Outer.End);
        _speakers = new (MentionDraft, string)?[_quotations.Length];
        foreach (Attribution attribution in attributions)
        {
            if (places.Source(attribution) is not { } speaker) continue;
            foreach (TextSpan content in attribution.Content)
                for (int q = IndexAt(new TextSpan(content.Start, content.Start)) is >= 0 and int holds ? holds : FirstFrom(content.Start), n = 0; q < _quotations.Length && _quotations[q].Outer.Start < content.End && n < MostInOneContent; q++, n++)
                    // "I think" inside a quotation does not say whose the quotation is.
                    if (attribution.Kind != AttributionKind.Indirect && !_quotations[q].Outer.Contains(speaker.HeadSpan)) _speakers[q] ??= (speaker, "speaker");
        }

        for (int q = 0; q < _quotations.Length; q++) _speakers[q] ??= Inferred(trees, places, q);
    }

    /// <summary>Quotations with a speaker.</summary>
    public IEnumerable<(Quotation Quotation, MentionDraft Speaker)> Signed
    {
        get
        {
            for (int q = 0; q < _quotations.Length; q++)
                if (_speakers[q] is { } speaker) yield return (_quotations[q], speaker.Mention);
        }
    }

    /// <summary>The quotation that holds a word; null where none does.</summary>
    public Quotation? At(TextSpan word) => IndexAt(word) is >= 0 and int q ? _quotations[q] : null;

    /// <summary>Who speaks the quotation that holds a word, and how we know; null where it is left open.</summary>
    public (MentionDraft Mention, string By)? SpeakerAt(TextSpan word) => IndexAt(word) is >= 0 and int q ? _speakers[q] : null;

    private (MentionDraft, string)? Inferred(TextTrees trees, MentionsByPlace places, int q)
    {
        Quotation quotation = _quotations[q];
        int sentence = trees.SentenceAt(quotation.Outer.Start);
        if (sentence >= trees.Count) return null;
        int paragraph = trees[sentence].Sentence.Paragraph;
        if (Signature(trees, places, quotation) is { } signed) return (signed, "speaker/signature");
        int last = q - 1;
        while (last >= 0 && last > q - DeepestNesting && _quotations[last].Depth > quotation.Depth) last--;
        // A block that a colon brings in may be in marks all the same.
        if (quotation.Depth == 1 && last >= 0 && Holds(_quotations[q - 1], quotation)) return _speakers[q - 1];
        if (quotation.Depth == 0 && last >= 0 && _quotations[last].Depth == 0 && _speakers[last] is { } before)
        {
            Quotation previous = _quotations[last];
            int there = trees[Math.Min(trees.SentenceAt(previous.Outer.Start), trees.Count - 1)].Sentence.Paragraph;
            if (there == paragraph && !places.SpeaksOfAnother(previous.Outer.End, quotation.Outer.Start, before.Mention.Cluster)) return (before.Mention, "speaker/goes-on");
            if (there == paragraph - 1 && !previous.Closed && trees[sentence].Sentence.Span.Start >= quotation.Outer.Start) return (before.Mention, "speaker/goes-on");
        }

        // What opens a paragraph after "Ortega described the plan:" or "Ortega called her gifted." is Ortega's.
        bool opens = quotation.Depth == 0 && sentence > 0 && trees[sentence - 1].Sentence.Paragraph != paragraph && quotation.Outer.Start <= trees[sentence].Sentence.Span.Start;
        if (!opens) return null;
        bool colon = EndsInColon(trees.Text, trees[sentence - 1]);
        for (int s = sentence - 1; s >= 0 && s > sentence - 4 && trees[s].Sentence.Paragraph == trees[sentence - 1].Sentence.Paragraph; s--)
        {
            if (places.SubjectOf(s) is not { } subject) continue;
            return colon || places.IsSource(subject) ? (subject, "speaker/introduced") : null;
        }

        return null;
    }

    // “Nothing moved that night.” — Mara Tessel
    private static MentionDraft? Signature(TextTrees trees, MentionsByPlace places, Quotation quotation)
    {
        int at = quotation.Outer.End;
        bool dash = false;
        while (at < trees.Text.Length && (char.IsWhiteSpace(trees.Text[at]) || trees.Text[at] is '-' or '–' or '—' or '(' or ',' or '.'))
        {
            if (trees.Text[at] == '\n' && at > 0 && trees.Text[at - 1] == '\n') return null;
            dash |= trees.Text[at] is '-' or '–' or '—';
            at++;
        }

        if (places.NameFrom(at) is not { } name) return null;
        SentenceTree tree = trees[name.Sentence];
        if (dash) return name;
        // Without a dash the name stands alone: no verb follows it.
        for (int t = name.Tokens.End, n = 0; t < tree.Count && n < LongestSignature; t++, n++)
            if (tree[t].Upos is "VERB" or "AUX") return null;
        return name;
    }

    private static bool Holds(Quotation block, Quotation inner) => block.Outer == block.Inner && block.Outer.Contains(inner.Outer);

    private static bool EndsInColon(string text, SentenceTree tree)
    {
        int at = tree.Sentence.Span.End - 1;
        while (at > tree.Sentence.Span.Start && char.IsWhiteSpace(text[at])) at--;
        return text[at] == ':';
    }

    /// <summary>Number of the innermost quotation that holds a word; -1 where none does.</summary>
    public int IndexAt(TextSpan word)
    {
        for (int q = FirstFrom(word.Start + 1) - 1, n = 0; q >= 0 && n < DeepestNesting && _reach[q] >= word.End; q--, n++)
            if (_quotations[q].Outer.Contains(word)) return q;
        return -1;
    }

    private int FirstFrom(int offset)
    {
        int low = 0, high = _quotations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_quotations[middle].Outer.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
