namespace Hearsay.Language.Capitals;

/// <summary>The words of a stretch in capitals. An apostrophe, a point or a hyphen parts them: each piece has a case of its own.</summary>
internal static class CapitalWords
{
    /// <summary>Runs of letters and digits, in text order.</summary>
    public static List<TextSpan> Find(string text, TextSpan stretch)
    {
        List<TextSpan> words = [];
        for (int at = stretch.Start; at < stretch.End; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            int start = at;
            while (at < stretch.End && char.IsLetterOrDigit(text[at])) at++;
            words.Add(new TextSpan(start, at));
        }

        return words;
    }

    /// <summary>The case of a word whose letters alone decide it; null where the model is asked.</summary>
    public static LetterCase? Plain(string text, TextSpan word)
    {
        int letters = 0, digits = 0;
        bool small = false;
        for (int i = word.Start; i < word.End; i++)
        {
            if (char.IsDigit(text[i])) digits++;
            else letters++;
            small |= char.IsLower(text[i]);
        }

        // What has a small letter among capitals was written so on purpose.
        if (letters == 0 || small) return LetterCase.Upper;
        if (FollowsApostrophe(text, word) && letters <= 2) return LetterCase.Lower;
        if (digits > 0) return char.IsDigit(text[word.Start]) && IsOrdinalEnding(text.AsSpan(word.End - letters, letters)) ? LetterCase.Lower : LetterCase.Upper;
        if (letters > 1) return null;
        char next = word.End < text.Length ? text[word.End] : ' ';
        return text[word.Start] == 'A' && next is not ('.' or '-') ? LetterCase.Lower : LetterCase.Upper;
    }

    /// <summary>True where ordinary print begins with a capital whatever the word: after a full stop, a blank line, or the mark that opens a speech.</summary>
    public static bool OpensSentence(string text, TextSpan stretch, TextSpan word, Func<string, bool> isAbbreviation)
    {
        bool quoted = false, spaced = false;
        int lines = 0;
        for (int i = word.Start - 1; i >= stretch.Start; i--)
        {
            char c = text[i];
            if (c == '\n' && ++lines == 2) return true;
            if (char.IsWhiteSpace(c)) spaced = true;
            else if (c is '"' or '“' or '‘') quoted = true;
            else if (c is ':' or ']') return quoted;
            else if (c is '!' or '?') return spaced;
            else if (c == '.') return spaced && !EndsAbbreviation(text, stretch, i, isAbbreviation);
            else if (c is not ('(' or '[' or '\'' or '”' or ')')) return false;
        }

        return true;
    }

    private static bool EndsAbbreviation(string text, TextSpan stretch, int point, Func<string, bool> isAbbreviation)
    {
        int start = point;
        while (start > stretch.Start && char.IsLetter(text[start - 1])) start--;
        return point - start == 1 || (point > start && isAbbreviation(text[start..point]));
    }

    private static bool FollowsApostrophe(string text, TextSpan word) =>
        word.Start > 1 && text[word.Start - 1] is '\'' or '’' && char.IsLetterOrDigit(text[word.Start - 2]);

    // "3D INFANTRY BRIGADE" is the third: telegrams leave out the letter between.
    private static bool IsOrdinalEnding(ReadOnlySpan<char> letters) => letters is "ST" or "ND" or "RD" or "TH" or "D" or "S";
}
