namespace Hearsay.Language.Text;

/// <summary>The endings that UD splits off after an apostrophe: n't, 's, 're, 've, 'll, 'm, 'd.</summary>
internal static class Clitics
{
    /// <summary>Where the last clitic of a word starts; its end where there is none.</summary>
    public static int Start(string text, int start, int end)
    {
        int mark = end - 1;
        while (mark >= start && end - mark <= 3 && !Characters.IsApostrophe(text[mark])) mark--;
        if (mark < start || end - mark > 3 || !Characters.IsApostrophe(text[mark])) return end;
        char first = mark + 1 < end ? (char)(text[mark + 1] | 0x20) : '\0', second = mark + 2 < end ? (char)(text[mark + 2] | 0x20) : '\0';
        if (second == '\0' && first == 't') return mark > start && (text[mark - 1] | 0x20) == 'n' ? mark - 1 : end;
        bool isClitic = (first, second) switch
        {
            // The decades of "the 1990's" are one word.
            ('s', '\0') => mark == start || !char.IsAsciiDigit(text[mark - 1]),
            ('m', '\0') or ('d', '\0') or ('r', 'e') or ('v', 'e') or ('l', 'l') => true,
            _ => false,
        };
        return isClitic ? mark : end;
    }
}
