using System.Globalization;
using System.Text;

namespace Hearsay.Casebook;

/// <summary>How the casebook writes the values of the vocabulary: <c>named-person</c>, <c>15..</c>, <c>2031-05-01..2031-05-31</c>.</summary>
internal static class Spelling
{
    /// <summary>The name of an enum value in lower case, its words joined by hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder spelt = new();
        foreach (char c in value.ToString())
        {
            if (char.IsUpper(c) && spelt.Length > 0) spelt.Append('-');
            spelt.Append(char.ToLowerInvariant(c));
        }

        return spelt.ToString();
    }

    /// <summary><c>12</c>, <c>15..</c>, <c>..20</c>, <c>12..15</c>, <c>~12</c>.</summary>
    public static string Of(Quantity quantity)
    {
        if (quantity is { Hedge: Hedge.About, Best: { } about, Least: not null }) return "~" + Number(about);
        if (quantity is { Least: { } exact, Most: { } same } && exact.Equals(same)) return Number(exact);
        string least = quantity.Least is { } l ? Number(l) : "", most = quantity.Most is { } m ? Number(m) : "";
        return least.Length + most.Length == 0 ? "open" : $"{least}..{most}";
    }

    /// <summary>A day, or the first and the last, with their hours if those are told: <c>2031-05-13 15:00</c>, <c>2031-05-13 22:00..2031-05-14 02:00</c>.</summary>
    public static string Of(TimeExpression time)
    {
        if (time is { From: null, To: null }) return "open";
        string from = Moment(time.From, time.FromClock), to = Moment(time.To, time.ToClock);
        return from == to ? from : $"{from}..{to}";
    }

    private static string Number(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly? day, TimeOnly? clock) =>
        clock is { } hour && day is not null ? $"{Day(day)} {hour.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Day(day);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
