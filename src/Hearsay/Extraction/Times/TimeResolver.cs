namespace Hearsay.Extraction.Times;

/// <summary>
/// Reckons the times of one text, in its order. News looks back from the report's date; a narrative moves on from the last date it told.
/// Used for one text and thrown away.
/// </summary>
internal sealed partial class TimeResolver(DateOnly? published, bool narrative, Feasts feasts)
{
    // The last time told of, as finely as it was told.
    private int? _year;
    private int? _month;
    private int? _day;
    private int? _aside;
    private DateOnly? _told;
    private bool _inAside;
    private bool _bare;
    private int _sentence;
    private (int? Year, int? Month, int? Day)? _story;
    private int _paragraph = -1;
    private bool _yearInParagraph;

    /// <summary>Reckons the next time of the text.</summary>
    /// <param name="meaning">What its words mean.</param>
    /// <param name="paragraph">Number of its paragraph.</param>
    /// <param name="future">True where its verb looks ahead.</param>
    /// <param name="sentence">Number of its sentence.</param>
    /// <param name="aside">True where a year alone is told by the way, and the story does not move to it.</param>
    public TimeResolution Resolve(TimeMeaning meaning, int paragraph, bool future, int sentence = -1, bool aside = false)
    {
        _inAside = aside;
        // The next sentence takes the story up where it was before the aside.
        if (sentence != _sentence && _bare && _story is { } story) (_year, _month, _day) = story;
        _sentence = sentence;

        if (paragraph != _paragraph)
        {
            _paragraph = paragraph;
            _yearInParagraph = false;
        }

        TimeResolution found = meaning.Sort switch
        {
            TimeSort.Calendar => Calendar(meaning, future),
            TimeSort.Neighbour => StepBack(meaning, Neighbour, future),
            TimeSort.Offset => StepBack(meaning, Offset, future),
            TimeSort.Duration => Duration(meaning, future),
            TimeSort.Set => new(TimeType.Set, meaning.Value, TimeStretch.Open, null, TimeAnchor.None),
            TimeSort.Reference => Reference(meaning),
            TimeSort.Nth => Nth(meaning, future),
            _ => new(TimeType.Date, null, TimeStretch.Open, null, TimeAnchor.None),
        };
        return Loosen(found, meaning);
    }

    /// <summary>"Early" and "late" narrow the days, "since" and "until" open one side.</summary>
    private TimeResolution Loosen(TimeResolution found, TimeMeaning meaning)
    {
        TimeStretch stretch = meaning.Mod is "start" or "middle" or "end" ? found.Stretch.Part(meaning.Mod) : found.Stretch;
        TimeOnly? fromClock = found.FromClock, toClock = found.ToClock;
        switch (meaning.Relation)
        {
            // "Before the end of May" runs to its last day, and "after the start of May" from its first.
            case "before" when meaning.Mod == "end" && !IsTime(meaning):
                stretch = new(null, found.Stretch.To);
                break;
            case "after" when meaning.Mod == "start" && !IsTime(meaning):
                stretch = new(found.Stretch.From, null);
                break;
            case "since":
                (stretch, toClock) = (new(stretch.From, published >= stretch.From ? published : null), null);
                break;
            // "Earlier this year", told in May, ends in May; "later this year" begins there.
            case "earlier" when stretch.To > published && stretch.From <= published:
                stretch = new(stretch.From, published);
                break;
            case "later" when stretch.From < published && stretch.To >= published:
                stretch = new(published, stretch.To);
                break;
            case "from":
                (stretch, toClock) = (new(stretch.From, null), null);
                break;
            case "until":
                (stretch, fromClock) = (new(null, stretch.To), null);
                break;
            // A clock time splits its own day, and so does a part of it.
            case "before":
                (stretch, fromClock) = (new(null, !IsTime(meaning) && stretch.From is { } from ? TimeStretch.Add(from, -1) : stretch.To), null);
                break;
            case "after":
                (stretch, toClock) = (new(!IsTime(meaning) && stretch.To is { } to ? TimeStretch.Add(to, 1) : stretch.From, null), null);
                break;
        }

        return found with { Stretch = found.Stretch == TimeStretch.Open ? TimeStretch.Open : stretch, FromClock = fromClock, ToClock = toClock };
    }

