namespace Hearsay;

/// <summary>Who did what to whom, in the codes of the user's own dictionaries, with the words and lines that say so. It tells neither on whose word, nor how firmly: claims do.</summary>
/// <param name="Source">Code of the one who does it.</param>
/// <param name="Target">Code of the one to whom it is done.</param>
/// <param name="Code">Code of the deed.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Reasons">What gave each of them.</param>
public sealed record CodedEvent(string Source, string Target, string Code, int Sentence, Sequence<CodingReason> Reasons);
