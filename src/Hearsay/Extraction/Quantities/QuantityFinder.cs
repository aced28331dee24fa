using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds figures: the number, how the words loosen it, and what is counted.</summary>
internal sealed class QuantityFinder
{
    private readonly PhraseGrammar _grammar;
    private readonly FigureReader _figures;
    private readonly CountedNouns _nouns;
    private readonly ElidedNouns _elided;
    private readonly CountWindows _windows;

    /// <exception cref="LanguagePackException">A rule cannot be read.</exception>
    public QuantityFinder(LanguagePack pack)
    {
        _grammar = new PhraseGrammar(pack, "quantities", "numerals", "number-words", "counted-nouns");
        _figures = new FigureReader(_grammar.Classes);
        _nouns = new CountedNouns(pack);
        _elided = new ElidedNouns(pack);
        _windows = new CountWindows(pack);
    }

    /// <summary>The rules, in the order in which they win ties.</summary>
    public IReadOnlyList<PhraseRule> Rules => _grammar.Rules;

    public Sequence<Quantity> Find(TextTrees trees, Sequence<TimeExpression> times, ContentIds ids)
    {
        List<FoundQuantity> found = Read(trees, times);
        PartsAndWholes.Link(trees, found);
        _elided.Fill(trees, found);
        string[] names = new string[found.Count];
        for (int i = 0; i < names.Length; i++) names[i] = ids.Next('q', found[i].Span);
        Quantity[] quantities = new Quantity[found.Count];
        for (int i = 0; i < quantities.Length; i++)
        {
            FoundQuantity q = found[i];
            Figure f = q.Figure;
            quantities[i] = new Quantity(names[i], q.Span, f.Least, f.Most, f.Best, f.Hedge, q.Unit, q.PartOf is { } whole ? names[whole] : null, q.Per, _windows.Find(trees, times, q))
            {
                Standing = q.Standing,
                Evidence = q.Standing == FigureStanding.Told ? [] : [new Evidence("standing", [q.Number], $"rule:{q.Rule}")],
            };
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
            if (phrase.Rule["falling"] is not null && phrase.Items.Length > 2 && phrase.Items[0].Number > phrase.Items[2].Number) continue;
            while (time < times.Count && times[time].Span.End <= phrase.Span.Start) time++;
            if (time < times.Count && times[time].Span.Overlaps(phrase.Span)) continue;
            if (_nouns.Find(trees, phrase, _figures.Read(phrase)) is not { } quantity) continue;
            quantity = quantity with { IsPart = phrase.Rule["part"] is not null, IsPartOfNext = phrase.Rule["part"] == "next", Unit = _figures.Unit(phrase) ?? quantity.Unit, Standing = Standing(phrase), Rule = phrase.Rule.Name };
            if (!_elided.IsPronoun(trees, quantity)) found.Add(quantity);
        }

        return found;
    }

    /// <summary>What the number's own words say of it: "an unknown number of", "not 200 but 15".</summary>
    private static FigureStanding Standing(Phrase phrase)
    {
        if (phrase.Rule["standing"] is { } named) return Enum.Parse<FigureStanding>(named, ignoreCase: true);
        foreach (PhraseItem item in phrase.Items)
            if (item.Phrase is { } inner && Standing(inner) is not FigureStanding.Told and var standing) return standing;
        return FigureStanding.Told;
    }
}

/// <summary>A figure as it is put together.</summary>
/// <param name="Span">The words, hedge and counted noun included.</param>
/// <param name="Number">The words of the number alone.</param>
/// <param name="Figure">The number.</param>
/// <param name="Unit">Lemma of the counted noun, or null.</param>
/// <param name="Per">Unit of time of a rate, or null.</param>
internal sealed record FoundQuantity(TextSpan Span, TextSpan Number, Figure Figure, string? Unit, string? Per)
{
    /// <summary>Lemma of the counted noun, or null.</summary>
    public string? Unit { get; set; } = Unit;

    /// <summary>True where the words say that it is part of a figure before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>True where the whole is named after it: "one of the five".</summary>
    public bool IsPartOfNext { get; init; }

    /// <summary>What its own words say of the number.</summary>
    public FigureStanding Standing { get; init; }

    /// <summary>Name of the rule that found it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Index of the figure that this one is part of.</summary>
    public int? PartOf { get; set; }
}
