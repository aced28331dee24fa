namespace Hearsay.Language.Trees;

/// <summary>
/// Gives a sentence its verb back where the parser made a noun phrase of it: "The blast wounded three guards", "Planes bombed districts that …",
/// "The claim that the bridge had fallen surprised the town". Only sentences that end with a full stop and have no other finite verb are touched; a
/// headline may well be a noun phrase.
/// </summary>
internal sealed class VerblessSentences(HashSet<string> deeds, HashSet<string> eventNouns)
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public void Mend(SentenceDraft draft)
    {
        if (draft.Forms.Length < 4 || draft.Forms[^1] is not ("." or "!")) return;
        int root = Array.IndexOf(draft.Heads, -1);
        if (root < 0 || draft.Upos[root] is not ("NOUN" or "PROPN") || HasOwnVerb(draft, root)) return;
        if (Swallowed(draft, root) is >= 0 and int verb) Raise(draft, root, verb);
        else if (Modifier(draft, root) is >= 0 and int modifier) TakeObject(draft, root, modifier);
        else if (Participle(draft, root) is >= 0 and int participle) TakeSubject(draft, root, participle);
    }

    /// <summary>True where the noun is itself what is said, or a finite verb stands outside the clauses that hang on it.</summary>
    private static bool HasOwnVerb(SentenceDraft draft, int root)
    {
        for (int i = 0; i < draft.Forms.Length; i++)
        {
            if (draft.Heads[i] == root && draft.Relations[i] is "cop" or "parataxis" or "aux" or "expl" or "csubj" or "advcl" or "conj" && draft.Upos[i] is "VERB" or "AUX") return true;
        }

        return false;
    }

    /// <summary>A finite verb without a subject that hangs on the last clause of the noun: the clause's own words are complete without it.</summary>
    private static int Swallowed(SentenceDraft draft, int root)
    {
        for (int i = root + 4; i < draft.Forms.Length; i++)
        {
            if (draft.Upos[i] != "VERB" || draft.Relations[i] is not ("ccomp" or "acl" or "conj" or "xcomp" or "parataxis" or "dep" or "obj")) continue;
            int clause = draft.Heads[i] == root ? ClauseBefore(draft, root, i) : draft.Heads[i];
            if (clause <= root || clause >= i || draft.Upos[clause] is not ("VERB" or "ADJ" or "NOUN") || !IsClauseOf(draft, clause, root)) continue;
            int auxiliary = -1;
            bool subject = false;
            for (int child = 0; child < draft.Forms.Length; child++)
            {
                if (draft.Heads[child] != i) continue;
                bool conjunction = draft.Relations[child] == "mark" && child < clause && draft.Heads[i] == root;
                subject |= !conjunction && (draft.IsSubject(child) || draft.Relations[child] is "mark" or "cc" || child < clause);
                if (auxiliary < 0 && draft.Relations[child] is "aux" or "aux:pass" && draft.Xpos[child] is "MD" or "VBD" or "VBZ" or "VBP") auxiliary = child;
            }

            int first = auxiliary >= 0 ? auxiliary : i;
            // A comma before it would join another verb to the clause: "…, raised the alarm".
            if (!subject && (auxiliary >= 0 || draft.Xpos[i] is "VBD" or "VBZ" or "VBP" || (draft.Xpos[i] == "VBN" && (draft.Relations[i] == "obj" || draft.HasChild(i, "obj")))) && draft.Upos[first - 1] is not ("PUNCT" or "CCONJ" or "SCONJ" or "PRON")) return i;
        }

        return -1;
    }

    /// <summary>The clause with a subject that hangs on the noun before a word; -1 where none does.</summary>
    private static int ClauseBefore(SentenceDraft draft, int root, int word)
    {
        for (int i = word - 1; i > root; i--)
            if (draft.Heads[i] == root && IsClauseOf(draft, i, root) && (draft.HasChild(i, "nsubj") || draft.HasChild(i, "nsubj:pass"))) return i;
        return -1;
    }

    /// <summary>True for the clause of a noun, or of a noun in a phrase of it: "claims by the rebels that …".</summary>
    private static bool IsClauseOf(SentenceDraft draft, int clause, int root)
    {
        if (draft.Relations[clause] is not ("acl" or "acl:relcl" or "ccomp")) return false;
        int noun = draft.Heads[clause];
        return noun == root || (noun > root && draft.Heads[noun] == root && draft.Relations[noun] == "nmod");
    }

    /// <summary>A verb form before the noun that nothing there lets be a modifier; -1 where there is none.</summary>
    private int Modifier(SentenceDraft draft, int root)
    {
        for (int i = 1; i < root; i++)
        {
            if (draft.Heads[i] != root || draft.Relations[i] is not ("amod" or "compound")) continue;
            int subject = i - 1;
            if (draft.Upos[subject] == "ADV") subject--;
            if (subject < 0 || (draft.Heads[subject] != root && draft.Heads[subject] != i) || draft.Relations[subject] == "punct") continue;
            bool noun = draft.Upos[subject] is "NOUN" or "PROPN" or "PRON" || (draft.Xpos[subject] == "VBG" && subject > 0 && draft.Upos[subject - 1] == "DET");
            bool several = draft.Xpos[subject] is "NNS" or "NNPS" || draft.IsSubject(subject);
            bool counted = Follows(draft, root, i, "nummod") || Follows(draft, root, i, "det");
            bool many = draft.Xpos[root] == "NNS" && !eventNouns.Contains(TreeRepairs.Singular(draft.Forms[root]));
            bool relative = draft.HasChild(root, "acl:relcl");
            bool named = draft.Upos[subject] == "PROPN" && draft.Forms[subject].Length > 1;
            if (draft.Upos[i] == "VERB" && draft.Xpos[i] is "VBN" or "VBD")
            {
                // "three guards" cannot follow a participle that belongs to the guards; "planes" can hardly stand before one.
                if (counted && (noun || draft.Upos[subject] == "ADJ")) return i;
                if (many && noun && (several || (draft.HasChild(root, "det") && draft.Xpos[subject] is "NN" or "VBG"))) return i;
            }
            else if (many && i == root - 1 && deeds.Contains(draft.Forms[i]) && noun && ((several && (relative || draft.Upos[i] == "VERB")) || ((named || draft.Upos[i] == "VERB") && relative)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A participle behind the noun with an object of its own: "The clashes displaced families".</summary>
    private static int Participle(SentenceDraft draft, int root)
    {
        int next = root + 1;
        if (next >= draft.Forms.Length || draft.Heads[next] != root || draft.Relations[next] != "acl" || draft.Xpos[next] is not ("VBN" or "VBD")) return -1;
        return draft.HasChild(next, "obj") && !draft.HasChild(next, "xcomp") && !draft.HasChild(next, "obl:agent") ? next : -1;
    }

    /// <summary>The main verb leaves the clause it was put into and takes the noun for its subject.</summary>
    private static void Raise(SentenceDraft draft, int root, int verb)
    {
        bool passive = draft.HasChild(verb, "aux:pass");
        // "the demand that they be freed was refused": the "that" goes with the clause before.
        if (draft.Heads[verb] == root && ClauseBefore(draft, root, verb) is >= 0 and int clause)
            for (int i = root + 1; i < clause; i++)
                if (draft.Heads[i] == verb && draft.Relations[i] == "mark") draft.Heads[i] = clause;
        // What stands behind the verb is the verb's.
        int below = draft.Heads[verb];
        for (int i = verb + 1; below != root && i < draft.Forms.Length; i++)
            if (draft.Heads[i] == below) draft.Heads[i] = verb;
        MakeRoot(draft, verb, draft.Xpos[verb] == "VBN" && !HasAuxiliary(draft, verb) ? "VBD" : draft.Xpos[verb]);
        draft.Heads[root] = verb;
        draft.Relations[root] = passive ? "nsubj:pass" : "nsubj";
        TakeRest(draft, root, verb);
    }

    /// <summary>The verb before the noun takes it for its object, and what stands before the verb for its subject.</summary>
    private static void TakeObject(SentenceDraft draft, int root, int verb)
    {
        int subject = draft.Upos[verb - 1] == "ADV" ? verb - 2 : verb - 1;
        string xpos = draft.Xpos[verb] is "VBN" or "VBD" ? "VBD" : "VBP";
        MakeRoot(draft, verb, xpos);
        draft.Heads[root] = verb;
        draft.Relations[root] = "obj";
        if (draft.Upos[subject] is "ADJ" or "VERB") (draft.Upos[subject], draft.Xpos[subject]) = ("NOUN", "NN");
        for (int i = 0; i < verb; i++)
        {
            if (draft.Heads[i] != root) continue;
            bool clause = i == subject || draft.Relations[i] is "cc" or "punct" or "mark" or "advmod" or "obl" or "discourse";
            draft.Heads[i] = clause ? verb : subject;
        }

        draft.Relations[subject] = "nsubj";
        TakeRest(draft, root, verb);
    }

    /// <summary>The participle behind the noun takes it for its subject.</summary>
    private static void TakeSubject(SentenceDraft draft, int root, int verb)
    {
        MakeRoot(draft, verb, "VBD");
        draft.Heads[root] = verb;
        draft.Relations[root] = "nsubj";
        TakeRest(draft, root, verb);
    }

    private static void MakeRoot(SentenceDraft draft, int verb, string xpos)
    {
        draft.Heads[verb] = -1;
        draft.Relations[verb] = "root";
        draft.Upos[verb] = "VERB";
        draft.Xpos[verb] = xpos;
    }

    /// <summary>Closing marks, and openers of the sentence, hang on its verb.</summary>
    private static void TakeRest(SentenceDraft draft, int root, int verb)
    {
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == root && (draft.Relations[i] == "cc" || (draft.Relations[i] == "punct" && i > verb && i > root))) draft.Heads[i] = verb;
    }

    private static bool HasAuxiliary(SentenceDraft draft, int verb) => draft.HasChild(verb, "aux") || draft.HasChild(verb, "aux:pass");

    private static bool Follows(SentenceDraft draft, int root, int verb, string relation)
    {
        for (int i = verb + 1; i < root; i++)
            if (draft.Heads[i] == root && draft.Relations[i] == relation) return true;
        return false;
    }
}
