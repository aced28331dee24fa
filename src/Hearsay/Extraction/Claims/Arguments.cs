using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Who does and who undergoes what a verb tells, whatever the construction: passive, relative clause, shared subject, control. Answers are heads of noun phrases, or -1.</summary>
internal static class Arguments
{
    // A list of more participants than this is cut; without an end, many verbs sharing a long list would take time by the product.
    private const int MostConjuncts = 32;

    // Subjects are looked for through this many clauses ("wants to try to begin to"); beyond, a reader has lost them too.
    private const int MostClauses = 8;

    /// <summary>The doer; -1 where none is stated, as in "was bombed".</summary>
    public static int Actor(SentenceTree tree, int verb) =>
        IsPassive(tree, verb) ? Agent(tree, verb) : SurfaceSubject(tree, verb, MostClauses);

    /// <summary>What the verb is done to.</summary>
    public static int Patient(SentenceTree tree, int verb)
    {
        if (tree[verb].Upos is not ("VERB" or "AUX")) return -1;
        if (IsPassive(tree, verb)) return SurfaceSubject(tree, verb, MostClauses);
        int target = tree.Child(verb, "obj");
        if (target >= 0) return Resolve(tree, target);
        // "urged leaders to withdraw": where the parser makes one clause of person and demand, the person is still the one urged.
        if (tree.Child(verb, "ccomp") is var urged && urged >= 0 && tree[urged].Xpos == "VB" && tree.Child(urged, "nsubj") is var addressee && addressee >= 0 && Clauses.Finite(tree, urged) == urged) return addressee;
        // "called off a strike": parsers take what follows a particle for a circumstance.
        foreach (int child in tree.Children(verb))
            if (child > verb && tree.Relation(child) == "obl" && tree[child].Upos is "NOUN" or "PROPN" && IsAfterParticle(tree, verb, child)) return child;
        // "killed five", "killed at least 12 people": parsers take a bare number for a measure, and "at" for the preposition of what is counted.
        foreach (int child in tree.Children(verb))
            if ((tree.Relation(child) is "obl:unmarked" or "obl" or "advmod" && tree[child].Upos == "NUM" || tree.Relation(child) == "obl" && tree[child].Upos == "NOUN" && tree.Child(child, "nummod") >= 0) && Clauses.Preposition(tree, child).Length == 0 && !tree[child].Form.Contains(':', StringComparison.Ordinal)) return child;
        // "killed or wounded 70": what stands behind both is the object of both, though the parser gives it to the first.
        if (tree.Relation(verb) == "conj" && tree.Head(verb) is >= 0 and int first && tree[first].Upos == "VERB" && !IsPassive(tree, first) && tree.Child(first, "obj") is var both && both > verb) return Resolve(tree, both);
        // "the town that the rebels hold": the clause's own noun is what is held.
        bool gap = tree.Relation(verb) == "acl:relcl" && !IsOfPlace(tree, verb) && Clauses.Subject(tree, verb) is var subject && subject >= 0 && !IsRelative(tree[subject]) && tree.Child(verb, "ccomp") < 0 && tree.Child(verb, "xcomp") < 0;
        if (gap) return tree.Head(verb);
        // "attacked and burned the depot": the object stands once, with the last verb.
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) == "conj" && tree[child].Upos == "VERB" && !IsContrast(tree, child) && tree.Child(child, "obj") is var shared && shared >= 0 && tree.Child(child, "nsubj") < 0 && !HasObliqueOrObject(tree, verb)) return Resolve(tree, shared);
        return -1;
    }

    private static bool IsAfterParticle(SentenceTree tree, int verb, int phrase)
    {
        int preposition = tree.Child(phrase, "case");
        return preposition < 0 ? tree.Child(verb, "compound:prt") >= 0 : preposition == verb + 1 && tree[preposition].Xpos == "RP";
    }

    /// <summary>True where a relative clause tells what happened in its noun: "the market where 40 people died".</summary>
    public static bool IsOfPlace(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (child < verb && (tree[child].Lemma.ToLowerInvariant() is "where" or "when" || IsRelative(tree[child]) && SentenceTree.Is(tree.Relation(child), "obl"))) return true;
        return false;
    }

    /// <summary>The phrase that stands as subject, shared or understood ones included.</summary>
    public static int SurfaceSubject(SentenceTree tree, int verb) => SurfaceSubject(tree, verb, MostClauses);

    /// <summary>The first dependent with the preposition, or -1.</summary>
    public static int Oblique(SentenceTree tree, int head, string preposition)
    {
        foreach (int child in tree.Children(head))
        {
            string relation = tree.Relation(child);
            if (!SentenceTree.Is(relation, "obl") && !SentenceTree.Is(relation, "nmod")) continue;
            if (relation == "nmod:poss" || relation.EndsWith(":tmod", StringComparison.Ordinal)) continue;
            if (Clauses.Preposition(tree, child).Equals(preposition, StringComparison.Ordinal)) return Resolve(tree, child);
        }

        return -1;
    }

    /// <summary>The noun that a relative pronoun stands for; any other token itself.</summary>
    public static int Resolve(SentenceTree tree, int token)
    {
        if (!IsRelative(tree[token])) return token;
        int at = token;
        for (int steps = 0; at >= 0 && steps < MostClauses; at = tree.Head(at), steps++)
            if (tree.Relation(at) == "acl:relcl") return tree.Head(at) >= 0 ? tree.Head(at) : token;
        // Where the parser hung the clause elsewhere, the noun before the pronoun is the likeliest.
        for (int left = token - 1; left >= 0 && left > token - 4; left--)
            if (tree[left].Upos is "NOUN" or "PROPN") return left;
        return token;
    }

    /// <summary>The phrase and those joined to it by "and".</summary>
    public static List<int> Conjuncts(SentenceTree tree, int token)
    {
        List<int> all = [token];
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) == "conj" && tree[child].Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "ADJ" && all.Count < MostConjuncts) all.Add(child);
        return all;
    }

    /// <summary>The agent of a passive: "by the rebels".</summary>
    public static int Agent(SentenceTree tree, int verb)
    {
        int agent = tree.Child(verb, "obl:agent");
        if (agent < 0) agent = Oblique(tree, verb, "by");
        // "was headed up by": some parses hang the agent on the particle.
        if (agent < 0 && tree.Child(verb, "compound:prt") is var particle && particle >= 0) agent = tree.Child(particle, "obl:agent");
        return agent < 0 ? -1 : Resolve(tree, agent);
    }

    /// <summary>Passive by its form, or a bare participle beside a clause: "if convicted", "the ship hit this year".</summary>
    private static bool IsPassive(SentenceTree tree, int verb) =>
        Clauses.IsPassive(tree, verb) || ((tree[verb].Xpos == "VBN" && tree.Relation(verb) == "advcl" || tree[verb].Xpos == "VBD" && tree.Relation(verb) == "acl") && tree.Child(verb, "obj") < 0 && tree.Child(verb, "aux") < 0 && tree.Child(verb, "nsubj") < 0);

    private static int SurfaceSubject(SentenceTree tree, int verb, int left)
    {
        if (left <= 0) return -1;
        int own = tree.Child(verb, "nsubj");
        if (own >= 0) return Resolve(tree, own);
        if (tree.Child(verb, "expl") >= 0) return -1;
        int head = tree.Head(verb);
        if (head < 0) return -1;
        switch (tree.Relation(verb))
        {
            case "conj":
                return Clauses.IsPredicate(tree, head) ? SurfaceSubject(tree, head, left - 1) : -1;
            case "xcomp":
                // "called for the bill to be dropped": who stands between "for" and "to" does it, not who calls.
                if (Between(tree, head, verb) is >= 0 and int meant) return meant;
                int controller = tree.Child(head, "obj");
                if (controller < 0) controller = tree.Child(head, "iobj");
                return controller >= 0 ? Resolve(tree, controller) : SurfaceSubject(tree, head, left - 1);
            case "advcl":
                if (!Clauses.IsPredicate(tree, head)) return -1;
                if (Between(tree, head, verb) is >= 0 and int wished) return wished;
                // "was accused by them of selling it", "thanked the nurses for saving them": the deed is that of the one who is spoken of.
                if (IsChargedWith(tree, verb) && Patient(tree, head) is >= 0 and int charged) return charged;
                // "urge leaders to reconsider", where the parser takes the infinitive for a purpose.
                if (IsPassive(tree, head) && Agent(tree, head) is var agent && agent >= 0) return agent;
                // "prevented the group from gaining ground": who is kept from it would have done it.
                if (tree.Child(verb, "mark") is var from && from >= 0 && tree[from].Lemma == "from") return Patient(tree, head) is var kept && kept >= 0 ? kept : -1;
                return SurfaceSubject(tree, head, left - 1);
            case "amod":
                return head;
            case "acl":
                if (tree[verb].Xpos is "VBN" or "VBG" or "VBD") return head;
                int owner = tree.Child(head, "nmod:poss");
                if (owner >= 0) return Resolve(tree, owner);
                int governor = tree.Head(head);
                // "it took them a month to enter"
                if (governor >= 0 && tree[governor].Lemma == "take" && tree.Relation(head) == "obl:unmarked" && tree.Child(governor, "obj") is var taker && taker >= 0) return taker;
                // "wants forces to leave", where the parser gives the infinitive to the noun.
                if (governor >= 0 && tree.Relation(head) == "obj" && tree[governor].Lemma is "want" or "urge" or "ask" or "order" or "tell" or "allow" or "force" or "expect" or "invite" or "press") return head;
                if (governor >= 0 && tree.Relation(head) is "obj" or "nsubj:pass" && tree[governor].Upos == "VERB") return Actor(tree, governor, left - 1);
                return tree.Relation(head) is "obj" ? SurfaceSubject(tree, governor, left - 1) : -1;
            default:
                return -1;
        }
    }

    private static int Between(SentenceTree tree, int head, int verb)
    {
        int mark = tree.Child(verb, "mark");
        if (mark < 0 || !tree[mark].Form.Equals("for", StringComparison.OrdinalIgnoreCase)) return -1;
        foreach (int child in tree.Children(head))
            if (child > mark && child < verb && SentenceTree.Is(tree.Relation(child), "obl") | SentenceTree.Is(tree.Relation(child), "obj")) return child;
        return -1;
    }

    private static bool IsChargedWith(SentenceTree tree, int verb) => tree.Child(verb, "mark") is >= 0 and int mark && tree[mark].Form.ToLowerInvariant() is "of" or "for" or "from" && tree[verb].Xpos == "VBG";

    private static int Actor(SentenceTree tree, int verb, int left) => IsPassive(tree, verb) ? Agent(tree, verb) : SurfaceSubject(tree, verb, left);

    // "were talking but gave no details" gives nothing to talk.
    private static bool IsContrast(SentenceTree tree, int conjunct) => tree.Child(conjunct, "cc") is >= 0 and int joined && tree[joined].Lemma == "but";

    private static bool HasObliqueOrObject(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) is "obj" or "ccomp" or "xcomp" || SentenceTree.Is(tree.Relation(child), "obl")) return true;
        return false;
    }

    private static bool IsRelative(Token token) =>
        token.Xpos is "WDT" or "WP" && token.Lemma.ToLowerInvariant() is "which" or "who" or "that" or "whom" || token.Features.Contains("PronType=Rel", StringComparison.Ordinal);
}