    private TimeResolution Calendar(TimeMeaning m, bool future)
    {
        if (m.Century is { } century)
        {
            int first = (Math.Abs(century) - 1) * 100;
            return new(TimeType.Date, TimexValue.Century(century), century > 0 ? TimeStretch.OfYears(Math.Max(first, 1), first + 99) : TimeStretch.Open, "century", TimeAnchor.None);
        }

        if (m.Decade is { } named)
        {
            int decade = m.ShortYear ? named + CenturyOf(named) : named;
            return new(TimeType.Date, TimexValue.Decade(decade), decade > 0 ? TimeStretch.OfYears(decade, decade + 9) : TimeStretch.Open, "decade", TimeAnchor.None);
        }

        int? year = m.ShortYear && m.Year is { } two ? two + CenturyOf(two) : m.Year;
        if (m.Feast is not null) return Feast(m, year, future);
        if (m.Week is { } number) return Week(m, number, year, future);
        if (year is not null) return Dated(m, year, TimeAnchor.None);
        if (m.Month is { } month)
        {
            (year, TimeAnchor anchor) = YearOf(month, m.Day, future);
            return Dated(m, year, anchor);
        }

        if (m.Season is { } season)
        {
            (year, TimeAnchor anchor) = YearOfSeason(season, future);
            return Dated(m, year, anchor);
        }

        if (m is { Weekday: { } its, Day: { } date }) return WeekdayOfDay(m, its, date, future);
        if (m.Weekday is { } weekday) return Weekday(m, weekday, 0, future);
        if (m.Day is not null)
        {
            // "the 20th": of the month told last, else of the report's.
            if (_month is not null) return Dated(m with { Month = _month }, _year, TimeAnchor.Last);
            return published is { } today ? Dated(m with { Month = today.Month }, today.Year, TimeAnchor.Published) : Missing(m, TimexValue.Day(null, null, m.Day));
        }

        // A clock time or a part of the day, of the day told last.
        if (Last() is { } told) return OfDay(m, told, TimeAnchor.Last);
        if (_day is not null) return Dated(m with { Month = _month, Day = _day }, _year, TimeAnchor.Last);
        return published is { } day && !narrative
            ? OfReport(m, day)
            : new(TimeType.Time, WithClock(TimexValue.Day(null, null, null), m), TimeStretch.Open, Fine(m, "day"), TimeAnchor.None);
    }

    /// <summary>A clock time without a day is written on the report's, as TIMEX3 has it; but no day is told, and none is given.</summary>
    private TimeResolution OfReport(TimeMeaning m, DateOnly day)
    {
        TimeResolution found = Dated(m with { Month = day.Month, Day = day.Day }, day.Year, TimeAnchor.Published);
        return m.Hour is null ? found : found with { Stretch = TimeStretch.Open };
    }

    private TimeResolution Dated(TimeMeaning m, int? year, TimeAnchor anchor)
    {
        if (m.Season is { } season)
        {
            Remember(year, null, null);
            return new(TimeType.Date, $"{TimexValue.Year(year)}-{season}", TimeStretch.OfSeason(year, season), season[0] == 'Q' ? "quarter" : season[0] == 'H' ? "half-year" : "season", anchor);
        }

        if (m.Day is not null)
        {
            Remember(year, m.Month, m.Day);
            TimeStretch days = TimeStretch.OfDay(year, m.Month, m.Day);
            return Clocked(new(IsTime(m) ? TimeType.Time : TimeType.Date, WithClock(TimexValue.Day(year, m.Month, m.Day), m), days, Fine(m, "day"), anchor), m);
        }

        Remember(year, m.Month, null);
        if (m.Month is not null) return new(TimeType.Date, WithClock(TimexValue.Month(year, m.Month), m), TimeStretch.OfMonth(year, m.Month), "month", anchor);
        return new(TimeType.Date, TimexValue.Year(year), year is null ? TimeStretch.Open : TimeStretch.OfYear(year.Value), "year", anchor);
    }

    private TimeResolution OfDay(TimeMeaning m, DateOnly day, TimeAnchor anchor) => Dated(m with { Month = day.Month, Day = day.Day, Season = null }, day.Year, anchor);

