namespace Hearsay;

/// <summary>One statement: whose word, which event, how many, when, where, how firmly. What is stored and compared.</summary>
public sealed record Claim
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Index of its sentence in the analysis.</summary>
    public required int Sentence { get; init; }

    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What sort of statement it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>On whose word: ids of attributions, outermost first. Empty is the report's own voice.</summary>
    public Sequence<string> Word { get; init; }

    /// <summary>Id of the event it tells of, or null.</summary>
    public string? Event { get; init; }

    /// <summary>Id of its time, or null.</summary>
    public string? Time { get; init; }

    /// <summary>Id of its place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Ids of its figures.</summary>
    public Sequence<string> Quantities { get; init; }

    /// <summary>How firmly it is put.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>The words, and the rule or model, behind each field; no field that has a value lacks it.</summary>
    public required Sequence<Evidence> Evidence { get; init; }
}

/// <summary>What sort of statement a claim is.</summary>
public enum ClaimKind
{
    /// <summary>That something happened, happens or will happen.</summary>
    Happening,

    /// <summary>How things stand.</summary>
    State,

    /// <summary>What is good, bad, right or wrong.</summary>
    Judgement,

    /// <summary>What ought to be done.</summary>
    Demand,

    /// <summary>What holds in general, beyond the conflict told of.</summary>
    General,
}
