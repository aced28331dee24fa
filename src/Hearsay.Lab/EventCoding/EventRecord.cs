using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.EventCoding;

/// <summary>A record of an event-coding suite: a text, the day of its report, and the events that people coded.</summary>
internal sealed record EventRecord(string Id, string Category, string Text, DateOnly? Day, bool BothSides, HashSet<CodedTriple> Events, Sequence<Sentence> GoldTrees)
{
    /// <summary>The records of a file that have been coded.</summary>
    public static List<EventRecord> Read(string path)
    {
        List<EventRecord> records = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            if (row.TryGetProperty("graded", out JsonElement graded) && !graded.GetBoolean()) continue;
            string[][] words = [.. row.GetProperty("conllu").EnumerateArray().Select(w => w.EnumerateArray().Select(c => c.GetString()!).ToArray())];
            string text = row.GetProperty("text").GetString()!;
            (string spelt, Sequence<Sentence> trees) = GoldTree.Read(words);
            records.Add(new EventRecord(
                row.GetProperty("id").GetString()!,
                row.GetProperty("category").GetString()!,
                text.Length > 0 ? text : spelt,
                DateOnly.TryParseExact(row.GetProperty("date").GetString(), ["yyyyMMdd", "yyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
                !row.TryGetProperty("config", out JsonElement config) || !config.TryGetProperty("require_dyad", out JsonElement dyad) || !dyad.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase),
                [.. row.GetProperty("events").EnumerateArray().Select(e => new CodedTriple(e.GetProperty("source").GetString()!, e.GetProperty("target").GetString()!, e.GetProperty("code").GetString()!))],
                trees));
        }

        return records;
    }
}

/// <summary>An event as suites write it.</summary>
internal readonly record struct CodedTriple(string Source, string Target, string Code)
{
    public override string ToString() => $"{Source} {Target} {Code}";
}
