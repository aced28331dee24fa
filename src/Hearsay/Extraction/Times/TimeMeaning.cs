namespace Hearsay.Extraction.Times;

/// <summary>What words for a time mean before anybody asks which day it is: fields of a calendar, or steps from some other time.</summary>
internal sealed record TimeMeaning
{
    public required TimeSort Sort { get; init; }

    /// <summary>Negative before our era.</summary>
    public int? Year { get; init; }

    /// <summary>True where the year has two digits and the century is left to the reader.</summary>
    public bool ShortYear { get; init; }

    /// <summary>First year of a decade.</summary>
    public int? Decade { get; init; }

    /// <summary>Ordinal of a century: 19 for the nineteenth.</summary>
    public int? Century { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>TIMEX3 code: <c>SP</c>, <c>SU</c>, <c>FA</c>, <c>WI</c>, <c>Q1</c>, <c>H2</c>.</summary>
    public string? Season { get; init; }

    /// <summary>Name of a feast in the pack's <c>feasts</c>.</summary>
    public string? Feast { get; init; }

    /// <summary>Number of a week of the year, as ISO 8601 counts them.</summary>
    public int? Week { get; init; }

    /// <summary>TIMEX3 code of a part of the day: <c>MO</c>, <c>AF</c>, <c>EV</c>, <c>NI</c>, <c>DT</c>, <c>MI</c>.</summary>
    public string? Part { get; init; }

    public int? Hour { get; init; }

    public int? Minute { get; init; }

    /// <summary>True where the words do not say to which half of the day the hour belongs.</summary>
    public bool HourOpen { get; init; }

    /// <summary>Where hours run on to another: the last one.</summary>
    public int? EndHour { get; init; }

    public int? EndMinute { get; init; }

    /// <summary>TIMEX3 suffix of a time zone, such as <c>Z</c>.</summary>
    public string? Zone { get; init; }

    /// <summary>Unit stepped or counted: <c>D W M Y DE CE Q WE H MIN S</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How many units; null where the words leave it open ("several").</summary>
    public double? Count { get; init; }

    /// <summary>The lesser number of "two to three weeks"; <see cref="Count"/> is the greater.</summary>
    public double? Least { get; init; }

    /// <summary>The lengths that follow the first in "two years, one month and three days".</summary>
    public Sequence<TimeLength> Further { get; init; } = [];

    /// <summary>Steps forward, negative for back.</summary>
    public int By { get; init; }

    /// <summary>True where the steps start at the last time told of, false where they start at the report's date.</summary>
    public bool FromLast { get; init; }

    /// <summary><c>past</c> or <c>next</c> where a duration ends or begins today.</summary>
    public string? Window { get; init; }

    /// <summary>TIMEX3 modifier in the contract's terms: <c>start</c>, <c>middle</c>, <c>end</c>, <c>about</c>, <c>more-than</c>, <c>less-than</c>.</summary>
    public string? Mod { get; init; }

    /// <summary>TIMEX3 value given by the rule itself, as of a set or a reference.</summary>
    public string? Value { get; init; }

    /// <summary><c>since</c>, <c>until</c> or <c>as-of</c>: the side on which the stretch is open.</summary>
    public string? Relation { get; init; }

    /// <summary>Ordinal within <see cref="Inner"/>: "the second week of"; -1 for the last.</summary>
    public int? Nth { get; init; }

    /// <summary>The time this one is reckoned from or lies in.</summary>
    public TimeMeaning? Inner { get; init; }

    /// <summary>One time told in two pieces: "Tuesday" and "5 March", "Friday" and "night".</summary>
    public static TimeMeaning Merge(TimeMeaning one, TimeMeaning other)
    {
        // Of two clocks the first is that of the place.
        bool second = one.Sort == TimeSort.Calendar && !(one.Hour is not null && other.Hour is not null);
        TimeMeaning lead = second ? other : one, rest = second ? one : other;
        return lead with
        {
            Year = lead.Year ?? rest.Year,
            ShortYear = (lead.Year ?? lead.Decade) is null ? rest.ShortYear : lead.ShortYear,
            Month = lead.Month ?? rest.Month,
            Day = lead.Day ?? rest.Day,
            Weekday = lead.Weekday ?? rest.Weekday,
            Season = lead.Season ?? rest.Season,
            Feast = lead.Feast ?? rest.Feast,
            Week = lead.Week ?? rest.Week,
            Decade = lead.Decade ?? rest.Decade,
            Century = lead.Century ?? rest.Century,
            Part = lead.Part ?? rest.Part,
            Hour = lead.Hour ?? rest.Hour,
            // The zone of another clock, told in brackets, is not that of this one.
            Minute = lead.Hour is null ? rest.Minute : lead.Minute,
            HourOpen = lead.Hour is null ? rest.HourOpen : lead.HourOpen,
            EndHour = lead.Hour is null ? rest.EndHour : lead.EndHour,
            EndMinute = lead.Hour is null ? rest.EndMinute : lead.EndMinute,
            Zone = lead.Hour is null || rest.Hour is null ? lead.Zone ?? rest.Zone : lead.Zone,
            Mod = lead.Mod ?? rest.Mod,
            Inner = lead.Inner ?? rest.Inner,
        };
    }
}

/// <summary>So many of a unit.</summary>
internal readonly record struct TimeLength(double Count, string Unit);

/// <summary>How a <see cref="TimeMeaning"/> is reckoned.</summary>
internal enum TimeSort
{
    /// <summary>Fields of the calendar, some perhaps missing.</summary>
    Calendar,

    /// <summary>A neighbour on the calendar: "last week", "next April", "that night".</summary>
    Neighbour,

    /// <summary>So many units away: "three days ago".</summary>
    Offset,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How often.</summary>
    Set,

    /// <summary>Past, present or future without a date.</summary>
    Reference,

    /// <summary>One of several parts: "the last week of October".</summary>
    Nth,

    /// <summary>Tied to a happening, not to the calendar.</summary>
    Open,
}
