namespace Hearsay.Extraction.Times;

/// <summary>What the reading of times has to say.</summary>
internal static class TimeDiagnostics
{
    /// <summary>A time is reckoned from the report's date, which is missing.</summary>
    public const string NoReportDate = "HS1310";

    public static Diagnostic WithoutReportDate(string words, TextSpan span) => new(
        NoReportDate, Severity.Warning, $"\"{words}\" needs the report's date, which is missing. The time is left open; give the date with --published.", span);
}
