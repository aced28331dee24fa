using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>
/// Says what a figure is said of, from the tree: the thing measured ("a 10 kW motor"), the whole of a share ("60 per cent of the workers"),
/// or the subject of its verb ("the index rose 3 points").
/// </summary>
internal static class FigureSubjects
{
    /// <summary>Head nouns of what it is said of, the nearest first; empty where nothing is, as where the counted things are themselves the subject.</summary>
    public static List<int> Find(SentenceTree tree, TokenRange own, FoundQuantity figure)
    {
        List<int> heads = [];
        if (figure.Kind == QuantityKind.Pronoun) return heads;
        int head = figure.Noun >= 0 && own.Contains(figure.Noun) ? figure.Noun : Top(tree, own);
        // A share or a measure is one of the noun behind "of".
        if (figure.Kind is not QuantityKind.Count and not QuantityKind.Pronoun || figure.Unit is null)
            foreach (int child in tree.Children(head))
                if (child > head && SentenceTree.Is(tree.Relation(child), "nmod") && tree.Child(child, "case") is var of and >= 0 && tree[of].Lemma is "of") Add(tree, heads, child);
        for (int steps = 0, at = head; steps < Deepest; steps++)
        {
            int above = tree.Head(at);
            string relation = tree.Relation(at);
            if (above < 0)
            {
                Subject(tree, heads, at);
                break;
            }

            if (SentenceTree.Is(relation, "nsubj"))
            {
                break;
            }

            if (own.Contains(above) || relation is "conj" or "parataxis" or "list")
            {
                at = above;
                continue;
            }

            if (relation is "appos" or "dep" || SentenceTree.Is(relation, "nmod") || SentenceTree.Is(relation, "compound") || SentenceTree.Is(relation, "amod") || SentenceTree.Is(relation, "nummod"))
            {
                if (!IsFigure(tree, above)) Add(tree, heads, above);
                at = above;
                continue;
            }

            if (SentenceTree.Is(relation, "obl") && tree.Child(above, "obj") is var thing and >= 0 && !own.Contains(thing) && tree.Child(at, "case") is var preposition and >= 0 && tree[preposition].Lemma is "for" or "at")
            {
                if (!IsFigure(tree, thing)) Add(tree, heads, thing);
                break;
            }

            // What is counted in passing ("in two mosques") is nobody's number.
            if (!(figure.Kind == QuantityKind.Count && figure.Unit is not null && SentenceTree.Is(relation, "obl"))) Subject(tree, heads, above);
            break;
        }

        return heads;
    }

    /// <summary>The words of a noun phrase that name it: no articles, no prepositions, no relative clauses.</summary>
    public static IEnumerable<Token> Words(SentenceTree tree, int head, TokenRange own)
    {
        TokenRange all = tree.Subtree(head);
        for (int i = Math.Max(all.Start, head - Widest); i < all.End && i < head + Widest; i++)
        {
            bool names = tree[i].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" or "SYM" || (tree[i].Upos is "VERB" && tree.Relation(i) is "amod");
            if (names && !own.Contains(i) && Belongs(tree, i, head)) yield return tree[i];
        }
    }

    /// <summary>The words that what a figure is said of is called by, as stretches of the text.</summary>
    public static Sequence<TextSpan> Spans(TextTrees trees, FoundQuantity figure)
    {
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return [];
        SentenceTree tree = trees[sentence];
        TokenRange own = Own(trees, sentence, figure);
        if (own.Length <= 0) return [];
        List<TextSpan> spans = [];
        foreach (int head in Find(tree, own, figure))
        {
            // A long noun phrase may hold a whole clause; its first words name it.
            TextSpan? whole = null;
            int words = 0;
            foreach (Token word in Words(tree, head, own))
            {
                if (++words > Longest) break;
                whole = whole is { } held ? held.Union(word.Span) : word.Span;
            }

            if (whole is { } span && !span.Overlaps(figure.Number)) spans.Add(span);
        }

        return [.. spans];
    }

    /// <summary>The figure's own tokens: with its noun where that is what it counts, else the number alone.</summary>
    public static TokenRange Own(TextTrees trees, int sentence, FoundQuantity figure) =>
        trees.TokensIn(sentence, figure.Kind is QuantityKind.Count or QuantityKind.Duration ? figure.Span : figure.Number);

    private static bool Belongs(SentenceTree tree, int token, int head)
    {
        for (int at = token, steps = 0; at != head; at = tree.Head(at), steps++)
            if (at < 0 || (tree[at].Upos is "NUM" && tree.Relation(at) is "nummod" && tree[tree.Head(at)].Upos is not "PROPN") || tree.Child(at, "nummod") >= 0 || steps > Deepest || tree.Relation(at) is "acl:relcl" or "appos" or "parataxis" or "acl" or "advcl" or "obl:unmarked" or "nmod:unmarked" or "ccomp") return false;
        return true;
    }

    private static void Subject(SentenceTree tree, List<int> heads, int verb)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; steps++)
        {
            int subject = tree.Child(at, "nsubj");
            if (subject < 0) subject = tree.Child(at, "nsubj:pass");
            if (subject >= 0)
            {
                Add(tree, heads, tree[subject].Upos is "PRON" && tree[subject].Lemma is "which" or "who" or "that" && tree.Relation(at) is "acl:relcl" ? tree.Head(at) : subject);
                return;
            }

            if (tree.Relation(at) is "acl" or "acl:relcl")
            {
                Add(tree, heads, tree.Head(at));
                return;
            }

            if (tree.Relation(at) is not ("conj" or "xcomp" or "advcl")) return;
            at = tree.Head(at);
        }
    }

    private static void Add(SentenceTree tree, List<int> heads, int noun)
    {
        if (noun >= 0 && tree[noun].Upos is "NOUN" or "PROPN" && !heads.Contains(noun)) heads.Add(noun);
    }

    private static bool IsFigure(SentenceTree tree, int noun) => tree[noun].Upos is "NUM" or "SYM" || tree.Child(noun, "nummod") >= 0;

    private static int Top(SentenceTree tree, TokenRange own)
    {
        int at = own.Start;
        for (int steps = 0; steps < own.Length && tree.Head(at) >= 0 && own.Contains(tree.Head(at)); steps++) at = tree.Head(at);
        return at;
    }

    /// <summary>Words on either side of a head noun that are looked at.</summary>
    private const int Widest = 40;

    /// <summary>Words of a name.</summary>
    private const int Longest = 12;

    /// <summary>Steps up a tree.</summary>
    private const int Deepest = 8;
}
