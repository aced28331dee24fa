using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>The stretch of a noun phrase as written: without its preposition, relative clauses, asides, conjuncts and outer punctuation.</summary>
internal static class NounPhrases
{
    /// <summary>Span of the phrase that <paramref name="token"/> heads.</summary>
    public static TextSpan Span(SentenceTree tree, int token)
    {
        int start = token, end = token;
        // Relations that are not the phrase itself. A cut child also ends the phrase there: what follows it belongs to it or is an aside.
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            bool outside = relation is "case" or "punct" or "cc" or "conj" or "acl:relcl" or "parataxis" or "mark" or "cop" or "nsubj" or "advcl" or "aux" or "dep" or "orphan" or "expl" or "ccomp" or "csubj" or "nsubj:pass" or "discourse" or "list";
            TokenRange range = tree.Subtree(child);
            if (child < token)
            {
                if (!outside) start = Math.Min(start, range.Start);
            }
            else if (outside)
            {
                if (relation is not "punct") break;
            }
            else
            {
                end = Math.Max(end, range.End - 1);
            }
        }

        // A left part that is cut ("of the", "and") may lie between a kept part and the head only in broken trees; the span stays one stretch.
        while (start < token && tree[start].Upos is "PUNCT" or "ADP" or "CCONJ" && tree[start].Form is not ("\"" or "“" or "‘" or "[" or "(")) start++;
        while (end > token && tree[end].Upos == "PUNCT" && tree[end].Form is "," or ";" or ":" or "." or "-" or "–" or "—") end--;
        return tree.Span(new TokenRange(start, end + 1));
    }
}
