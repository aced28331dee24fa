using System.Text;
using UtfUnknown;

namespace Hearsay.Readers.Plain;

/// <summary>
/// Bytes to characters. A byte order mark decides; then valid UTF-8 with letters beyond ASCII, which hardly ever arises by chance;
/// then what the file declares; then a guess, which is reported.
/// </summary>
internal static class TextDecoder
{
    private const int SampleBytes = 1 << 20;
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (MarkedEncoding(bytes) is (Encoding marked, int markLength)) return Finish(marked, bytes[markLength..], []);
        if (LooksLikeUtf16(bytes) is Encoding utf16) return Finish(utf16, bytes, [Guessed("UTF-16")]);

        Encoding? named = declared is null ? null : Find(declared);
        Utf8Count count = CountUtf8(bytes);
        if (count.Invalid == 0 && (count.Valid > 0 || named is null)) return Finish(StrictUtf8, bytes, Contradiction(named, Encoding.UTF8));
        if (named is not null && !LatinClaimFails(named, bytes)) return Finish(named, bytes, []);

        // A few broken bytes in a text that is otherwise UTF-8: mend it rather than read all of it as something else.
        if (count.Valid > count.Invalid || count.Invalid * 20 < count.Ascii && count.Valid > 0) return Finish(Encoding.UTF8, bytes, []);
        Encoding? guess = Guess(bytes);
        if (guess is null || guess is UTF8Encoding) return Finish(Encoding.UTF8, bytes, []);
        return Finish(guess, bytes, named is null ? [Guessed(guess.WebName)] : Contradiction(named, guess));
    }

    public static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) => MarkedEncoding(bytes) is not null;

    /// <summary>UTF-16 without a byte order mark: nearly every second byte is zero, always on the same side.</summary>
    public static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        int pairs = sample.Length / 2;
        if (odd * 10 >= pairs * 7 && even * 20 < pairs) return Encoding.Unicode;
        if (even * 10 >= pairs * 7 && odd * 20 < pairs) return Encoding.BigEndianUnicode;
        return null;
    }

    /// <summary>An encoding by the name a file gives it, or null where nobody knows it.</summary>
    public static Encoding? Find(string name)
    {
        string trimmed = name.Trim().Trim('"', '\'');
        // Browsers read these as their Windows supersets, because that is what files so labelled are.
        if (trimmed.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || trimmed.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) trimmed = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (Encoding, int)? MarkedEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0x00, 0x00])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff])) return (Encoding.BigEndianUnicode, 2);
        return null;
    }

    // "iso-8859-1" is what many servers say of everything. Western text has few letters beyond ASCII; Cyrillic or Arabic has little else.
    private static bool LatinClaimFails(Encoding named, ReadOnlySpan<byte> bytes)
    {
        if (named.CodePage is not 1252) return false;
        int high = 0, letters = 0;
        foreach (byte b in bytes)
        {
            if (b >= 0xc0) high++;
            if (b >= 0xc0 || char.IsAsciiLetter((char)b)) letters++;
        }

        return high * 10 > letters * 3;
    }

    private static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        DetectionDetail? best = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray()).Detected;
        return best is null || best.Confidence < 0.3f ? Find("windows-1252") : Find(best.EncodingName);
    }

    private static DecodedText Finish(Encoding encoding, ReadOnlySpan<byte> bytes, Sequence<Diagnostic> said)
    {
        string text = encoding is UTF8Encoding ? Encoding.UTF8.GetString(bytes) : encoding.GetString(bytes);
        int replaced = text.AsSpan().Count('\uFFFD');
        if (replaced == 0) return new DecodedText(text, said);
        string what = replaced == 1 ? "1 place holds" : $"{replaced} places hold";
        return new DecodedText(text, [.. said, new Diagnostic(ReaderDiagnostics.BytesReplaced, Severity.Warning, $"{what} bytes that are no characters; they read as \uFFFD. Read the file in its own encoding if it has another than {encoding.WebName}.")]);
    }

    private static Diagnostic Guessed(string name) =>
        new(ReaderDiagnostics.EncodingGuessed, Severity.Info, $"the file does not say its encoding; it was read as {name}. Save it as UTF-8 if letters look wrong.");

    private static Sequence<Diagnostic> Contradiction(Encoding? named, Encoding used) => named is null || named.CodePage == used.CodePage
        ? []
        : [new Diagnostic(ReaderDiagnostics.WrongDeclaration, Severity.Info, $"the file says it is in {named.WebName} and is not; it was read as {used.WebName}.")];

    private readonly record struct Utf8Count(int Ascii, int Valid, int Invalid);

    private static Utf8Count CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int ascii = 0, valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            bool good = Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done;
            if (!good) invalid++;
            else if (length == 1) ascii++;
            else valid++;
            bytes = bytes[length..];
        }

        return new Utf8Count(ascii, valid, invalid);
    }
}
