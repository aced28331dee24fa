using AngleSharp.Dom;

namespace Hearsay.Readers.Html;

/// <summary>A paragraph, heading, list item or cell of a page.</summary>
/// <param name="Text">Its words; a forced line break is <c>\n</c>.</param>
/// <param name="Element">The element that makes it a block.</param>
/// <param name="Words">Number of its words.</param>
/// <param name="LinkShare">Share of its characters that stand in links: near 1 in menus and teasers.</param>
/// <param name="Boilerplate">True where the markup says that it is no part of the article.</param>
internal sealed record TextBlock(string Text, IElement Element, int Words, double LinkShare, bool Boilerplate)
{
    /// <summary>True for headings of any level.</summary>
    public bool IsHeading => Element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>True where it reads like prose rather than like a menu.</summary>
    public bool IsProse => !Boilerplate && Words >= 10 && LinkShare < 0.5;
}
