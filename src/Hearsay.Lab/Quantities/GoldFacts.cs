using System.Text.Json;

namespace Hearsay.Lab.Quantities;

/// <summary>The figures and times of an annotated report, each once.</summary>
/// <param name="Quantities">Its figures.</param>
/// <param name="Times">Its times.</param>
internal sealed record GoldFacts(List<GoldQuantity> Quantities, List<GoldTime> Times)
{
    public static GoldFacts Read(JsonElement root)
    {
        Dictionary<TextSpan, GoldQuantity> quantities = [];
        Dictionary<TextSpan, GoldTime> times = [];
        foreach (JsonElement claim in root.GetProperty("claims").EnumerateArray())
        {
            foreach (JsonElement q in claim.GetProperty("quantities").EnumerateArray()) Add(quantities, GoldQuantity.Read(q));
            if (claim.TryGetProperty("time", out JsonElement time)) Add(times, time);
        }

        foreach (JsonElement attribution in root.GetProperty("attributions").EnumerateArray())
            if (attribution.TryGetProperty("said", out JsonElement said)) Add(times, said);
        if (root.TryGetProperty("quantities", out JsonElement others))
            foreach (JsonElement q in others.EnumerateArray()) Add(quantities, GoldQuantity.Read(q));
        if (root.TryGetProperty("times", out JsonElement more))
            foreach (JsonElement t in more.EnumerateArray()) Add(times, t);
        return new GoldFacts([.. quantities.Values], [.. times.Values]);
    }

    private static void Add(Dictionary<TextSpan, GoldQuantity> all, GoldQuantity quantity) => all.TryAdd(quantity.Span, quantity);

    private static void Add(Dictionary<TextSpan, GoldTime> all, JsonElement time)
    {
        if (time.ValueKind != JsonValueKind.Object) return;
        GoldTime read = GoldTime.Read(time);
        // A time that two annotations read differently accepts both readings.
        if (!all.TryAdd(read.Span, read)) all[read.Span].Readings.AddRange(read.Readings.Take(1));
    }
}

/// <summary>An annotated figure.</summary>
internal sealed record GoldQuantity(TextSpan Span, double? Least, double? Most, List<string> Hedges, bool Optional)
{
    public static GoldQuantity Read(JsonElement e) => new(
        GoldTime.SpanOf(e), Number(e, "least"), Number(e, "most"),
        [Plain(e.GetProperty("hedge").GetString()), .. Accepted(e).Select(Plain)], GoldTime.Flag(e));

    /// <summary>True where bounds and hedge are right. For "about N" any interval round N will do whose best is N.</summary>
    public bool Accepts(Quantity q)
    {
        string hedge = Plain(q.Hedge switch { Hedge.AtLeast => "at-least", Hedge.AtMost => "at-most", Hedge h => h.ToString().ToLowerInvariant() });
        if (!Hedges.Contains(hedge)) return false;
        if (Hedges[0] == "indefinite" || (q.Least == Least && q.Most == Most)) return true;
        return Hedges[0] == "about" && Least is { } n && Least == Most && q.Best == n && !(q.Least > n) && !(q.Most < n);
    }

    private static string Plain(string? hedge) => hedge is null or "none" ? "exact" : hedge;

    private static double? Number(JsonElement e, string name) => e.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetDouble() : null;

    private static IEnumerable<string?> Accepted(JsonElement e) =>
        e.TryGetProperty("accept", out JsonElement accept) && accept.ValueKind == JsonValueKind.Object && accept.TryGetProperty("hedge", out JsonElement list)
            ? list.EnumerateArray().Select(v => v.GetString())
            : [];
}

/// <summary>An annotated time, with the readings that are accepted.</summary>
internal sealed record GoldTime(TextSpan Span, List<(string? From, string? To)> Readings, bool Optional)
{
    public static GoldTime Read(JsonElement e)
    {
        List<(string?, string?)> readings = [(e.GetProperty("from").GetString(), e.GetProperty("to").GetString())];
        if (e.TryGetProperty("accept", out JsonElement accept) && accept.ValueKind == JsonValueKind.Array)
            foreach (JsonElement pair in accept.EnumerateArray()) readings.Add((pair[0].GetString(), pair[1].GetString()));
        return new GoldTime(SpanOf(e), readings, Flag(e));
    }

    public bool Accepts(TimeExpression time) =>
        Readings.Contains((time.From?.ToString("yyyy-MM-dd", null), time.To?.ToString("yyyy-MM-dd", null)));

    internal static TextSpan SpanOf(JsonElement e) => new(e.GetProperty("span").GetProperty("start").GetInt32(), e.GetProperty("span").GetProperty("end").GetInt32());

    internal static bool Flag(JsonElement e) => e.TryGetProperty("optional", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
}
