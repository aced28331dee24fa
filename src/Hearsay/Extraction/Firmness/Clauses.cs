using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>Questions one asks of a token in a tree: is it a predicate, has it a subject, how is it written with its particle.</summary>
internal static class Clauses
{
    /// <summary>True where the token heads a clause.</summary>
    public static bool IsPredicate(SentenceTree tree, int token)
    {
        string upos = tree[token].Upos;
        if (upos is "VERB") return !IsModifier(tree.Relation(token));
        if (upos is "AUX") return tree.Relation(token) is not ("aux" or "aux:pass" or "cop");
        return HasChild(tree, token, "cop") || HasSubject(tree, token);
    }

    /// <summary>Relations under which a verb form is a mere attribute: "captured fighters".</summary>
    public static bool IsModifier(string relation) => relation is "amod" or "compound" or "flat" or "fixed" or "case" or "det" or "goeswith" or "nummod";

    public static bool HasChild(SentenceTree tree, int token, string relation) => tree.Child(token, relation) >= 0;

    public static bool HasSubject(SentenceTree tree, int token) => Subject(tree, token) >= 0;

    /// <summary>Nominal or clausal subject of its own, or -1.</summary>
    public static int Subject(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            if (SentenceTree.Is(relation, "nsubj") || SentenceTree.Is(relation, "csubj")) return child;
        }

        return -1;
    }

    /// <summary>True where the clause is passive: a passive subject, auxiliary or agent, or a bare participle after a noun.</summary>
    public static bool IsPassive(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "nsubj:pass" or "aux:pass" or "obl:agent" or "csubj:pass") return true;
        // "the town shelled by", "has become littered": a participle that no "have" makes active.
        bool bare = tree[token].Xpos == "VBN" && tree.Child(token, "obj") < 0 && tree.Child(token, "aux") < 0;
        return bare && (tree.Relation(token) is "acl" or "amod" or "xcomp" || SharesPassive(tree, token));
    }

    /// <summary>"was shelled and burned": the auxiliary stands once, with the first of the verbs.</summary>
    private static bool SharesPassive(SentenceTree tree, int token)
    {
        int head = tree.Head(token);
        if (tree.Relation(token) != "conj" || head < 0 || HasSubject(tree, token) || HasChild(tree, token, "ccomp") || HasChild(tree, token, "xcomp")) return false;
        return tree[head].Xpos == "VBN" && (HasChild(tree, head, "aux:pass") || HasChild(tree, head, "nsubj:pass")) && NoOther(tree, head, token);
    }

    private const int LongestRun = 40;

    // "was hurt and, the mayor said, left": a clause between breaks the run.
    private static bool NoOther(SentenceTree tree, int first, int last)
    {
        // A longer list would be walked once for each of its verbs.
        if (last - first > LongestRun) return false;
        for (int i = first + 1; i < last; i++)
            if (SentenceTree.Is(tree.Relation(i), "nsubj")) return false;
        return true;
    }

    /// <summary>Lemma with its particle: "take over".</summary>
    public static string Lemma(SentenceTree tree, int token)
    {
        string lemma = tree[token].Lemma.ToLowerInvariant();
        int particle = tree.Child(token, "compound:prt");
        return particle < 0 ? lemma : lemma + " " + tree[particle].Form.ToLowerInvariant();
    }

    /// <summary>The mark "to" of an infinitive, or -1.</summary>
    public static int InfinitiveMark(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) == "mark" && tree[child].Form.Equals("to", StringComparison.OrdinalIgnoreCase)) return child;
        return -1;
    }

    /// <summary>The preposition of a noun phrase, in lower case; empty where it has none.</summary>
    public static string Preposition(SentenceTree tree, int token)
    {
        int at = tree.Child(token, "case");
        return at < 0 ? "" : tree[at].Form.ToLowerInvariant();
    }

    /// <summary>The first auxiliary or copula that carries the tense, or the token itself.</summary>
    public static int Finite(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if ((SentenceTree.Is(tree.Relation(child), "aux") || tree.Relation(child) == "cop") && tree[child].Xpos is "MD" or "VBD" or "VBZ" or "VBP") return child;
        return token;
    }

    /// <summary>True where nothing makes the noun definite: "attacks", "any attack", "an attack".</summary>
    public static bool IsIndefinite(SentenceTree tree, int token)
    {
        if (tree[token].Upos is "PROPN" or "PRON") return false;
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            if (relation == "nmod:poss") return false;
            if (relation == "det" && tree[child].Lemma.ToLowerInvariant() is not ("a" or "an" or "any" or "no" or "some" or "another" or "further")) return false;
        }

        return true;
    }

    /// <summary>The lexicons' name for a part of speech.</summary>
    public static string Pos(Token token) => token.Upos switch
    {
        "VERB" or "AUX" => "verb",
        "ADJ" or "ADV" => "adj",
        _ => "noun",
    };

    /// <summary>True where "it" is the subject, which stands for a clause to come: "it took them".</summary>
    public static bool SaysOfIt(SentenceTree tree, int head) =>
        Subject(tree, head) is var subject && subject >= 0 ? tree[subject].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase) : tree.Child(head, "expl") >= 0;
}
