using System.Globalization;

namespace Hearsay.Coding;

/// <summary>Where in the dictionaries something stands, so that every code can be traced to the line that gave it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Number">Line in it, from 1.</param>
internal readonly record struct DictionaryLine(string File, int Number)
{
    /// <summary>Such as <c>actors.txt:120</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Number}");
}
