using System.Text.Json;

namespace Hearsay.Lab.Gold;

/// <summary>An annotated report of <c>data/gold</c>.</summary>
internal sealed record GoldReport(
    string Id, string Title, DateOnly? Published, string Text, List<GoldAttribution> Attributions, List<GoldClaim> Claims, List<GoldMark> Marks, List<GoldPlace> Places)
{
    /// <summary>The reports of a folder, by file name.</summary>
    public static List<GoldReport> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static GoldReport Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = json.RootElement;
        DateOnly? published = DateOnly.TryParseExact(root.GetProperty("published").GetString() ?? "", "yyyy-MM-dd", out DateOnly day) ? day : null;
        return new GoldReport(
            root.GetProperty("id").GetString()!, root.GetProperty("title").GetString() ?? "", published, root.GetProperty("text").GetString()!,
            [.. root.GetProperty("attributions").EnumerateArray().Select(GoldAttribution.Read)],
            [.. root.GetProperty("claims").EnumerateArray().Select(GoldClaim.Read)],
            [.. root.GetProperty("marks").EnumerateArray().Select(m => new GoldMark(Json.Span(m), m.GetProperty("kind").GetString()!, Json.Flag(m, "optional")))],
            [.. root.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("place")).Where(p => p.ValueKind == JsonValueKind.Object).Select(GoldPlace.Read).DistinctBy(p => p.Span)]);
    }
}

/// <summary>An annotated attribution. The first of each list of choices is the annotator's own, the others are accepted.</summary>
internal sealed record GoldAttribution(
    string Id, bool Optional, List<string?> Class, List<string?> Kind, List<TextSpan> Source, string? SourceHead, List<TextSpan> Cue, List<List<TextSpan>> Content, bool Loaded)
{
    public static GoldAttribution Read(JsonElement e) => new(
        e.GetProperty("id").GetString()!, Json.Flag(e, "optional"), Json.Choices(e, "class"), Json.Choices(e, "kind"), Json.Spans(e.GetProperty("source")),
        e.TryGetProperty("source_head", out JsonElement head) ? head.GetString() : null, Json.Spans(e.GetProperty("cue")),
        [Json.Spans(e.GetProperty("content")), .. Json.Accepted(e, "content").Select(Json.Spans)], Json.Flag(e, "loaded"));
}

/// <summary>An annotated claim.</summary>
internal sealed record GoldClaim(
    string Id, bool Optional, List<TextSpan> Anchor, Dictionary<string, List<string?>> Values, List<string> Word, List<List<TextSpan>> Actor, List<List<TextSpan>> Target)
{
    public static readonly string[] Fields = ["certainty", "polarity", "when", "kind", "type"];

    public static GoldClaim Read(JsonElement e) => new(
        e.GetProperty("id").GetString()!, Json.Flag(e, "optional"),
        [Json.Span(e.GetProperty("anchor")), .. Json.Accepted(e, "anchor").Select(Json.Span)],
        Fields.ToDictionary(f => f, f => Json.Choices(e, f)),
        [Ids(e.GetProperty("word")), .. Json.Accepted(e, "word").Select(Ids)],
        Participants(e, "actor"), Participants(e, "target"));

    private static string Ids(JsonElement list) => string.Join(' ', list.EnumerateArray().Select(w => w.GetString()));

    private static List<List<TextSpan>> Participants(JsonElement e, string role) =>
        [Json.SpansOrOne(e.GetProperty(role)), .. Json.Accepted(e, role).Select(Json.SpansOrOne)];
}

/// <summary>The annotated place of a claim; countries have no point.</summary>
internal sealed record GoldPlace(TextSpan Span, string? Country, double? Latitude, double? Longitude)
{
    public static GoldPlace Read(JsonElement e) => new(Json.Span(e.GetProperty("span")), e.GetProperty("country").GetString(), Number(e, "latitude"), Number(e, "longitude"));

    private static double? Number(JsonElement e, string name) => e.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetDouble() : null;
}

/// <summary>An annotated mark.</summary>
internal sealed record GoldMark(TextSpan Span, string Kind, bool Optional);

/// <summary>The shapes that recur in the annotation.</summary>
internal static class Json
{
    public static TextSpan Span(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());

    public static List<TextSpan> Spans(JsonElement list) => [.. list.EnumerateArray().Select(Span)];

    public static List<TextSpan> SpansOrOne(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => Spans(e),
        _ => [Span(e)],
    };

    public static bool Flag(JsonElement e, string name) => e.TryGetProperty(name, out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Accepted(JsonElement e, string name) =>
        e.TryGetProperty("accept", out JsonElement accept) && accept.ValueKind == JsonValueKind.Object && accept.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray() : [];

    public static List<string?> Choices(JsonElement e, string name) => [e.GetProperty(name).GetString(), .. Accepted(e, name).Select(v => v.GetString())];
}
