using System.Globalization;

namespace Hearsay.Extraction.Times;

/// <summary>Hours of a day, and days that other calendars or weeks name.</summary>
internal sealed partial class TimeResolver
{
    private TimeResolution Feast(TimeMeaning m, int? year, bool future)
    {
        TimeAnchor anchor = year is null ? TimeAnchor.Last : TimeAnchor.None;
        if (year is null && _year is { } told && (narrative || _yearInParagraph)) year = told + m.By;
        TimeStretch days;
        if (year is { } known)
        {
            days = feasts.Of(m.Feast!, known);
        }
        else
        {
            if (published is not { } today || narrative) return Missing(m, null);
            anchor = TimeAnchor.Published;
            days = m.By < 0 ? feasts.Near(m.Feast!, TimeStretch.Add(today, -1), ahead: false)
                : m.By > 0 ? feasts.Near(m.Feast!, TimeStretch.Add(today, 1), ahead: true)
                : feasts.Near(m.Feast!, future ? today : TimeStretch.Add(today, Ahead), future);
        }

        if (days is not { From: { } from, To: { } to }) return Missing(m, year is null ? null : TimexValue.Year(year)) with { Wanting = false };
        if (from == to || IsTime(m)) return OfDay(m, from, anchor);
        Remember(from.Year, from.Month, from.Day);
        return new(TimeType.Date, $"{TimexValue.Day(from.Year, from.Month, from.Day)}/{TimexValue.Day(to.Year, to.Month, to.Day)}", days, "day", anchor);
    }

    /// <summary>"Week 12", as ISO 8601 counts them.</summary>
    private TimeResolution Week(TimeMeaning m, int week, int? year, bool future)
    {
        TimeAnchor anchor = TimeAnchor.None;
        if (year is null)
        {
            (year, anchor) = _year is not null && (narrative || _yearInParagraph) ? (_year, TimeAnchor.Last) : (published?.Year, TimeAnchor.Published);
            if (year is null) return Missing(m, "XXXX-W" + week.ToString("00", CultureInfo.InvariantCulture));
            if (anchor == TimeAnchor.Published && !future && week is >= 1 and <= 53 && DateOnly.FromDateTime(ISOWeek.ToDateTime(year.Value, week, DayOfWeek.Monday)) > TimeStretch.Add(published!.Value, Ahead)) year--;
        }

        if (week is < 1 or > 53 || year is < 2 or > 9998 || week > ISOWeek.GetWeeksInYear(year.Value)) return Missing(m, null) with { Wanting = false };
        DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year.Value, week, DayOfWeek.Monday));
        if (m.Weekday is { } weekday) return OfDay(m with { Week = null }, monday.AddDays(weekday - 1), anchor);
        return new(TimeType.Date, TimexValue.Week(monday), TimeStretch.OfWeek(monday), "week", anchor);
    }

    /// <summary>"Tuesday the 11th": the nearest day that is both, looking back first; the day of this month where none is near.</summary>
    private TimeResolution WeekdayOfDay(TimeMeaning m, int weekday, int number, bool future)
    {
        DateOnly? today = narrative ? Last() : published;
        if (today is not { } here) return Missing(m, TimexValue.Day(null, null, number));
        for (int step = 0; step <= 6; step++)
        {
            foreach (int sign in (ReadOnlySpan<int>)(future ? [1, -1] : [-1, 1]))
            {
                DateOnly month = TimeStretch.AddMonths(new DateOnly(here.Year, here.Month, 1), sign * step);
                if (TimeStretch.OfDay(month.Year, month.Month, number).From is { } day && ((int)day.DayOfWeek + 6) % 7 + 1 == weekday) return OfDay(m, day, narrative ? TimeAnchor.Last : TimeAnchor.Published);
            }
        }

        return Dated(m with { Month = here.Month }, here.Year, narrative ? TimeAnchor.Last : TimeAnchor.Published);
    }

    private static string Fine(TimeMeaning m, string grain) =>
        m.Hour is not null ? m.Minute > 0 || m.EndMinute > 0 ? "minute" : "hour" : m.Part is not null ? "part-of-day" : grain;

    private static string WithClock(string date, TimeMeaning m)
    {
        if (m.Hour is null) return m.Part is { } part ? $"{date}T{part}" : date;
        string first = $"{date}T{Clock(m.Hour, m.Minute)}{m.Zone}";
        if (m.EndHour is null) return first;
        if (RunsOver(m) && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && TimeStretch.Add(day, 1) is var next)
            date = TimexValue.Day(next.Year, next.Month, next.Day);
        return $"{first}/{date}T{Clock(m.EndHour, m.EndMinute)}{m.Zone}";
    }

    /// <summary>The hours in their own fields; those that run past midnight end on the day after.</summary>
    private static TimeResolution Clocked(TimeResolution found, TimeMeaning m)
    {
        if (m.Hour is not { } hour) return found;
        TimeOnly first = new(hour, m.Minute ?? 0);
        TimeOnly last = m.EndHour is { } end ? new(end, m.EndMinute ?? 0) : first;
        TimeStretch days = RunsOver(m) && found.Stretch.To is { } to ? found.Stretch with { To = TimeStretch.Add(to, 1) } : found.Stretch;
        return found with { Stretch = days, FromClock = first, ToClock = last };
    }

    private static bool RunsOver(TimeMeaning m) => m.EndHour is { } end && (end * 60) + (m.EndMinute ?? 0) < (m.Hour * 60) + (m.Minute ?? 0);

    private static string Clock(int? hour, int? minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute ?? 0:00}");
}
