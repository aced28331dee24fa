namespace Hearsay.Readers;

/// <summary>What the user says about all reports of a run.</summary>
public sealed record ReadingOptions
{
    /// <summary>Day of publication; goes before what the file says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published; goes before what the file says.</summary>
    public string? Publisher { get; init; }

    /// <summary>Most bytes one file may have. A report of this size would be a library.</summary>
    public int MostBytes { get; init; } = 32 << 20;
}
