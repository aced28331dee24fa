using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds figures: the number, how the words loosen it, and what is counted.</summary>
internal sealed class QuantityFinder
{
    private readonly PhraseGrammar _grammar;
    private readonly FigureReader _figures;
    private readonly CountedNouns _nouns;

    /// <exception cref="LanguagePackException">A rule cannot be read.</exception>
    public QuantityFinder(LanguagePack pack)
    {
        _grammar = new PhraseGrammar(pack, "quantities", "numerals", "number-words", "counted-nouns");
        _figures = new FigureReader(_grammar.Classes);
        _nouns = new CountedNouns(pack);
    }

    /// <summary>The rules, in the order in which they win ties.</summary>
    public IReadOnlyList<PhraseRule> Rules => _grammar.Rules;

    public Sequence<Quantity> Find(TextTrees trees, Sequence<TimeExpression> times, ContentIds ids)
    {
        List<FoundQuantity> found = Read(trees, times);
        PartsAndWholes.Link(trees, found);
        string[] names = new string[found.Count];
        for (int i = 0; i < names.Length; i++) names[i] = ids.Next('q', found[i].Span);
        Quantity[] quantities = new Quantity[found.Count];
        for (int i = 0; i < quantities.Length; i++)
        {
            FoundQuantity q = found[i];
            Figure f = q.Figure;
            quantities[i] = new Quantity(names[i], q.Span, f.Least, f.Most, f.Best, f.Hedge, q.Unit, q.PartOf is { } whole ? names[whole] : null, q.Per, AsOf(trees, times, q.Span));
        }

        return [.. quantities];
    }

    private List<FoundQuantity> Read(TextTrees trees, Sequence<TimeExpression> times)
    {
        List<FoundQuantity> found = [];
        int time = 0;
        foreach (PhraseItem item in _grammar.Match(_grammar.Items(trees.Text)))
        {
            if (item.Phrase is not { } phrase || phrase.Rule.Read == "not") continue;
            while (time < times.Count && times[time].Span.End <= phrase.Span.Start) time++;
            if (time < times.Count && times[time].Span.Overlaps(phrase.Span)) continue;
            if (_nouns.Find(trees, phrase, _figures.Read(phrase)) is { } quantity) found.Add(quantity with { IsPart = phrase.Rule["part"] is not null, Unit = _figures.Unit(phrase) ?? quantity.Unit });
        }

        return found;
    }

    /// <summary>The time of the same sentence up to which, or within which, a figure counts.</summary>
    private static string? AsOf(TextTrees trees, Sequence<TimeExpression> times, TextSpan span)
    {
        int sentence = trees.SentenceAt(span.Start);
        if (sentence >= trees.Count) return null;
        TextSpan within = trees[sentence].Sentence.Span;
        string? best = null;
        int distance = int.MaxValue;
        for (int i = FirstFrom(times, within.Start); i < times.Count; i++)
        {
            TimeExpression time = times[i];
            if (time.Span.Start >= within.End) break;
            if (!within.Contains(time.Span) || !IsWindow(trees.Text, time)) continue;
            int gap = Math.Abs(time.Span.Start - span.Start);
            if (gap < distance) (best, distance) = (time.Id, gap);
        }

        return best;
    }

    /// <summary>Index of the first time that ends after an offset. A long document has thousands of each, so that they are not gone through for every figure.</summary>
    private static int FirstFrom(Sequence<TimeExpression> times, int offset)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsWindow(string text, TimeExpression time) =>
        time.Type == TimeType.Duration ? time.To is not null : time.Value == "PRESENT_REF" || text.AsSpan(time.Span.Start, time.Span.Length) is ['s' or 'S', 'i', 'n', 'c', 'e', ' ', ..] or ['a' or 'A', 's', ' ', 'o', 'f', ' ', ..];
}

/// <summary>A figure as it is put together.</summary>
/// <param name="Span">The words, hedge and counted noun included.</param>
/// <param name="Number">The words of the number alone.</param>
/// <param name="Figure">The number.</param>
/// <param name="Unit">Lemma of the counted noun, or null.</param>
/// <param name="Per">Unit of time of a rate, or null.</param>
internal sealed record FoundQuantity(TextSpan Span, TextSpan Number, Figure Figure, string? Unit, string? Per)
{
    /// <summary>True where the words say that it is part of a figure before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>Index of the figure that this one is part of.</summary>
    public int? PartOf { get; set; }
}
