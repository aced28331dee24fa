namespace Hearsay;

/// <summary>How firmly a report puts a passage; in rising order.</summary>
public enum PassageFirmness
{
    /// <summary>Held at a distance: "allegedly", "may have", "claimed", "it is being said".</summary>
    Alleged,

    /// <summary>On somebody's word.</summary>
    Reported,

    /// <summary>In the report's own voice.</summary>
    Plain,
}
