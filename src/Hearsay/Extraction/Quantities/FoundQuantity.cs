namespace Hearsay.Extraction.Quantities;

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

    /// <summary>What sort of number it is.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>True where it is a figure of a statement.</summary>
    public bool IsFigure => Kind <= QuantityKind.Factor;

    /// <summary>The noun counted, as a token of its sentence; -1 where there is none.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>True where the words say that it is part of a figure before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>True where the whole is named after it: "one of the five".</summary>
    public bool IsPartOfNext { get; init; }

    /// <summary>What its own words say of the number.</summary>
    public FigureStanding Standing { get; init; }

    /// <summary>Name of the rule that found it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>True where a part is named after it: "of the 40 wounded, 12".</summary>
    public bool IsWholeOfNext { get; init; }

    /// <summary>The figure right before it that it tells again in another unit, in brackets: "7 million crowns ($1.1 million)"; or null.</summary>
    public FoundQuantity? Restates { get; init; }

    /// <summary>Index of the figure that this one is part of.</summary>
    public int? PartOf { get; set; }
}
