using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>What the firmness model looks at: the rules' answer, the verb forms, and the words around the predicate. Hashed into a fixed number of places.</summary>
internal static class FirmnessFeatures
{
    public const int Places = 1 << 16;

    /// <summary>The places of a predicate's features.</summary>
    public static List<int> Of(SentenceTree tree, int token, FirmnessReading entry, FirmnessReading final, FirmnessQuestion question)
    {
        List<int> places = [];
        Token word = tree[token];
        string lemma = word.Lemma.ToLowerInvariant(), relation = tree.Relation(token);
        string rule = $"{final.Stance.Certainty}{final.Stance.Polarity}{final.When}{(final.IsDemand ? "!" : "")}";
        string finite = tree[Clauses.Finite(tree, token)].Xpos;
        void Add(string feature) => places.Add(Hash(feature));
        Add("bias");
        Add("rule=" + rule);
        Add("entry=" + entry.Stance.Certainty + entry.Stance.Polarity + entry.When);
        Add("lemma=" + lemma);
        Add("xpos=" + word.Xpos);
        Add("rel=" + relation);
        Add("rel,xpos=" + relation + word.Xpos + finite);
        Add("rule,xpos=" + rule + word.Xpos + finite);
        Add("rule,rel=" + rule + relation);
        Add("rule,lemma=" + rule + lemma);
        Add("finite=" + finite);
        if (Clauses.IsPassive(tree, token)) Add("passive," + finite);
        int head = tree.Head(token);
        if (head >= 0)
        {
            string above = Clauses.Lemma(tree, head);
            Add("head=" + above);
            Add("head,rel=" + above + relation);
            Add("head,rel,xpos=" + above + relation + word.Xpos);
            Add("headxpos,rel=" + tree[head].Xpos + relation + word.Xpos);
            Add("headfinite,rel=" + tree[Clauses.Finite(tree, head)].Xpos + relation + word.Xpos);
            if (tree.Head(head) is var top && top >= 0) Add("top=" + tree[top].Lemma.ToLowerInvariant() + tree.Relation(head) + relation);
        }

        bool subject = false, negated = false;
        foreach (int child in tree.Children(token))
        {
            string part = tree.Relation(child);
            string form = tree[child].Lemma.ToLowerInvariant();
            if (SentenceTree.Is(part, "aux") || part is "mark" or "advmod" or "cop" or "det" or "case" or "cc")
            {
                Add(part + "=" + form);
                Add(part + ",xpos=" + form + word.Xpos);
                negated |= form is "not" or "n't" or "never" or "no";
            }
            else if (SentenceTree.Is(part, "nsubj"))
            {
                subject = true;
                Add("subject=" + form);
                Add("subject,finite=" + tree[child].Xpos + finite);
                Add("subject,finite,rule=" + form + finite + rule);
            }
            else if (part is "obj")
            {
                Add("object=" + form);
                Add(Clauses.IsIndefinite(tree, child) ? "object,indefinite" : "object,definite");
            }
            else
            {
                Add("has=" + part);
            }
        }

        if (!subject) Add("no subject," + word.Xpos + relation);
        if (negated) Add("negated," + rule);
        foreach (FirmnessCue cue in FirmnessCue.List(final.Cues, CueField.All))
        {
            Add("cue=" + cue.By);
            Add("cue,xpos=" + cue.By + word.Xpos);
        }

        Token last = tree[tree.Count - 1];
        Add("last=" + last.Form);
        if (tree.Head(token) < 0) Add("root,last=" + last.Form + finite);
        Add("first=" + tree[0].Lemma.ToLowerInvariant());
        Add("length=" + Math.Min(8, tree.Count / 4));
        if (token > 0) Add("left=" + tree[token - 1].Lemma.ToLowerInvariant());
        if (token + 1 < tree.Count) Add("right=" + tree[token + 1].Lemma.ToLowerInvariant());
        if (question == FirmnessQuestion.Happened) return places;
        // The second question has few answers to learn from: what differs is learnt on the coarsest features alone.
        Add("told,bias");
        Add("told,rule=" + rule);
        Add("told,pos=" + word.Upos + relation);
        Add("told,finite=" + finite + final.When);
        return places;
    }

    // FNV-1a over UTF-16 units: the same on every machine, unlike string.GetHashCode.
    private static int Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        return (int)(hash & (Places - 1));
    }
}
