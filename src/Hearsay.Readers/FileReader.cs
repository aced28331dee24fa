using System.Security.Cryptography;
using Hearsay.Readers.Html;
using Hearsay.Readers.Markdown;
using Hearsay.Readers.Plain;

namespace Hearsay.Readers;

/// <summary>Reads one file that is one report.</summary>
internal static class FileReader
{
    public static Reading Read(string path, FileKind kind, ReadingOptions options)
    {
        if (!File.Exists(path)) return NotFound(path);
        using Stream stream = Open(path);
        byte[]? bytes = ReadAll(stream, options.MostBytes);
        return bytes is null ? TooLarge(path, options) : ReadBytes(path, bytes, kind, options);
    }

    public static Reading ReadBytes(string path, byte[] bytes, FileKind kind, ReadingOptions options)
    {
        if (bytes.Length == 0) return Refuse(path, ReaderDiagnostics.Empty, "the file is empty. Check that the right file was given.");

        // The bytes know better than the name: a PDF that calls itself .txt is a PDF.
        (FileKind announced, string name) = FileKinds.OfBytes(bytes);
        if (announced == FileKind.Binary) return Refuse(path, ReaderDiagnostics.Binary, $"this is no text ({name}). Give the report as .txt, .md or .html.");
        if (announced == FileKind.Later) return NotRead(path, name);
        if (kind == FileKind.Later) return NotRead(path, Path.GetExtension(path));

        DecodedText decoded = TextDecoder.Decode(bytes, kind == FileKind.Html || FileKinds.OfText(Latin(bytes)) == FileKind.Html ? DeclaredCharset.Find(bytes) : null);
        if (kind == FileKind.Unknown) kind = FileKinds.OfText(decoded.Text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Reading reading = kind switch
        {
            FileKind.Html => HtmlReader.Read(decoded, path, hash, options),
            FileKind.Markdown => MarkdownReader.Read(decoded).Finish(path, hash, options),
            _ => PlainTextReader.Read(decoded).Finish(path, hash, options),
        };
        return reading is ReadReport report ? report with { Original = bytes } : reading;
    }

    public static Stream Open(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    /// <summary>All bytes of a stream, or null where there are more than <paramref name="most"/>. Sizes that files state of themselves are not trusted.</summary>
    public static byte[]? ReadAll(Stream stream, int most)
    {
        MemoryStream all = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > most) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    public static Refused NotFound(string path) => Refuse(path, ReaderDiagnostics.NotFound, "no such file or folder. Check the spelling of the path.");

    public static Refused TooLarge(string path, ReadingOptions options) =>
        Refuse(path, ReaderDiagnostics.TooLarge, $"larger than {options.MostBytes >> 20} MB, more than a report can be. Split it into single reports, or give them as rows of a .jsonl file.");

    private static Refused NotRead(string path, string name) =>
        Refuse(path, ReaderDiagnostics.FormatNotRead, $"{name} files are not read in this version. Save the report as .txt or .html and read that.");

    private static Refused Refuse(string path, string code, string message) => new(path, new Diagnostic(code, Severity.Error, message));

    private static string Latin(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 256)));
}
