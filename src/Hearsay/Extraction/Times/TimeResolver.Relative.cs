namespace Hearsay.Extraction.Times;

/// <summary>Times that are reckoned from others.</summary>
internal sealed partial class TimeResolver
{
    /// <summary>What lies a step back is told as an aside: the story goes on from where it was.</summary>
    private TimeResolution StepBack(TimeMeaning m, Func<TimeMeaning, bool, TimeResolution> read, bool future)
    {
        (int? year, int? month, int? day) = (_year, _month, _day);
        TimeResolution found = read(m, future);
        if ((narrative && m.By < 0) || m.By <= -YearOfMonths) (_year, _month, _day) = (year, month, day);
        return found;
    }

    /// <summary>Months back that make a comparison with another year.</summary>
    private const int YearOfMonths = 12;

    private TimeResolution Neighbour(TimeMeaning m, bool future)
    {
        bool last = m.FromLast || (narrative && _year is not null);
        TimeAnchor anchor = last ? TimeAnchor.Last : TimeAnchor.Published;
        if (m.Unit == "Y" && (m.Month ?? m.Day) is not null)
        {
            // "March of this year", "June 20 of the same year".
            int? told = last ? _year : published?.Year;
            return told is null ? Missing(m, TimexValue.Day(null, m.Month, m.Day)) : Dated(m, told + m.By, anchor);
        }

        if (m.Feast is not null) return Feast(m, null, m.By > 0 || (m.By == 0 && future));
        if (m.Unit == "M" && m.Day is not null)
        {
            (int? inYear, int? ofMonth) = last && _month is not null ? (_year, _month) : (published?.Year, published?.Month);
            if (inYear is null || ofMonth is null) return Missing(m, TimexValue.Day(null, null, m.Day));
            int months = (inYear.Value * 12) + ofMonth.Value - 1 + m.By;
            return Dated(m with { Month = (months % 12) + 1 }, months / 12, anchor);
        }

        if (m is { Unit: "Y", Week: { } number })
        {
            int? ofYear = last ? _year : published?.Year;
            return ofYear is null ? Missing(m, null) : Week(m, number, ofYear + m.By, future) with { Anchor = anchor };
        }

        if (m.Month is { } month) return NeighbourMonth(m, month, anchor);
        if (m.Season is { } season) return NeighbourSeason(m, season, anchor);
        if (m is { Weekday: { } its, Unit: "WD" })
        {
            // "Tuesday of last week".
            DateOnly? from = last ? Last() ?? (narrative ? null : published) : published;
            return from is { } here ? OfDay(m, TimeStretch.Add(TimeStretch.OfWeek(here).From!.Value, (7 * m.By) + its - 1), anchor) : Missing(m, "XXXX-WXX");
        }

        if (m.Weekday is { } weekday) return Weekday(m, weekday, m.By, future);

        DateOnly? today = last ? Last() ?? (narrative || m.By != 0 ? null : published) : published;
        if (last && today is null && m.FromLast && !narrative && _year is null) (today, anchor) = (published, TimeAnchor.Published);
        string unit = m.Unit ?? "D";
        if (IsTime(m) && m.Unit is null)
        {
            // "last night" is the one before today's; "this morning" is today's.
            return today is { } base0 ? OfDay(m, TimeStretch.Add(base0, m.By), anchor) : Missing(m, WithClock(TimexValue.Day(null, null, null), m));
        }

        int? year = last ? _year ?? published?.Year : published?.Year;
        int? inMonth = last && (_year is not null || narrative) ? _month : published?.Month;
        switch (unit)
        {
            case "D":
                return today is { } day ? OfDay(m, TimeStretch.Add(day, m.By), anchor) : Missing(m, WithClock(TimexValue.Day(last ? year : null, last ? inMonth : null, null), m));
            case "W":
            case "WE":
                if (today is not { } inWeek) return Missing(m, "XXXX-WXX");
                // "At the weekend", told in the week, is the one before, unless the verb looks ahead.
                bool before = unit == "WE" && m.By == 0 && !future && !narrative && inWeek.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
                DateOnly then = TimeStretch.Add(inWeek, 7 * (before ? -1 : m.By));
                TimeStretch week = TimeStretch.OfWeek(then);
                return unit == "W"
                    ? new(TimeType.Date, TimexValue.Week(then), week, "week", anchor)
                    : new(TimeType.Date, TimexValue.Week(then) + "-WE", new(TimeStretch.Add(week.To!.Value, -1), week.To), "weekend", anchor);
            case "M":
                if (year is null || inMonth is null) return Missing(m, "XXXX-XX");
                int index = (year.Value * 12) + inMonth.Value - 1 + m.By;
                return Dated(new TimeMeaning { Sort = TimeSort.Calendar, Month = (index % 12) + 1 }, index / 12, anchor);
            case "Q":
                if (year is null || inMonth is null) return Missing(m, "XXXX-QX");
                int quarter = (year.Value * 4) + ((inMonth.Value - 1) / 3) + m.By;
                return Dated(new TimeMeaning { Sort = TimeSort.Calendar, Season = "Q" + (char)('1' + (quarter % 4)) }, quarter / 4, anchor);
            case "Y":
                return year is null ? Missing(m, null) : Dated(new TimeMeaning { Sort = TimeSort.Calendar }, year + m.By, anchor);
            case "DE":
                if (year is null) return Missing(m, null);
                int decade = ((year.Value / 10) + m.By) * 10;
                return new(TimeType.Date, TimexValue.Decade(decade), decade > 0 ? TimeStretch.OfYears(decade, decade + 9) : TimeStretch.Open, "decade", anchor);
            case "CE":
                return year is null ? Missing(m, null) : Calendar(new TimeMeaning { Sort = TimeSort.Calendar, Century = (year.Value / 100) + 1 + m.By }, false) with { Anchor = anchor };
            default:
                return new(TimeType.Time, null, TimeStretch.Open, null, TimeAnchor.None);
        }
    }

