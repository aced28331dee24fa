using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Quantities;

/// <summary>A number in the terms of NewsQuant.</summary>
/// <param name="Value">Its value, or both ends of a range with a hyphen between.</param>
/// <param name="Unit">Normal form of the unit; <c>-</c> where there is none.</param>
/// <param name="Change"><c>=</c>, <c>~</c>, <c>&gt;</c>, <c>&lt;</c>, <c>up</c> or <c>down</c>.</param>
/// <param name="Concept">Words of what it is said of; <c>-</c> where there are none.</param>
/// <param name="Kind">What sort of number we took it for.</param>
internal sealed record NewsQuantNumber(string Value, string Unit, string Change, List<string> Concept, QuantityKind Kind = QuantityKind.Count)
{
    public static NewsQuantNumber Read(JsonElement e) => new(
        e.GetProperty("value").GetString()!, e.GetProperty("normalized_unit").GetString()!.Trim(), Text(e, "change"),
        [.. Text(e, "referred_concepts").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)]);

    private static string Text(JsonElement e, string name) => e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    public bool HasValue(NewsQuantNumber other)
    {
        double[] mine = Numbers(Value), theirs = Numbers(other.Value);
        return mine.Length == theirs.Length && mine.Zip(theirs).All(p => Math.Abs(p.First - p.Second) <= 5e-5 + (1e-5 * Math.Abs(p.First)));
    }

    private static double[] Numbers(string value) =>
        value.IndexOf('-', 1) is var at and > 0 && !value.Contains('E', StringComparison.Ordinal) ? [Number(value[..at]), Number(value[(at + 1)..])] : [Number(value)];

    private static double Number(string written) => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
