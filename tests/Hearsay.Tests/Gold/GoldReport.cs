using System.Text.Json;

namespace Hearsay.Tests.Gold;

/// <summary>A real report with its annotated attributions.</summary>
internal sealed record GoldReport(string Name, Document Document, IReadOnlyList<GoldAttribution> Attributions)
{
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Repository.At("tests/Hearsay.Tests/Gold/reports"), "*.json").Order(StringComparer.Ordinal);

    public static GoldReport Read(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement root = json.RootElement;
        Document document = new(root.GetProperty("text").GetString()!)
        {
            Published = DateOnly.TryParse(root.GetProperty("published").GetString(), System.Globalization.CultureInfo.InvariantCulture, out DateOnly day) ? day : null,
            Language = "en",
        };
        return new GoldReport(Path.GetFileNameWithoutExtension(file), document, [.. root.GetProperty("attributions").EnumerateArray().Select(Attribution)]);
    }

    private static GoldAttribution Attribution(JsonElement element) =>
        new(Spans(element, "cue"), Spans(element, "content"), element.TryGetProperty("optional", out _));

    private static Sequence<TextSpan> Spans(JsonElement element, string field) =>
        element.GetProperty(field).EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32())).ToSequence();
}

/// <summary>An attribution as annotated.</summary>
internal sealed record GoldAttribution(Sequence<TextSpan> Cue, Sequence<TextSpan> Content, bool Optional);
