using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Says whether something rose or fell by a figure, to it, or from it: "the toll rose by 40 to 200", "up 3 per cent".</summary>
internal sealed class FigureChanges(LanguagePack pack)
{
    private readonly Dictionary<string, string> _words = pack.Lexicon("changes").Rows.ToDictionary(r => r.Key, r => r["class"], StringComparer.Ordinal);

    public FigureChange Find(TextTrees trees, FoundQuantity figure)
    {
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return FigureChange.None;
        SentenceTree tree = trees[sentence];
        TokenRange own = trees.TokensIn(sentence, figure.Span);
        if (own.Length <= 0) return FigureChange.None;
        // "Up 19 cents": the word stands right before, whatever the tree says.
        if (own.Start > 0 && Direction(tree[own.Start - 1].Form.ToLowerInvariant()) is var before and not FigureChange.None && tree[own.Start - 1].Upos is "ADV" or "ADP" or "ADJ" && tree.Relation(own.Start - 1) != "compound:prt") return before;
        int head = own.Start;
        for (int steps = 0; steps < own.Length && tree.Head(head) >= 0 && own.Contains(tree.Head(head)); steps++) head = tree.Head(head);
        // "Lost 190 points, or 0.6%": the second stands as the first does.
        if (tree.Relation(head) is "conj" or "appos" && tree.Head(head) is var first and >= 0 && tree[first].Upos is "NOUN" or "SYM" or "NUM") head = first;
        int governor = tree.Head(head);
        if (governor < 0) return FigureChange.None;
        string relation = tree.Relation(head);
        // "Rose 3 per cent to 40": the second hangs on the first, or on the verb.
        if (SentenceTree.Is(relation, "nmod") && tree.Head(governor) is var above and >= 0 && Direction(tree[above].Lemma) != FigureChange.None) governor = above;
        else if (!(SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "obj") || SentenceTree.Is(relation, "advmod") || relation is "conj" or "appos")) return FigureChange.None;
        FigureChange direction = Direction(tree[governor].Lemma);
        if (direction == FigureChange.None && tree.Child(governor, "advmod") is var adverb and >= 0) direction = Direction(tree[adverb].Form.ToLowerInvariant());
        if (direction == FigureChange.None) return FigureChange.None;
        // A range holds its own "from".
        string at = figure.Figure.Hedge == Hedge.Range ? "by" : own.Start > 0 && tree[own.Start - 1].Upos is "ADP" ? tree[own.Start - 1].Form.ToLowerInvariant() : "by";
        return _words.GetValueOrDefault(at) switch
        {
            "BY" => direction,
            "TO" => direction == FigureChange.Up ? FigureChange.UpTo : FigureChange.DownTo,
            "FROM" => figure.Figure.Hedge == Hedge.Range ? direction : FigureChange.From,
            _ => FigureChange.None,
        };
    }

    private FigureChange Direction(string word) => _words.GetValueOrDefault(word) switch
    {
        "UP" => FigureChange.Up,
        "DOWN" => FigureChange.Down,
        _ => FigureChange.None,
    };
}
