using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>
/// Mends what coding cannot do without and a parser gets wrong where names are strange to it: the subject of a clause that stands before
/// "officials said", several subjects that are one coordination, and an owner that was taken for a subject.
/// </summary>
internal static class ClauseRepairs
{
    /// <summary>The tree, mended where it needs it.</summary>
    public static SentenceTree Mend(SentenceTree tree)
    {
        Token[]? tokens = null;
        for (int verb = 0; verb < tree.Count; verb++)
        {
            // "the leader Velt and President Marn": what has a conjunction of its own is one more, not the same.
            if (tree.Relation(verb) == "appos" && tree.Child(verb, "cc") is >= 0 and int conjunction && conjunction < verb) Set(tree, verb, tree.Head(verb), "conj", ref tokens);
            if (tree[verb].Upos is not ("VERB" or "AUX" or "ADJ" or "NOUN")) continue;
            int clause = ClauseBefore(tree, verb), first = -1, subjects = 0;
            foreach (int child in tree.Children(verb))
            {
                if (!IsSubject(tree.Relation(child))) continue;
                subjects++;
                if (first < 0) first = child;
            }

            GiveSubject(tree, verb, ref tokens);
            TakeObject(tree, verb, ref tokens);
            if (clause >= 0) MoveBefore(tree, verb, clause, ref tokens);
            else if (subjects > 1) Join(tree, verb, first, ref tokens);
        }

        if (tokens is null || !IsTree(tokens)) return tree;
        SentenceTree mended = new(tree.Sentence with { Tokens = tokens.ToSequence() });
        // Subjects that were moved to one verb may be one coordination now.
        Token[]? again = null;
        for (int verb = 0; verb < mended.Count; verb++)
            if (FirstSubject(mended, verb) is >= 0 and int first) Join(mended, verb, first, ref again);
        return again is null || !IsTree(again) ? mended : new SentenceTree(tree.Sentence with { Tokens = again.ToSequence() });
    }

    // Each change alone keeps a tree a tree; two may not. A circle would hold every walk upwards for ever.
    private static bool IsTree(Token[] tokens)
    {
        int[] seen = new int[tokens.Length];
        int roots = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head < 0) roots++;
            for (int at = i; at >= 0 && seen[at] != -1; at = tokens[at].Head)
            {
                if (seen[at] == i + 1) return false;
                seen[at] = i + 1;
            }

