namespace Hearsay.Extraction.Quotes;

/// <summary>A quotation while its extent is being settled.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Mark">The opening mark in its plain form; zero for a block.</param>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Closed">Whether the closing mark was there.</param>
/// <param name="IsBlock">Whether it is a block without marks.</param>
internal readonly record struct OpenQuotation(TextSpan Outer, TextSpan Inner, char Mark, int Depth, bool Closed, bool IsBlock);
