using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>
/// How a violent deed was done, where the event word alone does not say: "a <i>suicide</i> attack", "killed in an <i>air</i> raid", "attacked with
/// <i>mortars</i>", "<i>snipers</i> fired". Which words tell it, and standing as what, is in <c>lexicon/mode-words.tsv</c>.
/// </summary>
internal sealed class EventModes(LanguagePack pack, EventLexicon events)
{
    // Longer phrases are lists; the weapon stands near their end.
    private const int MostWords = 24;

    private readonly LexiconTable _words = pack.Lexicon("mode-words");

    /// <summary>The mode of an event, with the words that tell it and the list they stand in; null where nothing does.</summary>
    public (string Mode, TextSpan Words, string By)? Read(SentenceTree tree, Trigger trigger, string? type, List<(Participant Participant, string By, IdentityDoubt? Doubt)> participants)
    {
        TextSpan own = ClaimSpans.Trigger(tree, trigger);
        if (type is "ASSAULT" or "FIGHT" or "DIE" or "INJURE" or "DAMAGE")
        {
            // "a suicide bombing" is no air raid, though "bombing" alone is taken for one; "a car bombing" is no ramming.
            if (trigger.Shape == TriggerShape.Nominal && Modifier(tree, trigger.Token, trigger.Entry?.Mode) is { } modifier) return modifier;
            // What it was done with says more than the verb: shells are not fired from rifles.
            if (Phrase(tree, participants, ParticipantRole.Instrument, "instrument") is { } instrument && !(instrument.Mode == "vehicle" && trigger.Entry?.Mode is not null)) return instrument;
            if (trigger.Entry?.Mode is { } sure) return (sure, own, $"lexicon:events/{trigger.Entry.Lemma}");
            if (Occasion(tree, trigger.Token) is { } occasion) return occasion;
            if (Phrase(tree, participants, ParticipantRole.Actor, "actor") is { } actor) return actor;
        }

        return trigger.Entry?.Mode is { } mode ? (mode, own, $"lexicon:events/{trigger.Entry.Lemma}") : null;
    }

    private (string Mode, TextSpan Words, string By)? Modifier(SentenceTree tree, int noun, string? known)
    {
        // The word next to the noun says most: in "car bomb attack" the bomb.
        ReadOnlySpan<int> children = tree.Children(noun);
        for (int i = children.Length - 1; i >= 0; i--)
            if (children[i] < noun && tree.Relation(children[i]) is "compound" or "amod" && Told(tree[children[i]], "modifier") is { } told && !(told.Mode == "vehicle" && known is not null)) return told;
        return null;
    }

    /// <summary>"killed in a suicide attack", "died under shelling": the deed in which another took place.</summary>
    private (string Mode, TextSpan Words, string By)? Occasion(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (!SentenceTree.Is(tree.Relation(child), "obl") || Clauses.Preposition(tree, child) is not ("in" or "by" or "during" or "under" or "from" or "with")) continue;
            if (Modifier(tree, child, null) is { } modifier) return modifier;
            foreach (EventEntry row in events.Find(tree[child].Lemma.ToLowerInvariant(), "noun"))
                if (row is { Type: "ASSAULT", Mode: { } mode, With.Length: 0 }) return (mode, tree[child].Span, $"lexicon:events/{row.Lemma}");
        }

        return null;
    }

    private (string Mode, TextSpan Words, string By)? Phrase(SentenceTree tree, List<(Participant Participant, string By, IdentityDoubt? Doubt)> participants, ParticipantRole role, string standing)
    {
        foreach ((Participant participant, _, _) in participants)
        {
            if (participant.Role != role) continue;
            int last = LastOf(tree, participant.Span);
            for (int token = last; token >= 0 && token > last - MostWords && participant.Span.Contains(tree[token].Span); token--)
                if (Told(tree[token], standing) is { } told) return told;
        }

        return null;
    }

    private static int LastOf(SentenceTree tree, TextSpan words)
    {
        int low = 0, high = tree.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tree[middle].Span.Start < words.End) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private (string Mode, TextSpan Words, string By)? Told(Token word, string standing) =>
        word.Upos is "NOUN" or "ADJ" or "PROPN" && _words.Find(word.Lemma.ToLowerInvariant()) is { } row && row["as"].Split(' ').Contains(standing)
            ? (row["mode"], word.Span, $"lexicon:mode-words/{row.Key}")
            : null;
}
