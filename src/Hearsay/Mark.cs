namespace Hearsay;

/// <summary>Wording that takes a stance, or shows an editor's hand.</summary>
/// <param name="Kind">What sort of wording.</param>
/// <param name="Span">The words, brackets and quotation marks included.</param>
/// <param name="By">The rule or lexicon line that knew it.</param>
public sealed record Mark(MarkKind Kind, TextSpan Span, string By);

/// <summary>Sorts of marked wording.</summary>
public enum MarkKind
{
    /// <summary>Quotation marks that hold a word at arm's length rather than quote it.</summary>
    ScareQuote,

    /// <summary>Words that do the same: "so-called".</summary>
    Distanced,

    /// <summary>Words that judge what they name: "death squads", "puppet".</summary>
    Loaded,

    /// <summary>An editor's addition inside a quotation: "[too]".</summary>
    Insertion,

    /// <summary>An editor's cut inside a quotation: "[…]".</summary>
    Omission,
}
