using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Which line of <c>lexicon/events.tsv</c> a word in a tree is told by: the first whose conditions hold.</summary>
internal sealed class EventConditions(EventLexicon events)
{
    /// <summary>The lexicon line of a word whose conditions hold.</summary>
    public EventEntry? Match(SentenceTree tree, int token, string pos, EntityIndex entities, Func<EventEntry, bool>? wanted = null)
    {
        string lemma = tree[token].Lemma.ToLowerInvariant();
        if (pos != "verb") return Match(tree, token, lemma, pos, entities, wanted);
        string own = IsMeasured(tree, token) ? lemma : Clauses.Lemma(tree, token);
        // The parser may hang a particle on what follows: "called off the protest", "handed over two hostages".
        string? particle = own == lemma && token + 1 < tree.Count && tree[token + 1].Upos is "ADP" or "ADV" ? lemma + " " + tree[token + 1].Form.ToLowerInvariant() : null;
        bool sure = particle is not null && tree[token + 1].Xpos == "RP";
        EventEntry? found = sure ? Match(tree, token, particle!, pos, entities, wanted) : null;
        found ??= Match(tree, token, own, pos, entities, wanted);
        if (found is null && particle is not null) found = Match(tree, token, particle, pos, entities, wanted);
        // Past tenses whose lemma is hard to tell may stand in the list as they are written: "overran".
        return found ?? Match(tree, token, tree[token].Form.ToLowerInvariant(), pos, entities, wanted);
    }

    private EventEntry? Match(SentenceTree tree, int token, string lemma, string pos, EntityIndex entities, Func<EventEntry, bool>? wanted)
    {
        foreach (EventEntry row in events.Find(lemma, pos))
            if ((wanted is null || wanted(row)) && (row.With.Length == 0 || row.With.Any(condition => Holds(tree, token, condition, entities)))) return row;
        return null;
    }

    /// <summary>"kidnapped up to 16": the parser takes "up" for the verb's particle.</summary>
    private static bool IsMeasured(SentenceTree tree, int token) =>
        tree.Child(token, "compound:prt") is >= 0 and int up && up + 1 < tree.Count && tree[up].Form == "up" && tree[up + 1].Form == "to" && Enumerable.Range(up + 2, 2).Any(next => next < tree.Count && tree[next].Upos == "NUM");

    private bool Holds(SentenceTree tree, int token, string condition, EntityIndex entities)
    {
        if (condition[0] == '+') return Arguments.Oblique(tree, token, condition[1..]) >= 0 || HasPhrase(tree, token, condition[1..]);
        if (condition == "noobj") return Arguments.Patient(tree, token) < 0 && tree.Child(token, "ccomp") < 0;
        if (condition == "clause") return Clauses.HasChild(tree, token, "xcomp") || Clauses.HasChild(tree, token, "ccomp") || (tree.Child(token, "advcl") is >= 0 and int purpose && Clauses.InfinitiveMark(tree, purpose) >= 0);
        if (condition == "inf") return HasInfinitive(tree, token, null);
        if (condition.StartsWith("inf:", StringComparison.Ordinal)) return HasInfinitive(tree, token, condition[4..]);
        if (condition.StartsWith("case:", StringComparison.Ordinal)) return Clauses.Preposition(tree, token) == condition[5..];
        if (condition.StartsWith("with:", StringComparison.Ordinal)) return IsHandedOver(tree, token, condition[5..]);
        if (condition.StartsWith("whose:", StringComparison.Ordinal)) return IsOwnedBy(tree, token, condition[6..]);
        if (condition == "num") return tree.Child(token, "nummod") >= 0;
        if (condition == "dead") return tree.Child(token, "amod") is var dead && dead >= 0 && tree[dead].Lemma == "dead";
        if (condition.StartsWith("subj:", StringComparison.Ordinal)) return Arguments.SurfaceSubject(tree, token) is >= 0 and int subject && HasLemma(tree, subject, condition[5..]);
        if (condition.StartsWith("adj:", StringComparison.Ordinal)) return HasAdjective(tree, token, condition[4..]);
        if (condition.StartsWith("head:", StringComparison.Ordinal)) return tree.Head(token) is var head && head >= 0 && tree[head].Upos == "VERB" && tree.Relation(token) is "obj" or "nsubj:pass" && tree[head].Lemma.Equals(condition[5..], StringComparison.Ordinal);
        if (condition.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon) return HasObliqueOf(tree, token, condition[..colon], condition[(colon + 1)..]);
        bool ofSubject = condition.StartsWith("subj@", StringComparison.Ordinal);
        int argument = ofSubject ? Arguments.SurfaceSubject(tree, token) : Arguments.Patient(tree, token);
        if (argument < 0) return false;
        if (ofSubject || condition[0] == '@') return IsOfKind(tree, argument, ofSubject ? condition[5..] : condition[1..], entities) || (condition == "@place" && IsTakenName(tree, token, argument, entities));
        return HasLemma(tree, argument, condition);
    }

