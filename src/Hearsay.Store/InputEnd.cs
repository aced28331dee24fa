namespace Hearsay.Store;

/// <summary>How one input of an import ended. Nothing ends otherwise, so nothing is lost silently.</summary>
/// <param name="Path">Where it came from, as the user wrote it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Report">Id of the report that was read from it; null where none was.</param>
/// <param name="Reason">Why no report was read from it; null where one was.</param>
public sealed record InputEnd(string Path, InputOutcome Outcome, string? Report, Diagnostic? Reason);

/// <summary>How an input ended.</summary>
public enum InputOutcome
{
    /// <summary>It was read and is new to the collection.</summary>
    New,

    /// <summary>It is a report that the collection holds already.</summary>
    Held,

    /// <summary>It should have been a report and could not be read or kept.</summary>
    Refused,

    /// <summary>It is no report, and nobody said it was.</summary>
    SetAside,
}