    private TimeResolution NeighbourMonth(TimeMeaning m, int month, TimeAnchor anchor)
    {
        int? year = anchor == TimeAnchor.Last ? _year : published?.Year;
        int? now = anchor == TimeAnchor.Last ? _month : published?.Month;
        if (year is null) return Missing(m, TimexValue.Month(null, month));
        if (m.By < 0 && month >= (now ?? 0)) year--;
        else if (m.By > 0 && month <= (now ?? 0)) year++;
        return Dated(m with { Month = month }, year, anchor);
    }

    private TimeResolution NeighbourSeason(TimeMeaning m, string season, TimeAnchor anchor)
    {
        int? year = anchor == TimeAnchor.Last ? _year : published?.Year;
        if (year is null) return Missing(m, $"XXXX-{season}");
        if (m.By > 0) year++;
        else if (m.By < 0 && !(anchor == TimeAnchor.Published && TimeStretch.OfSeason(year, season).To < published)) year--;
        return Dated(m, year, anchor);
    }

    private TimeResolution Offset(TimeMeaning m, bool future)
    {
        string unit = m.Unit ?? "D";
        DateOnly? today = null;
        int? year, month;
        TimeAnchor anchor = TimeAnchor.Published;
        if (m.Inner is { Value: "PRESENT_REF" } && !narrative)
        {
            (today, year, month) = (published, published?.Year, published?.Month);
        }
        else if (m.Inner is { } inner)
        {
            Resolve(inner, _paragraph, future, _sentence, _inAside);
            (today, year, month, anchor) = (Last(), _year, _month, TimeAnchor.Last);
        }
        else if (m.FromLast || narrative)
        {
            (today, year, month, anchor) = (Last(), _year, _month, TimeAnchor.Last);
            // "Two days later" with nothing told before it is not reckoned from the report: that would lie ahead.
            if (_year is null && !narrative && m.By < 0) (today, year, month, anchor) = (published, published?.Year, published?.Month, TimeAnchor.Published);
        }
        else
        {
            (today, year, month) = (published, published?.Year, published?.Month);
        }

        // "a few hours before the attack" falls on the day of the attack, as near as one can say.
        if (unit is "H" or "MIN" or "SEC" && (m.Count is null || m.Inner is null) && today is { } near && (m.FromLast || narrative)) return new(TimeType.Time, TimexValue.Day(near.Year, near.Month, near.Day) + "TXX", TimeStretch.OfDay(near), "hour", anchor);
        if (m.Value == "happening") return Missing(m, null) with { Wanting = false };
        if (m.Count is not { } count) return Missing(m, unit switch { "Y" or "DE" => "XXXX", "M" => "XXXX-XX", "W" => "XXXX-WXX", _ => "XXXX-XX-XX" }) with { Wanting = false };
        if (m.Least is { } least)
        {
            // "Two to three weeks ago": some day between.
            TimeStretch one = Offset(m with { Least = null }, future).Stretch, other = Offset(m with { Least = null, Count = least }, future).Stretch;
            TimeStretch span = m.By < 0 ? new(one.From, other.To) : new(other.From, one.To);
            return Missing(m, unit switch { "Y" or "DE" or "CE" => "XXXX", "M" => "XXXX-XX", _ => "XXXX-XX-XX" }) with { Stretch = span, Grain = TimeUnits.Name(unit), Anchor = anchor, Wanting = false };
        }

        // "A year ago today": to the day, whatever the unit.
        if (m.Value == "day" && today is { } exactly) return Stepped(m, exactly, m.By) is { } reached ? OfDay(new TimeMeaning { Sort = TimeSort.Calendar }, reached, anchor) : Missing(m, null);
        if (m.Further.Count > 0) return OffsetOfSeveral(m, today, anchor);
        double steps = count * m.By;
        switch (unit)
        {
            case "Y" when year is not null:
                // "a year and a half ago" is told to the month.
                if (steps != Math.Truncate(steps) && today is { } exact) return OfMonth(TimeStretch.AddMonths(exact, steps * 12), anchor);
                return Dated(new TimeMeaning { Sort = TimeSort.Calendar }, Clamp(year.Value + steps), anchor);
            case "DE" when year is not null:
                int decade = Clamp((year.Value / 10) + steps) * 10;
                return new(TimeType.Date, TimexValue.Decade(decade), decade > 0 ? TimeStretch.OfYears(decade, Math.Min(decade + 9, 9999)) : TimeStretch.Open, "decade", anchor);
            case "CE" when year is not null:
                return Dated(new TimeMeaning { Sort = TimeSort.Calendar }, Clamp(year.Value + (100 * steps)), anchor);
            case "M" when year is > 0 && month is not null && year < 9999:
                return OfMonth(TimeStretch.AddMonths(new DateOnly(year.Value, month.Value, 1), steps), anchor);
            case "W" or "D" when today is { } day:
                return OfDay(m with { Part = null }, TimeStretch.Add(day, Math.Truncate(unit == "W" ? steps * 7 : steps)), anchor);
            case "H" or "MIN" or "SEC":
                return today is { } hours
                    ? new(TimeType.Time, TimexValue.Day(hours.Year, hours.Month, hours.Day) + "TXX", TimeStretch.OfDay(TimeStretch.Add(hours, unit == "H" ? Math.Truncate(steps / 24) : 0)), "hour", anchor)
                    : Missing(m, "XXXX-XX-XXTXX");
            default:
                return Missing(m, unit switch { "Y" or "DE" or "CE" => null, "M" => TimexValue.Month(year, null), _ => TimexValue.Day(year, null, null) });
        }
    }

