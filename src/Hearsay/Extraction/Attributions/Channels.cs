using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds by what way something was said: "in a telephone interview", "on Twitter".</summary>
internal sealed class Channels(LanguagePack pack)
{
    private readonly LexiconTable _channels = pack.Lexicon("channels");

    /// <summary>The words for the way, without article; null where none is given.</summary>
    public string? Find(TextTrees trees, AttributionDraft draft)
    {
        SentenceTree tree = trees[draft.Sentence];
        int at = draft.Head;
        // The phrase hangs on the cue, or on the verb whose participle the cue is.
        for (int step = 0; step < 2 && at >= 0; step++, at = tree.Head(at))
            foreach (int child in tree.Children(at))
            {
                if (!SentenceTree.Is(tree.Relation(child), "obl") && !SentenceTree.Is(tree.Relation(child), "nmod")) continue;
                if (!_channels.Contains(tree[child].Lemma.ToLowerInvariant()) || tree.Child(child, "case") < 0 || InContent(draft, tree[child].Span)) continue;
                return Words(tree, child);
            }

        return null;
    }

    private static bool InContent(AttributionDraft draft, TextSpan span)
    {
        foreach (TextSpan content in draft.Content)
            if (content.Contains(span)) return true;
        return false;
    }

    private static string Words(SentenceTree tree, int noun)
    {
        int first = noun;
        while (first > 0 && tree.Head(first - 1) == noun && tree.Relation(first - 1) is "compound" or "amod" or "flat") first--;
        return string.Join(' ', Enumerable.Range(first, noun - first + 1).Select(i => tree[i].Form));
    }
}
