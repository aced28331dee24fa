namespace Hearsay;

/// <summary>Why a code of a <see cref="CodedEvent"/> is what it is.</summary>
/// <param name="Field"><c>source</c>, <c>target</c> or <c>code</c>.</param>
/// <param name="Words">The words.</param>
/// <param name="By">The line of the dictionary, such as <c>verbs.txt:120</c>.</param>
public sealed record CodingReason(string Field, TextSpan Words, string By);
