namespace Hearsay.Store;

/// <summary>An input on its way into the collection: a report to be kept, or the news that there is none.</summary>
/// <param name="Path">Where it came from, as the user wrote it.</param>
/// <param name="Report">The report made ready; null where it is held already, or where there is none.</param>
/// <param name="Held">Id of the report that is held already; null otherwise.</param>
/// <param name="Ended">How it ended, where no report came of it.</param>
public sealed record Arrival(string Path, PackedReport? Report, string? Held, (InputOutcome Outcome, Diagnostic Reason)? Ended)
{
    /// <summary>A report to be kept.</summary>
    public static Arrival Of(string path, PackedReport report) => new(path, report, null, null);

    /// <summary>A report that the collection holds already.</summary>
    public static Arrival OfHeld(string path, string id) => new(path, null, id, null);

    /// <summary>An input from which no report was read.</summary>
    public static Arrival OfNone(string path, InputOutcome outcome, Diagnostic reason) => new(path, null, null, (outcome, reason));
}
