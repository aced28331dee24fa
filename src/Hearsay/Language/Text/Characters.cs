using System.Globalization;

namespace Hearsay.Language.Text;

/// <summary>What kind of mark a character is, for the tokenizer.</summary>
internal static class Characters
{
    /// <summary>Letters, digits, the marks that sit on them, and the halves of letters outside the first plane.</summary>
    public static bool IsWord(string text, int at)
    {
        char c = text[at];
        if (char.IsAsciiLetterOrDigit(c)) return true;
        if (c < 128) return false;
        if (char.IsLetterOrDigit(c)) return true;
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) return true;
        // Soft hyphens and joiners are no part of how a word is spelt, but they stand inside it.
        if (c is '\u00AD' or '\u200C' or '\u200D') return at > 0 && char.IsLetter(text[at - 1]);
        if (!char.IsSurrogate(c)) return false;
        int first = char.IsLowSurrogate(c) ? at - 1 : at;
        return first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text[first], text[first + 1]) && char.IsLetterOrDigit(text, first);
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`';

    /// <summary>End of a mark that is no word: runs of full stops, dashes, or exclamation and question marks are one token; so are the two halves of an emoji.</summary>
    public static int RunEnd(string text, int at, int stop)
    {
        char c = text[at];
        int i = at + 1;
        if (c is '!' or '?')
        {
            while (i < stop && text[i] is '!' or '?') i++;
            return i;
        }

        if (c is '.' or '-' or '=' or '*' or '_' or '~' or '#' or '+' or '<' or '>')
        {
            while (i < stop && text[i] == c) i++;
            return i;
        }

        if (char.IsHighSurrogate(c) && i < stop && char.IsLowSurrogate(text[i])) i++;
        while (i < stop && text[i] is '\uFE0F' or '\u20E3') i++;
        return i;
    }

    /// <summary>True where all from <paramref name="start"/> to <paramref name="end"/> are digits or <paramref name="mark"/>.</summary>
    public static bool AreDigits(string text, int start, int end, char mark)
    {
        // A date or a number is short; looking further would make long runs slow.
        if (end - start > 24) return false;
        for (int i = start; i < end; i++)
            if (!char.IsAsciiDigit(text[i]) && text[i] != mark) return false;
        return true;
    }

    /// <summary>Groups of digits as in 555-0142 or 800-555-0142; two years with a dash between are not.</summary>
    public static bool IsPhoneNumber(string text, int start, int stop)
    {
        int i = start, dashes = 0, group = 0, groups3 = 0;
        for (; i < stop && i < start + 24 && (char.IsAsciiDigit(text[i]) || text[i] == '-'); i++)
        {
            if (text[i] != '-')
            {
                group++;
                continue;
            }

            if (group == 3) groups3++;
            dashes++;
            group = 0;
        }

        return (dashes >= 2 && groups3 > 0) || (dashes == 1 && groups3 == 1 && group == 4);
    }

    /// <summary>A clipped year after an apostrophe: ’98, '60s.</summary>
    public static bool IsYear(string text, int start, int end) =>
        end - start is 2 or 3 && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[start + 1]) && (end - start == 2 || text[start + 2] == 's');

    /// <summary>Where letters begin after digits, as in 5pm; -1 where the word is not of that form.</summary>
    public static int UnitStart(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or ':')) i++;
        return i > start && i < end && char.IsLetter(text[i]) ? i : -1;
    }
}
