namespace Hearsay.Casebook;

/// <summary>How a case came out.</summary>
/// <param name="Outcome">In one word.</param>
/// <param name="Failures">The promises that were not kept.</param>
public sealed record CaseVerdict(CaseOutcome Outcome, Sequence<CaseFailure> Failures);

/// <summary>How a case came out, in one word.</summary>
public enum CaseOutcome
{
    /// <summary>All that it promises was found.</summary>
    Kept,

    /// <summary>Something that it promises was not found.</summary>
    Broken,

    /// <summary>A known gap, still open.</summary>
    KnownGap,

    /// <summary>A known gap that has closed: the word <c>todo</c> has to go.</summary>
    GapClosed,
}