    /// <summary>"Two years, one month and three days later": each unit in its turn, told as finely as the last.</summary>
    private TimeResolution OffsetOfSeveral(TimeMeaning m, DateOnly? from, TimeAnchor anchor)
    {
        string finest = m.Further[^1].Unit;
        if (from is not { } day) return Missing(m, "XXXX-XX-XX") with { Wanting = published is null && !narrative };
        day = Stepped(m, day, m.By) ?? day;
        return finest switch
        {
            "M" => OfMonth(day, anchor),
            "D" or "W" => OfDay(new TimeMeaning { Sort = TimeSort.Calendar }, day, anchor),
            _ => new(TimeType.Time, TimexValue.Day(day.Year, day.Month, day.Day) + "TXX", TimeStretch.OfDay(day), "hour", anchor),
        };
    }

    /// <summary>The day on which a length ends that begins on another; null where it is shorter than a day, or no number is told.</summary>
    private static DateOnly? Stepped(TimeMeaning m, DateOnly from, int sign)
    {
        DateOnly? day = m.Count is { } count ? TimeStretch.Add(from, sign * count, m.Unit ?? "D") : null;
        foreach (TimeLength length in m.Further) day = TimeStretch.Add(day ?? from, sign * length.Count, length.Unit) ?? day;
        return day;
    }