    /// <summary>What a part is a part of: "all of the city", "half of the village".</summary>
    private int Whole(SentenceTree tree, int token) =>
        (tree[token].Upos is "DET" or "PRON" or "NUM" || events.IsOf(tree[token].Lemma, "portion")) && Arguments.Oblique(tree, token, "of") is >= 0 and int whole ? whole : token;

    private bool HasLemma(SentenceTree tree, int phrase, string lemma)
    {
        foreach (int conjunct in Arguments.Conjuncts(tree, phrase))
            if (tree[conjunct].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase) || Holds(tree, conjunct, lemma)) return true;
        return false;
    }

    /// <summary>"mediation efforts", "a flow of arms": a noun that only holds another.</summary>
    private bool Holds(SentenceTree tree, int noun, string lemma)
    {
        if (!events.IsOf(tree[noun].Lemma.ToLowerInvariant(), "holder")) return false;
        foreach (int child in tree.Children(noun))
            if ((tree.Relation(child) == "compound" || SentenceTree.Is(tree.Relation(child), "nmod") && Clauses.Preposition(tree, child) == "of") && tree[child].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"the dockers' strike", "a strike by dockers", "a docker strike".</summary>
    private bool IsOwnedBy(SentenceTree tree, int noun, string lemma)
    {
        foreach (int child in tree.Children(noun))
            if ((tree.Relation(child) is "nmod:poss" or "compound" || Clauses.Preposition(tree, child) is "by" or "of") && HasLemma(tree, child, lemma)) return true;
        return false;
    }

    /// <summary>True where what is handed over stands behind "with": "supplied the rebels with rockets". The parser may hang it on either.</summary>
    private bool IsHandedOver(SentenceTree tree, int token, string lemma)
    {
        int with = Arguments.Oblique(tree, token, "with");
        if (with < 0 && Arguments.Patient(tree, token) is >= 0 and int receiver) with = Arguments.Oblique(tree, receiver, "with");
        return with >= 0 && HasLemma(tree, with, lemma);
    }

    private static bool HasInfinitive(SentenceTree tree, int token, string? lemma)
    {
        foreach (int child in tree.Children(token))
            if ((lemma is null || tree[child].Lemma == lemma) && tree.Relation(child) is "xcomp" or "ccomp" or "advcl" && (Clauses.InfinitiveMark(tree, child) >= 0 || tree[child].Xpos == "VB" && Clauses.Finite(tree, child) == child)) return true;
        return false;
    }

    /// <summary>"put under investigation": what stands behind a preposition.</summary>
    private bool HasObliqueOf(SentenceTree tree, int token, string preposition, string lemma)
    {
        foreach (int child in tree.Children(token))
            if ((SentenceTree.Is(tree.Relation(child), "obl") || SentenceTree.Is(tree.Relation(child), "nmod")) && Clauses.Preposition(tree, child) == preposition && HasLemma(tree, child, lemma)) return true;
        return false;
    }

    private bool IsOfKind(SentenceTree tree, int token, string wanted, EntityIndex entities)
    {
        token = Whole(tree, token);
        EntityKind? kind = entities.KindAt(tree[token].Span, NounPhrases.Span(tree, token));
        return wanted switch
        {
            "place" => kind == EntityKind.Place,
            "force" or "regime" => kind is EntityKind.ArmedForce or EntityKind.Group or EntityKind.Government || events.IsOf(tree[token].Lemma, "combatant"),
            "person" => kind == EntityKind.Person || tree[token].Xpos is "PRP",
            "people" or "civilian" => kind is EntityKind.Person or EntityKind.Group || tree[token].Upos is "PRON" or "NUM" || events.IsOf(tree[token].Lemma, "people"),
            _ => false,
        };
    }

    /// <summary>What armed people take and hold by a bare name is a place, even one that no list knows; a person would be seized or caught.</summary>
    private bool IsTakenName(SentenceTree tree, int verb, int name, EntityIndex entities)
    {
        name = Whole(tree, name);
        if (tree[name].Upos != "PROPN" || tree.Child(name, "flat") >= 0 || tree.Child(name, "compound") >= 0) return false;
        bool known = entities.At(tree[name].Span, tree[name].Span) is { } entity && (entity.Kind is not (EntityKind.Person or EntityKind.Other or EntityKind.Organisation) || entity.Mentions.Count > 1);
        return !known && Arguments.SurfaceSubject(tree, verb) is >= 0 and int subject && IsOfKind(tree, subject, "force", entities);
    }

    private static bool HasPhrase(SentenceTree tree, int token, string word)
    {
        foreach (int child in tree.Children(token))
            if (tree[child].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool HasAdjective(SentenceTree tree, int token, string lemma)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "amod" or "compound" && tree[child].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
