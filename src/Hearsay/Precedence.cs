namespace Hearsay;

/// <summary>How surely one report appeared before another. Dates are days: within a day nobody knows.</summary>
public enum Precedence
{
    /// <summary>On a day before.</summary>
    Earlier,

    /// <summary>On the same day; which came first is not known.</summary>
    SameDay,

    /// <summary>One of them does not say when it appeared.</summary>
    Unknown,
}
