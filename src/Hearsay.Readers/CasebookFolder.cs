using Hearsay.Casebook;

namespace Hearsay.Readers;

/// <summary>Reads a casebook from a folder such as <c>casebook/en</c>.</summary>
public static class CasebookFolder
{
    /// <summary>Its chapters, in the order of their file names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="CasebookException">A chapter has a mistake in it.</exception>
    public static IEnumerable<CasebookChapter> Read(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Order(StringComparer.Ordinal)
        .Select(file => CasebookChapter.Parse(Path.GetFileName(file), File.ReadAllText(file)));
}
