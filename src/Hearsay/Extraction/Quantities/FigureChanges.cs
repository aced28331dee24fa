using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Says whether something rose or fell by a figure, to it, or from it: "the toll rose by 40 to 200", "up 3 per cent".</summary>
internal sealed class FigureChanges(LanguagePack pack)
{
    private readonly Dictionary<string, string> _words = pack.Lexicon("changes").Rows.ToDictionary(r => r.Key, r => r["class"], StringComparer.Ordinal);

    public FigureChange Find(TextTrees trees, FoundQuantity figure)
    {
        figure = figure.Restates ?? figure;
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return FigureChange.None;
        SentenceTree tree = trees[sentence];
        TokenRange own = trees.TokensIn(sentence, figure.Span);
        if (own.Length <= 0) return FigureChange.None;
        // "Up 19 cents": the word stands right before, whatever the tree says; "cut down 12 trees" is another thing.
        bool parted = own.Start > 0 && tree.Relation(own.Start - 1) == "compound:prt" && figure.Kind is QuantityKind.Count;
        if (own.Start > 0 && Direction(tree[own.Start - 1].Form.ToLowerInvariant()) is var before and not FigureChange.None && tree[own.Start - 1].Upos is "ADV" or "ADP" or "ADJ" && !parted) return before;
        // An index adds points as it adds hundredths.
        QuantityKind scale = figure.Unit is "point" ? QuantityKind.Share : figure.Kind;
        FigureChange direction = Told(tree, own, scale);
        // "… while the index slid 1.1%": where sentences run together the verb right before tells more than the tree.
        if (direction == FigureChange.None && scale is not QuantityKind.Count) direction = RightBefore(tree, own.Start, scale);
        if (direction == FigureChange.None) return FigureChange.None;
        // A range holds its own "from".
        string at = figure.Figure.Hedge == Hedge.Range ? "by" : own.Start > 0 && tree[own.Start - 1].Upos is "ADP" ? tree[own.Start - 1].Form.ToLowerInvariant() : "by";
        return _words.GetValueOrDefault(at) switch
        {
            "BY" or "OF" => direction,
            "TO" => direction == FigureChange.Up ? FigureChange.UpTo : FigureChange.DownTo,
            "FROM" => figure.Figure.Hedge == Hedge.Range ? direction : FigureChange.From,
            _ => FigureChange.None,
        };
    }

    /// <summary>The direction of the verb or noun that the figure hangs on.</summary>
    private FigureChange Told(SentenceTree tree, TokenRange own, QuantityKind kind)
    {
        int head = own.Start;
        for (int steps = 0; steps < own.Length && tree.Head(head) >= 0 && own.Contains(tree.Head(head)); steps++) head = tree.Head(head);
        // "Lost 190 points, or 0.6%": the second stands as the first does.
        if (tree.Relation(head) is "conj" or "appos" && tree.Head(head) is var first and >= 0 && tree[first].Upos is "NOUN" or "SYM" or "NUM") head = first;
        int governor = tree.Head(head);
        if (governor < 0) return FigureChange.None;
        string relation = tree.Relation(head);
        // "A rise of 3 per cent".
        if (SentenceTree.Is(relation, "nmod") && tree[governor].Upos is "NOUN" && Direction(tree[governor].Lemma, kind) is var noun and not FigureChange.None && tree.Child(head, "case") is var of and >= 0 && tree[of].Lemma is "of") return noun;
        // "Rose 3 per cent to 40": the second hangs on the first, or on the verb.
        if (SentenceTree.Is(relation, "nmod") && tree.Head(governor) is var above and >= 0 && Direction(tree[above].Lemma, kind) != FigureChange.None) governor = above;
        else if (!(SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "obj") || SentenceTree.Is(relation, "advmod") || relation is "conj" or "appos")) return FigureChange.None;
        FigureChange direction = Direction(tree[governor].Lemma, kind);
        if (direction == FigureChange.None && tree.Child(governor, "advmod") is var adverb and >= 0) direction = Direction(tree[adverb].Form.ToLowerInvariant());
        return direction;
    }

    /// <summary>"Slid 1.1%", "rise by nearly 40 points".</summary>
    private FigureChange RightBefore(SentenceTree tree, int start, QuantityKind kind)
    {
        for (int at = start - 1, steps = 0; at >= 0 && steps < 3; at--, steps++)
        {
            if (tree[at].Upos is "VERB") return Direction(tree[at].Lemma, kind);
            if (tree[at].Upos is not ("ADV" or "DET") && _words.GetValueOrDefault(tree[at].Form.ToLowerInvariant()) != "BY") return FigureChange.None;
        }

        return FigureChange.None;
    }

    /// <summary>What adds 2 per cent rises; who adds ten men does not.</summary>
    private FigureChange Direction(string word, QuantityKind kind = QuantityKind.Count) => _words.GetValueOrDefault(word) switch
    {
        "UP" => FigureChange.Up,
        "DOWN" => FigureChange.Down,
        "UPSHARE" when kind == QuantityKind.Share => FigureChange.Up,
        "DOWNSHARE" when kind == QuantityKind.Share => FigureChange.Down,
        _ => FigureChange.None,
    };
}
