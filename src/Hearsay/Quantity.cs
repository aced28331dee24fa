namespace Hearsay;

/// <summary>A figure as told: the least and the most the words allow, the hedge that loosens them, and what is counted.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Span">The words, hedge and counted noun included.</param>
/// <param name="Least">Lower bound, or null where open.</param>
/// <param name="Most">Upper bound, or null where open.</param>
/// <param name="Best">The number named, or null where none is.</param>
/// <param name="Hedge">How the number is loosened.</param>
/// <param name="Unit">Lemma of what is counted, or null.</param>
/// <param name="PartOf">Id of the figure it is part of, or null.</param>
/// <param name="Per">Unit of time of a rate (<c>day</c>), or null.</param>
/// <param name="AsOf">Id of the time up to which it counts, or null.</param>
public sealed record Quantity(
    string Id, TextSpan Span, double? Least, double? Most, double? Best, Hedge Hedge, string? Unit, string? PartOf, string? Per, string? AsOf)
{
    /// <summary>What sort of number it is.</summary>
    public QuantityKind Kind { get; init; }

    /// <summary>Whether something rose or fell by it, or to it.</summary>
    public FigureChange Change { get; init; }

    /// <summary>What it is said of, the nearest first: "the index" that rose 3 points, "the workers" of whom 60 per cent left.</summary>
    public Sequence<TextSpan> Of { get; init; }

    /// <summary>Names and adjectives of nations, places and makes among its words, in lower case: <c>syrian</c> in "40 Syrian soldiers". They tell apart what one noun counts.</summary>
    public Sequence<string> Kinds { get; init; }

    /// <summary>How the report lets the number stand.</summary>
    public FigureStanding Standing { get; init; }

    /// <summary>The words, and the rule or list, behind what the figure's own words do not say.</summary>
    public Sequence<Evidence> Evidence { get; init; }
}

/// <summary>How the words loosen a number.</summary>
public enum Hedge
{
    /// <summary>The number as it stands, said to be exact.</summary>
    Exact,

    /// <summary>Around the number.</summary>
    About,

    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>The number or less.</summary>
    AtMost,

    /// <summary>Between two numbers.</summary>
    Range,

    /// <summary>No number: dozens, scores.</summary>
    Indefinite,

    /// <summary>A bare number.</summary>
    None,
}
