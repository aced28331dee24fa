namespace Hearsay.Readers;

/// <summary>Codes of what readers have to say. Each has an entry in docs/guide/diagnostics.md, which <c>hearsay help</c> prints.</summary>
public static class ReaderDiagnostics
{
    /// <summary>Nothing lies at the path.</summary>
    public const string NotFound = "HS1001";

    /// <summary>The path is there and cannot be opened.</summary>
    public const string CannotOpen = "HS1002";

    /// <summary>A folder holds nothing that could be a report.</summary>
    public const string NoReports = "HS1003";

    /// <summary>The bytes are no text.</summary>
    public const string Binary = "HS1101";

    /// <summary>There is no text in it.</summary>
    public const string Empty = "HS1102";

    /// <summary>A format that this version does not read.</summary>
    public const string FormatNotRead = "HS1103";

    /// <summary>Larger than any report.</summary>
    public const string TooLarge = "HS1104";

    /// <summary>Lies in a folder of reports and is none.</summary>
    public const string NotAReport = "HS1105";

    /// <summary>A link to a folder, which could lead in circles.</summary>
    public const string LinkNotFollowed = "HS1106";

    /// <summary>A row that cannot be understood.</summary>
    public const string BrokenRow = "HS1111";

    /// <summary>A row without a text.</summary>
    public const string RowWithoutText = "HS1112";

    /// <summary>A table without a column <c>text</c>.</summary>
    public const string NoTextColumn = "HS1113";

    /// <summary>Bytes that are no characters were replaced.</summary>
    public const string BytesReplaced = "HS1201";

    /// <summary>The encoding was guessed.</summary>
    public const string EncodingGuessed = "HS1202";

    /// <summary>Control characters were left out.</summary>
    public const string ControlsLeftOut = "HS1203";

    /// <summary>The encoding that the file declares is not the one it is in.</summary>
    public const string WrongDeclaration = "HS1204";

    /// <summary>A page without reading text.</summary>
    public const string NoReadingText = "HS1205";

    /// <summary>A page nested deeper than any page is; what lies deeper was read without its markup.</summary>
    public const string TooDeep = "HS1206";

    /// <summary>The user's date or publisher differs from the file's.</summary>
    public const string Overridden = "HS1311";

    /// <summary>A date in the file cannot be understood.</summary>
    public const string DateNotUnderstood = "HS1312";
}
