using System.Globalization;

namespace Hearsay.Extraction.Times;

/// <summary>Writes values of TIMEX3: <c>2031-05-14</c>, <c>P3D</c>, <c>2031-W20</c>; <c>X</c> stands for what is open.</summary>
internal static class TimexValue
{
    public static string Day(int? year, int? month, int? day) =>
        $"{Year(year)}-{Two(month)}-{Two(day)}";

    public static string Month(int? year, int? month) => $"{Year(year)}-{Two(month)}";

    public static string Year(int? year) => year switch
    {
        null => "XXXX",
        < 0 => "BC" + (-year.Value).ToString("0000", CultureInfo.InvariantCulture),
        _ => year.Value.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>A decade by its first year.</summary>
    public static string Decade(int year) => year < 0
        ? "BC" + (-year / 10).ToString("000", CultureInfo.InvariantCulture)
        : (year / 10).ToString("000", CultureInfo.InvariantCulture);

    /// <summary>A century by its ordinal.</summary>
    public static string Century(int century) => century < 0
        ? "BC" + (-century - 1).ToString("00", CultureInfo.InvariantCulture)
        : (century - 1).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The ISO week of a day.</summary>
    public static string Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    /// <summary>A length of time.</summary>
    public static string Duration(double? count, string unit)
    {
        if (count == 0.5 && unit == "Y") (count, unit) = (6, "M");
        string number = count is null ? "X" : count == 0.5 ? ".5" : count.Value.ToString("0.##", CultureInfo.InvariantCulture);
        return unit switch
        {
            "H" => $"PT{number}H",
            "MIN" => $"PT{number}M",
            "SEC" => $"PT{number}S",
            _ => $"P{number}{unit}",
        };
    }

    /// <summary>A length in several units: <c>P2Y1M21D</c>, <c>P1DT5H</c>.</summary>
    public static string Duration(double? count, string unit, Sequence<TimeLength> further)
    {
        string value = Duration(count, unit);
        foreach (TimeLength length in further)
        {
            string next = Duration(length.Count, length.Unit);
            // The hours of a length stand behind one T, however many units they have.
            bool hours = next[1] == 'T';
            value += next[(hours && value.Contains('T', StringComparison.Ordinal) ? 2 : 1)..];
        }

        return value;
    }

    private static string Two(int? number) => number is null ? "XX" : number.Value.ToString("00", CultureInfo.InvariantCulture);
}
