namespace Hearsay.Readers;

/// <summary>A file in a folder, or what is set aside there with its reason.</summary>
/// <param name="Path">Folder as the user wrote it, and the path inside it.</param>
/// <param name="Reason">Why it is set aside unread; null where it is not.</param>
internal readonly record struct FolderFile(string Path, Diagnostic? Reason)
{
    public bool IsFile => Reason is null;
}

/// <summary>Lists folders, with all folders inside them, in ordinal order.</summary>
internal static class FolderFiles
{
    public static IReadOnlyList<FolderFile> List(string folder)
    {
        List<FolderFile> files = [];
        Stack<string> open = new([folder]);
        while (open.TryPop(out string? current))
        {
            try
            {
                foreach (FileSystemInfo entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
                {
                    string path = Path.Combine(current, entry.Name);
                    if (entry is not DirectoryInfo) files.Add(new FolderFile(path, null));
                    else if (entry.LinkTarget is null) open.Push(path);
                    else files.Add(new FolderFile(path, new Diagnostic(ReaderDiagnostics.LinkNotFollowed, Severity.Info, "links to folders are not followed. Name the folder itself to have it read.")));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                files.Add(new FolderFile(current, new Diagnostic(ReaderDiagnostics.CannotOpen, Severity.Warning, $"cannot be opened ({Plain.Sentences.Lower(e.Message)}).")));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
