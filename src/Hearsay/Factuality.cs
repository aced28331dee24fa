namespace Hearsay;

/// <summary>How firmly, and which way, a statement is put by its innermost source; never our opinion of what is true (FactBank; Saurí and Pustejovsky 2009).</summary>
/// <param name="Certainty">How firmly.</param>
/// <param name="Polarity">Which way.</param>
/// <param name="When">Seen from the moment of speaking.</param>
/// <param name="Levels">One for each voice in the chain, the author of the report first.</param>
public sealed record Factuality(Certainty Certainty, Polarity Polarity, When When, Sequence<FactualityLevel> Levels);

/// <summary>The firmness that one voice of the chain gives a statement.</summary>
/// <param name="Attribution">Id of the attribution whose voice it is; null for the author of the report.</param>
/// <param name="Certainty">How firmly.</param>
/// <param name="Polarity">Which way.</param>
/// <param name="Cues">The words that loosen or turn it.</param>
public sealed record FactualityLevel(string? Attribution, Certainty Certainty, Polarity Polarity, Sequence<TextSpan> Cues);

/// <summary>How firmly a voice puts a statement.</summary>
public enum Certainty
{
    /// <summary>Put as fact.</summary>
    Certain,

    /// <summary>Put as likely.</summary>
    Probable,

    /// <summary>Put as possible.</summary>
    Possible,

    /// <summary>Not committed to: demanded, asked, supposed, or left to another voice.</summary>
    Open,
}

/// <summary>Which way a voice puts a statement.</summary>
public enum Polarity
{
    /// <summary>That it is so.</summary>
    Positive,

    /// <summary>That it is not so.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Open,
}

/// <summary>The time of a statement, seen from the moment of speaking.</summary>
public enum When
{
    /// <summary>Before.</summary>
    Past,

    /// <summary>Now.</summary>
    Present,

    /// <summary>After.</summary>
    Future,

    /// <summary>If something else holds.</summary>
    Conditional,

    /// <summary>Again and again, or in general.</summary>
    Habitual,

    /// <summary>Not said.</summary>
    Open,
}
