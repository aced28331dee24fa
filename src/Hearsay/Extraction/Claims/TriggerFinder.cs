using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds the words that tell of something: predicates of clauses, event nouns, event participles. Plain saying is none of them.</summary>
internal sealed class TriggerFinder(LanguagePack pack, EventLexicon events, Commitments commitments)
{
    private readonly LexiconTable _lightVerbs = pack.Lexicon("light-verbs");
    private readonly LexiconTable _naming = pack.Lexicon("naming-verbs");
    private readonly CalendarWords _calendar = new(pack);

    /// <summary>The triggers of a sentence, in text order.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="cueAt">The attribution whose cue a token is, or null.</param>
    /// <param name="entities">For conditions on what the object is.</param>
    public List<Trigger> Find(SentenceTree tree, Func<int, Attribution?> cueAt, EntityIndex entities)
    {
        List<Trigger> found = [];
        HashSet<int> light = [];
        for (int token = 0; token < tree.Count; token++)
            if (!IsPartOfName(tree, token, entities) && Nominal(tree, token, entities) is { } trigger)
            {
                // "taken into custody": the whole phrase is the verb's own.
                if (trigger.Light >= 0 && Match(tree, trigger.Light, "verb", entities) is { } phrase && phrase.With.Contains(Clauses.Preposition(tree, token) + ":" + tree[token].Lemma)) continue;
                found.Add(trigger);
                if (trigger.Light >= 0 && IsMereCarrier(tree, trigger, entities)) light.Add(trigger.Light);
            }

        for (int token = 0; token < tree.Count; token++)
            if (!light.Contains(token) && !IsPartOfName(tree, token, entities) && Predicate(tree, token, cueAt, entities) is { } trigger) found.Add(trigger);
        found.Sort((a, b) => a.Token.CompareTo(b.Token));
        return found;
    }

    /// <summary>False where the verb has a meaning of its own beside the noun's: "the blast killed", "halted the aid".</summary>
    private bool IsMereCarrier(SentenceTree tree, Trigger trigger, EntityIndex entities)
    {
        EventEntry? own = Match(tree, trigger.Light, "verb", entities);
        if (own?.Type is null) return trigger.LightReading != "occur" || own is null;
        return trigger.LightReading != "occur" && (own.With.Length == 0 || own.Type == trigger.Entry?.Type);
    }

    /// <summary>"The Committee to Protect Journalists" protects nobody by being named. A single word may be a name and a deed, and a happening has a name of several.</summary>
    private static bool IsPartOfName(SentenceTree tree, int token, EntityIndex entities) =>
        entities.NameAround(tree[token].Span) is { Kind: not (EntityKind.Other or EntityKind.Place) } name && name.Span != tree[token].Span && !Clauses.HasChild(tree, token, "cop");

    private Trigger? Predicate(SentenceTree tree, int token, Func<int, Attribution?> cueAt, EntityIndex entities)
    {
        Token word = tree[token];
        string relation = tree.Relation(token);
        if (word.Upos == "VERB" && relation == "amod")
            return word.Xpos is "VBN" or "VBG" && Match(tree, token, "verb", entities) is { } participle && IsTelling(participle) ? Trigger.Of(token, TriggerShape.Attribute, participle) : null;
        if (word.Upos is "VERB" or "AUX")
        {
            if (!Clauses.IsPredicate(tree, token) || word.Upos == "AUX" && relation is not ("root" or "conj" or "ccomp" or "advcl" or "acl:relcl" or "parataxis")) return null;
            EventEntry? entry = Match(tree, token, "verb", entities);
            bool saying = commitments.Find(Clauses.Lemma(tree, token), "verb", "that")?.Self == "say";
            // Who did not deny has done nothing; who denied something in so many words has only said so, but who denied a charge has rejected it.
            if (cueAt(token) is { Cue.Class: CueClass.Deny } && IsNegated(tree, token)) return null;
            saying &= cueAt(token) is not { Cue.Class: CueClass.Deny } || HasClause(tree, token);
            if (cueAt(token) is { } attribution)
            {
                // "defended the attack": of the meanings of a word of saying, one that is done with words.
                EventEntry? deed = Match(tree, token, "verb", entities, row => row.Type is { } type && IsDeed(attribution.Cue.Class, type));
                if (!saying && deed is not null) return Trigger.Of(token, TriggerShape.Verb, deed);
                return !saying && entry?.Type is null && attribution.Cue.Class == CueClass.Other && !ColoursAnother(tree, token) ? Trigger.Of(token, TriggerShape.Verb, entry) : null;
            }

            if (entry is null && ColoursAnother(tree, token)) return null;
            // "There is a saying that …" tells of nothing but what is said, which has a claim of its own.
            if (tree.Child(token, "expl") >= 0 && tree.Child(token, "nsubj") is >= 0 and int told && cueAt(told) is not null) return null;
            return Trigger.Of(token, TriggerShape.Verb, entry);
        }

        if (IsNaming(tree, token)) return Trigger.Of(token, TriggerShape.Predicative, Match(tree, token, word.Upos is "ADJ" ? "adj" : "noun", entities) is { Type: not null } named ? named with { Actor = ["subj"], Target = ["-"] } : null);
        if (cueAt(token) is not null) return null;
        bool predicate = Clauses.IsPredicate(tree, token) && word.Upos is not ("PUNCT" or "SYM" or "X")
            || relation is "xcomp" && word.Upos is "ADJ" or "NOUN" or "PROPN"
            || tree.Head(token) < 0 && word.Upos is "ADJ";
        if (!predicate) return null;
        // "It was in the capital that a rally was held" tells of the rally.
        if (Clauses.HasChild(tree, token, "csubj") && Clauses.HasChild(tree, token, "expl") && Clauses.HasChild(tree, token, "case")) return null;
        // "was likely to attack": the adjective only colours the verb.
        if (word.Upos == "ADJ" && commitments.IsRaising(word.Lemma.ToLowerInvariant()) && (Clauses.HasChild(tree, token, "xcomp") || Clauses.HasChild(tree, token, "ccomp") || Clauses.HasChild(tree, token, "csubj") || Clauses.HasChild(tree, token, "advcl"))) return null;
        EventEntry? known = Match(tree, token, word.Upos is "ADJ" or "ADV" ? "adj" : "noun", entities);
        return Trigger.Of(token, TriggerShape.Predicative, known);
    }

