using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds the words that tell of something: predicates of clauses, event nouns, event participles. Plain saying is none of them.</summary>
internal sealed class TriggerFinder(LanguagePack pack, EventLexicon events, Commitments commitments)
{
    private readonly LexiconTable _lightVerbs = pack.Lexicon("light-verbs");
    private readonly LexiconTable _naming = pack.Lexicon("naming-verbs");
    private readonly CalendarWords _calendar = new(pack);
    private readonly EventConditions _lines = new(events);

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
                if (trigger.Light >= 0 && _lines.Match(tree, trigger.Light, "verb", entities) is { } phrase && phrase.With.Contains(Clauses.Preposition(tree, token) + ":" + tree[token].Lemma)) continue;
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
        EventEntry? own = _lines.Match(tree, trigger.Light, "verb", entities);
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
        // "spoke of 40 dead and 30 wounded": the count is of those to whom it happened.
        if (IsCounted(tree, token) && _lines.Match(tree, token, "adj", entities) is { } state && IsTelling(state)) return Trigger.Of(token, TriggerShape.Nominal, state with { Actor = ["-"], Target = ["self"] });
        if (word.Upos == "VERB" && relation == "amod")
            return word.Xpos is "VBN" or "VBG" && _lines.Match(tree, token, "verb", entities) is { } participle && IsTelling(participle) ? Trigger.Of(token, TriggerShape.Attribute, participle) : null;
        if (word.Upos is "VERB" or "AUX")
        {
            if (!Clauses.IsPredicate(tree, token) || word.Upos == "AUX" && relation is not ("root" or "conj" or "ccomp" or "advcl" or "acl:relcl" or "parataxis")) return null;
            EventEntry? entry = _lines.Match(tree, token, "verb", entities);
            bool saying = commitments.Find(Clauses.Lemma(tree, token), "verb", "that")?.Self == "say";
            // Who did not deny has done nothing; who denied something in so many words has only said so, but who denied a charge has rejected it.
            if (cueAt(token) is { Cue.Class: CueClass.Deny } && IsNegated(tree, token)) return null;
            saying &= cueAt(token) is not { Cue.Class: CueClass.Deny } || HasClause(tree, token);
            if (cueAt(token) is { } attribution)
            {
                // "defended the attack": of the meanings of a word of saying, one that is done with words.
                EventEntry? deed = _lines.Match(tree, token, "verb", entities, row => row.Type is { } type && IsDeed(attribution.Cue.Class, type));
                if (!saying && deed is not null) return Trigger.Of(token, TriggerShape.Verb, deed);
                return !saying && entry?.Type is null && attribution.Cue.Class == CueClass.Other && !ColoursAnother(tree, token) ? Trigger.Of(token, TriggerShape.Verb, entry) : null;
            }

            if (entry is null && ColoursAnother(tree, token)) return null;
            // "There is a saying that …" tells of nothing but what is said, which has a claim of its own.
            if (tree.Child(token, "expl") >= 0 && tree.Child(token, "nsubj") is >= 0 and int told && cueAt(told) is not null) return null;
            return Trigger.Of(token, TriggerShape.Verb, entry);
        }

        if (IsNaming(tree, token)) return Trigger.Of(token, TriggerShape.Predicative, _lines.Match(tree, token, word.Upos is "ADJ" ? "adj" : "noun", entities) is { Type: not null } named ? named with { Actor = ["subj"], Target = ["-"] } : null);
        if (cueAt(token) is not null) return null;
        bool predicate = Clauses.IsPredicate(tree, token) && word.Upos is not ("PUNCT" or "SYM" or "X")
            || relation is "xcomp" && word.Upos is "ADJ" or "NOUN" or "PROPN"
            || tree.Head(token) < 0 && word.Upos is "ADJ";
        if (!predicate) return null;
        // "It was in the capital that a rally was held" tells of the rally.
        if (Clauses.HasChild(tree, token, "csubj") && Clauses.HasChild(tree, token, "expl") && Clauses.HasChild(tree, token, "case")) return null;
        // "was likely to attack": the adjective only colours the verb.
        if (word.Upos == "ADJ" && commitments.IsRaising(word.Lemma.ToLowerInvariant()) && (Clauses.HasChild(tree, token, "xcomp") || Clauses.HasChild(tree, token, "ccomp") || Clauses.HasChild(tree, token, "csubj") || Clauses.HasChild(tree, token, "advcl"))) return null;
        EventEntry? known = _lines.Match(tree, token, word.Upos is "ADJ" or "ADV" ? "adj" : "noun", entities);
        return Trigger.Of(token, TriggerShape.Predicative, known);
    }

    /// <summary>True for an adjective that stands for people and is counted. A parser may hang number and adjective on the verb both.</summary>
    private static bool IsCounted(SentenceTree tree, int token)
    {
        string relation = tree.Relation(token);
        return token > 0 && tree[token].Upos is "ADJ" or "VERB" && tree[token - 1].Upos is "NUM" && !Clauses.HasChild(tree, token, "cop")
            && (relation is "obj" or "nsubj" or "nsubj:pass" or "conj" || SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "nmod"));
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
        if (_lines.Match(tree, token, "noun", entities) is not { } entry) return null;
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