            for (int at = i; at >= 0 && seen[at] != -1; at = tokens[at].Head) seen[at] = -1;
        }

        return roots == 1;
    }

    private static bool IsSubject(string relation) => relation is "nsubj" or "nsubj:pass";

    private static int FirstSubject(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (IsSubject(tree.Relation(child))) return child;
        return -1;
    }

    /// <summary>The clause that stands before a verb of saying and is what is said; -1 where there is none.</summary>
    private static int ClauseBefore(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (child < verb && ((tree.Relation(child) is "ccomp" && tree[child].Upos is "VERB" or "AUX" or "ADJ") || IsHiddenClause(tree, child))) return child;
        return -1;
    }

    private static bool IsLabel(SentenceTree tree, int token, int clause)
    {
        for (int i = token + 1; i < clause; i++)
            if (tree[i].Form == ":") return true;
        return false;
    }

    // "is about to" has a subject and a copula, whatever it is taken for.
    private static bool IsHiddenClause(SentenceTree tree, int token) => tree.Relation(token) is "mark" or "ccomp" && tree.Child(token, "nsubj") >= 0 && tree.Child(token, "cop") >= 0;

    /// <summary>What stands before the clause that is said belongs to the clause, and a second such clause that begins with "to" hangs on the first.</summary>
    private static void MoveBefore(SentenceTree tree, int verb, int clause, ref Token[]? tokens)
    {
        if (tree.Relation(clause) == "mark") Set(tree, clause, verb, "ccomp", ref tokens);
        foreach (int child in tree.Children(verb))
        {
            // What stands before a colon is a dateline or a label.
            if (child < clause && IsLabel(tree, child, clause)) Set(tree, child, verb, "parataxis", ref tokens);
            else if (child < clause && tree.Relation(child) == "ccomp" && tree.Child(clause, "nsubj") < 0) Set(tree, child, clause, "nsubj", ref tokens);
            else if (child < clause && (IsSubject(tree.Relation(child)) || tree.Relation(child) is "obl" or "aux" or "advmod" or "cc"))
                Set(tree, child, clause, tree.Relation(child), ref tokens);
            else if (child > clause && child < verb && tree.Relation(child) == "ccomp" && tree.Child(child, "mark") is >= 0 and int mark && tree[mark].Xpos == "TO")
                Set(tree, child, clause, "xcomp", ref tokens);
        }
    }

    /// <summary>"as the leader prepared to attend": a finite verb without a subject, straight behind a noun that the parser hung on the verb over both.</summary>
    private static void GiveSubject(SentenceTree tree, int verb, ref Token[]? tokens)
    {
        if (tree.Relation(verb) != "advcl" || !IsFinite(tree, verb) || FirstSubject(tree, verb) >= 0) return;
        foreach (int child in tree.Children(tree.Head(verb)))
            if (tree.Relation(child) == "obl" && tree.Subtree(child).End == tree.Subtree(verb).Start) Set(tree, child, verb, "nsubj", ref tokens);
    }

    /// <summary>"Serbia eased measures", read as a noun with a participle before it: the verb takes the noun for its object.</summary>
    private static void TakeObject(SentenceTree tree, int verb, ref Token[]? tokens)
    {
        int noun = tree.Head(verb);
        if (tree.Relation(verb) != "amod" || tree[verb].Upos != "VERB" || noun < verb) return;
        int over = tree.Head(noun);
        if (FirstSubject(tree, verb) is >= 0 and int subject && subject < verb) Exchange(tree, verb, noun, ref tokens);
        else if (over >= 0 && over < verb && tree[over].Upos is "NOUN" or "PROPN" && IsNoWayToHang(tree, noun))
        {
            Exchange(tree, verb, over, ref tokens);
            tokens![over] = tokens[over] with { Relation = "nsubj" };
            tokens[noun] = tokens[noun] with { Head = verb, Relation = "obj" };
        }
    }

    // A noun has no object, and a coordination has a conjunction or a comma.
    private static bool IsNoWayToHang(SentenceTree tree, int noun)
    {
        if (tree.Relation(noun) == "obj") return true;
        if (tree.Relation(noun) != "conj") return false;
        foreach (int child in tree.Children(noun))
            if (tree.Relation(child) is "cc" or "punct") return false;
        return true;
    }

    /// <summary>Lets a verb stand where a noun over it stands, and the noun below it.</summary>
    private static void Exchange(SentenceTree tree, int verb, int noun, ref Token[]? tokens)
    {
        tokens ??= [.. tree.Sentence.Tokens];
        int over = tokens[noun].Head;
        for (int i = over; i >= 0; i = tokens[i].Head)
            if (i == verb) return;
        string relation = tokens[noun].Relation;
        tokens[verb] = tokens[verb] with { Head = over, Relation = relation };
        tokens[noun] = tokens[noun] with { Head = verb, Relation = "obj" };
    }

    // A participle that takes an infinitive is a past tense that the tagger took for one.
    private static bool IsFinite(SentenceTree tree, int verb) => tree[verb].Xpos is "VBD" or "VBZ" or "VBP" || (tree[verb].Xpos == "VBN" && tree.Child(verb, "xcomp") >= 0 && tree.Child(verb, "aux") < 0);

    private static void Join(SentenceTree tree, int verb, int first, ref Token[]? tokens)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child <= first || child > verb || !IsSubject(tree.Relation(child))) continue;
            if (IsOwner(tree, first))
            {
                Set(tree, first, child, "nmod:poss", ref tokens);
                return;
            }

            if (tree.Subtree(first).End == tree.Subtree(child).Start)
            {
                // "Rights watchdog Amnesty International": what somebody is, and the name.
                Set(tree, first, child, "nmod:desc", ref tokens);
                return;
            }

            if (IsList(tree, first, child)) Set(tree, child, first, "conj", ref tokens);
        }
    }

    private static bool IsOwner(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (child > token && tree[child].Xpos == "POS") return true;
        return false;
    }

    private static bool IsList(SentenceTree tree, int first, int second)
    {
        for (int i = first + 1; i < second; i++)
        {
            if (tree[i].Upos is "VERB" or "AUX") return false;
            if (tree[i].Form == "," || tree[i].Upos == "CCONJ") return true;
        }

        return false;
    }

    private static void Set(SentenceTree tree, int token, int head, string relation, ref Token[]? tokens)
    {
        tokens ??= [.. tree.Sentence.Tokens];
        // A circle would hold every walk upwards for ever.
        for (int i = head; i >= 0; i = tokens[i].Head)
            if (i == token) return;
        tokens[token] = tokens[token] with { Head = head, Relation = relation };
    }
}
