namespace Hearsay.Store;

/// <summary>Codes of what the store has to say. Each has an entry in docs/guide/diagnostics.md.</summary>
public static class StoreDiagnostics
{
    /// <summary>There is no collection at the address.</summary>
    public const string NoCollection = "HS4001";

    /// <summary>What lies at the address is no collection.</summary>
    public const string NotACollection = "HS4002";

    /// <summary>The collection was written by a newer program.</summary>
    public const string NewerCollection = "HS4003";

    /// <summary>The collection cannot be opened.</summary>
    public const string CannotOpen = "HS4004";

    /// <summary>The collection cannot be written to.</summary>
    public const string CannotWrite = "HS4005";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "HS4006";

    /// <summary>Another program has been writing for too long.</summary>
    public const string Busy = "HS4007";

    /// <summary>The database is damaged.</summary>
    public const string Damaged = "HS4008";

    /// <summary>The database gave an error that has no sentence of its own.</summary>
    public const string DatabaseError = "HS4009";

    /// <summary>The id that came with a report belongs to another report.</summary>
    public const string IdTaken = "HS4010";

    /// <summary>A fault of the program while it read a report.</summary>
    public const string FaultWhileReading = "HS4011";

    /// <summary>A question to the full-text search that cannot be understood.</summary>
    public const string QueryNotUnderstood = "HS4012";

    /// <summary>Bytes of an original are not those that came.</summary>
    public const string OriginalDamaged = "HS4021";

    /// <summary>An analysis cannot be read back.</summary>
    public const string AnalysisDamaged = "HS4022";

    /// <summary>What the tables say of a report is not what its analysis says.</summary>
    public const string RowsDisagree = "HS4023";

    /// <summary>The full-text index does not fit the reports.</summary>
    public const string IndexDisagrees = "HS4024";

    /// <summary>Reports were read with another language pack, or by another version of the program.</summary>
    public const string ReadOtherwise = "HS4031";

    /// <summary>Inputs were refused, and nothing has been read from them since.</summary>
    public const string InputsRefused = "HS4032";

    /// <summary>The file to be written exists already.</summary>
    public const string FileExists = "HS4041";

    /// <summary>A backup is damaged.</summary>
    public const string BackupDamaged = "HS4042";

    internal static Diagnostic OfIdTaken(string id) => new(
        IdTaken, Severity.Error, $"its id \"{id}\" belongs to another report of this collection, with other words, date or publisher. Give it an id of its own, or leave the id out.");

    internal static Diagnostic OfFault(Exception e) => new(
        FaultWhileReading, Severity.Error, $"a fault in hearsay itself ({e.GetType().Name}: {e.Message.Split('\n')[0].TrimEnd('\r', '.', ' ')}). Please report it; HEARSAY_DEBUG=1 shows where it happened.");
}
