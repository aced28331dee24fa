namespace Hearsay;

/// <summary>Words by which a report says that it has its text, or a statement, from an agency or another publisher.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Agency">The agency or publisher, by its full name.</param>
/// <param name="Kind">How it is said.</param>
/// <param name="Span">The words; null where the name stands beside the text, as its author.</param>
public sealed record WireCredit(string Report, string Agency, CreditKind Kind, TextSpan? Span);

/// <summary>How a report credits another.</summary>
public enum CreditKind
{
    /// <summary>"ORVANE, May 13 (Reuters) -".</summary>
    Dateline,

    /// <summary>The author is the agency.</summary>
    Byline,

    /// <summary>"— Associated Press", "With reporting by AFP".</summary>
    Closing,

    /// <summary>"…, Reuters reported": one statement rests on its word.</summary>
    Citing,
}
