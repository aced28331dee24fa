namespace Hearsay.Cli;

/// <summary>Codes of what the command line has to say. Each has an entry in docs/guide/diagnostics.md.</summary>
internal static class CommandLineDiagnostics
{
    /// <summary>The command line does not make sense.</summary>
    public const string WrongUse = "HS1010";

    /// <summary>An output format that does not exist.</summary>
    public const string UnknownFormat = "HS1011";

    /// <summary>A date that is none.</summary>
    public const string InvalidDate = "HS1012";

    /// <summary>A format that this version does not write.</summary>
    public const string FormatNotWritten = "HS1013";

    /// <summary>The output file cannot be written.</summary>
    public const string CannotWrite = "HS1014";

    /// <summary>The language pack is missing or broken.</summary>
    public const string LanguagePack = "HS1015";

    /// <summary>Nothing in the reports has this id.</summary>
    public const string UnknownId = "HS1016";

    /// <summary>No such diagnostic.</summary>
    public const string UnknownCode = "HS1017";

    /// <summary>A place list that cannot be read, or has a mistake in it.</summary>
    public const string PlaceList = "HS1018";

    /// <summary>A coding dictionary that cannot be read, or one that is missing.</summary>
    public const string CodingDictionary = "HS1019";

    /// <summary>A fault of the program, not of the report.</summary>
    public const string Fault = "HS1090";
}
