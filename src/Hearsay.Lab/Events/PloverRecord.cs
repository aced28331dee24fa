using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Events;

/// <summary>One hand-coded sentence of the PLOVER gold records: one event of one type.</summary>
/// <param name="Id">Such as <c>PLOVER-GSR01-AGREE-0001</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Type">Its type, in today's names.</param>
/// <param name="Mode">Its mode; null where none is given.</param>
/// <param name="Sources">Where the words of those who act stand.</param>
/// <param name="Targets">Where the words of those acted upon stand.</param>
/// <param name="IsMutual">True where the coders marked the same people as both.</param>
internal sealed record PloverRecord(string Id, string Text, string Type, string? Mode, List<TextSpan> Sources, List<TextSpan> Targets, bool IsMutual)
{
    /// <summary>True for the half whose misses are never read.</summary>
    public bool IsUnread => int.Parse(Id[(Id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) % 2 == 1;

    public static List<PloverRecord> ReadAll(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Read)];

    private static PloverRecord Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        string text = root.GetProperty("text").GetString()!;
        string? mode = root.TryGetProperty("mode", out JsonElement given) ? given.GetString() : null;
        bool marked = root.TryGetProperty("spans", out JsonElement spans);
        List<TextSpan> sources = marked ? Marked(spans, "SRC") : Named(root, "source", text);
        List<TextSpan> targets = marked ? Marked(spans, "TAR") : Named(root, "target", text);
        bool mutual = marked && spans.EnumerateArray().Any(s => s[0].GetString() == "SRC/TAR");
        return new PloverRecord(root.GetProperty("id").GetString()!, text, PloverNames.Today(root.GetProperty("event").GetString()!), string.IsNullOrEmpty(mode) ? null : mode, sources, targets, mutual);
    }

    private static List<TextSpan> Marked(JsonElement spans, string role) =>
        [.. spans.EnumerateArray().Where(s => s[0].GetString()!.Split('/').Contains(role)).Select(s => new TextSpan(s[1].GetInt32(), s[2].GetInt32()))];

    /// <summary>Where the mark-up does not reduce to the text, the actors' words are looked for in it.</summary>
    private static List<TextSpan> Named(JsonElement root, string role, string text)
    {
        List<TextSpan> found = [];
        if (!root.TryGetProperty(role, out JsonElement actors) || actors.ValueKind != JsonValueKind.Array) return found;
        foreach (JsonElement actor in actors.EnumerateArray())
            if (actor.TryGetProperty("actorText", out JsonElement words) && words.GetString() is { Length: > 0 } name && text.IndexOf(name, StringComparison.Ordinal) is >= 0 and int at)
                found.Add(new TextSpan(at, at + name.Length));
        return found;
    }
}
