namespace Hearsay.Extraction.Times;

/// <summary>The units of time.</summary>
internal static class TimeUnits
{
    /// <summary>Name of a unit, as the contract gives it for grains and rates.</summary>
    public static string? Name(string? unit) => unit switch
    {
        "D" => "day",
        "W" => "week",
        "WE" => "weekend",
        "M" => "month",
        "Q" => "quarter",
        "Y" => "year",
        "DE" => "decade",
        "CE" => "century",
        "H" => "hour",
        "MIN" => "minute",
        "SEC" => "second",
        _ => null,
    };
}
