using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Circumstances;

/// <summary>An annotated time, with the stretches that are accepted for it.</summary>
internal sealed record AnnotatedTime(string Id, TextSpan Span, bool Optional, List<(string? From, string? To)> Stretches)
{
    public static AnnotatedTime Read(JsonElement e)
    {
        List<(string?, string?)> stretches = [(e.GetProperty("from").GetString(), e.GetProperty("to").GetString())];
        if (e.TryGetProperty("accept", out JsonElement accept))
            foreach (JsonElement pair in accept.EnumerateArray()) stretches.Add((pair[0].GetString(), pair[1].GetString()));
        return new AnnotatedTime(e.GetProperty("id").GetString()!, AnnotatedQuantity.SpanOf(e), AnnotatedQuantity.IsOptional(e), stretches);
    }

    public bool HasStretch(TimeExpression time) => Stretches.Contains((Day(time.From), Day(time.To)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
