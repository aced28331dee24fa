using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Lab.Factuality;

/// <summary>A sentence of a factuality corpus: its text, and the predicates with their values from -3 (did not happen) to 3 (did).</summary>
internal sealed record FactualitySentence(string Id, string Text, List<(TextSpan Span, double Value)> Events)
{
    /// <summary>The sentences of a <c>.jsonl.gz</c> file.</summary>
    public static List<FactualitySentence> Read(string path)
    {
        List<FactualitySentence> sentences = [];
        using GZipStream content = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(content);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            List<(TextSpan, double)> events = [.. root.GetProperty("events").EnumerateArray().Select(e =>
            {
                JsonElement span = e.GetProperty("span");
                return (new TextSpan(span[0].GetInt32(), span[1].GetInt32()), e.GetProperty("value").GetDouble());
            })];
            sentences.Add(new FactualitySentence(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, events));
        }

        return sentences;
    }
}
