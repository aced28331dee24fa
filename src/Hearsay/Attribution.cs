namespace Hearsay;

/// <summary>Someone's word: a source, the cue that ties it to the content, and the content (PARC's three roles; Pareti 2015).</summary>
public sealed record Attribution
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the content is quoted.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Id of the attribution whose content this one stands inside; null where the report itself gives it.</summary>
    public string? Within { get; init; }

    /// <summary>Whose word it is.</summary>
    public required Source Source { get; init; }

    /// <summary>The words that tie source and content: "said", "according to", "reportedly".</summary>
    public required Cue Cue { get; init; }

    /// <summary>What is attributed, in text order, without outer quotation marks.</summary>
    public required Sequence<TextSpan> Content { get; init; }

    /// <summary>Id of the time at which it was said; null where not stated.</summary>
    public string? Said { get; init; }

    /// <summary>By what way it was said: "telephone interview"; null where not stated.</summary>
    public string? Channel { get; init; }

    /// <summary>The words, and the rule or model, behind each field.</summary>
    public required Sequence<Evidence> Evidence { get; init; }
}

/// <summary>How the content of an attribution is given.</summary>
public enum AttributionKind
{
    /// <summary>In quotation marks throughout.</summary>
    Direct,

    /// <summary>In the report's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,
}
