using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>
/// Says what a figure is said of, from the tree: the thing measured ("a 10 kW motor"), the whole of a share ("60 per cent of the workers"),
/// or the subject of its verb ("the index rose 3 points").
/// </summary>
internal sealed class FigureSubjects(LanguagePack pack)
{
    private readonly HashSet<string> _loose = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] is "LOOSE").Select(r => r.Key)];
    private readonly HashSet<string> _times = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] is "UNIT").Select(r => r.Key), .. pack.Lexicon("calendar").Rows.Where(r => r["class"] is "MONTH" or "WEEKDAY" or "UNIT").Select(r => r.Key)];

    /// <summary>Head nouns of what it is said of, the nearest first; empty where nothing is, as where the counted things are themselves the subject.</summary>
    public static List<int> Find(SentenceTree tree, TokenRange own, FoundQuantity figure)
    {
        List<int> heads = [];
        if (figure.Kind == QuantityKind.Pronoun) return heads;
        int at = figure.Noun >= 0 && own.Contains(figure.Noun) ? figure.Noun : Top(tree, own);
        Wholes(tree, own, at, heads);
        // "The index was up 19 per cent": the parser may hang the subject on the figure.
        bool told = false;
        for (int i = own.Start; i < own.End; i++)
            if (Subject(tree, i) is var subject and >= 0 && !own.Contains(subject)) told |= Add(tree, heads, subject);
        for (int steps = 0; steps < Deepest && !told; steps++)
        {
            int above = tree.Head(at);
            string relation = tree.Relation(at);
            // What is itself the subject is said of nothing.
            if (SentenceTree.Is(relation, "nsubj")) return heads;
            if (above < 0) break;
            bool qualifies = IsNominal(relation);
            if (!qualifies && !own.Contains(above) && relation is not ("conj" or "parataxis" or "list" or "goeswith" or "flat" or "fixed")) break;
            if (qualifies && !own.Contains(above) && !IsFigure(tree, above)) Add(tree, heads, above);
            at = above;
        }

        if (told) return heads;
        // "Paid 500 dollars for the car", "sells the car for 500 dollars": the thing has the price.
        if (tree.Head(at) is var verb and >= 0 && SentenceTree.Is(tree.Relation(at), "obl"))
        {
            if (tree.Child(verb, "obj") is var thing and >= 0 && !own.Contains(thing) && tree.Child(at, "case") is var preposition and >= 0 && tree[preposition].Lemma is "for" or "at")
            {
                if (!IsFigure(tree, thing)) Add(tree, heads, thing);
                return heads;
            }

            // What is counted in passing ("in two mosques") is nobody's number.
            if (figure.Kind == QuantityKind.Count && figure.Unit is not (null or "point")) return heads;
        }

        Clause(tree, own, at, heads);
        return heads;
    }

    /// <summary>The noun behind "of": "60 per cent of the workers", "five seasons of the play".</summary>
    private static void Wholes(SentenceTree tree, TokenRange own, int head, List<int> heads)
    {
        foreach (int child in tree.Children(head))
            if (child > head && SentenceTree.Is(tree.Relation(child), "nmod") && tree.Child(child, "case") is var of and >= 0 && tree[of].Lemma is "of") Add(tree, heads, child);
        if (heads.Count > 0 || own.End + 1 >= tree.Count || tree[own.End].Form is not "of") return;
        // Where the tree hangs it elsewhere: the last noun of those right behind.
        int last = own.End;
        while (last + 1 < tree.Count && last < own.End + Widest && tree[last + 1].Upos is "DET" or "ADJ" or "NOUN" or "PROPN" or "PRON" or "NUM") last++;
        if (last > own.End && !own.Contains(last)) Add(tree, heads, last);
    }

    /// <summary>The subject of the nearest clause above that has one before the figure; where that is a pronoun, nobody knows here whose.</summary>
    private static void Clause(SentenceTree tree, TokenRange own, int from, List<int> heads)
    {
        for (int at = from, steps = 0; at >= 0 && steps < Highest; at = tree.Head(at), steps++)
        {
            if (Subject(tree, at) is var subject and >= 0 && !own.Contains(subject) && subject < own.Start)
            {
                bool relative = tree.Relation(at) is "acl:relcl" && tree[subject].Lemma is "which" or "who" or "that";
                Add(tree, heads, relative && tree[subject].Upos is not ("NOUN" or "PROPN") ? tree.Head(at) : subject);
                return;
            }
        }

        for (int at = from, steps = 0; at >= 0 && steps < Deepest; at = tree.Head(at), steps++)
            if (tree.Relation(at) is "acl" or "acl:relcl")
            {
                Add(tree, heads, tree.Head(at));
                return;
            }

        // A sentence that runs on: the last subject told.
        for (int i = own.Start - 1; i >= 0 && i > own.Start - Widest && heads.Count == 0; i--)
            if (SentenceTree.Is(tree.Relation(i), "nsubj")) Add(tree, heads, i);
    }

    private static int Subject(SentenceTree tree, int verb) => tree.Child(verb, "nsubj");

    private static bool IsNominal(string relation) =>
        relation is "appos" or "dep" || SentenceTree.Is(relation, "nmod") || SentenceTree.Is(relation, "compound") || SentenceTree.Is(relation, "amod") || SentenceTree.Is(relation, "nummod");

    /// <summary>The words of a noun phrase that name it: no articles, no prepositions, no relative clauses.</summary>
    public IEnumerable<Token> Words(SentenceTree tree, int head, TokenRange own)
    {
        TokenRange all = tree.Subtree(head);
        for (int i = Math.Max(all.Start, head - Widest); i < all.End && i < head + Widest; i++)
        {
            bool names = (tree[i].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" && !IsLoose(tree[i])) || (tree[i].Upos is "VERB" && tree.Relation(i) is "amod");
            if (names && !own.Contains(i) && !(head < own.Start && i >= own.End) && Belongs(tree, i, head)) yield return tree[i];
        }
    }

    /// <summary>The words that what a figure is said of is called by, as stretches of the text.</summary>
    public Sequence<TextSpan> Spans(TextTrees trees, FoundQuantity figure)
    {
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return [];
        SentenceTree tree = trees[sentence];
        figure = figure.Restates ?? figure;
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

    /// <summary>An adjective that says which of them, and not what they are: "the other workers".</summary>
    private bool IsLoose(Token word) => word.Upos is "ADJ" && _loose.Contains(word.Lemma);

    /// <summary>"Revenue in the quarter" is revenue.</summary>
    private bool IsTime(SentenceTree tree, int noun) => SentenceTree.Is(tree.Relation(noun), "nmod") && _times.Contains(tree[noun].Lemma.ToLowerInvariant()) && tree.Child(noun, "case") >= 0;

    private bool Belongs(SentenceTree tree, int token, int head)
    {
        for (int at = token, steps = 0; at != head; at = tree.Head(at), steps++)
            if (at < 0 || (tree[at].Upos is "NUM" && tree.Relation(at) is "nummod" && tree[tree.Head(at)].Upos is not "PROPN") || tree.Child(at, "nummod") >= 0 || IsTime(tree, at) || steps > Deepest || tree.Relation(at) is "acl:relcl" or "appos" or "parataxis" or "acl" or "advcl" or "obl:unmarked" or "nmod:unmarked" or "ccomp") return false;
        return true;
    }

    private static bool Add(SentenceTree tree, List<int> heads, int noun)
    {
        if (noun < 0 || tree[noun].Upos is not ("NOUN" or "PROPN") || heads.Contains(noun)) return false;
        heads.Add(noun);
        return true;
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

    /// <summary>Clauses above clauses in which a subject is looked for.</summary>
    private const int Highest = 12;
}
