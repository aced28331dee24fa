using System.Text.Json;

namespace Hearsay.Lab.Circumstances;

/// <summary>An annotated figure. Each list of choices opens with the readers' own value; the others are accepted.</summary>
internal sealed record AnnotatedQuantity(
    string Id, TextSpan Span, bool Optional, List<double?> Least, List<double?> Most, List<string?> Hedge, List<string?> Counted,
    List<string?> PartOf, List<string?> Window, List<string?> AsOf, List<string?> Per)
{
    public static AnnotatedQuantity Read(JsonElement e) => new(
        e.GetProperty("id").GetString()!, SpanOf(e), IsOptional(e),
        Choices(e, "least", Number), Choices(e, "most", Number), Choices(e, "hedge", Word), Choices(e, "counted", Word),
        Choices(e, "partOf", Word), Choices(e, "window", Word), Choices(e, "asOf", Word), Choices(e, "per", Word));

    /// <summary>True where the bounds are right. Round "about N" any interval will do whose best is N, as long as it holds N.</summary>
    public bool HasBounds(Quantity q)
    {
        bool exact = Least.Exists(l => Same(l, q.Least)) && Most.Exists(m => Same(m, q.Most));
        // A number that a hedge loosens downwards ("nearly") may keep it as its upper bound alone, where "about" is accepted.
        return exact || (q.Hedge == Hearsay.Hedge.About && Hedge.Contains("about") && Same(Least[0] ?? Most[0], q.Best));
    }

    public bool HasHedge(Quantity q) => Hedge.Contains(q.Hedge switch
    {
        Hearsay.Hedge.None => "exact",
        Hearsay.Hedge.AtLeast => "at-least",
        Hearsay.Hedge.AtMost => "at-most",
        Hearsay.Hedge h => h.ToString().ToLowerInvariant(),
    });

    internal static TextSpan SpanOf(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());

    internal static bool IsOptional(JsonElement e) => e.TryGetProperty("optional", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    /// <summary>Equal but for rounding: a third is 0.3333.</summary>
    private static bool Same(double? one, double? other) =>
        one is null || other is null ? one is null && other is null : Math.Abs(one.Value - other.Value) <= 1e-3 * Math.Max(1e-1, Math.Abs(one.Value));

    private static double? Number(JsonElement e) => e.ValueKind == JsonValueKind.Number ? e.GetDouble() : null;

    private static string? Word(JsonElement e) => e.ValueKind == JsonValueKind.String ? e.GetString() : null;

    private static List<T> Choices<T>(JsonElement e, string name, Func<JsonElement, T> read)
    {
        List<T> choices = [read(e.TryGetProperty(name, out JsonElement own) ? own : default)];
        if (e.TryGetProperty("accept", out JsonElement accept) && accept.TryGetProperty(name, out JsonElement others)) choices.AddRange(others.EnumerateArray().Select(read));
        return choices;
    }
}
