using System.Text.Json;
using Hearsay.Extraction.Places;

namespace Hearsay.Lab.Places;

/// <summary>An article of GeoVirus.</summary>
internal sealed record GeoVirusDocument(string Id, string Text, List<GeoVirusMention> Mentions)
{
    public static List<GeoVirusDocument> ReadAll(string path) => [.. File.ReadLines(path).Select(Read)];

    private static GeoVirusDocument Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        return new GeoVirusDocument(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, [.. root.GetProperty("mentions").EnumerateArray()
            .Select(m => new GeoVirusMention(new TextSpan(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32()), new GeoPoint(m.GetProperty("lat").GetDouble(), m.GetProperty("lon").GetDouble()), m.GetProperty("page").GetString()!))
            .DistinctBy(m => m.Span).OrderBy(m => m.Span.Start)]);
    }
}

/// <summary>A place that an annotator marked, with its point and its page.</summary>
internal sealed record GeoVirusMention(TextSpan Span, GeoPoint Point, string Page);
