using System.Text.Json;
using Xunit;

namespace Hearsay.System.Tests.Views;

/// <summary>Checks one line of the JSON output against the contract: every field is there, spans hold their words, ids are unique, references resolve.</summary>
internal static class AnalysisContract
{
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        [""] = ["schema", "program", "languagePack", "codeTables", "document", "words", "sentences", "entities", "attributions", "events", "quantities", "figureLinks", "times", "places", "claims", "marks", "diagnostics"],
        ["document"] = ["id", "path", "title", "publisher", "author", "url", "published", "language", "sha256", "text"],
        ["sentences"] = ["start", "end", "paragraph", "text"],
        ["entities"] = ["id", "kind", "name", "mentions", "roles", "country", "sector", "body", "sides", "members", "evidence"],
        ["mentions"] = ["start", "end", "text", "form", "by"],
        ["roles"] = ["start", "end", "text", "former", "standing", "from", "to", "asOf", "evidence"],
        ["sides"] = ["stance", "start", "end", "text", "entity", "evidence"],
        ["attributions"] = ["id", "kind", "within", "source", "cue", "content", "said", "channel", "evidence"],
        ["source"] = ["class", "spans", "entity"],
        ["cue"] = ["spans", "lemma", "class", "loaded"],
        ["content"] = ["spans"],
        ["spans"] = ["start", "end", "text"],
        ["cues"] = ["start", "end", "text"],
        ["events"] = ["id", "type", "mode", "trigger", "participants", "time", "place", "quantities", "codes"],
        ["codes"] = ["cameoRoot", "cameo", "quadClass", "acledEvent", "acledSubEvent", "ucdp", "actors", "targets", "by"],
        ["trigger"] = ["start", "end", "text", "lemma"],
        ["participants"] = ["role", "start", "end", "text", "entity", "identity"],
        ["quantities"] = ["id", "start", "end", "text", "least", "most", "best", "hedge", "unit", "partOf", "per", "asOf", "kind", "change", "of", "kinds", "standing", "evidence"],
        ["of"] = ["spans"],
        ["figureLinks"] = ["a", "b", "relation", "window", "hedge", "reasons"],
        ["reasons"] = ["on", "message", "a", "b"],
        ["a"] = ["spans"],
        ["b"] = ["spans"],
        ["times"] = ["id", "start", "end", "text", "type", "value", "from", "to", "fromClock", "toClock", "grain", "mod", "anchor"],
        ["places"] = ["id", "start", "end", "text", "name", "country", "level", "latitude", "longitude", "radiusKm", "gazetteerId", "candidates", "form", "use", "toponym", "evidence"],
        ["toponym"] = ["start", "end", "text"],
        ["claims"] = ["id", "sentence", "start", "end", "text", "kind", "word", "event", "time", "place", "quantities", "factuality", "evidence"],
        ["factuality"] = ["certainty", "polarity", "when", "levels"],
        ["levels"] = ["attribution", "certainty", "polarity", "cues"],
        ["evidence"] = ["field", "spans", "by"],
        ["marks"] = ["kind", "start", "end", "text", "by"],
        ["diagnostics"] = ["code", "severity", "message", "start", "end", "text"],
    };

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["entities.kind"] = "person|organisation|armed-force|government|group|place|media|other",
        ["roles.standing"] = "held|former|then|designate|acting",
        ["sides.stance"] = "with|backed-by|led-by|against",
        ["codes.ucdp"] = "state-based|non-state|one-sided",
        ["mentions.form"] = "name|nominal|pronoun",
        ["attributions.kind"] = "direct|indirect|mixed",
        ["source.class"] = "named-person|named-body|official|press|unnamed|impersonal|document|general",
        ["participants.role"] = "actor|target|instrument|beneficiary|place|other",
        ["participants.identity"] = "certain|probable|possible|open",
        ["quantities.hedge"] = "exact|about|at-least|at-most|range|indefinite|none",
        ["quantities.kind"] = "count|share|sum|measure|factor",
        ["quantities.change"] = "none|up|down|up-to|down-to|from",
        ["quantities.standing"] = "told|denied|unknown|disputed|unverified",
        ["figureLinks.relation"] = "equal|within|refines|partly|differs|denies|not-comparable",
        ["figureLinks.window"] = "none|same|other|open",
        ["figureLinks.hedge"] = "none|same|dropped|added|other",
        ["times.type"] = "DATE|TIME|DURATION|SET",
        ["places.form"] = "name|demonym|description|relative",
        ["places.use"] = "location|government|origin",
        ["claims.kind"] = "happening|state|judgement|demand|general",
        ["factuality.certainty"] = "certain|probable|possible|open",
        ["factuality.polarity"] = "positive|negative|open",
        ["factuality.when"] = "past|present|future|conditional|habitual|open",
        ["levels.certainty"] = "certain|probable|possible|open",
        ["levels.polarity"] = "positive|negative|open",
        ["marks.kind"] = "scare-quote|distanced|loaded|insertion|omission",
        ["diagnostics.severity"] = "info|warning|error",
    };

    // Where an id may stand, and the list it has to be found in.
    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["entities.body"] = "entities",
        ["entities.members"] = "entities",
        ["sides.entity"] = "entities",
        ["roles.asOf"] = "times",
        ["attributions.within"] = "attributions",
        ["source.entity"] = "entities",
        ["attributions.said"] = "times",
        ["participants.entity"] = "entities",
        ["events.time"] = "times",
        ["events.place"] = "places",
        ["events.quantities"] = "quantities",
        ["quantities.partOf"] = "quantities",
        ["quantities.asOf"] = "times",
        ["figureLinks.a"] = "quantities",
        ["figureLinks.b"] = "quantities",
        ["claims.word"] = "attributions",
        ["claims.event"] = "events",
        ["claims.time"] = "times",
        ["claims.place"] = "places",
        ["claims.quantities"] = "quantities",
        ["levels.attribution"] = "attributions",
    };

    public static void Check(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        Assert.Equal("hearsay.analysis/1", root.GetProperty("schema").GetString());
        string text = root.GetProperty("document").GetProperty("text").GetString()!;
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);
        foreach (string list in (string[])["entities", "attributions", "events", "quantities", "times", "places", "claims"])
        {
            known[list] = [.. root.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
            foreach (JsonElement element in root.GetProperty(list).EnumerateArray()) Assert.True(ids.Add(element.GetProperty("id").GetString()!), $"id given twice: {element}");
        }

        int sentences = root.GetProperty("sentences").GetArrayLength();
        foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
        {
            Assert.InRange(claim.GetProperty("sentence").GetInt32(), 0, sentences - 1);
            Assert.NotEmpty(claim.GetProperty("evidence").EnumerateArray());
            Assert.NotEmpty(claim.GetProperty("factuality").GetProperty("levels").EnumerateArray());
        }

        CheckObject("", root, text, known);
    }

    private static void CheckObject(string name, JsonElement element, string text, Dictionary<string, HashSet<string>> known)
    {
        string[] actual = [.. element.EnumerateObject().Select(p => p.Name)];
        Assert.True(Fields[name].ToHashSet(StringComparer.Ordinal).SetEquals(actual) && actual.Length == Fields[name].Length, $"{name} has the fields {string.Join(", ", actual)}");
        if (element.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Number)
        {
            int from = start.GetInt32(), to = element.GetProperty("end").GetInt32();
            Assert.True(from >= 0 && from <= to && to <= text.Length, $"{name} points outside the text: {element}");
            Assert.Equal(text[from..to], element.GetProperty("text").GetString());
        }

        foreach (JsonProperty property in element.EnumerateObject()) CheckProperty($"{name}.{property.Name}", property, text, known);
    }

    private static void CheckProperty(string path, JsonProperty property, string text, Dictionary<string, HashSet<string>> known)
    {
        JsonElement value = property.Value;
        if (Values.TryGetValue(path, out string? allowed) && !(path == "codes.ucdp" && value.ValueKind == JsonValueKind.Null)) Assert.Contains(value.GetString(), allowed.Split('|'));
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (JsonElement item in items)
        {
            if (References.TryGetValue(path, out string? list) && item.ValueKind == JsonValueKind.String)
                Assert.True(known[list].Contains(item.GetString()!), $"{path} names {item}, which is none of {list}");
            else if (item.ValueKind == JsonValueKind.Object) CheckObject(property.Name, item, text, known);
        }
    }
}
