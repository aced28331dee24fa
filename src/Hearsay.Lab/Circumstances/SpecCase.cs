using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Circumstances;

/// <summary>A sentence of the Recognizers-Text specifications (MIT), with what it says that is found there.</summary>
internal sealed record SpecCase(string Id, string Model, DateOnly? Today, string Text, List<SpecMention> Mentions)
{
    public static IEnumerable<SpecCase> Read(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(l =>
    {
        JsonElement root = JsonSerializer.Deserialize<JsonElement>(l);
        string source = root.GetProperty("source").GetString()!;
        string? dct = root.GetProperty("dct").GetString();
        return new SpecCase(
            root.GetProperty("id").GetString()!,
            source[(source.LastIndexOf('/') + 1)..],
            dct is { Length: >= 10 } ? DateOnly.ParseExact(dct[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            root.GetProperty("text").GetString()!,
            [.. root.GetProperty("mentions").EnumerateArray().Select(SpecMention.Read)]);
    });
}

/// <summary>One thing found in it.</summary>
internal sealed record SpecMention(TextSpan Span, string Type, string Words, JsonElement Resolution)
{
    public static SpecMention Read(JsonElement e)
    {
        string type = e.TryGetProperty("type", out JsonElement t) && t.ValueKind == JsonValueKind.String ? t.GetString()! : "";
        return new SpecMention(AnnotatedQuantity.SpanOf(e), type[(type.LastIndexOf('.') + 1)..], e.GetProperty("text").GetString()!, e.TryGetProperty("resolution", out JsonElement r) ? r : default);
    }

    /// <summary>True where one of the specification's readings is ours; a past and a future one are both allowed.</summary>
    public bool Accepts(TimeExpression time)
    {
        if (Resolution.ValueKind != JsonValueKind.Object || !Resolution.TryGetProperty("values", out JsonElement values)) return true;
        foreach (JsonElement value in values.EnumerateArray())
            if (Accepts(time, value)) return true;
        return false;
    }

    public bool Accepts(Quantity quantity)
    {
        string? value = Text(Resolution, "value");
        if (value is null) return true;
        if (Type == "numberrange")
        {
            string[] ends = value.Trim('(', ')', '[', ']').Split(',');
            return ends.Length == 2 && Same(ends[0], quantity.Least) && Same(ends[1], quantity.Most);
        }

        return Same(value.TrimEnd('%'), quantity.Best ?? quantity.Least ?? quantity.Most);
    }

    private bool Accepts(TimeExpression time, JsonElement value)
    {
        switch (Type)
        {
            case "duration":
                return Plain(Text(value, "timex")) == Plain(time.Value);
            case "set":
                return time.Type == TimeType.Set;
            case "time" or "timerange":
                return time.Type == TimeType.Time;
        }

        string? from = Text(value, "value") ?? Text(value, "start"), to = Text(value, "value") ?? Text(value, "end");
        if (Day(from, 0) is { } start && start != time.From) return false;
        if (Day(to, Type == "daterange" ? -1 : 0) is not { } end) return from is not null;
        // "From March to May" ends for them where May begins, for us with May; "since" runs for us to the report.
        return end == time.To || end.AddDays(1) == time.To || (from is not null && time.Value?.Contains('/', StringComparison.Ordinal) == true && time.To > end && time.To < end.AddDays(366));
    }

    private static bool Same(string written, double? number) =>
        written.Length == 0 ? number is null : number is { } n && double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double wanted) && Math.Abs(wanted - n) <= 1e-3 * Math.Max(0.1, Math.Abs(wanted));

    private static DateOnly? Day(string? written, int later) =>
        written is { Length: >= 10 } && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.AddDays(later) : null;

    private static string? Plain(string? duration) => duration?.Replace("P0.5Y", "P6M", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal);

    private static string? Text(JsonElement e, string name) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
