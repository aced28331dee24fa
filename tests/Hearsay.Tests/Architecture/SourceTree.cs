namespace Hearsay.Tests.Architecture;

/// <summary>The files of the checkout that people write; what a build or a tool leaves behind is passed over.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal) { "bin", "obj", ".git", "artifacts", "TestResults", "node_modules", ".vs", ".idea" };
    private static readonly Lazy<string[]> AllFiles = new(() => [.. Walk(Repository.Root).Order(StringComparer.Ordinal)]);

    /// <summary>Paths from the root of the checkout, with forward slashes.</summary>
    public static IEnumerable<string> Files => AllFiles.Value;

    public static IEnumerable<string> Below(string folder, string ending) =>
        Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Repository.At(path));

    public static string[] Lines(string path) => File.ReadAllLines(Repository.At(path));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder)) yield return Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
        foreach (string inner in Directory.EnumerateDirectories(folder))
            if (!PassedOver.Contains(Path.GetFileName(inner)))
                foreach (string file in Walk(inner))
                    yield return file;
    }
}
