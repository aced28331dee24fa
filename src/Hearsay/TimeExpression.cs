namespace Hearsay;

/// <summary>Words for a time, its normal form (TIMEX3), and the date it was reckoned from.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Span">The words.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, or null where open.</param>
/// <param name="From">First day, inclusive, or null where open.</param>
/// <param name="To">Last day, inclusive, or null where open.</param>
/// <param name="Grain">Finest unit named: <c>day</c>, <c>month</c>; null where none.</param>
/// <param name="Mod">How the words loosen it: <c>about</c>, <c>start</c>, <c>middle</c>, <c>end</c>, <c>more-than</c>, <c>less-than</c>; or null.</param>
/// <param name="Anchor"><c>published</c>, the id of another time, or null.</param>
public sealed record TimeExpression(
    string Id, TextSpan Span, TimeType Type, string? Value, DateOnly? From, DateOnly? To, string? Grain, string? Mod, string? Anchor)
{
    /// <summary>
    /// Where the words name an hour: when on the first day the time begins, on the clock of the place or of the zone in <see cref="Value"/>.
    /// "At 3 p.m." begins and ends at 15:00; "after 3 p.m." has no end. The days may be open where the hour is known.
    /// </summary>
    public TimeOnly? FromClock { get; init; }

    /// <summary>When on the last day it ends.</summary>
    public TimeOnly? ToClock { get; init; }
}

/// <summary>TIMEX3 types.</summary>
public enum TimeType
{
    /// <summary>A day or longer on the calendar.</summary>
    Date,

    /// <summary>Shorter than a day.</summary>
    Time,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How often.</summary>
    Set,
}
