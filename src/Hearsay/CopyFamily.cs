namespace Hearsay;

/// <summary>Reports that are copies of one another.</summary>
/// <param name="Reports">Ids of the reports, the earliest in this collection first.</param>
/// <param name="Links">Which is a copy of which, in the order of the later report.</param>
/// <param name="Credits">What they say of where they have it from.</param>
public sealed record CopyFamily(Sequence<string> Reports, Sequence<CopyLink> Links, Sequence<WireCredit> Credits);
