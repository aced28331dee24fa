using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Gives the report back what it adds in passing: in "the army blamed the Herons, who denied it" the army's word ends at the comma. Only where what is
/// said is a noun phrase; behind a clause ("said that the Herons, who …") an aside may be anybody's.
/// </summary>
internal static class OwnAsides
{
    /// <summary>The draft without an aside at the end of its content.</summary>
    public static AttributionDraft Cut(TextTrees trees, AttributionDraft draft)
    {
        SentenceTree tree = trees[draft.Sentence];
        int said = tree[draft.Head].Upos == "VERB" ? tree.Child(draft.Head, "obj") : -1;
        if (said < 0 || Clauses.HasChild(tree, draft.Head, "ccomp") || Clauses.HasChild(tree, draft.Head, "xcomp")) return draft;
        foreach (int clause in tree.Children(said))
        {
            if (tree.Relation(clause) != "acl:relcl") continue;
            int start = tree.Subtree(clause).Start;
            if (tree[start].Form == ",") start++;
            bool aside = start > said + 1 && start < tree.Count && tree[start].Form.ToLowerInvariant() is "who" or "which" && tree[start - 1].Form == ",";
            if (!aside) continue;
            TextSpan words = new(tree[start].Span.Start, tree[tree.Subtree(clause).End - 1].Span.End);
            int end = tree[start - 2].Span.End;
            return draft with { Content = draft.Content.Select(c => c.Start < end && c.End > words.Start && c.End <= words.End ? c with { End = end } : c).ToSequence() };
        }

        return draft;
    }
}
