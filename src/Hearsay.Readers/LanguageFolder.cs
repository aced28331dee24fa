namespace Hearsay.Readers;

/// <summary>Reads a language pack from a folder such as <c>languages/en</c>.</summary>
public static class LanguageFolder
{
    /// <summary>All files of the folder, by their paths inside it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<PackFile> Read(string folder)
    {
        string root = Path.GetFullPath(folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new PackFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
