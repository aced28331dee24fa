namespace Hearsay;

/// <summary>A language pack is broken. The message says which file and line, and what was expected there.</summary>
public sealed class LanguagePackException : Exception
{
    /// <summary>A mistake at a line of a file; line 0 means the file as a whole.</summary>
    public LanguagePackException(string file, int line, string message)
        : base(line > 0 ? $"{file}, line {line}: {message}" : $"{file}: {message}")
    {
        File = file;
        Line = line;
    }

    /// <summary>Path of the file inside the pack.</summary>
    public string File { get; }

    /// <summary>Line from 1, or 0 for the file as a whole.</summary>
    public int Line { get; }
}
