namespace Hearsay.Extraction.Times;

/// <summary>What words for a time come to on the calendar.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, or null where open.</param>
/// <param name="Stretch">First and last day.</param>
/// <param name="Grain">Finest unit named.</param>
/// <param name="Anchor">What it was reckoned from.</param>
internal readonly record struct TimeResolution(TimeType Type, string? Value, TimeStretch Stretch, string? Grain, TimeAnchor Anchor)
{
    /// <summary>True where the report's date was wanted and is missing.</summary>
    public bool Wanting { get; init; }

    /// <summary>When on the first day it begins, where the words name the hour.</summary>
    public TimeOnly? FromClock { get; init; }

    /// <summary>When on the last day it ends.</summary>
    public TimeOnly? ToClock { get; init; }
}

/// <summary>What a time was reckoned from.</summary>
internal enum TimeAnchor
{
    /// <summary>Nothing: it stands by itself, or stays open.</summary>
    None,

    /// <summary>The report's date.</summary>
    Published,

    /// <summary>The last time told of before it.</summary>
    Last,
}
