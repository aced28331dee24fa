using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Readers.Plain;

namespace Hearsay.Readers.Html;

/// <summary>What a page says of itself: linked data first, then its meta elements, then what a reader sees.</summary>
/// <param name="Title">Headline, without the site's name.</param>
/// <param name="Headline">The headline as it stands on the page; null where it shows none.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="UnclearDate">A date that could not be understood.</param>
/// <param name="Author">Who signed.</param>
/// <param name="Publisher">Who published.</param>
/// <param name="Url">Its own address.</param>
/// <param name="Language">ISO 639-1 code.</param>
internal sealed record PageMetadata(
    string? Title, string? Headline, DateOnly? Published, string? UnclearDate, string? Author, string? Publisher, string? Url, string? Language)
{
    private static readonly string[] DateNames =
        ["article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "og:published_time"];

    public static PageMetadata Of(IHtmlDocument page, IReadOnlyList<TextBlock> blocks)
    {
        LinkedData linked = LinkedData.Of(page);
        Dictionary<string, string> meta = Meta(page);
        string? headline = blocks.FirstOrDefault(b => b.Element.LocalName == "h1" && !b.Boilerplate)?.Text.ReplaceLineEndings(" ");
        string? publisher = linked.Publisher ?? meta.GetValueOrDefault("og:site_name") ?? meta.GetValueOrDefault("publisher") ?? meta.GetValueOrDefault("dc.publisher");
        string? title = linked.Headline ?? meta.GetValueOrDefault("og:title") ?? headline ?? WithoutSite(page.Title, publisher);

        List<string?> dates = [linked.DatePublished, .. DateNames.Select(meta.GetValueOrDefault), .. TimeElements(page)];
        return new PageMetadata(
            title,
            headline,
            dates.Select(Dates.Parse).FirstOrDefault(d => d is not null),
            dates.FirstOrDefault(d => !string.IsNullOrWhiteSpace(d)) is string unclear ? unclear[..Math.Min(unclear.Length, 40)] : null,
            linked.Author ?? meta.GetValueOrDefault("author") ?? meta.GetValueOrDefault("dc.creator") ?? Byline(page),
            publisher,
            Absolute(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Absolute(meta.GetValueOrDefault("og:url")) ?? Absolute(linked.Url),
            LanguageCode(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? meta.GetValueOrDefault("content-language") ?? meta.GetValueOrDefault("og:locale")));
    }

    private static Dictionary<string, string> Meta(IHtmlDocument page)
    {
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in page.QuerySelectorAll("meta[content]").Take(1000))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            string content = element.GetAttribute("content") ?? "";
            if (name is not null && !string.IsNullOrWhiteSpace(content)) meta.TryAdd(name, content.Trim());
        }

        return meta;
    }

    private static IEnumerable<string?> TimeElements(IHtmlDocument page)
    {
        IElement[] times = [.. page.QuerySelectorAll("time").Take(20)];
        return times.OrderByDescending(t => t.HasAttribute("pubdate") || t.GetAttribute("itemprop") == "datePublished")
            .Select(t => t.GetAttribute("datetime") ?? (t.ChildNodes.Length == 1 ? t.ChildNodes[0].TextContent : null));
    }

    private static string? Byline(IHtmlDocument page)
    {
        IElement? element = page.QuerySelector("[rel~=author], [itemprop~=author], .byline, .author");
        if (element is null || element.QuerySelectorAll("*").Take(21).Count() > 20) return null;
        string text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) text = text[3..];
        return text.Length is > 0 and <= 100 ? text : null;
    }

    // "Market hit in Varo - The Coastal Courier": the last part names the site.
    private static string? WithoutSite(string? title, string? publisher)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        foreach (string separator in (string[])[" | ", " - ", " – ", " — ", " :: "])
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0) continue;
            string last = title[(at + separator.Length)..].Trim();
            if (last.Equals(publisher, StringComparison.OrdinalIgnoreCase) || separator is " | " or " :: ") return title[..at].Trim();
        }

        return title.Trim();
    }

    private static string? Absolute(string? url) =>
        url is { Length: < 2000 } && Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? url!.Trim() : null;

    private static string? LanguageCode(string? tag)
    {
        if (tag is null) return null;
        string code = tag.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is [>= 'a' and <= 'z', >= 'a' and <= 'z'] ? code : null;
    }
}
