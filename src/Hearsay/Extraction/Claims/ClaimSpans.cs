using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>The words of a claim and of its trigger.</summary>
internal static class ClaimSpans
{
    /// <summary>The clause of a predicate, without clauses joined to it; the phrase of an event noun.</summary>
    public static TextSpan Of(SentenceTree tree, Trigger trigger)
    {
        int token = trigger.Token;
        if (trigger.Shape == TriggerShape.Attribute) return tree.Head(token) >= 0 ? NounPhrases.Span(tree, tree.Head(token)).Union(tree[token].Span) : tree[token].Span;
        if (trigger.Shape == TriggerShape.Nominal) return trigger.Light >= 0 ? Clause(tree, trigger.Light).Union(NounPhrases.Span(tree, token)) : NounPhrases.Span(tree, token);
        return Clause(tree, token);
    }

    /// <summary>The trigger word with its particle, where the two stand together.</summary>
    public static TextSpan Trigger(SentenceTree tree, Trigger trigger)
    {
        int next = trigger.Token + 1;
        bool particle = tree.Child(trigger.Token, "compound:prt") == next;
        // The lexicon knows better than the tree, either way: "handed over two", "kidnapped up to 16".
        if (trigger is { Shape: TriggerShape.Verb, Entry: { } entry }) particle = next < tree.Count && entry.Lemma.EndsWith(" " + tree[next].Form, StringComparison.OrdinalIgnoreCase);
        return particle ? tree[trigger.Token].Span.Union(tree[next].Span) : tree[trigger.Token].Span;
    }

    /// <summary>The words that settle the type: the trigger and, where the lexicon asks what it is done to, that.</summary>
    public static Sequence<TextSpan> OfType(SentenceTree tree, Trigger trigger)
    {
        TextSpan words = Trigger(tree, trigger);
        bool asks = trigger is { Shape: TriggerShape.Verb, Entry.With.Length: > 0 };
        return asks && Arguments.Patient(tree, trigger.Token) is >= 0 and int thing && !words.Overlaps(tree[thing].Span) ? [words, tree[thing].Span] : [words];
    }

    private static TextSpan Clause(SentenceTree tree, int token)
    {
        int start = token, end = token;
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            if (relation is "punct" or "parataxis" or "cc" or "discourse" or "vocative" or "list" || relation == "conj" && tree[child].Upos is "VERB" or "AUX" || relation == "conj" && Clauses.IsPredicate(tree, child)) continue;
            TokenRange range = tree.Subtree(child);
            start = Math.Min(start, range.Start);
            end = Math.Max(end, range.End - 1);
        }

        while (start < token && tree[start].Upos is "PUNCT" or "CCONJ") start++;
        while (end > token && tree[end].Upos == "PUNCT") end--;
        return tree.Span(new TokenRange(start, end + 1));
    }
}
