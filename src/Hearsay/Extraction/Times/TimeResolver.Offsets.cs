namespace Hearsay.Extraction.Times;

/// <summary>Times so many units away from another: "three days ago", "two years and a month later".</summary>
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

    private TimeResolution Reference(TimeMeaning m)
    {
        bool now = m.Value == "PRESENT_REF" && published is not null && !narrative;
        return new(TimeType.Date, m.Value, now ? TimeStretch.OfDay(published!.Value) : TimeStretch.Open, null, now ? TimeAnchor.Published : TimeAnchor.None);
    }
}
