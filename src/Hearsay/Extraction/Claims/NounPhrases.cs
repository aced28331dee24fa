using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>The stretch of a noun phrase as written: without its preposition, relative clauses, asides, conjuncts and outer punctuation.</summary>
internal static class NounPhrases
{
    /// <summary>No phrase that people write is longer; it keeps the work linear in one that a machine wrote.</summary>
    private const int Longest = 400;

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
            // "accused [the army] of burning it", "told [the generals]: defect": what follows is said of the phrase, not part of it.
            outside |= child > token && ((relation == "acl" && tree.Child(child, "mark") is >= 0 and int mark && tree[mark].Upos is "ADP" or "SCONJ") || tree[range.Start].Form == ":" || (range.Start > token + 1 && tree[range.Start - 1].Form == ":"));
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
        while (start < token && tree[start].Upos is "PUNCT" or "ADP" or "CCONJ" && tree[start].Form is not ("\"" or "“" or "‘" or "[" or "(") && !(start + 1 < token && tree[start + 1].Lemma is "least" or "most")) start++;
        end = Stop(tree, token, start, end);
        while (end > token && tree[end].Upos == "PUNCT" && tree[end].Form is "," or ";" or ":" or "." or "-" or "–" or "—") end--;
        return tree.Span(new TokenRange(start, end + 1));
    }

    /// <summary>The last word before a phrase runs over a stop of its sentence: a semicolon or colon, or the mark of a quotation that it does not hold whole.</summary>
    private static int Stop(SentenceTree tree, int token, int start, int end)
    {
        int open = 0, mark = -1;
        for (int i = start; i <= end && i < start + Longest; i++)
        {
            if (i > token && tree[i].Form is ";" or ":") return Stop(tree, token, start, i - 1);
            int before = open;
            open = tree[i].Form switch
            {
                "\"" => 1 - open,
                "“" => open + 1,
                "”" => open - 1,
                _ => open,
            };
            if (open != before && open != 0) mark = i;
        }

        return open != 0 && mark > token ? mark - 1 : end;
    }
}
