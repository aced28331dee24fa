namespace Hearsay;

/// <summary>A sentence that was cut into words before it reached Hearsay, as a treebank's are.</summary>
/// <param name="Paragraph">Number of the paragraph it stands in, from 0.</param>
/// <param name="Words">Its words, in text order; never empty.</param>
public sealed record SentenceCut(int Paragraph, Sequence<WordCut> Words);

/// <summary>A word's stretch of the text.</summary>
/// <param name="Span">Where it stands; not empty.</param>
/// <param name="JoinedToPrevious">True for the second and later words of one written token, as <c>n't</c> in <c>don't</c>.</param>
public readonly record struct WordCut(TextSpan Span, bool JoinedToPrevious);
