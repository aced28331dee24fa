using System.Globalization;

namespace Hearsay.Export;

/// <summary>Figures in words that can be compared: "12 or more", "10 to 15".</summary>
internal static class Figures
{
    /// <summary>What a figure allows; null where its words hold no number.</summary>
    public static string? Of(Quantity quantity) => (quantity.Hedge, quantity.Least, quantity.Most, quantity.Best) switch
    {
        (Hedge.About, _, _, double best) => $"about {Number(best)}",
        (_, double least, double most, _) when least == most => Number(least),
        (_, double least, double most, _) => $"{Number(least)} to {Number(most)}",
        (_, double least, null, _) => $"{Number(least)} or more",
        (_, null, double most, _) => $"{Number(most)} or fewer",
        (_, null, null, double best) => Number(best),
        _ => null,
    };

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1e15 && value == Math.Truncate(value) ? "N0" : "R", CultureInfo.InvariantCulture);
}
