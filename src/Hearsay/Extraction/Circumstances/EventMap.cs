using Hearsay.Language;

namespace Hearsay.Extraction.Circumstances;

/// <summary>Where in the trees the events and the cues of speech stand.</summary>
internal sealed class EventMap
{
    private readonly TextTrees _trees;
    private readonly Dictionary<(int Sentence, int Token), int> _events = [];
    private readonly HashSet<(int Sentence, int Token)> _cues = [];
    private readonly (int Sentence, int Token)[] _places;

    public EventMap(TextTrees trees, Sequence<EventMention> events, Sequence<Attribution> attributions)
    {
        _trees = trees;
        _places = new (int, int)[events.Count];
        for (int i = 0; i < events.Count; i++)
        {
            _places[i] = At(events[i].Trigger);
            if (_places[i].Token >= 0) _events.TryAdd(_places[i], i);
        }

        foreach (Attribution attribution in attributions)
            foreach (TextSpan cue in attribution.Cue.Spans)
                if (At(cue) is { Token: >= 0 } place && !_events.ContainsKey(place)) _cues.Add(place);
    }

    /// <summary>Index of the nearest event at or above the words; -1 where there is none, or where a cue of speech stands between.</summary>
    /// <param name="span">The words of a time or figure.</param>
    /// <param name="relation">Relation of the words to what they hang on.</param>
    /// <param name="isFigure">True for figures: "put the toll at 40" says the number with the cue, while a time there is when it was said.</param>
    public int Above(TextSpan span, out string relation, bool isFigure = false)
    {
        relation = "";
        (int sentence, int token) = At(span);
        if (token < 0) return -1;
        SentenceTree tree = _trees[sentence];
        relation = tree.Relation(token);
        if (Cleft(sentence, tree, token) is int clause and >= 0) return clause;
        // An apposition or a list in brackets far down may hang on anything; beyond a dozen steps no tie is meant.
        for (int steps = 0; token >= 0 && steps < 12; steps++, token = tree.Head(token))
        {
            if (_events.TryGetValue((sentence, token), out int found)) return found;
            if (_cues.Contains((sentence, token))) return isFigure && relation == "obl" && tree.Child(token, "obj") is >= 0 and int put && _events.TryGetValue((sentence, put), out int toll) ? toll : -1;
            if (tree[token].Upos == "VERB" && Carried(sentence, tree, token) is int noun and >= 0) return noun;
        }

        return -1;
    }

    /// <summary>"It was in Tripoli that a rally was held": what is put first heads the sentence, and the happening hangs below.</summary>
    private int Cleft(int sentence, SentenceTree tree, int token)
    {
        if (tree.Child(token, "cop") < 0 || tree.Child(token, "case") < 0) return -1;
        foreach (int child in tree.Children(token))
        {
            if (child < token || tree[child].Upos != "VERB" || tree.Relation(child) is not ("csubj" or "csubj:pass" or "csubj:outer" or "ccomp" or "acl:relcl" or "advcl")) continue;
            if (_events.TryGetValue((sentence, child), out int found)) return found;
            return Carried(sentence, tree, child);
        }

        return -1;
    }

    /// <summary>"A rally was held": the happening is the noun, and the verb carries its time.</summary>
    private int Carried(int sentence, SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if ((SentenceTree.Is(tree.Relation(child), "nsubj") || SentenceTree.Is(tree.Relation(child), "obj")) && _events.TryGetValue((sentence, child), out int found)) return found;
        return -1;
    }

    /// <summary>"On Tuesday they struck the depot and took the bridge": a time before the first of two joined verbs holds for both.</summary>
    public void Share(Link?[] when)
    {
        for (int i = 0; i < when.Length; i++)
        {
            (int sentence, int token) = _places[i];
            if (when[i] is not null || token < 0) continue;
            SentenceTree tree = _trees[sentence];
            // "They flew 200 sorties on Sunday": the sorties were on Sunday too.
            if (SentenceTree.Is(tree.Relation(token), "obj") && _events.TryGetValue((sentence, tree.Head(token)), out int verb)) when[i] = when[verb];
            if (!SentenceTree.Is(tree.Relation(token), "conj") || !_events.TryGetValue((sentence, tree.Head(token)), out int first)) continue;
            if (when[first] is { } time && time.Span.End <= tree[tree.Head(token)].Span.Start) when[i] = time;
        }
    }

    /// <summary>Sentence and head token of words.</summary>
    private (int Sentence, int Token) At(TextSpan span)
    {
        int sentence = _trees.SentenceAt(span.Start);
        if (sentence >= _trees.Count) return (sentence, -1);
        TokenRange tokens = _trees.TokensIn(sentence, span);
        return (sentence, tokens.Length <= 0 ? -1 : Heads.Of(_trees[sentence], tokens));
    }
}
