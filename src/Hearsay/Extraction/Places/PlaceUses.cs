using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>Tells a place where things happen from one that acts or speaks: "in Moscow" and "Moscow said".</summary>
internal sealed class PlaceUses
{
    private readonly Atlas _atlas;
    private readonly PlaceWords _words;
    private readonly TextTrees _trees;
    private readonly HashSet<int> _speaking = [];

    public PlaceUses(Atlas atlas, PlaceWords words, TextTrees trees, Sequence<Attribution> attributions)
    {
        _atlas = atlas;
        _words = words;
        _trees = trees;
        foreach (Attribution attribution in attributions)
            foreach (TextSpan span in attribution.Source.Spans) _speaking.Add(span.Start);
    }

    public PlaceUse Of(PlaceMention mention, KnownPlace? place)
    {
        if (mention.Form == PlaceForm.Demonym) return PlaceUse.Origin;
        if (place is null || mention.Shift is not null) return PlaceUse.Location;
        SentenceTree tree = _trees[mention.Sentence];
        int head = Head(tree, mention.Tokens);
        // "Moscow and Ankara agreed": what is said of the first holds for the second.
        if (SentenceTree.Is(tree.Relation(head), "conj") && tree.Head(head) is >= 0 and var first && tree[first].Upos == "PROPN") head = first;
        string relation = tree.Relation(head);
        bool acts = relation is "nsubj" && tree.Head(head) is >= 0 and var verb && tree[verb].Upos == "VERB" || relation == "obl:agent";
        if (place.Level == PlaceLevel.Country && acts) return PlaceUse.Government;
        if (tree.Head(head) is >= 0 and var deed && _words.IsRuling(tree[deed].Lemma) && relation is "nsubj" or "obj" or "obl:agent" or "nsubj:pass" && IsSeat(place)) return PlaceUse.Government;
        if (_speaking.Contains(mention.Words.Start) && relation is "nsubj" or "obl:agent" or "obl" && IsSeat(place)) return PlaceUse.Government;
        // "US forces", "Kyiv's army": whose they are, not where.
        return relation is "compound" or "nmod:poss" or "amod" && place.Level == PlaceLevel.Country ? PlaceUse.Origin : PlaceUse.Location;
    }

    private bool IsSeat(KnownPlace place) => place.Country is { } country && (place.Level == PlaceLevel.Country || _atlas.Capital(country)?.Id == place.Id);

    private static int Head(SentenceTree tree, TokenRange tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!tokens.Contains(tree.Head(t))) return t;
        return tokens.Start;
    }
}
