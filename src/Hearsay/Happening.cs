namespace Hearsay;

/// <summary>One happening as told by several reports. That they tell of one is a finding with reasons, and neither account is called right.</summary>
/// <param name="Id">Derives from its first account, so that a second run gives the same.</param>
/// <param name="Reports">Ids of the reports that tell of it, the earliest first.</param>
/// <param name="Points">What is claimed of it, point by point.</param>
public sealed record Happening(string Id, Sequence<string> Reports, Sequence<HappeningPoint> Points);

/// <summary>One thing that is claimed of a happening: how many were killed, who shelled the town.</summary>
/// <param name="What">In one word: <c>killed</c>, <c>hurt</c>, <c>assault</c>.</param>
/// <param name="Accounts">Who claims it and how, the earliest report first.</param>
/// <param name="Links">How accounts of different reports stand to each other.</param>
/// <param name="LeftOutBy">Ids of reports that tell of the happening and do not carry this.</param>
public sealed record HappeningPoint(string What, Sequence<ClaimAccount> Accounts, Sequence<ClaimLink> Links, Sequence<string> LeftOutBy);
