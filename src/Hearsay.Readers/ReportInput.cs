namespace Hearsay.Readers;

/// <summary>Something that may be a report and has not been read yet. Inputs are listed in order and may be read on many threads.</summary>
/// <param name="path">Where it comes from.</param>
/// <param name="bytes">Its size, for the sake of progress.</param>
/// <param name="read">Reads it.</param>
public sealed class ReportInput(string path, long bytes, Func<Reading> read)
{
    /// <summary>Where it comes from, as the user wrote it.</summary>
    public string Path { get; } = path;

    /// <summary>Its size, for the sake of progress; 0 where unknown.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Reads it. Every failure is a <see cref="Refused"/>, never an exception.</summary>
    public Reading Read()
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refused(Path, new Diagnostic(ReaderDiagnostics.CannotOpen, Severity.Error, $"cannot be opened ({Plain.Sentences.Lower(e.Message)}). Check that the file is there and that you may read it."));
        }
    }

    internal static ReportInput Ended(Reading reading) => new(reading.Path, 0, () => reading);
}
