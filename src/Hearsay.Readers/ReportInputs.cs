using Hearsay.Readers.Rows;

namespace Hearsay.Readers;

/// <summary>Turns what the user names (files, folders, tables of reports, standard input) into a list of inputs, in a fixed order.</summary>
public static class ReportInputs
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// All inputs of <paramref name="paths"/>, in the order given; those of a folder in ordinal order of their paths. Rows of tables are read as they are
    /// asked for, so that a table may be larger than memory.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="options">What the user said of all reports.</param>
    /// <param name="standardInput">Opens standard input; asked at most once for each <c>-</c>.</param>
    public static IEnumerable<ReportInput> List(IEnumerable<string> paths, ReadingOptions options, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(standardInput);
        return paths.SelectMany(path => path == StandardInput ? OfStandardInput(options, standardInput) : OfPath(path, options));
    }

    /// <summary>Bytes of all files behind <paramref name="paths"/>, as far as they can be told beforehand; for the sake of progress.</summary>
    public static long TotalBytes(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Sum(path => File.Exists(path) ? FileSize(path) : Directory.Exists(path) ? FolderFiles.List(path).Where(f => f.IsFile).Sum(f => FileSize(f.Path)) : 0);
    }

    private static IEnumerable<ReportInput> OfStandardInput(ReadingOptions options, Func<Stream> standardInput)
    {
        byte[]? bytes = null;
        ReportInput whole = new(StandardInput, 0, () => FileReader.ReadBytes(StandardInput, bytes!, FileKind.Unknown, options));
        Refused? refused = null;
        try
        {
            using Stream stream = standardInput();
            bytes = FileReader.ReadAll(stream, options.MostBytes);
        }
        catch (IOException e)
        {
            refused = new Refused(StandardInput, new Diagnostic(ReaderDiagnostics.CannotOpen, Severity.Error, $"standard input broke off ({Plain.Sentences.Lower(e.Message)})."));
        }

        if (refused is not null) return [ReportInput.Ended(refused)];
        if (bytes is null) return [ReportInput.Ended(FileReader.TooLarge(StandardInput, options))];
        // Rows on standard input are told by their first brace.
        return FileKinds.OfBytes(bytes).Kind == FileKind.Unknown && FileKinds.OfText(Plain.TextDecoder.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, 256))).Text) == FileKind.JsonLines
            ? JsonLinesReader.Rows(StandardInput, new MemoryStream(bytes), options)
            : [whole];
    }

    private static IEnumerable<ReportInput> OfPath(string path, ReadingOptions options)
    {
        if (Directory.Exists(path)) return OfFolder(path, options);
        return OfFile(path, options);
    }

    private static IEnumerable<ReportInput> OfFolder(string folder, ReadingOptions options)
    {
        bool found = false;
        foreach (FolderFile file in FolderFiles.List(folder))
        {
            if (file.Reason is not null)
            {
                yield return ReportInput.Ended(new SetAside(file.Path, file.Reason));
                continue;
            }

            if (FileKinds.OfName(file.Path) == FileKind.Unknown)
            {
                yield return ReportInput.Ended(new SetAside(file.Path, new Diagnostic(ReaderDiagnostics.NotAReport, Severity.Info, "its name does not end like a report's; name the file itself to have it read.")));
                continue;
            }

            found = true;
            foreach (ReportInput input in OfFile(file.Path, options)) yield return input;
        }

        if (!found)
            yield return ReportInput.Ended(new Refused(folder, new Diagnostic(ReaderDiagnostics.NoReports, Severity.Error, "the folder holds no reports. Reports end in .txt, .md, .html, .jsonl, .csv or .conllu.")));
    }

    private static IEnumerable<ReportInput> OfFile(string path, ReadingOptions options) => FileKinds.OfName(path) switch
    {
        FileKind.JsonLines => TableOf(path, stream => JsonLinesReader.Rows(path, stream, options)),
        FileKind.Csv => TableOf(path, stream => CsvReader.Rows(path, stream, options)),
        FileKind.Conllu => TableOf(path, stream => ConlluReader.Rows(path, stream, options)),
        FileKind kind => [new ReportInput(path, FileSize(path), () => FileReader.Read(path, kind, options))],
    };

    private static IEnumerable<ReportInput> TableOf(string path, Func<Stream, IEnumerable<ReportInput>> rows)
    {
        Stream stream;
        Reading? failed = null;
        try
        {
            stream = FileReader.Open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            stream = Stream.Null;
            failed = new ReportInput(path, 0, () => throw e).Read();
        }

        if (failed is not null)
        {
            yield return ReportInput.Ended(File.Exists(path) ? failed : FileReader.NotFound(path));
            yield break;
        }

        using (stream)
            foreach (ReportInput row in rows(stream)) yield return row;
    }

    private static long FileSize(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
