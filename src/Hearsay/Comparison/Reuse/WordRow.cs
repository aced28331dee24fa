namespace Hearsay.Comparison.Reuse;

/// <summary>
/// The words of one text as reuse compares them: case, apostrophes and marks between words do not count, a word cut at the end of a line is whole.
/// Linear in the length of the text.
/// </summary>
internal sealed class WordRow
{
    /// <summary>Stands for any number where fingerprints are taken, so that "12 dead" and "15 dead" still meet.</summary>
    public const uint Number = 0x9E3779B9;

    private readonly uint[] _words;
    private readonly uint[] _classes;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private WordRow(uint[] words, uint[] classes, int[] starts, int[] ends) => (_words, _classes, _starts, _ends) = (words, classes, starts, ends);

    public int Count => _words.Length;

    /// <summary>A hash of each word as it is written, case aside.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>As <see cref="Words"/>, with one hash for all numbers.</summary>
    public ReadOnlySpan<uint> Classes => _classes;

    /// <summary>The stretch of text from one word to before another.</summary>
    public TextSpan Span(int from, int to) => new(_starts[from], _ends[to - 1]);

    public static WordRow Of(string text)
    {
        int room = (text.Length / 4) + 4;
        uint[] words = new uint[room], classes = new uint[room];
        int[] starts = new int[room], ends = new int[room];
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            if (count == words.Length)
            {
                Array.Resize(ref words, count * 2);
                Array.Resize(ref classes, count * 2);
                Array.Resize(ref starts, count * 2);
                Array.Resize(ref ends, count * 2);
            }

            starts[count] = at;
            bool number = true;
            // FNV-1a over the letters, with a last mix because its low bits are weak.
            uint hash = 2166136261;
            while (at < text.Length)
            {
                char c = text[at];
                if (char.IsAsciiLetterUpper(c)) c = (char)(c | 0x20);
                if (char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c))
                {
                    number &= char.IsAsciiDigit(c);
                    hash = (hash ^ c) * 16777619;
                    at++;
                }
                else if (char.IsLetterOrDigit(c))
                {
                    number = false;
                    hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
                    at++;
                }
                else if (Bridge(text, at, number) is > 0 and int skipped)
                {
                    // "6.8" is not "68"; "12,000" is "12000".
                    if (c == '.') hash = (hash ^ c) * 16777619;
                    at += skipped;
                }
                else break;
            }

            hash ^= hash >> 15;
            words[count] = hash;
            classes[count] = number ? Number : hash;
            ends[count++] = at;
        }

        return new WordRow(words[..count], classes[..count], starts[..count], ends[..count]);
    }

    /// <summary>How many characters between two letters belong to neither: the apostrophe of "didn't", the comma of "12,000", the point of "2.5", the hyphen at the end of a line.</summary>
    private static int Bridge(string text, int at, bool number)
    {
        if (at + 1 >= text.Length) return 0;
        switch (text[at])
        {
            case '\'' or '\u2019':
                return char.IsLetter(text[at + 1]) ? 1 : 0;
            case ',':
                return number && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])) ? 1 : 0;
            case '.':
                return number && char.IsAsciiDigit(text[at + 1]) ? 1 : 0;
            case '-' when text[at + 1] == '\n':
                return at + 2 < text.Length && char.IsLower(text[at + 2]) && !number ? 2 : 0;
            case '\u00ad':
                return 1;
            default:
                return 0;
        }
    }
}
