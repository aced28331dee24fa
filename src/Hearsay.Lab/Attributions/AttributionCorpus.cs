using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Lab.Attributions;

/// <summary>The corpora of attributions, one document a line of gzipped JSON.</summary>
internal static class AttributionCorpus
{
    /// <summary>PolNeAR carries no licence file; what is trained on it says so on its card.</summary>
    public const string PolNeAR = "no-licence/polnear";

    public const string Gum = "gum";

    /// <param name="data">Folder of the corpora.</param>
    /// <param name="name">One of the constants above.</param>
    /// <param name="split">train, dev or test.</param>
    public static List<GoldDocument> Read(string data, string name, string split)
    {
        string path = Path.Combine(data, "attribution", name, split + ".jsonl.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<GoldDocument> documents = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            documents.Add(new GoldDocument(
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!,
                [.. root.GetProperty("attributions").EnumerateArray().Select(Attribution)]));
        }

        return documents;
    }

    private static GoldAttribution Attribution(JsonElement a) =>
        new(Spans(a, "source"), Spans(a, "cue"), Spans(a, "content"), a.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() : null);

    private static TextSpan[] Spans(JsonElement a, string role) =>
        a.TryGetProperty(role, out JsonElement spans) ? [.. spans.EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32())).OrderBy(s => s.Start)] : [];
}

/// <summary>A document with its attributions as annotators gave them.</summary>
internal sealed record GoldDocument(string Id, string Text, GoldAttribution[] Attributions);

/// <summary>One attribution of the corpus; a role may have several spans, or none.</summary>
internal sealed record GoldAttribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content, string? Kind);
