using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Makes chains of "the agency, citing residents, reported": what the agency says rests on the residents' word. The statement stands once and
/// has two voices, which neither a rule nor the model can tell, since they give each cue a content of its own. The verbs stand in
/// <c>lexicon/citing-verbs.tsv</c>.
/// </summary>
internal sealed class CitedSources(LanguagePack pack, CueLexicon cues)
{
    private readonly LexiconTable _verbs = pack.Lexicon("citing-verbs");
    private readonly LexiconTable _people = pack.Lexicon("person-nouns");
    private readonly LexiconTable _bodies = pack.Lexicon("body-nouns");

    /// <summary>Adds the cited to the drafts, in place of what others made of the same words.</summary>
    public void Add(TextTrees trees, List<AttributionDraft> drafts)
    {
        List<AttributionDraft> found = [];
        foreach (IGrouping<int, AttributionDraft> voices in drafts.ToLookup(d => d.Sentence))
        {
            SentenceTree tree = trees[voices.Key];
            Dictionary<int, AttributionDraft> byHead = [];
            foreach (AttributionDraft voice in voices)
                if (voice.Source.Count > 0) byHead.TryAdd(voice.Head, voice);
            for (int token = 0; token < tree.Count; token++)
                if (tree[token].Xpos == "VBG" && _verbs.Contains(tree[token].Lemma) && Read(tree, voices.Key, byHead, token) is { } draft) found.Add(draft);
        }

        if (found.Count == 0) return;
        HashSet<(int, int)> heads = [.. found.Select(d => (d.Sentence, d.Head))];
        drafts.RemoveAll(d => heads.Contains((d.Sentence, d.Head)));
        drafts.AddRange(found);
    }

    private AttributionDraft? Read(SentenceTree tree, int sentence, Dictionary<int, AttributionDraft> voices, int citing)
    {
        int cited = tree.Child(citing, "obj");
        // "Citing officials, the paper said": the parser may hang the verb on its object.
        if (cited < 0 && tree.Relation(citing) is "amod" or "compound" or "case" && tree.Head(citing) > citing) cited = tree.Head(citing);
        if (cited < 0 || !IsSomebody(tree[cited]) || Voice(tree, voices, citing) is not { } voice) return null;
        List<TextSpan> content = [];
        foreach (TextSpan span in voice.Content)
            if (Without(tree, span, citing) is { IsEmpty: false } rest) content.Add(rest);
        if (content.Count == 0) return null;
        TokenRange phrase = tree.Subtree(cited);
        int start = Math.Max(phrase.Start, citing + 1), end = phrase.End;
        while (end > cited + 1 && tree[end - 1].Upos == "PUNCT") end--;
        return new AttributionDraft(sentence, citing, [tree[citing].Span], [tree.Span(new TokenRange(start, end))], content.ToSequence(), null, "rule:cited-sources") { Through = voice.Head };
    }

    /// <summary>A document has a word to cite as well; "privacy concerns" have none.</summary>
    private bool IsSomebody(Token noun) => noun.Upos == "PROPN" || cues.SourceClassOf(noun) > 0 || _people.Contains(noun.Lemma.ToLowerInvariant()) || _bodies.Contains(noun.Lemma.ToLowerInvariant());

    /// <summary>Whose statement the cited are cited for: the nearest above in the tree.</summary>
    private static AttributionDraft? Voice(SentenceTree tree, Dictionary<int, AttributionDraft> voices, int citing)
    {
        for (int at = tree.Head(citing), steps = 0; at >= 0 && steps < 4; at = tree.Head(at), steps++)
            if (voices.TryGetValue(at, out AttributionDraft? voice)) return voice;
        return null;
    }

    /// <summary>What stands before the cited is no part of what they say.</summary>
    private static TextSpan Without(SentenceTree tree, TextSpan content, int citing)
    {
        if (!content.Contains(tree[citing].Span)) return content;
        int last = citing - 1;
        while (last >= 0 && tree[last].Upos is "PUNCT" or "CCONJ") last--;
        return last >= 0 && tree[last].Span.End > content.Start ? content with { End = tree[last].Span.End } : default;
    }
}
