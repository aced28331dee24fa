namespace Hearsay;

/// <summary>Words that a quotation leaves out, and why they matter to what it keeps.</summary>
/// <param name="Reading">What went with them.</param>
/// <param name="Cut">The words left out, in the earlier report.</param>
/// <param name="Cue">Those among them that say so.</param>
public readonly record struct QuoteCut(CutReading Reading, TextSpan Cut, TextSpan Cue);

/// <summary>What goes with words that a quotation leaves out.</summary>
public enum CutReading
{
    /// <summary>Words within the quotation; nothing more is known of them.</summary>
    Within,

    /// <summary>"May have", "perhaps": the speaker was less sure.</summary>
    Hedge,

    /// <summary>"We do not believe that …".</summary>
    Negation,

    /// <summary>"… if the shelling stops", "only on …".</summary>
    Condition,

    /// <summary>"… but we have told them so", "although …".</summary>
    Contrast,

    /// <summary>The rest of a list: "the army [, the militia and the police]".</summary>
    List,
}
