using Hearsay.Extraction.Firmness;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Tells where a verb of saying says that nothing was said, or only what it is called: "said nothing about the raid", "declined to comment". The words stand in <c>lexicon/silences.tsv</c>.</summary>
internal sealed class Silences(LanguagePack pack, CueLexicon cues)
{
    private readonly LexiconTable _words = pack.Lexicon("silences");

    /// <summary>True where no word is given after all.</summary>
    public bool Covers(TextTrees trees, QuoteStructure quotes, AttributionDraft draft)
    {
        if (IsTitle(quotes, draft)) return true;
        SentenceTree tree = trees[draft.Sentence];
        if (tree[draft.Head].Upos != "VERB" || Clauses.HasChild(tree, draft.Head, "ccomp")) return false;
        foreach (int child in tree.Children(draft.Head))
        {
            string? part = tree.Relation(child) switch { "obj" => "object", "xcomp" => "infinitive", _ => null };
            if (part is null || _words.Find(tree[child].Lemma.ToLowerInvariant())?["part"] != part) continue;
            // "said nothing would change" and "refused to answer that" have a clause after all.
            if (Clauses.HasChild(tree, child, "ccomp") || Clauses.HasChild(tree, child, "xcomp") || Clauses.HasChild(tree, child, "acl")) continue;
            if (part == "object" || cues.Find(tree[draft.Head])?["class"] == "deny") return true;
        }

        return false;
    }

    /// <summary>Who reads a book aloud gives nobody's word for anything: "read “The Long Winter” in the shelter".</summary>
    private static bool IsTitle(QuoteStructure quotes, AttributionDraft draft)
    {
        if (draft.Content.Count == 0) return false;
        int around = ContentEdges.IndexAround(quotes, draft.Content[0].Start);
        return around >= 0 && quotes.Quotations[around] is { Role: QuotationRole.Title } title && draft.Content[0].Start <= title.Inner.Start;
    }
}
