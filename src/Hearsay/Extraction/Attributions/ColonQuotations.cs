using Hearsay.Extraction.Firmness;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>A colon before a quotation makes any verb one of saying: "The envoy defended the raid: “…”". The subject of its clause is the speaker.</summary>
internal static class ColonQuotations
{
    private const int Reach = 80;
    private static readonly uint Colon = RowWord.Hash(":");

    /// <summary>True for a colon that leads from a clause into a quotation: the clause's verb is the cue then, not the colon.</summary>
    public static bool HasVerb(TextRow row, int colon) =>
        row.Words[colon].Form == Colon && colon + 1 < row.Words.Length && row.Words[colon + 1].OpensQuote && Verb(row, colon) >= 0;

    /// <summary>The attribution of a quotation that stands behind a colon; null where none does, or where the clause before it has no subject.</summary>
    public static AttributionDraft? Read(TextRow row, Quotation quotation)
    {
        int colon = row.WordAt(quotation.Outer.Start) - 1;
        if (colon < 1 || row.Words[colon].Form != Colon) return null;
        int verb = Verb(row, colon);
        if (verb < 0) return null;
        int sentence = row.Words[colon].Sentence;
        SentenceTree tree = row.Trees[sentence];
        TokenRange subject = tree.Subtree(Clauses.Subject(tree, verb));
        if (subject.Contains(verb) || subject.End > colon - row.SentenceStart[sentence]) return null;
        return new AttributionDraft(sentence, verb, [tree[verb].Span], [Rules.Spans.Trim(tree, subject.Start, subject.End)], [ContentEdges.Bare(row.Trees.Text, quotation.Inner)], null, "rule:colon-quotation");
    }

    /// <summary>The highest verb before a colon, as a token of its sentence, that has a subject before the colon; -1 where there is none.</summary>
    private static int Verb(TextRow row, int colon)
    {
        int sentence = row.Words[colon].Sentence, end = colon - row.SentenceStart[sentence], verb = -1, depth = int.MaxValue;
        SentenceTree tree = row.Trees[sentence];
        for (int i = Math.Max(0, end - Reach); i < end; i++)
            if (tree[i].Upos == "VERB" && Clauses.Subject(tree, i) is >= 0 and int subject && subject < end && Depth(tree, i) is var steps && steps < depth) (verb, depth) = (i, steps);
        return verb;
    }

    private static int Depth(SentenceTree tree, int token)
    {
        int depth = 0;
        for (int at = token; tree.Head(at) >= 0 && depth < 30; at = tree.Head(at)) depth++;
        return depth;
    }
}