    private TimeResolution OfMonth(DateOnly day, TimeAnchor anchor) => Dated(new TimeMeaning { Sort = TimeSort.Calendar, Month = day.Month }, day.Year, anchor);

    private static int Clamp(double year) => (int)Math.Clamp(year, -9999, 9999);

    private TimeResolution Duration(TimeMeaning m, bool future)
    {
        string unit = m.Unit ?? "D";
        double? told = m.Least is null ? m.Count : null;
        TimeStretch stretch = TimeStretch.Open;
        if (m is { Window: "to", Inner: { } closing })
        {
            // "The week ending 5 May" holds that day; "the week before 5 May" does not, but the day is soon told.
            TimeResolution to = Resolve(closing, _paragraph, future, _sentence, _inAside);
            if (to.Stretch.To is { } close && Stepped(m, close, -1) is { } opening) stretch = new(opening < close ? TimeStretch.Add(opening, 1) : opening, close);
            return new(TimeType.Duration, TimexValue.Duration(told, unit, m.Further), stretch, TimeUnits.Name(unit), to.Anchor);
        }

        if (m is { Window: "from", Inner: { } first })
        {
            TimeResolution from = Resolve(first, _paragraph, future, _sentence, _inAside);
            if (from.Stretch.From is { } begin && Stepped(m, begin, 1) is { } end) stretch = new(begin, TimeStretch.Add(end, -1));
            return new(TimeType.Duration, TimexValue.Duration(told, unit, m.Further), stretch, TimeUnits.Name(unit), from.Anchor);
        }

        if (m.Window is "ahead" or "within")
        {
            if (!future || narrative || unit is "H" or "MIN" or "SEC") m = m with { Window = null };
            else if (m.Window == "ahead") return Offset(m with { Sort = TimeSort.Offset, By = 1, Window = null }, future);
            else m = m with { Window = "next" };
        }

        if (m.Window is not null && unit == "Q" && m.Count is { } quarters && published is { } now && !narrative)
        {
            // "The last two quarters" are those of the calendar that are over.
            DateOnly quarter = new(now.Year, ((now.Month - 1) / 3 * 3) + 1, 1);
            DateOnly edge = TimeStretch.AddMonths(quarter, m.Window == "past" ? -3 * quarters : 3 * (quarters + 1));
            stretch = m.Window == "past" ? new(edge, TimeStretch.Add(quarter, -1)) : new(TimeStretch.AddMonths(quarter, 3), TimeStretch.Add(edge, -1));
        }
        else if (m.Window is not null && published is { } today && !narrative)
        {
            DateOnly? other = Stepped(m, today, m.Window == "past" ? -1 : 1);
            stretch = m.Window == "past" ? new(other, today) : new(today, other);
        }

        TimeAnchor anchor = stretch == TimeStretch.Open ? TimeAnchor.None : TimeAnchor.Published;
        return new(TimeType.Duration, TimexValue.Duration(told, unit, m.Further), stretch, TimeUnits.Name(unit), anchor) { Wanting = m.Window is not null && published is null && !narrative };
    }

    private TimeResolution Reference(TimeMeaning m)
    {
        bool now = m.Value == "PRESENT_REF" && published is not null && !narrative;
        return new(TimeType.Date, m.Value, now ? TimeStretch.OfDay(published!.Value) : TimeStretch.Open, null, now ? TimeAnchor.Published : TimeAnchor.None);
    }

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
