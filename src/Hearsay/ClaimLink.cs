namespace Hearsay;

/// <summary>Two claims, of two reports or of one, and how the second stands to the first. Neither is called right.</summary>
/// <param name="A">The claim told first.</param>
/// <param name="B">The other.</param>
/// <param name="Relation">How the second stands to the first.</param>
/// <param name="Reasons">Why, the one that decided first.</param>
public sealed record ClaimLink(ClaimAddress A, ClaimAddress B, ClaimRelation Relation, Sequence<ClaimReason> Reasons);

/// <summary>Where a claim stands: ids of claims are unique within their report only.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Claim">Id of the claim in it.</param>
public readonly record struct ClaimAddress(string Report, string Claim);

/// <summary>One reason why two claims stand to each other as they do.</summary>
/// <param name="On">What was compared: <c>count</c>, <c>actor</c>, <c>target</c>, <c>event</c>, <c>place</c>, <c>time</c>, <c>window</c>, <c>hedge</c>, <c>polarity</c>, <c>word</c>, <c>text</c>.</param>
/// <param name="Message">The reason, in a sentence for people.</param>
/// <param name="A">The words of the first report that say so.</param>
/// <param name="B">The words of the second.</param>
public sealed record ClaimReason(string On, string Message, Sequence<TextSpan> A, Sequence<TextSpan> B);

/// <summary>How one claim stands to another.</summary>
public enum ClaimRelation
{
    /// <summary>Both give the same words of the same speaker.</summary>
    SameQuote,

    /// <summary>The second was copied from the first, with or without changes.</summary>
    Copy,

    /// <summary>Both can be right, and say as much.</summary>
    Agrees,

    /// <summary>The second says more, and lies within what the first allows.</summary>
    Refines,

    /// <summary>They agree in one thing and differ in another.</summary>
    Partly,

    /// <summary>They cannot both be right.</summary>
    Differs,

    /// <summary>One denies what the other states.</summary>
    Denies,

    /// <summary>The second is a later count or state of the same thing.</summary>
    Updates,

    /// <summary>They tell of different things, or over different places or times.</summary>
    NotComparable,
}
