using System.Text.Encodings.Web;

namespace Hearsay.Export;

/// <summary>
/// Readable UTF-8 in place of escapes: the output is a file or a pipe, never the inside of a page. A lone surrogate has no UTF-8 and is written as
/// U+FFFD itself, not as the escape of it, so that who reads the output and writes it again gives the same bytes.
/// </summary>
internal sealed unsafe class ReadableJson : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => Relaxed.FindFirstCharacterToEncode(text, textLength);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => Relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
