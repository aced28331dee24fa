namespace Hearsay.Extraction.Quotes;

/// <summary>The quotations of a text and what stands inside them.</summary>
/// <param name="Quotations">In text order of their opening marks; an inner quotation follows the one it stands in.</param>
/// <param name="Asides">Editors' insertions and omissions, in text order.</param>
internal sealed record QuoteStructure(Sequence<Quotation> Quotations, Sequence<EditorialAside> Asides);

/// <summary>A stretch in quotation marks, or a block quotation.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Role">Whether it quotes somebody.</param>
/// <param name="Depth">0 for the outermost.</param>
/// <param name="Closed">False where the closing mark is missing, and the end was inferred.</param>
internal sealed record Quotation(TextSpan Outer, TextSpan Inner, QuotationRole Role, int Depth, bool Closed);

/// <summary>What quotation marks are for.</summary>
internal enum QuotationRole
{
    /// <summary>Somebody's words.</summary>
    Speech,

    /// <summary>A word held at arm's length, or a nickname.</summary>
    Scare,

    /// <summary>The title of a work.</summary>
    Title,
}

/// <summary>An editor's hand inside a quotation.</summary>
/// <param name="Span">Brackets included.</param>
/// <param name="Omission">True for a cut, false for an addition.</param>
internal sealed record EditorialAside(TextSpan Span, bool Omission);
