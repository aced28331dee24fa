using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Circumstances;

/// <summary>A paragraph of the project's own set, with its figures, times and places as two readers settled them.</summary>
/// <param name="Id"><c>p001</c> and on; any run of ids is a random sample.</param>
/// <param name="Title">Title of the report.</param>
/// <param name="Published">Date of the report.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Quantities">Its figures.</param>
/// <param name="Times">Its times.</param>
/// <param name="Places">Its places.</param>
internal sealed record AnnotatedParagraph(string Id, string Title, DateOnly Published, string Text, List<AnnotatedQuantity> Quantities, List<AnnotatedTime> Times, List<AnnotatedPlace> Places)
{
    /// <summary>Reads the folder whose README says how it was annotated.</summary>
    public static List<AnnotatedParagraph> ReadAll(string folder)
    {
        Dictionary<string, JsonElement> gold = Lines(Path.Combine(folder, "gold.jsonl")).ToDictionary(l => l.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return [.. Lines(Path.Combine(folder, "paragraphs.jsonl")).Select(p => Read(p, gold[p.GetProperty("id").GetString()!]))];
    }

    private static AnnotatedParagraph Read(JsonElement paragraph, JsonElement gold) => new(
        paragraph.GetProperty("id").GetString()!,
        paragraph.GetProperty("title").GetString()!,
        DateOnly.ParseExact(paragraph.GetProperty("published").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        paragraph.GetProperty("text").GetString()!,
        [.. gold.GetProperty("quantities").EnumerateArray().Select(AnnotatedQuantity.Read)],
        [.. gold.GetProperty("times").EnumerateArray().Select(AnnotatedTime.Read)],
        [.. gold.GetProperty("places").EnumerateArray().Select(AnnotatedPlace.Read)]);

    private static IEnumerable<JsonElement> Lines(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<JsonElement>(l));
}
