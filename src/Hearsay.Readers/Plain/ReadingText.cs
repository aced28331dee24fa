using System.Text;

namespace Hearsay.Readers.Plain;

/// <summary>
/// Makes the one text that everything points into: line ends become <c>\n</c>; controls, soft hyphens and characters that only hide inside words
/// go; nothing else changes. Letters are not normalised, so that a reader finds in the text what stands in the file.
/// </summary>
internal static class ReadingText
{
    /// <summary>Longest text that is read as one report, in UTF-16 code units.</summary>
    public const int MostLength = 10_000_000;

    public static DecodedText Clean(DecodedText decoded)
    {
        (string text, int dropped) = Clean(decoded.Text);
        if (dropped == 0) return decoded with { Text = text };
        string what = dropped == 1 ? "1 control character was" : $"{dropped} control characters were";
        return new DecodedText(text, [.. decoded.Diagnostics, new Diagnostic(ReaderDiagnostics.ControlsLeftOut, Severity.Info, $"{what} left out of the text.")]);
    }

    /// <summary>The cleaned text, and how many controls were dropped.</summary>
    public static (string Text, int Dropped) Clean(string text)
    {
        int first = text.AsSpan().IndexOfAny(Unclean);
        if (first < 0 && !HasLoneSurrogate(text)) return (text, 0);

        StringBuilder clean = new(text.Length);
        int dropped = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\r':
                    if (i + 1 >= text.Length || text[i + 1] != '\n') clean.Append('\n');
                    break;
                case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case '\u00ad' or '\u200b' or '\u2060' or '\ufeff':
                    break;
                case '\n' or '\t':
                    clean.Append(c);
                    break;
                case < ' ' or (>= '\u007f' and < '\u00a0'):
                    dropped++;
                    break;
                case >= '\ud800' and < '\udc00' when i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    clean.Append(c).Append(text[++i]);
                    break;
                case >= '\ud800' and < '\ue000':
                    clean.Append('\ufffd');
                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return (clean.ToString(), dropped);
    }

    private static readonly System.Buffers.SearchValues<char> Unclean = System.Buffers.SearchValues.Create(UncleanCharacters());

    private static string UncleanCharacters()
    {
        StringBuilder all = new();
        for (char c = '\0'; c < '\u00a0'; c++)
            if (c is < ' ' and not ('\n' or '\t') or >= '\u007f') all.Append(c);
        return all.Append("\u00ad\u200b\u2060\ufeff\u2028\u2029").ToString();
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return true;
        }

        return false;
    }
}
