using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>
/// Says which figure is part of which: "20,000 sorties, including 7,500 strikes", "one of the dead", "three of them", "one of the five",
/// and "five dead: three men and two women", whose parts add up. Parts never come to more than their whole.
/// </summary>
internal static class PartsAndWholes
{
    public static void Link(TextTrees trees, List<FoundQuantity> found)
    {
        double[] parts = new double[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].PartOf is not null || Whole(trees, found, i) is not { } whole) continue;
            if (!Adds(found[whole].Figure, parts[whole], found[i].Figure)) continue;
            parts[whole] += found[i].Figure.Best ?? 0;
            found[i].PartOf = whole;
        }

        for (int i = 0; i < found.Count; i++) AddUp(trees, found, i);
    }

    private static int? Whole(TextTrees trees, List<FoundQuantity> found, int at)
    {
        FoundQuantity part = found[at];
        if (part.IsPartOfNext && at + 1 < found.Count) return at + 1;
        if (at == 0) return null;
        FoundQuantity before = found[at - 1];
        int apart = trees.SentenceAt(part.Span.Start) - trees.SentenceAt(before.Span.Start);
        if (apart > 1) return null;
        // People and things have parts; sums and measures have other figures beside them.
        if (before.Kind is QuantityKind.Sum or QuantityKind.Measure && part.Kind is QuantityKind.Count) return null;
        // A list goes on under the same whole: "40 people, including 12 women and 8 children".
        bool listed = apart == 0 && before.PartOf is not null && IsList(trees.Text.AsSpan(before.Span.End, Math.Max(0, part.Span.Start - before.Span.End)));
        if (before.IsWholeOfNext && apart == 0) return at - 1;
        // "Three people died: a man and two boys".
        if (apart == 0 && Opened(trees, found, at) is { } opened) return opened;
        if (!part.IsPart && !listed) return null;
        return before.PartOf ?? at - 1;
    }

    /// <summary>The count of people before the colon that this figure's list follows.</summary>
    private static int? Opened(TextTrees trees, List<FoundQuantity> found, int at)
    {
        FoundQuantity part = found[at];
        if (part.Kind != QuantityKind.Count || part.Figure is not { Best: >= 1, Hedge: Hedge.None or Hedge.Exact }) return null;
        int sentence = trees.SentenceAt(part.Span.Start);
        if (sentence >= trees.Count) return null;
        int colon = trees.Text.LastIndexOf(':', part.Span.Start, Math.Min(Near, part.Span.Start + 1));
        if (colon < trees[sentence].Sentence.Span.Start) return null;
        for (int whole = at - 1; whole >= 0 && trees.SentenceAt(found[whole].Span.Start) == sentence; whole--)
        {
            if (found[whole].Span.End > colon) continue;
            if (found[whole] is not { Unit: "person", Kind: QuantityKind.Count, Figure.Best: { } all and >= 2 }) return null;
            double sum = 0;
            for (int i = whole + 1; i < found.Count && i <= whole + Longest && trees.SentenceAt(found[i].Span.Start) == sentence; i++) sum += found[i].Figure.Best ?? 0;
            return sum <= all ? whole : null;
        }

        return null;
    }

    /// <summary>Two or more figures behind a whole, in its sentence, that come to just as many are its parts.</summary>
    private static void AddUp(TextTrees trees, List<FoundQuantity> found, int whole)
    {
        if (found[whole].Figure is not { Best: { } all, Hedge: Hedge.None or Hedge.Exact } || all < 2) return;
        int sentence = trees.SentenceAt(found[whole].Span.Start);
        double sum = 0;
        for (int i = whole + 1; i < found.Count && i <= whole + Longest; i++)
        {
            if (found[i].Figure is not { Best: { } some and >= 1, Hedge: Hedge.None or Hedge.Exact } || found[i].PartOf is not null || trees.SentenceAt(found[i].Span.Start) != sentence) return;
            sum += some;
            if (sum > all) return;
            if (sum < all || i < whole + 2) continue;
            for (int part = whole + 1; part <= i; part++) found[part].PartOf = whole;
            return;
        }
    }

    private static bool Adds(Figure whole, double parts, Figure part) => !(whole.Best is { } all && part.Best is { } some && parts + some > all);

    private static bool IsList(ReadOnlySpan<char> between)
    {
        // Nothing but a comma or one short word stands between two members of a list.
        ReadOnlySpan<char> words = between.Trim(" ,");
        return words.Length <= 3 && !words.ContainsAny(".;:()");
    }

    /// <summary>Characters from a colon within which its list stands.</summary>
    private const int Near = 80;

    /// <summary>Parts that a list may have.</summary>
    private const int Longest = 12;
}