    private static bool HasClause(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "ccomp" or "xcomp" || (tree.Relation(child) == "advcl" && tree[child].Xpos == "VBG")) return true;
        return false;
    }

    private static bool IsNegated(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) == "advmod" && tree[child].Features.Contains("Polarity=Neg", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>True for predicates that tell of nothing themselves: "began to", "seemed to", and saying that no attribution covers.</summary>
    private bool ColoursAnother(SentenceTree tree, int token)
    {
        string lemma = Clauses.Lemma(tree, token);
        bool complement = Clauses.HasChild(tree, token, "xcomp") || Clauses.HasChild(tree, token, "ccomp") || Clauses.HasChild(tree, token, "csubj");
        if (complement && commitments.IsRaising(lemma)) return true;
        return commitments.Find(lemma, "verb", "that")?.Self == "say";
    }

    private Trigger? Nominal(SentenceTree tree, int token, EntityIndex entities)
    {
        if (tree[token].Upos is not ("NOUN" or "PROPN")) return null;
        // "in March" nobody marches.
        if (tree[token].Upos == "PROPN" && _calendar.Holds(tree[token])) return null;
        string relation = tree.Relation(token);
        if (relation is "compound" or "flat" or "fixed" or "vocative" or "amod" or "goeswith" || Clauses.HasChild(tree, token, "cop")) return null;
        if (Match(tree, token, "noun", entities) is not { } entry) return null;
        int governor = token;
        // In "an attack and a raid were carried out" both hang, in the end, on the verb.
        while (tree.Relation(governor) == "conj" && tree.Head(governor) is var up && up >= 0 && tree[up].Upos == "NOUN") governor = up;
        string role = tree.Relation(governor);
        int head = tree.Head(governor);
        // "the attack carried out by the rebels"
        if (tree.Child(token, "acl") is var carrier && carrier >= 0 && tree[carrier].Xpos == "VBN" && _lightVerbs.Find(Clauses.Lemma(tree, carrier)) is { } carried && carried["reading"].StartsWith("do", StringComparison.Ordinal))
            return new Trigger(token, TriggerShape.Nominal, entry, carrier, "do");
        if (head < 0 || tree[head].Upos is not ("VERB" or "AUX")) return Trigger.Of(token, TriggerShape.Nominal, entry);
        LexiconRow? light = _lightVerbs.Find(Clauses.Lemma(tree, head)) ?? _lightVerbs.Find(tree[head].Lemma.ToLowerInvariant());
        string[] readings = light?["reading"].Split(' ') ?? [];
        bool does = readings.Contains("do"), undergoes = readings.Contains("undergo"), occurs = readings.Contains("occur");
        bool carries = role switch
        {
            "obj" => does || undergoes || light is null,
            "nsubj:pass" => does,
            "nsubj" => Occurs(tree, head) || occurs,
            // "was placed under surveillance"
            "obl" when does && Clauses.IsPassive(tree, head) && Clauses.Preposition(tree, governor) == "under" => undergoes = true,
            "obl" => undergoes && Clauses.Preposition(tree, governor) is "under" or "into" or "in" || does && Clauses.Preposition(tree, governor) is "in" or "into" && tree[head].Lemma is "engage" or "enter" or "participate" or "take"
                || Clauses.Preposition(tree, governor) == "on" && tree[head].Lemma == "go",
            _ => false,
        };
        if (!carries || light is null && !Occurs(tree, head)) return Trigger.Of(token, TriggerShape.Nominal, entry);
        return new Trigger(token, TriggerShape.Nominal, entry, head, role == "nsubj" ? "occur" : role == "obl" && undergoes || !does && undergoes ? "undergo" : "do");
    }

    /// <summary>"described him as a traitor", "found the strike justified": what somebody is called is said of him.</summary>
    private bool IsNaming(SentenceTree tree, int token)
    {
        int head = tree.Head(token);
        if (head < 0 || tree[head].Upos != "VERB" || !_naming.Contains(tree[head].Lemma.ToLowerInvariant())) return false;
        string relation = tree.Relation(token);
        if (relation == "xcomp") return tree[token].Upos is "ADJ" or "NOUN" && Clauses.InfinitiveMark(tree, token) < 0;
        bool marked = Clauses.Preposition(tree, token) == "as" || tree.Child(token, "mark") is var mark && mark >= 0 && tree[mark].Form.Equals("as", StringComparison.OrdinalIgnoreCase);
        return marked && SentenceTree.Is(relation, "obl") | relation is "advcl" or "advcl:pred" && tree[token].Upos is "NOUN" or "ADJ" or "PROPN";
    }

    /// <summary>True where the verb only says that its subject came about or was: "there was", "took place".</summary>
    private static bool Occurs(SentenceTree tree, int verb) =>
        tree[verb].Lemma is "occur" or "happen" or "erupt" or "ensue" || tree.Child(verb, "expl") >= 0
        || tree[verb].Lemma == "take" && tree.Child(verb, "obj") is var place && place >= 0 && tree[place].Lemma == "place";

    /// <summary>The lexicon line of a word whose conditions hold.</summary>
    private EventEntry? Match(SentenceTree tree, int token, string pos, EntityIndex entities, Func<EventEntry, bool>? wanted = null)
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
    private static int Whole(SentenceTree tree, int token) =>
        (tree[token].Upos is "DET" or "PRON" or "NUM" || tree[token].Lemma is "part" or "half" or "most" or "much" or "third" or "rest" or "percent") && Arguments.Oblique(tree, token, "of") is >= 0 and int whole ? whole : token;

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

    private static bool IsOfKind(SentenceTree tree, int token, string wanted, EntityIndex entities)
    {
        token = Whole(tree, token);
        EntityKind? kind = entities.KindAt(tree[token].Span, NounPhrases.Span(tree, token));
        return wanted switch
        {
            "place" => kind == EntityKind.Place,
            "force" or "regime" => kind is EntityKind.ArmedForce or EntityKind.Group or EntityKind.Government || tree[token].Lemma is "troops" or "force" or "soldier" or "army" or "fighter" or "rebel" or "militant" or "police" or "government" or "regime",
            "person" => kind == EntityKind.Person || tree[token].Xpos is "PRP",
            "people" or "civilian" => kind is EntityKind.Person or EntityKind.Group || tree[token].Upos is "PRON" or "NUM" || tree[token].Lemma is "people" or "person" or "man" or "woman" or "child" or "civilian" or "soldier" or "dozen" or "hundred" or "thousand" or "score" or "resident" or "family" or "refugee",
            _ => false,
        };
    }

    /// <summary>What armed people take and hold by a bare name is a place, even one that no list knows; a person would be seized or caught.</summary>
    private static bool IsTakenName(SentenceTree tree, int verb, int name, EntityIndex entities)
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

    // "armed men" and "leading figures" tell of no event; "captured fighters" do.
    private static bool IsTelling(EventEntry entry) => entry.Type is "ASSAULT" or "SEIZE" or "DETAIN" or "DISPLACE" or "DAMAGE" or "DIE" or "INJURE" or "SANCTION" or "RELEASE";

    // Speech acts that are deeds as well; every other saying is an attribution and no event.
    private static bool IsDeed(CueClass cue, string type) => cue switch
    {
        CueClass.Accuse => type is "ACCUSE" or "COERCE",
        CueClass.Deny => type is "REJECT",
        CueClass.Demand => type is "REQUEST" or "ADVISE" or "COERCE",
        CueClass.Threaten or CueClass.Warn => type is "THREATEN",
        CueClass.Judge => type is "ACCUSE" or "SUPPORT" or "REJECT",
        CueClass.Promise => type is "AGREE" or "THREATEN",
        CueClass.Ask => type is "REQUEST",
        CueClass.Other => true,
        _ => type is "ACCUSE" or "THREATEN" or "REQUEST" or "AGREE" or "REJECT" or "CONCEDE" or "SUPPORT",
    };
}
