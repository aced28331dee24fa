using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Participants as they are found; each phrase takes one part only.</summary>
internal sealed class ParticipantDraft(SentenceTree tree, EntityIndex entities, CalendarWords calendar, LexiconTable partitives, IdentityDoubts doubts, int trigger)
{
    private readonly List<(Participant Participant, string By, IdentityDoubt? Doubt)> _found = [];
    private readonly HashSet<int> _taken = [];

    public EntityKind? KindOf(int token) => entities.KindAt(tree[token].Span, NounPhrases.Span(tree, token));

    public void Add(ParticipantRole role, int token, string by)
    {
        if (tree[token].Upos is "VERB" or "AUX" or "PUNCT" or "ADP") return;
        foreach (int head in Arguments.Conjuncts(tree, token))
        {
            if (!_taken.Add(head)) continue;
            TextSpan span = Pruned(head, NounPhrases.Span(tree, head));
            if (entities.NameAround(tree[head].Span) is { } name && !span.Contains(name.Span)) span = span.Union(name.Span);
            string? entity = (entities.At(tree[head].Span, span) ?? Counted(head))?.Id;
            // "the producer, Mara Tessel", where the parser reads a list of two.
            if (entity is not null && _found.Exists(f => f.Participant.Role == role && f.Participant.Entity == entity)) continue;
            IdentityDoubt? doubt = doubts.At(tree, head);
            _found.Add((new Participant(role, span, entity) { Identity = doubt?.Certainty ?? Certainty.Certain }, by, doubt));
        }
    }

    /// <summary>"[Authorities] on Monday", "[the depot] shelled by rebels": when it was, and what is told itself, are no part of who it was.</summary>
    private TextSpan Pruned(int head, TextSpan phrase)
    {
        if (tree.Relation(trigger) == "acl" && tree.Head(trigger) == head && tree.Subtree(trigger).Start is int clause && clause > head && tree[clause].Span.Start < phrase.End)
            phrase = new TextSpan(phrase.Start, tree[clause - 1].Upos == "PUNCT" && clause - 1 > head ? tree[clause - 2].Span.End : tree[clause - 1].Span.End);
        foreach (int child in tree.Children(head))
            if (child > head && calendar.Holds(tree[child]) && SentenceTree.Is(tree.Relation(child), "nmod") && Clauses.Preposition(tree, child) != "of" && tree.Subtree(child).Start is int start && start > head && tree[start].Span.Start < phrase.End)
                return new TextSpan(phrase.Start, tree[start - 1].Span.End);
        return phrase;
    }

    // "Thousands of refugees" are the refugees.
    private Entity? Counted(int head)
    {
        for (int depth = 0; depth < 3 && head >= 0 && partitives.Contains(tree[head].Lemma.ToLowerInvariant()); depth++)
        {
            head = Arguments.Oblique(tree, head, "of");
            if (head >= 0 && entities.At(tree[head].Span, NounPhrases.Span(tree, head)) is { } counted) return counted;
        }

        return null;
    }

    public List<(Participant Participant, string By, IdentityDoubt? Doubt)> InTextOrder()
    {
        _found.Sort((a, b) => a.Participant.Span.Start != b.Participant.Span.Start
            ? a.Participant.Span.Start.CompareTo(b.Participant.Span.Start)
            : a.Participant.Role.CompareTo(b.Participant.Role));
        return _found;
    }
}
