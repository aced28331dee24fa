using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>Reads the time of a clause from its verb forms.</summary>
internal static class Tenses
{
    /// <summary>Time of the clause that <paramref name="token"/> heads, seen from the moment of speaking.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">Head of the clause.</param>
    /// <param name="words">The modals.</param>
    /// <param name="above">Time of the clause above, which forms without tense share.</param>
    /// <param name="future">Time that the predicate above gives: a purpose lies ahead.</param>
    public static When Read(SentenceTree tree, int token, HedgeWords words, When above, When? future)
    {
        int finite = Clauses.Finite(tree, token);
        Token verb = tree[finite];
        bool participle = tree[token].Xpos == "VBN" || HasAuxiliary(tree, token, "have");
        if (finite != token)
        {
            string lemma = verb.Lemma.ToLowerInvariant();
            if (words.Modal(verb) is { } modal && verb.Xpos == "MD")
            {
                // "must have attacked" looks back; "will have attacked" does not.
                if (HasAuxiliary(tree, token, "have") && (modal.When != When.Future || modal.IsDemand)) return When.Past;
                if (modal.When is { } given) return given;
                return modal.IsWould ? When.Future : tree.Relation(finite) == "cop" || tree.Child(token, "cop") >= 0 || modal.Certainty == Certainty.Possible ? When.Present : When.Future;
            }

            if (verb.Xpos == "VBD") return When.Past;
            if (lemma == "have" && participle) return tree[token].Xpos == "VBG" ? When.Present : When.Past;
            if (lemma is "be" && tree[token].Xpos == "VBG" && tree[token].Lemma == "go" && tree.Child(token, "xcomp") >= 0) return When.Future;
            return When.Present;
        }

        return verb.Xpos switch
        {
            "VBD" => When.Past,
            "VBZ" or "VBP" => When.Present,
            "VBN" => future ?? (tree.Relation(token) is "acl" or "amod" or "advcl" ? When.Past : above),
            _ => future ?? above,
        };
    }

    /// <summary>True where the clause has a tense of its own.</summary>
    public static bool IsFinite(SentenceTree tree, int token) =>
        tree[Clauses.Finite(tree, token)].Xpos is "MD" or "VBD" or "VBZ" or "VBP";

    private static bool HasAuxiliary(SentenceTree tree, int token, string lemma)
    {
        foreach (int child in tree.Children(token))
            if (SentenceTree.Is(tree.Relation(child), "aux") && tree[child].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
