namespace Hearsay;

/// <summary>Something the reader of a report should know.</summary>
/// <param name="Code">Stable code, such as <c>HS1310</c>; the guide has a page for each.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">One sentence, and what to do.</param>
/// <param name="Span">The words it is about, or null where it is about the whole.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? Span = null);

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Something was left open or set aside.</summary>
    Warning,

    /// <summary>Something could not be read.</summary>
    Error,
}
