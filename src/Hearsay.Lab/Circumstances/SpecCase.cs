using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Extraction.Quantities;

namespace Hearsay.Lab.Circumstances;

/// <summary>A sentence of the Recognizers-Text specifications (MIT), with what it says that is found there.</summary>
internal sealed record SpecCase(string Id, string Model, DateOnly? Today, string Text, List<SpecMention> Mentions)
{
    /// <summary>True for the half whose misses are read while rules are written; drawn by the sentence, so that the same one never stands in both.</summary>
    public bool IsRead => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] < 128;

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

    /// <summary>True where it gives a number.</summary>
    public bool HasValue => Text(Resolution, "value") is not null;

    public bool Accepts(Figure quantity)
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
            case "time" or "timerange" or "datetime" or "datetimerange":
                return AcceptsClock(time, value);
        }

        string? from = Text(value, "value") ?? Text(value, "start"), to = Text(value, "value") ?? Text(value, "end"), mark = Text(value, "Mod");
        DateOnly? start = Day(from, 0), end = Day(to, Type == "daterange" ? -1 : 0);
        // "Since late July" begins for them in its second half, for us in its last third.
        if (mark is "since-end" or "since-start" or "since-mid" && time.Mod is not null) return start <= time.From && time.From <= start?.AddDays(15);
        // "Later this year" is its second half for them, and what follows the report for us; "earlier" the other way round.
        if (Words.StartsWith("later ", StringComparison.Ordinal) && !Words.StartsWith("later than", StringComparison.Ordinal) && Type == "daterange") return end == time.To && time.From <= end;
        if (Words.StartsWith("earlier ", StringComparison.Ordinal) && !Words.StartsWith("earlier than", StringComparison.Ordinal) && Type == "daterange") return start == time.From && time.To >= start;
        // "Early May" is for them a May that bears a mark, or its first half, and for us its first ten days: the mark is the same and ours lie within theirs.
        if (time.Mod is "start" or "middle" or "end" && time.Mod[0] == (mark is "mid" ? 'm' : mark?[0])) return start <= time.From && time.To <= end;
        // "Two months ago" is a month for us and a day of it for them.
        if (Type == "date" && time.Grain is "month" or "year" && start >= time.From && start <= time.To) return true;
        // "The next three days" begin for us today, for them tomorrow.
        if (time.Type == TimeType.Duration && start == time.From?.AddDays(1)) start = time.From;
        // "After the 15th" names the 15th there and begins with the 16th here.
        if (mark == "after" && start?.AddDays(1) == time.From) return true;
        if (start is not null && start != time.From) return false;
        if (end is null) return from is not null;
        // "From March to May" ends for them where May begins, for us with May; "since" runs for us to the report.
        return end == time.To || end.Value.AddDays(1) == time.To || (from is not null && time.Value?.Contains('/', StringComparison.Ordinal) == true && time.To > end && time.To < end.Value.AddDays(366));
    }

    /// <summary>
    /// The same hours, and the same day where the specification names one. "Morning", "early in the day" and "later today" have hours there and
    /// none for us: there the day alone is compared.
    /// </summary>
    private bool AcceptsClock(TimeExpression time, JsonElement value)
    {
        string? from = Text(value, "value") ?? Text(value, "start"), to = Text(value, "value") ?? Text(value, "end");
        if (time.Value == "PRESENT_REF") return Day(from, 0) == time.From;
        bool loose = Type == "datetimerange" && Text(value, "Mod") is "start" or "mid" or "end" && time is { FromClock: null, ToClock: null, From: not null };
        if (loose) return Day(from, 0) == time.From;
        if (time.Type is not (TimeType.Time or TimeType.Set)) return false;
        if (Day(from, 0) is { } first && time.From is not null && first != time.From) return false;
        if (Type.StartsWith("date", StringComparison.Ordinal) && time.From is null && time.To is null) return false;
        if (time.FromClock is null && time.ToClock is null) return time.Grain == "part-of-day" && Type.EndsWith("range", StringComparison.Ordinal);
        return Clock(from) == time.FromClock && (to is null ? time.ToClock is null : Clock(to) == time.ToClock);
    }

    private static TimeOnly? Clock(string? written) =>
        written is { Length: >= 8 } && TimeOnly.TryParseExact(written[^8..], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock) ? new TimeOnly(clock.Hour, clock.Minute) : null;

    private static bool Same(string written, double? number) =>
        written.Length == 0 ? number is null : number is { } n && double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double wanted) && Math.Abs(wanted - n) <= 1e-3 * Math.Max(0.1, Math.Abs(wanted));

    private static DateOnly? Day(string? written, int later) =>
        written is { Length: >= 10 } && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day.AddDays(later) : null;

    private static string? Plain(string? duration) => duration?.Replace("P0.5Y", "P6M", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal);

    private static string? Text(JsonElement e, string name) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
