namespace Hearsay.Coding;

/// <summary>Who did what to whom, in the codes of the user's own dictionaries, with the words and lines that say so.</summary>
/// <param name="Source">Code of the one who does it.</param>
/// <param name="Target">Code of the one to whom it is done.</param>
/// <param name="Code">Code of the deed.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Reasons">What gave each of them.</param>
internal sealed record CodedEvent(string Source, string Target, string Code, int Sentence, Sequence<CodingReason> Reasons);

/// <summary>Why a code is what it is.</summary>
/// <param name="Field"><c>source</c>, <c>target</c> or <c>code</c>.</param>
/// <param name="Words">The words.</param>
/// <param name="By">The line of the dictionary, such as <c>verbs.txt:120</c>.</param>
internal sealed record CodingReason(string Field, TextSpan Words, string By);