    private TimeResolution Weekday(TimeMeaning m, int weekday, int by, bool future)
    {
        DateOnly? from = (narrative || m.FromLast) && Last() is { } last ? last : narrative ? null : published;
        if (from is not { } today) return Missing(m, WithClock($"XXXX-WXX-{(char)('0' + weekday)}", m));
        int now = ((int)today.DayOfWeek + 6) % 7 + 1;
        int back = (now - weekday + 7) % 7;
        if (by < 0 && back == 0) back = 7;
        int ahead = (weekday - now + 7) % 7;
        if (by > 0 && ahead == 0) ahead = 7;
        DateOnly day = TimeStretch.Add(today, by > 0 || (by == 0 && (future || narrative)) ? ahead : -back);
        // "The Friday before last", "three Fridays ago".
        if (Math.Abs(by) > 1) day = TimeStretch.Add(day, 7 * (by - Math.Sign(by)));
        return OfDay(m, day, narrative ? TimeAnchor.Last : TimeAnchor.Published);
    }

    private TimeResolution Missing(TimeMeaning m, string? value) =>
        new(IsTime(m) ? TimeType.Time : TimeType.Date, value, TimeStretch.Open, null, TimeAnchor.None) { Wanting = published is null && !narrative };

    private (int? Year, TimeAnchor Anchor) YearOf(int month, int? day, bool future)
    {
        if (_year is { } told && (narrative || _yearInParagraph))
        {
            // A narrative moves on: January after November is the next year's.
            bool over = narrative && _month is { } before && told > 0 && before - month > Backstep;
            return (over ? told + 1 : told, TimeAnchor.Last);
        }

        if (published is not { } today || narrative) return (null, TimeAnchor.None);
        int then = (month * 31) + (day ?? (future ? 31 : 1)), now = (today.Month * 31) + today.Day;
        int year = today.Year;
        // A date that would lie just ahead is rather ahead than eleven months back ("on 12 October", told on the 4th).
        if (future && then < now) year++;
        else if (!future && then > now + Ahead) year--;
        return (year, TimeAnchor.Published);
    }

    private (int? Year, TimeAnchor Anchor) YearOfSeason(string season, bool future)
    {
        if (_year is { } told && (narrative || _yearInParagraph)) return (told, TimeAnchor.Last);
        if (published is not { } today || narrative) return (null, TimeAnchor.None);
        int year = today.Year;
        TimeStretch here = TimeStretch.OfSeason(year, season);
        if (future && here.To < today) year++;
        else if (!future && here.From > today) year--;
        return (year, TimeAnchor.Published);
    }

    private int CenturyOf(int two)
    {
        int near = _aside ?? _year ?? published?.Year ?? 2000;
        int century = near / 100 * 100;
        int year = century + two;
        return year - near > 20 ? century - 100 : near - year > 80 ? century + 100 : century;
    }

    /// <summary>The day told last. In news a month told since does not hide it: "that day" is the day of the events.</summary>
    private DateOnly? Last() => TimeStretch.OfDay(_year, _month, _day).From ?? (narrative ? null : _told);

    private void Remember(int? year, int? month, int? day)
    {
        if (year is null) return;
        // A year far from the others is an aside ("as in 1812"), until a second one stands beside it.
        if (narrative && month is null && _year is { } running && Math.Abs(running - year.Value) > Aside && !(_aside is { } before && Math.Abs(before - year.Value) <= Aside))
        {
            _aside = year;
            return;
        }

        _bare = _inAside && month is null;
        if (!_bare) _story = (year, month, day);
        _aside = null;
        (_year, _month, _day) = (year, month, day);
        _told = TimeStretch.OfDay(year, month, day).From ?? _told;
        _yearInParagraph = narrative || (month is not null && year < published?.Year);
    }

    private static bool IsTime(TimeMeaning m) => m.Part is not null || m.Hour is not null;

    /// <summary>Days by which a bare date may lie ahead of the report and still be meant forward without a future tense.</summary>
    private const int Ahead = 14;

    /// <summary>Years by which a narrative may jump.</summary>
    private const int Aside = 20;

    /// <summary>Months by which a narrative may step back within a year.</summary>
    private const int Backstep = 8;
}
