namespace Hearsay.Comparison;

/// <summary>A figure as one account gives it: all that comparing it needs. It holds for figures of one report and of several, for names and days mean the same in all.</summary>
internal sealed record FigureAccount
{
    /// <summary>The figure.</summary>
    public required Quantity Figure { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Number of its paragraph.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The happening that it counts for, or null.</summary>
    public EventMention? Event { get; init; }

    /// <summary>Who did it, by name, or null.</summary>
    public Named? Actor { get; init; }

    /// <summary>Where, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>When it happened, where the days are known.</summary>
    public TimeExpression? Happened { get; init; }

    /// <summary>True where its sentence names a day of whatever is told there.</summary>
    public bool IsDated { get; init; }

    /// <summary>The time over which, or up to which, it counts.</summary>
    public TimeExpression? Window { get; init; }

    /// <summary>On whose word; null is the report's own voice.</summary>
    public Named? Voice { get; init; }
}

/// <summary>Somebody, by a name that is the same wherever the same one is meant, and the words.</summary>
internal sealed record Named(string Name, TextSpan Span);
