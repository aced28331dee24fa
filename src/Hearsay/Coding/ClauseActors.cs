using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>Who stands where in a clause: its subject, told or understood, and what a deed may be aimed at.</summary>
internal sealed class ClauseActors(SentenceTree tree, ActorPhrases phrases, CodingWords lists)
{
    // Clauses that stand in one another deeper than this are a table read as a sentence.
    private const int Depth = 20;

    /// <summary>True where the subject of the verb is the one to whom it is done.</summary>
    public bool IsPassive(int verb)
    {
        if (tree[verb].Upos != "VERB") return false;
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) is "aux:pass" or "auxpass" or "nsubj:pass" or "nsubjpass") return true;
        return tree[verb].Xpos == "VBN" && tree.Relation(verb) is "acl" or "advcl" && tree.Child(verb, "aux") < 0 && tree.Child(verb, "nsubj") < 0;
    }

    /// <summary>The actors of the subject; none where there is no subject, or nobody knows it.</summary>
    public List<CodedActor> Subject(int verb) => Subject(verb, 0);

    /// <summary>True where the verb has a subject of its own.</summary>
    public bool HasSubject(int verb) => OwnSubject(verb) >= 0;

    /// <summary>The verb or noun that governs a clause, over its coordination; -1 for the root.</summary>
    public int Governor(int verb)
    {
        while (SentenceTree.Is(tree.Relation(verb), "conj") && !HasSubject(verb)) verb = tree.Head(verb);
        return tree.Head(verb);
    }

    /// <summary>Those at whom the deed may be aimed, the likeliest first: the object, then what prepositions lead in; and names deeper within.</summary>
    public (List<List<CodedActor>> Told, List<List<CodedActor>> Deep) Targets(int verb, int after, bool skipsOne)
    {
        if (after > verb)
        {
            List<CodedActor> next = phrases.Below(verb, t => t > after && !InAside(t, verb));
            return ([skipsOne && next.Count > 0 ? phrases.Below(verb, t => t > next[^1].Head && !InAside(t, verb)) : next], []);
        }

        List<List<CodedActor>> objects = [], obliques = [], deep = [];
        foreach (int child in tree.Children(verb))
        {
            if (child <= after || (child < verb && tree.Relation(child) is "ccomp" or "advcl" or "parataxis")) continue;
            bool isObject = tree.Relation(child) is "obj" or "iobj";
            List<CodedActor> actors = isObject || IsOblique(child) ? At(child, verb) : [];
            if (actors.Count > 0) (isObject ? objects : obliques).Add(actors);
            else if (Deep(child) is { Count: > 0 } within) deep.Add(within);
        }

        return ([.. objects, .. obliques], deep);
    }

    /// <summary>The actors of a phrase, a pronoun's included.</summary>
    public List<CodedActor> At(int token, int verb) => Of(token, verb, 0);

    /// <summary>The doers of a passive: what "by" leads in, else another phrase that can tell the doer ("freed from", "shot dead in").</summary>
    public List<CodedActor> Agents(int verb)
    {
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) == "obl:agent" || (IsOblique(child) && HasCase(child, "by"))) return At(child, verb) is { Count: > 0 } told ? told : Deep(child, alsoRoles: true);
        foreach (int child in tree.Children(verb))
            if (IsOblique(child) && lists.TellsDoer(Case(child)) && At(child, verb) is { Count: > 0 } actors) return actors;
        return [];
    }

    /// <summary>True where the deed is said not to be done.</summary>
    public bool IsNegated(int verb)
    {
        foreach (int child in tree.Children(verb))
            if (lists.Negates(tree[child].Lemma) && tree.Relation(child) is "advmod" or "neg") return true;
        return false;
    }

    private List<CodedActor> Subject(int verb, int depth)
    {
        if (depth > Depth) return [];
        int own = OwnSubject(verb);
        if (own >= 0)
        {
            List<CodedActor> told = Of(own, verb, depth + 1);
            // "a report released in the Orvanian capital": where nobody knows the subject, what is told of it must do.
            return told.Count > 0 || tree[own].Upos == "PRON" ? told : phrases.Below(own, t => !InAside(t, own));
        }

        int head = tree.Head(verb);
        if (head < 0) return [];
        string relation = tree.Relation(verb);
        if (SentenceTree.Is(relation, "conj")) return Subject(head, depth + 1);
        if (relation == "xcomp" && Controller(head) is >= 0 and int controller && !IsPassive(head) && Of(controller, head, depth + 1) is { Count: > 0 } object_) return object_;
        // An infinitive after an object is what the object is to do, however the parser calls it.
        if (relation == "advcl" && IsInfinitive(verb) && Controller(head) is >= 0 and int asked && asked < verb && !IsPassive(head) && Of(asked, head, depth + 1) is { Count: > 0 } doer) return doer;
        if (relation is "xcomp" or "ccomp" or "advcl" or "parataxis" or "aux" or "csubj" or "dep") return Subject(head, depth + 1);
        if (!SentenceTree.Is(relation, "acl")) return [];
        // "efforts to stop the march": whose efforts they are, tells the verb over the noun.
        bool infinitive = tree.Child(verb, "mark") >= 0;
        return infinitive && tree.Head(head) is >= 0 and int over && tree.Relation(head) != "nsubj" ? Subject(over, depth + 1) : phrases.Of(head);
    }

    private int Controller(int verb) => tree.Child(verb, "obj") is >= 0 and int object_ ? object_ : tree.Child(verb, "iobj");

    private int OwnSubject(int verb)
    {
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) is "nsubj" or "nsubj:pass" or "nsubjpass" or "nsubj:outer") return child;
        return -1;
    }

    private List<CodedActor> Of(int token, int verb, int depth)
    {
        if (tree[token].Upos != "PRON" || phrases.Knows(token)) return phrases.Of(token) is { Count: > 0 } known ? known : [];
        if (depth > Depth) return [];
        string features = tree[token].Features;
        if (features.Contains("PronType=Rel", StringComparison.Ordinal) || tree[token].Xpos is "WDT" or "WP")
        {
            for (int i = verb; i >= 0; i = tree.Head(i))
                if (tree.Relation(i) == "acl:relcl") return phrases.Of(tree.Head(i));
            return [];
        }

        if (!features.Contains("Person=3", StringComparison.Ordinal)) return [];
        if (features.Contains("Reflex=Yes", StringComparison.Ordinal)) return OwnSubject(verb) == token ? [] : Subject(verb, depth + 1);
        // A pronoun means the subject of the clause around its own.
        int governor = Governor(verb);
        while (governor >= 0 && tree[governor].Upos is not ("VERB" or "AUX")) governor = Governor(governor);
        return governor < 0 ? [] : Subject(governor, depth + 1);
    }

    private List<CodedActor> Deep(int child, bool alsoRoles = false)
    {
        string relation = tree.Relation(child);
        if (tree.Child(child, "case") is >= 0 and int preposition && tree[preposition].Upos == "SCONJ") return [];
        if (relation is "nsubj" or "nsubj:pass" or "parataxis" or "punct" or "conj" or "obl:tmod" or "appos" || SentenceTree.Is(relation, "nsubj")) return [];
        if (relation == "advcl" && !IsInfinitive(child)) return [];
        return phrases.Below(child, t => !InAside(t, child), alsoRoles);
    }

    /// <summary>True for a verb with "to".</summary>
    public bool IsInfinitive(int verb) => tree.Child(verb, "mark") is >= 0 and int mark && tree[mark].Xpos == "TO";

    // A clause of time or reason tells of something else.
    private bool InAside(int token, int top)
    {
        for (int i = token; i >= 0 && i != top; i = tree.Head(i))
            if (tree.Relation(i) is "parataxis" || (tree.Relation(i) == "advcl" && !IsInfinitive(i)) || (HasSubject(i) && tree.Child(i, "mark") is >= 0 and int mark && mark < i && tree.Relation(i) != "ccomp")) return true;
        return false;
    }

    // "before the leader heads to": a conjunction leads in a clause, though the parser saw a noun.
    private bool IsOblique(int child) => tree.Relation(child) is not "obl:tmod" && (SentenceTree.Is(tree.Relation(child), "obl") || tree.Relation(child) == "nmod")
        && !(tree.Child(child, "case") is >= 0 and int preposition && tree[preposition].Upos == "SCONJ");

    private bool HasCase(int token, string form) => string.Equals(Case(token), form, StringComparison.Ordinal);

    private string Case(int token) => tree.Child(token, "case") is >= 0 and int preposition ? tree[preposition].Lemma : "";
}
