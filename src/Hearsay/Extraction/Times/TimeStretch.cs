namespace Hearsay.Extraction.Times;

/// <summary>A stretch of the calendar from a first to a last day; either may be open.</summary>
internal readonly record struct TimeStretch(DateOnly? From, DateOnly? To)
{
    public static TimeStretch Open => default;

    public static TimeStretch OfDay(DateOnly day) => new(day, day);

    public static TimeStretch OfYear(int year) => year is < 1 or > 9999 ? Open : new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static TimeStretch OfYears(int first, int last) => first < 1 || last > 9999 ? Open : new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    public static TimeStretch OfMonth(int? year, int? month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12
            ? new(new DateOnly(year.Value, month.Value, 1), new DateOnly(year.Value, month.Value, DateTime.DaysInMonth(year.Value, month.Value)))
            : Open;

    public static TimeStretch OfDay(int? year, int? month, int? day) =>
        OfMonth(year, month) is { To: { } end } && day >= 1 && day <= end.Day ? OfDay(new DateOnly(end.Year, end.Month, day.Value)) : Open;

    /// <summary>Monday to Sunday.</summary>
    public static TimeStretch OfWeek(DateOnly day)
    {
        DateOnly monday = Add(day, -(((int)day.DayOfWeek + 6) % 7));
        return new(monday, Add(monday, 6));
    }

    /// <summary>Seasons of the northern half of the world; a winter begins in the year that names it.</summary>
    public static TimeStretch OfSeason(int? year, string season)
    {
        if (year is not (>= 1 and < 9999)) return Open;
        int y = year.Value;
        return season switch
        {
            "SP" => new(new DateOnly(y, 3, 1), new DateOnly(y, 5, 31)),
            "SU" => new(new DateOnly(y, 6, 1), new DateOnly(y, 8, 31)),
            "FA" => new(new DateOnly(y, 9, 1), new DateOnly(y, 11, 30)),
            "WI" => new(new DateOnly(y, 12, 1), new DateOnly(y + 1, 3, 1).AddDays(-1)),
            "H1" => new(new DateOnly(y, 1, 1), new DateOnly(y, 6, 30)),
            "H2" => new(new DateOnly(y, 7, 1), new DateOnly(y, 12, 31)),
            ['Q', >= '1' and <= '4'] => new(new DateOnly(y, ((season[1] - '1') * 3) + 1, 1), new DateOnly(y, ((season[1] - '1') * 3) + 1, 1).AddMonths(3).AddDays(-1)),
            _ => Open,
        };
    }

    /// <summary>Its first, middle or last third: what "early", "mid" and "late" leave of it.</summary>
    public TimeStretch Part(string? mod)
    {
        if (From is not { } from || To is not { } to) return this;
        int days = to.DayNumber - from.DayNumber + 1;
        if (days < 3) return this;
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        DateOnly first, second;
        if (months >= 3)
        {
            first = from.AddMonths(months / 3);
            second = from.AddMonths(months - (months / 3));
        }
        else
        {
            // Of a month, the first ten days, the ten in the middle, and what is left.
            int third = days >= 28 ? 10 : days / 3;
            first = Add(from, third);
            second = days >= 28 ? Add(from, 20) : Add(to, 1 - third);
        }

        return mod switch
        {
            "start" => new(from, Add(first, -1)),
            "middle" => new(first, Add(second, -1)),
            "end" => new(second, to),
            _ => this,
        };
    }

    /// <summary>So many days later; the calendar's ends hold.</summary>
    public static DateOnly Add(DateOnly day, double days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>A whole number of months later; the calendar's ends hold.</summary>
    public static DateOnly AddMonths(DateOnly day, double months)
    {
        double index = (day.Year * 12.0) + day.Month - 1 + Math.Truncate(months);
        if (index < 12) return DateOnly.MinValue;
        if (index >= 120_000) return DateOnly.MaxValue;
        int year = (int)index / 12, month = ((int)index % 12) + 1;
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>Units later; null where a unit is shorter than a day.</summary>
    public static DateOnly? Add(DateOnly day, double count, string unit) => unit switch
    {
        "D" => Add(day, Math.Truncate(count)),
        "W" => Add(day, Math.Truncate(count * 7)),
        "M" => AddMonths(day, count),
        "Q" => AddMonths(day, count * 3),
        "Y" => AddMonths(day, count * 12),
        "DE" => AddMonths(day, count * 120),
        "CE" => AddMonths(day, count * 1200),
        _ => null,
    };
}
