using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Events;

/// <summary>An actor of a PLOVER gold record: its words, and what the coders made of them.</summary>
/// <param name="Words">As the coders wrote them; they may leave words of the sentence out.</param>
/// <param name="Span">Where they stand; null where the sentence has no such words.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Sector">The first role code, or null.</param>
/// <param name="IsInternational">True for bodies of states, which have no country.</param>
internal sealed record ActorGold(string Words, TextSpan? Span, string? Country, string? Sector, bool IsInternational)
{
    // Slips of the coders that are plainly no other country.
    private static readonly Dictionary<string, string> Mended = new(StringComparer.Ordinal) { ["JAP"] = "JPN", ["ITL"] = "ITA", ["VTN"] = "VNM" };

    /// <summary>The records with their actors.</summary>
    public static IEnumerable<(string Id, string Text, string Event, List<TextSpan> Triggers, List<ActorGold> Actors)> ReadAll(string path)
    {
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            List<ActorGold> actors = [];
            foreach (string side in (string[])["source", "target"])
                if (root.TryGetProperty(side, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
                    actors.AddRange(list.EnumerateArray().Select(a => Read(a, text)).OfType<ActorGold>());
            List<TextSpan> triggers = [];
            if (root.TryGetProperty("spans", out JsonElement spans))
                triggers.AddRange(spans.EnumerateArray().Where(s => s[0].GetString() == "EVT").Select(s => new TextSpan(s[1].GetInt32(), s[2].GetInt32())));
            yield return (root.GetProperty("id").GetString()!, text, root.GetProperty("event").GetString()!, triggers, actors);
        }
    }

    /// <summary>True for the half whose misses are never read.</summary>
    public static bool IsUnread(string id) => int.Parse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) % 2 == 1;

    private static ActorGold? Read(JsonElement actor, string text)
    {
        if (actor.ValueKind != JsonValueKind.Object || !actor.TryGetProperty("actorText", out JsonElement words) || words.GetString() is not { Length: > 0 } name) return null;
        string? code = Text(actor, "code"), sector = Text(actor, "sector");
        if (sector is null or "***" || sector.Length < 3) sector = null;
        else sector = sector[..3];
        bool international = code is "IGO" or "IMG" or "NGO";
        int at = text.IndexOf(name, StringComparison.Ordinal);
        string? country = international || code is not { Length: 3 } ? null : Mended.GetValueOrDefault(code, code);
        return new ActorGold(name, at < 0 ? null : new TextSpan(at, at + name.Length), country, sector, code is "IGO");
    }

    private static string? Text(JsonElement actor, string key) => actor.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
