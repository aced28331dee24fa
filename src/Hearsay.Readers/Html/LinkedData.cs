using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Readers.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org NewsArticle and its kin).</summary>
/// <param name="Headline">Headline.</param>
/// <param name="DatePublished">Date as written.</param>
/// <param name="Author">Names of the authors.</param>
/// <param name="Publisher">Name of the publisher.</param>
/// <param name="Url">Address.</param>
internal sealed record LinkedData(string? Headline, string? DatePublished, string? Author, string? Publisher, string? Url)
{
    private const int MostScripts = 20;
    private const int MostObjects = 500;

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']").Take(MostScripts))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent.Trim(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is JsonElement article)
                    return new LinkedData(Text(article, "headline"), Text(article, "datePublished"), Names(article, "author"), Names(article, "publisher"), Text(article, "url"));
            }
            catch (JsonException)
            {
                // Broken linked data is common and says nothing about the article.
            }
        }

        return new LinkedData(null, null, null, null, null);
    }

    /// <summary>The first object whose type ends in "Article" or the like, breadth first.</summary>
    private static JsonElement? Article(JsonElement root)
    {
        Queue<JsonElement> open = new([root]);
        for (int seen = 0; seen < MostObjects && open.TryDequeue(out JsonElement element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray().Take(MostObjects)) open.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element)) return element;
                foreach (JsonProperty property in element.EnumerateObject().Take(MostObjects))
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) open.Enqueue(property.Value);
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type)) return false;
        IEnumerable<JsonElement> types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        return types.Any(t => t.ValueKind == JsonValueKind.String && Rows.JsonStrings.Of(t) is string name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "Report"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && Rows.JsonStrings.Of(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) return null;
        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : [value];
        string joined = string.Join(", ", all.Select(Name).OfType<string>());
        return joined.Length > 0 ? joined : null;
    }

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Rows.JsonStrings.Of(value).Trim(),
        JsonValueKind.Object => Text(value, "name"),
        _ => null,
    };
}
