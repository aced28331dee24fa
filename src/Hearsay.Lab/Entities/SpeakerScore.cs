using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Lab.Entities;

/// <summary>
/// The pronouns that GUM marks as sources of attributions, from raw text: whether Hearsay knows whom each stands for (<em>resolution</em>, whatever became of
/// the attribution), and whether it found an attribution with that source and gave it to the right one (<em>end to end</em>).
/// </summary>
internal sealed class SpeakerScore(string data, LanguagePack pack, List<string> misses)
{
    private readonly Pipeline _pipeline = new(pack);

    /// <summary>Two rows: for the table of resolution, and for that of attributions.</summary>
    public (string Resolution, string EndToEnd) Of(string split)
    {
        int[] resolved = new int[3];
        int found = 0, given = 0;
        using GZipStream content = new(File.OpenRead(Path.Combine(data, "attribution", "gum", $"{split}.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            List<(int Start, string Name)> wanted = Wanted(json.RootElement);
            if (wanted.Count == 0) continue;
            string text = json.RootElement.GetProperty("text").GetString()!;
            Analysis analysis = _pipeline.Read(new Document(text));
            foreach ((int start, string name) in wanted)
            {
                Entity? entity = analysis.Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Form == MentionForm.Pronoun && m.Span.Start == start));
                bool right = entity is not null && IsNamed(entity, text, name);
                resolved[right ? 0 : entity is null ? 2 : 1]++;
                Attribution[] said = [.. analysis.Attributions.Where(a => a.Source.Spans.Any(s => s.Contains(start)))];
                if (said.Length > 0) found++;
                if (said.Any(a => analysis.Entities.FirstOrDefault(e => e.Id == a.Source.Entity) is { } source && IsNamed(source, text, name))) given++;
                // Nobody reads the misses of the test part.
                if (!right && split != "test") misses.Add($"speaker {(entity is null ? "open" : $"wrong = {entity.Name}")}, should be {name}: {text[Math.Max(0, start - 200)..Math.Min(text.Length, start + 60)].ReplaceLineEndings(" ")}");
            }
        }

        int count = resolved.Sum();
        return (string.Create(CultureInfo.InvariantCulture, $"| GUM {split} | {count} | {resolved[0]} ({Percent(resolved[0], count)}) | {resolved[1]} | {resolved[2]} |"),
            string.Create(CultureInfo.InvariantCulture, $"| GUM {split} | {count} | {found} ({Percent(found, count)}) | {given} ({Percent(given, count)}) |"));
    }

    private static List<(int Start, string Name)> Wanted(JsonElement document)
    {
        List<(int, string)> wanted = [];
        foreach (JsonElement attribution in document.GetProperty("attributions").EnumerateArray())
            if (attribution.TryGetProperty("source_entity", out JsonElement source) && source.ValueKind == JsonValueKind.Object
                && source.GetProperty("pronoun").GetBoolean() && source.GetProperty("name").GetString() is { } name)
                wanted.Add((attribution.GetProperty("source")[0][0].GetInt32(), name));
        return wanted;
    }

    private static bool IsNamed(Entity entity, string text, string name) =>
        SharesWord(entity.Name, name) || entity.Mentions.Any(m => m.Form == MentionForm.Name && SharesWord(m.Span.In(text), name));

    // "Mr Key" is "John Key"; articles and titles alone make nobody the same.
    private static bool SharesWord(string a, string b)
    {
        string[] words = b.Split(' ', '-', '_');
        return a.Split(' ', '-').Any(w => w.Length > 1 && char.IsUpper(w[0]) && w is not ("The" or "Mr" or "Mr." or "Mrs" or "Dr") && words.Contains(w, StringComparer.OrdinalIgnoreCase));
    }

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):F1} %");
}
