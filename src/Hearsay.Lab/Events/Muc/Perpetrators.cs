namespace Hearsay.Lab.Events.Muc;

/// <summary>How a report views the organisation that may have done it.</summary>
internal static class Perpetrators
{
    /// <summary>The coders' values, but for "acquitted", which stands twice, beside another.</summary>
    public static readonly string[] Classes = ["REPORTED AS FACT", "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "CLAIMED OR ADMITTED", "POSSIBLE"];
}
