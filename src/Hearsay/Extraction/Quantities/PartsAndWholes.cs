using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Says which figure is part of which: "20,000 sorties, including 7,500 strikes", "one of the dead", "three of them".</summary>
internal static class PartsAndWholes
{
    public static void Link(TextTrees trees, List<FoundQuantity> found)
    {
        for (int i = 1; i < found.Count; i++) found[i].PartOf = Whole(trees, found, i);
    }

    private static int? Whole(TextTrees trees, List<FoundQuantity> found, int at)
    {
        FoundQuantity part = found[at], before = found[at - 1];
        int apart = trees.SentenceAt(part.Span.Start) - trees.SentenceAt(before.Span.Start);
        if (apart > 1) return null;
        // A list goes on under the same whole: "40 people, including 12 women and 8 children".
        bool listed = apart == 0 && before.PartOf is not null && IsList(trees.Text.AsSpan(before.Span.End, Math.Max(0, part.Span.Start - before.Span.End)));
        if (!part.IsPart && !listed) return null;
        int whole = before.PartOf ?? at - 1;
        return CanHold(found[whole].Figure, part.Figure) ? whole : null;
    }

    private static bool CanHold(Figure whole, Figure part) => !(whole.Best is { } all && part.Best is { } some && some > all);

    private static bool IsList(ReadOnlySpan<char> between)
    {
        // Nothing but a comma or one short word stands between two members of a list.
        ReadOnlySpan<char> words = between.Trim(" ,");
        return words.Length <= 3 && !words.ContainsAny(".;:()");
    }
}
