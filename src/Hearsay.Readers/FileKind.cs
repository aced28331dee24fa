using System.Collections.Frozen;

namespace Hearsay.Readers;

/// <summary>What a file is, as far as its name and first bytes tell.</summary>
internal enum FileKind
{
    Unknown,
    Text,
    Markdown,
    Html,
    JsonLines,
    Csv,
    Conllu,

    /// <summary>May hold reports, in a format this version does not read.</summary>
    Later,

    /// <summary>No text at all.</summary>
    Binary,
}

/// <summary>Tells kinds of files apart.</summary>
internal static class FileKinds
{
    private static readonly FrozenDictionary<string, FileKind> ByExtension = new Dictionary<string, FileKind>
    {
        [".txt"] = FileKind.Text,
        [".text"] = FileKind.Text,
        [".md"] = FileKind.Markdown,
        [".markdown"] = FileKind.Markdown,
        [".html"] = FileKind.Html,
        [".htm"] = FileKind.Html,
        [".xhtml"] = FileKind.Html,
        [".jsonl"] = FileKind.JsonLines,
        [".ndjson"] = FileKind.JsonLines,
        [".csv"] = FileKind.Csv,
        [".tsv"] = FileKind.Csv,
        [".conllu"] = FileKind.Conllu,
        [".pdf"] = FileKind.Later,
        [".eml"] = FileKind.Later,
        [".warc"] = FileKind.Later,
        [".wacz"] = FileKind.Later,
        [".zip"] = FileKind.Later,
        [".gz"] = FileKind.Later,
        [".mhtml"] = FileKind.Later,
        [".doc"] = FileKind.Later,
        [".docx"] = FileKind.Later,
        [".odt"] = FileKind.Later,
        [".rtf"] = FileKind.Later,
        [".epub"] = FileKind.Later,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The first bytes by which formats announce themselves, and what their users call them.
    private static readonly (byte[] Start, FileKind Kind, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), FileKind.Later, "PDF"),
        ([(byte)'P', (byte)'K', 0x03, 0x04], FileKind.Later, "ZIP"),
        ([0x1f, 0x8b, 0x08], FileKind.Later, "gzip"),
        ("WARC/"u8.ToArray(), FileKind.Later, "WARC"),
        ("{\\rtf"u8.ToArray(), FileKind.Later, "RTF"),
        ([0xd0, 0xcf, 0x11, 0xe0], FileKind.Later, "Word"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], FileKind.Binary, "PNG picture"),
        ([0xff, 0xd8, 0xff], FileKind.Binary, "JPEG picture"),
        ("GIF8"u8.ToArray(), FileKind.Binary, "GIF picture"),
        ("RIFF"u8.ToArray(), FileKind.Binary, "picture, sound or film"),
        ([0x7f, (byte)'E', (byte)'L', (byte)'F'], FileKind.Binary, "program"),
        ([(byte)'M', (byte)'Z', 0x90, 0x00], FileKind.Binary, "program"),
        ("SQLite format 3\0"u8.ToArray(), FileKind.Binary, "SQLite database"),
        ("OggS"u8.ToArray(), FileKind.Binary, "sound or film"),
        ("ID3"u8.ToArray(), FileKind.Binary, "sound"),
        ([0x00, 0x00, 0x00, 0x1c, (byte)'f', (byte)'t', (byte)'y', (byte)'p'], FileKind.Binary, "film"),
        ([0x00, 0x00, 0x00, 0x20, (byte)'f', (byte)'t', (byte)'y', (byte)'p'], FileKind.Binary, "film"),
        ([(byte)'7', (byte)'z', 0xbc, 0xaf], FileKind.Binary, "7z archive"),
    ];

    public static FileKind OfName(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), FileKind.Unknown);

    /// <summary>The kind that the first bytes announce, with its everyday name; unknown where they announce none.</summary>
    public static (FileKind Kind, string Name) OfBytes(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] start, FileKind kind, string name) in Signatures)
            if (bytes.StartsWith(start)) return (kind, name);
        return LooksBinary(bytes) ? (FileKind.Binary, "binary file") : (FileKind.Unknown, "");
    }

    /// <summary>The kind of a text whose name says nothing: a page starts with a tag, rows with a brace.</summary>
    public static FileKind OfText(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text.TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return FileKind.Html;
        if (start.StartsWith("{\"", StringComparison.Ordinal)) return FileKind.JsonLines;
        return FileKind.Text;
    }

    // UTF-16 holds many zero bytes and is text; its zeros all lie on one side. A short note with a stray control is text too.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 8192)];
        if (start.Length < 512 || Plain.TextDecoder.LooksLikeUtf16(start) is not null || Plain.TextDecoder.HasByteOrderMark(start)) return false;
        int controls = 0;
        foreach (byte b in start)
            if (b is < 0x09 or (> 0x0d and < 0x1b) or (> 0x1b and < 0x20) or 0x7f) controls++;
        return controls * 20 > start.Length;
    }
}
