using System.Globalization;
using System.Text;

namespace Hearsay.Store.Search;

/// <summary>
/// The words of a text as search knows them: letters and digits in small letters, without accents. Every database is given these words and none of its own
/// making, so that the same question finds the same reports in each of them.
/// </summary>
internal static class SearchWords
{
    // Longer runs are no words; databases have limits of their own that nobody should meet.
    private const int Longest = 64;

    private const string Accented = "àáâãäåçèéêëìíîïðñòóôõöøùúûüýÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĸĺļľŀłńņňŋōŏőŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț";
    private const string Plain = "aaaaaaceeeeiiiidnoooooouuuuyyaaaccccddeeeeegggghhiiiiijkklllllnnnnooorrrsssstttuuuuuuwyzzzst";

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Find(text).Select(w => w.Word)];

    /// <summary>The words of a text, each with the stretch it stands on.</summary>
    public static IEnumerable<(TextSpan Span, string Word)> Find(string text)
    {
        StringBuilder word = new();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && IsOfWord(text, i);
            if (letter && !IsWordAlone(text[i]))
            {
                if (word.Length == 0) start = i;
                if (word.Length < Longest) Append(word, text[i]);
                continue;
            }

            if (word.Length > 0)
            {
                yield return (new TextSpan(start, i), Whole(word));
                word.Clear();
            }

            if (letter) yield return (new TextSpan(i, i + 1), text[i].ToString());
        }
    }

    private static void Append(StringBuilder word, char c)
    {
        // A mark on its own letter is an accent in another spelling.
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c < '\u0370') return;
        char small = char.ToLowerInvariant(c);
        switch (small)
        {
            case < '\u0080': word.Append(small); return;
            case 'ß': word.Append("ss"); return;
            case 'æ': word.Append("ae"); return;
            case 'œ': word.Append("oe"); return;
        }

        int accent = Accented.IndexOf(small, StringComparison.Ordinal);
        word.Append(accent < 0 ? small : Plain[accent]);
    }

    // Half of a surrogate pair is no text; the limit may have cut one.
    private static string Whole(StringBuilder word)
    {
        if (char.IsHighSurrogate(word[^1])) word.Length--;
        return word.Length == 0 ? "\ufffd" : word.ToString();
    }

    private static bool IsOfWord(string text, int at)
    {
        char c = text[at];
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (char.IsHighSurrogate(c)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && Rune.IsLetterOrDigit(new Rune(c, text[at + 1]));
        if (char.IsLowSurrogate(c)) return at > 0 && char.IsHighSurrogate(text[at - 1]) && Rune.IsLetterOrDigit(new Rune(text[at - 1], c));
        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>Chinese and Japanese put no blanks between words; there each sign is searched by itself, and several of them as a phrase.</summary>
    private static bool IsWordAlone(char c) => c is >= '\u3040' and <= '\u9fff';
}
