namespace Hearsay;

/// <summary>A sentence, its tokens, and the tree over them. Tokens stand in text order, each token's head is in the same sentence, and exactly one is the root.</summary>
/// <param name="Span">From its first token to its last.</param>
/// <param name="Paragraph">Number of the paragraph it stands in, from 0.</param>
/// <param name="Tokens">Its tokens; never empty.</param>
public sealed record Sentence(TextSpan Span, int Paragraph, Sequence<Token> Tokens);
