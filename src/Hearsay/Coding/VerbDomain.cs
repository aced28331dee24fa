using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>The tokens that the elements of a verb's patterns may meet: what hangs on the verb without a clause of its own between.</summary>
internal sealed class VerbDomain
{
    private readonly SentenceTree _tree;
    private readonly List<int> _heads = [];
    private readonly List<int> _inside = [];
    private readonly List<int> _led = [];

    public VerbDomain(SentenceTree tree, int verb, bool passive, Func<int, bool> isVerb)
    {
        _tree = tree;
        Verb = verb;
        if (passive) Agent = tree.Child(verb, "obl:agent") is >= 0 and int told ? told : LedByBy(tree, verb);
        foreach (int child in tree.Children(verb))
            if (IsArgument(tree.Relation(child), passive) && !(tree.Relation(child) == "ccomp" && tree.Child(child, "nsubj") >= 0)) AddHead(child, isVerb);
        _heads.Sort();
        _inside.Sort();
        _led.Sort();
    }

    public int Verb { get; }

    /// <summary>The doer of a passive, which stands before the verb in the active; -1 where there is none.</summary>
    public int Agent { get; } = -1;

    /// <summary>Heads of objects, obliques, complements, adverbs and particles, in the order of the text.</summary>
    public IReadOnlyList<int> Heads => _heads;

    /// <summary>Modifiers of those heads.</summary>
    public IReadOnlyList<int> Inside => _inside;

    /// <summary>Prepositions and marks of the heads and of the phrases within them.</summary>
    public IReadOnlyList<int> Led => _led;

    private static int LedByBy(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) == "obl" && tree.Child(child, "case") is >= 0 and int preposition && tree[preposition].Lemma == "by") return child;
        return -1;
    }

    private static bool IsArgument(string relation, bool passive) =>
        relation is "obj" or "iobj" or "obl" or "nmod" or "xcomp" or "ccomp" or "advcl" or "advmod" or "compound:prt" or "dep" or "obl:agent" or "obl:npmod" or "obl:unmarked" or "compound" or "mark" or "case"
        || (passive && relation is "nsubj:pass" or "nsubjpass");

    private void AddHead(int head, Func<int, bool> isVerb)
    {
        bool clause = _tree.Relation(head) is "xcomp" or "ccomp" or "advcl";
        // A verb of the dictionary has its say itself: "asked to help" is asking and helping.
        bool speaks = clause && isVerb(head);
        if (!speaks) _heads.Add(head);
        foreach (int child in _tree.Children(head))
        {
            AddWithin(child, clause, 0, isVerb);
            // "vowed to wage war": what the infinitive takes belongs to the verb over it where the infinitive itself has no say.
            if (clause && !speaks && _tree.Relation(child) == "obj") _inside.Add(child);
        }
    }

    private void AddWithin(int token, bool clause, int depth, Func<int, bool> isVerb)
    {
        string relation = _tree.Relation(token);
        if (relation is "case" or "mark") _led.Add(token);
        else if (clause) return;
        else if (SentenceTree.Is(relation, "conj"))
        {
            AddHead(token, isVerb);
        }
        else if (relation is "amod" or "det" or "nummod" or "nmod:poss" or "advmod" || SentenceTree.Is(relation, "compound") || SentenceTree.Is(relation, "flat"))
        {
            _inside.Add(token);
        }
        else if (SentenceTree.Is(relation, "nmod") && depth < 1)
        {
            foreach (int child in _tree.Children(token)) AddWithin(child, clause, depth + 1, isVerb);
        }
        else if (relation is "acl" && depth < 1)
        {
            foreach (int child in _tree.Children(token)) AddWithin(child, true, depth + 1, isVerb);
        }
    }
}
