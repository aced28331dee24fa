namespace Hearsay.Coding;

/// <summary>Codes of what the readers of coding dictionaries have to say. A broken line is set aside; the others are read.</summary>
internal static class CodingDiagnostics
{
    /// <summary>A line follows no form that the file may have.</summary>
    public const string BrokenLine = "HS1401";

    /// <summary>A name or a verb has no code, or none that can be read.</summary>
    public const string NoCode = "HS1402";

    /// <summary>A pattern names a set of words that the file does not define.</summary>
    public const string UnknownSet = "HS1403";

    public static Diagnostic Broken(DictionaryLine line, string expected) => new(BrokenLine, Severity.Warning, $"{line}: expected {expected}. The line is set aside.");

    public static Diagnostic Uncoded(DictionaryLine line, string what) => new(NoCode, Severity.Info, $"{line}: {what} has no code, and is set aside.");

    public static Diagnostic Unknown(DictionaryLine line, string set) => new(UnknownSet, Severity.Warning, $"{line}: expected a set &{set} above the verbs. The pattern is set aside.");
}
