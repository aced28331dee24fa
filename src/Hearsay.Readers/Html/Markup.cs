using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Readers.Html;

/// <summary>What the names of elements and classes say of their text.</summary>
internal static class Markup
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "section", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul");

    private static readonly FrozenSet<string> NoText = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "select", "input", "textarea", "button", "head", "title",
        "frameset", "datalist");

    private static readonly FrozenSet<string> OtherElements = FrozenSet.Create(StringComparer.Ordinal, "nav", "aside", "footer", "form", "dialog", "figcaption", "menu");

    private static readonly FrozenSet<string> OtherRoles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar");

    // Parts of class names and ids, as publishing systems call what surrounds an article.
    private static readonly FrozenSet<string> OtherNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "byline", "caption", "comment", "comments", "consent", "cookie", "cookies", "disqus", "dateline", "footer",
        "hidden", "masthead", "menu", "more", "nav", "navbar", "navigation", "newsletter", "outbrain", "paywall", "popup", "promo", "promotion", "recirc", "recommended",
        "related", "share", "sharing", "sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe", "taboola", "tags", "teaser", "toolbar", "trending", "widget");

    /// <summary>True for elements that start and end a paragraph.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>True for elements whose text nobody sees.</summary>
    public static bool IsNoText(IElement element)
    {
        if (NoText.Contains(element.LocalName) || element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("aria-hidden") is "true") return true;
        string? style = element.GetAttribute("style");
        if (style is null || style.Length > 2000) return false;
        string dense = style.Replace(" ", "", StringComparison.Ordinal);
        return dense.Contains("display:none", StringComparison.OrdinalIgnoreCase) || dense.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the markup says that the text belongs to the page and not to the article.</summary>
    public static bool IsBoilerplate(IElement element)
    {
        // Some systems put such a class on the whole page; that must not empty it.
        if (element.LocalName is "body" or "html" or "main" or "article") return false;
        if (OtherElements.Contains(element.LocalName)) return true;
        if (element.LocalName == "header" && element.Closest("article, main") is null) return true;
        if (element.GetAttribute("role") is string role && OtherRoles.Contains(role)) return true;
        return Names(element.ClassName) || Names(element.Id);
    }

    private static bool Names(string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 500) return false;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names = OtherNames.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range part in value.AsSpan().SplitAny(' ', '-', '_', '\t', '\n'))
            if (names.Contains(value.AsSpan()[part])) return true;
        return false;
    }
}
