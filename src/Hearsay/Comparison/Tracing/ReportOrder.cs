using Hearsay.Comparison.Copies;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// The order in which reports of a collection are told: by day, those without one last; within a day those that credit another with their text after
/// the others, then the longer before the shorter, for what is left out was there before; then by id. Never by arrival.
/// </summary>
internal static class ReportOrder
{
    public static Analysis[] Of(IEnumerable<Analysis> reports, WireCreditReader credits) =>
        [.. reports.OrderBy(r => r.Document.Published is null).ThenBy(r => r.Document.Published).ThenBy(r => credits.IsCredited(r)).ThenByDescending(r => r.Document.Text.Length).ThenBy(r => r.Document.Id, StringComparer.Ordinal)];

    /// <summary>How surely the earlier of two reports is the earlier.</summary>
    public static Precedence Between(Document earlier, Document later)
    {
        if (earlier.Published is not { } first || later.Published is not { } second) return Precedence.Unknown;
        // A date without a time is the whole day.
        return first < second ? Precedence.Earlier : Precedence.SameDay;
    }
}
