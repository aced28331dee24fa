using Hearsay.Language;

namespace Hearsay.Extraction.Times;

/// <summary>Tells from the tree whether a time lies ahead.</summary>
internal sealed class Tense(LanguagePack pack)
{
    private readonly HashSet<string> _future = Lemmas(pack, "future");
    private readonly HashSet<string> _condition = Lemmas(pack, "condition");
    private readonly HashSet<string> _deadline = Lemmas(pack, "deadline");
    private readonly HashSet<string> _ahead = Lemmas(pack, "ahead");

    /// <summary>True where the verb above the words at <paramref name="span"/> is in the future, or is one of going, planning or due to happen.</summary>
    public bool IsFuture(TextTrees trees, TextSpan span)
    {
        if (Head(trees, span) is not (SentenceTree tree, int at)) return false;
        for (int steps = 0; steps < 12 && at >= 0; steps++, at = tree.Head(at))
        {
            bool predicate = tree[at].Upos is "VERB" or "AUX" || tree.Child(at, "cop") >= 0;
            if (!predicate) continue;
            foreach (int child in tree.Children(at))
                if (SentenceTree.Is(tree.Relation(child), "aux") && _future.Contains(tree[child].Lemma)) return true;
            // "The vote is set for October".
            if (_ahead.Contains(tree[at].Lemma) && tree.Child(at, "aux:pass") is >= 0 and var aux && tree[aux].Form is "is" or "are" or "'s") return true;
            // "Come back in two weeks": a command looks ahead; so does what it commands, "let them leave on Friday".
            if (IsCommand(tree, at)) return true;
            // An infinitive takes the time of what it hangs on, unless that looks ahead: "planned to leave on Friday".
            if (!HasTo(tree, at)) return false;
            int above = tree.Head(at);
            // The verb of a headline: "Markets to remain closed until Friday".
            if (above < 0) return true;
            if (above >= 0 && _ahead.Contains(tree[above].Lemma)) return true;
        }

        return false;
    }

    /// <summary>True where the verb above the words at <paramref name="span"/> tells of the past.</summary>
    public static bool IsPast(TextTrees trees, TextSpan span)
    {
        if (Head(trees, span) is not (SentenceTree tree, int at)) return false;
        for (int steps = 0; steps < 6 && at >= 0; steps++, at = tree.Head(at))
        {
            if (tree[at].Xpos is "VBD") return true;
            foreach (int child in tree.Children(at))
                if (SentenceTree.Is(tree.Relation(child), "aux") || SentenceTree.Is(tree.Relation(child), "cop")) return tree[child].Xpos is "VBD";
            if (tree[at].Upos is "VERB" && tree.Child(at, "mark") < 0) return false;
        }

        return false;
    }

    /// <summary>The word that the others of <paramref name="span"/> hang on: the one whose own head lies outside them.</summary>
    private static (SentenceTree Tree, int At)? Head(TextTrees trees, TextSpan span)
    {
        int index = trees.SentenceAt(span.Start);
        if (index >= trees.Count) return null;
        SentenceTree tree = trees[index];
        TokenRange tokens = trees.TokensIn(index, span);
        if (tokens.Length <= 0) return null;
        int at = tokens.Start;
        for (int steps = 0; steps < tree.Count && tree.Head(at) >= 0 && tokens.Contains(tree.Head(at)); steps++) at = tree.Head(at);
        return (tree, at);
    }

    /// <summary>
    /// True where a time up to which something is to happen lies ahead though its verb does not say so: in a condition ("if they did not leave by
    /// Friday"), or under a demand, an offer or a plan ("they were given until Friday").
    /// </summary>
    public bool IsDeadline(TextTrees trees, TextSpan span)
    {
        if (Head(trees, span) is not (SentenceTree tree, int at)) return false;
        for (int steps = 0; steps < 6 && at >= 0; steps++, at = tree.Head(at))
        {
            if (_deadline.Contains(tree[at].Lemma) || _ahead.Contains(tree[at].Lemma)) return true;
            foreach (int child in tree.Children(at))
            {
                // "By Friday they had taken it" looks back, whatever stands above.
                if (SentenceTree.Is(tree.Relation(child), "aux") && tree[child].Form is "had") return false;
                if (SentenceTree.Is(tree.Relation(child), "mark") && _condition.Contains(tree[child].Lemma)) return true;
            }
        }

        return false;
    }

    /// <summary>A bare verb without a subject that opens its clause, or that hangs on such a one.</summary>
    private static bool IsCommand(SentenceTree tree, int verb)
    {
        for (int steps = 0; steps < 3 && verb >= 0; steps++, verb = tree.Head(verb))
        {
            if (tree[verb].Xpos is not "VB" || HasTo(tree, verb)) return false;
            foreach (int child in tree.Children(verb))
                if (SentenceTree.Is(tree.Relation(child), "aux") || (steps == 0 && SentenceTree.Is(tree.Relation(child), "nsubj"))) return false;
            if (tree.Head(verb) < 0) return true;
        }

        return false;
    }

    private static bool HasTo(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (SentenceTree.Is(tree.Relation(child), "mark") && tree[child].Lemma == "to") return true;
        return false;
    }

    private static HashSet<string> Lemmas(LanguagePack pack, string ofClass) =>
        [.. pack.Lexicon("tense-words").Rows.Where(r => r["class"] == ofClass).Select(r => r.Key)];
}
