namespace Hearsay.Readers;

/// <summary>How one input ended: read, refused, or set aside. Nothing ends otherwise, so nothing is lost silently.</summary>
/// <param name="Path">Where it came from, as the user wrote it; a row adds its line, as in <c>reports.jsonl:12</c>.</param>
public abstract record Reading(string Path);

/// <summary>It was read.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Document">What it says.</param>
public sealed record ReadReport(string Path, Document Document) : Reading(Path)
{
    /// <summary>The bytes it came as; null for a row of a table, whose text is all there was.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary>True where its id came with it, as in the column <c>id</c>, and was not made from its bytes.</summary>
    public bool IdIsGiven { get; init; }
}

/// <summary>It should have been a report and could not be read.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record Refused(string Path, Diagnostic Reason) : Reading(Path);

/// <summary>It is no report, and nobody said it was: a picture in a folder of articles.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Reason">Why it is taken for none.</param>
public sealed record SetAside(string Path, Diagnostic Reason) : Reading(Path);
