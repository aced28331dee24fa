namespace Hearsay.Extraction.Times;

/// <summary>Lengths of time, and the stretch that a length ends or begins.</summary>
internal sealed partial class TimeResolver
{
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
}
