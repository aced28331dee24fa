namespace Hearsay.Extraction.Times;

/// <summary>One part of several: "the first Monday of March", "the last week of October", "the Sunday before Easter".</summary>
internal sealed partial class TimeResolver
{
    /// <summary>"The first Monday of March".</summary>
    private TimeResolution NthWeekday(TimeMeaning m, TimeMeaning inner, bool future)
    {
        TimeResolution whole = Resolve(inner.Inner is { Sort: TimeSort.Neighbour } told ? told with { FromLast = !(_year is null || _year == published?.Year) } : inner with { Weekday = null, Part = null }, _paragraph, future, _sentence, _inAside);
        if (inner.Weekday is not { } weekday || whole.Stretch is not { From: { } from, To: { } to }) return Missing(m, null) with { Wanting = whole.Wanting };
        DateOnly day = m.Nth < 0
            ? TimeStretch.Add(to, -(((int)to.DayOfWeek - weekday + 7) % 7))
            : TimeStretch.Add(from, ((weekday - (int)from.DayOfWeek + 7) % 7) + (((m.Nth ?? 1) - 1) * 7));
        return day >= from && day <= to ? OfDay(m with { Sort = TimeSort.Calendar, Part = m.Part ?? inner.Part, Nth = null, Inner = null, Unit = null }, day, whole.Anchor) : Missing(m, null) with { Wanting = false };
    }

    /// <summary>"The Sunday before Easter", "the Monday after 5 May": that day itself is not meant.</summary>
    private TimeResolution WeekdayBeside(TimeMeaning m, TimeMeaning inner, bool future)
    {
        TimeResolution whole = Resolve(inner with { Weekday = null, Part = null }, _paragraph, future, _sentence, _inAside);
        if ((m.By < 0 ? whole.Stretch.From : whole.Stretch.To) is not { } day) return Missing(m, null) with { Wanting = whole.Wanting };
        int weeks = (int)Math.Clamp(m.Count ?? 1, 1, 1000) - 1;
        int away = m.By < 0 ? ((int)day.DayOfWeek - inner.Weekday!.Value + 7) % 7 : (inner.Weekday!.Value - (int)day.DayOfWeek + 7) % 7;
        return OfDay(new TimeMeaning { Sort = TimeSort.Calendar, Part = inner.Part }, TimeStretch.Add(day, m.By * ((away == 0 ? 7 : away) + (7 * weeks))), whole.Anchor);
    }

    /// <summary>"The first weekend of June" begins on its first Saturday.</summary>
    private static TimeResolution NthWeekend(int nth, TimeResolution whole)
    {
        if (whole.Stretch is not { From: { } from, To: { } to }) return whole;
        DateOnly saturday = nth < 0 ? TimeStretch.Add(to, -(((int)to.DayOfWeek + 1) % 7)) : TimeStretch.Add(from, ((6 - (int)from.DayOfWeek) % 7) + ((nth - 1) * 7));
        return new(TimeType.Date, TimexValue.Week(saturday) + "-WE", new(saturday, TimeStretch.Add(saturday, 1)), "weekend", whole.Anchor);
    }

    /// <summary>"The week of 12 May".</summary>
    private static TimeResolution OfWeek(TimeResolution day) => day.Stretch.From is { } from
        ? new(TimeType.Date, TimexValue.Week(from), TimeStretch.OfWeek(from), "week", day.Anchor)
        : day;

    private TimeResolution Nth(TimeMeaning m, bool future)
    {
        if (m is { Unit: "BESIDE", Inner: { Weekday: { } } beside }) return WeekdayBeside(m, beside, future);
        if (m is { Unit: "WD", Inner: { } days }) return NthWeekday(m, days, future);
        TimeResolution whole = m.Inner is { } inner ? Resolve(inner, _paragraph, future, _sentence, _inAside) : published is { } p ? Dated(new TimeMeaning { Sort = TimeSort.Calendar }, p.Year, TimeAnchor.Published) : default;
        int nth = m.Nth ?? 1;
        string unit = m.Unit ?? "D";
        if (unit == "WEEKOF") return OfWeek(whole);
        if (unit == "Q" && m.Count is null or 1 && whole.Value is { Length: 4 } && nth is -1 or (>= 1 and <= 4))
        {
            string quarter = "Q" + (char)('0' + (nth < 0 ? 4 : nth));
            // "The fourth quarter", told in March, is that of the year before.
            bool ahead = m.Inner is null && !future && TimeStretch.OfSeason(_year, quarter).From > published;
            return Dated(new TimeMeaning { Sort = TimeSort.Calendar, Season = quarter }, ahead ? _year - 1 : _year, whole.Anchor);
        }

        if (unit == "HALF")
        {
            bool second = nth != 1;
            if (whole.Grain is "year") return Dated(new TimeMeaning { Sort = TimeSort.Calendar, Season = second ? "H2" : "H1" }, _year, whole.Anchor);
            if (whole.Stretch is { From: { } a, To: { } b })
            {
                DateOnly middle = DateOnly.FromDayNumber((a.DayNumber + b.DayNumber) / 2);
                return whole with { Stretch = second ? new(TimeStretch.Add(middle, 1), b) : new(a, middle) };
            }

            return whole;
        }

        if (unit == "WE" && m.Count is null or 1) return NthWeekend(nth, whole);
        double count = m.Count ?? 1;
        TimeStretch stretch = TimeStretch.Open;
        if (whole.Stretch is { From: { } from, To: { } to })
        {
            // Neither weeks nor days of the calendar are meant by "the last week of October", but the seven days at its end.
            if (nth < 0 && TimeStretch.Add(to, -count, unit) is { } start) stretch = new(TimeStretch.Add(start, 1), to);
            else if (nth > 0 && TimeStretch.Add(from, (nth - 1) * count, unit) is { } begin && TimeStretch.Add(begin, count, unit) is { } end) stretch = new(begin, TimeStretch.Add(end, -1));
        }

        if (unit == "D" && count == 1 && stretch.From is { } only) return OfDay(new TimeMeaning { Sort = TimeSort.Calendar }, only, whole.Anchor);
        if (unit == "M" && count == 1 && stretch.From is { } first) return OfMonth(first, whole.Anchor);
        return new(TimeType.Duration, TimexValue.Duration(count, unit), stretch, TimeUnits.Name(unit), whole.Anchor);
    }
}
