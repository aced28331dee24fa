namespace Hearsay.Casebook;

/// <summary>A chapter of the casebook has a mistake in it. The message says where, and what was expected there.</summary>
public sealed class CasebookException : Exception
{
    /// <summary>A mistake at a line of a file.</summary>
    public CasebookException(string file, int line, string message)
        : base($"{file}, line {line}: {message}") => Line = line;

    /// <summary>Line from 1.</summary>
    public int Line { get; }
}
