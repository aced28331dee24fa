namespace Hearsay.Extraction.Times;

/// <summary>Neighbours on the calendar: "last week", "next April", "this quarter".</summary>
internal sealed partial class TimeResolver
{
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
}
