using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Says which figure is part of which: "20,000 sorties, including 7,500 strikes", "one of the dead", "three of them".</summary>
internal static class PartsAndWholes
{
    public static void Link(TextTrees trees, List<FoundQuantity> found)
    {
        for (int i = 0; i < found.Count; i++)
            if (Whole(trees, found, i) is { } whole) found[i].PartOf = whole;
    }

    private static int? Whole(TextTrees trees, List<FoundQuantity> found, int at)
    {
        if (at == 0) return null;
        FoundQuantity part = found[at], before = found[at - 1];
        string text = trees.Text;
        int sentence = trees.SentenceAt(part.Span.Start);
        bool same = trees.SentenceAt(before.Span.Start) == sentence;
        bool near = same || trees.SentenceAt(before.Span.Start) == sentence - 1;
        if (!near || !CanHold(before.Figure, part.Figure)) return null;
        ReadOnlySpan<char> between = text.AsSpan(before.Span.End, Math.Max(0, part.Span.Start - before.Span.End));
        if (same && (Has(between, "including") || Has(between, "among them") || Has(between, "of whom") || Has(between, "of which") || Has(between, "of those"))) return FirstWhole(found, at - 1);
        // A list goes on under the same whole: "40 people, including 12 women and 8 children".
        if (same && before.PartOf is { } whole && IsList(between)) return whole;
        ReadOnlySpan<char> after = text.AsSpan(part.Number.End, Math.Min(24, text.Length - part.Number.End)).TrimStart();
        bool ofThem = after.StartsWith("of them", StringComparison.OrdinalIgnoreCase) || after.StartsWith("of the ", StringComparison.OrdinalIgnoreCase) || after.StartsWith("of those", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("of whom", StringComparison.OrdinalIgnoreCase) || after.StartsWith("of these", StringComparison.OrdinalIgnoreCase);
        return ofThem ? FirstWhole(found, at - 1) : null;
    }

    private static int FirstWhole(List<FoundQuantity> found, int at) => found[at].PartOf ?? at;

    private static bool CanHold(Figure whole, Figure part) => !(whole.Best is { } all && part.Best is { } some && some > all);

    private static bool IsList(ReadOnlySpan<char> between) => between.Trim(" ,") is "" or "and" or "as well as";

    private static bool Has(ReadOnlySpan<char> text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
