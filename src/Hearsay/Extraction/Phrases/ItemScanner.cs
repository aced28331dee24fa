using System.Globalization;

namespace Hearsay.Extraction.Phrases;

/// <summary>
/// Cuts a text into words, numbers and marks, finer than the tokens of the trees: "7:45pm", "mid-1916" and "12-15" are phrases here.
/// One pass, linear in the length of the text.
/// </summary>
internal sealed class ItemScanner(PhraseLexicon lexicon, PhraseClasses classes)
{
    public List<PhraseItem> Scan(string text)
    {
        List<PhraseItem> items = new(text.Length / 5);
        int at = 0;
        bool breaks = true;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                int end = at, lines = 0;
                for (; end < text.Length && char.IsWhiteSpace(text[end]); end++)
                    if (text[end] is '\n' or '\u2029') lines++;
                breaks |= lines > 1;
                at = end;
                continue;
            }

            PhraseItem item = new() { Glued = at > 0 && !char.IsWhiteSpace(text[at - 1]), Breaks = breaks };
            int start = at;
            if (char.IsAsciiDigit(c) || (!item.Glued && IsPointNumber(text, at))) at = Digits(text, at, items, ref item);
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber && char.GetNumericValue(c) is > 0 and < 1)
            {
                item.Number = char.GetNumericValue(c);
                item.Classes = classes.Number | classes.Digits;
                at++;
            }
            else if (char.IsLetter(c)) at = Letters(text, at, ref item);
            else if (IsApostrophe(c) && !item.Glued && IsShortYear(text, at)) at = ShortYear(text, at, ref item);
            else at = Mark(text, at, ref item);
            item.Span = new TextSpan(start, at);
            items.Add(item);
            breaks = false;
        }

        return items;
    }

    private int Letters(string text, int at, ref PhraseItem item)
    {
        int end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || char.IsSurrogate(text[end]) || text[end] is >= '\u0300' and <= '\u036f')) end++;
        // "p.m." and "a.m." are one word; so is "o'clock".
        if (end - at == 1 && end + 2 < text.Length && text[end] == '.' && (text[end + 1] is 'm' or 'M') && text[end + 2] == '.' && text[at] is 'a' or 'p' or 'A' or 'P') end += 3;
        else if (end - at == 1 && text[at] is 'o' && end < text.Length && IsApostrophe(text[end]) && text.AsSpan(end + 1).StartsWith("clock", StringComparison.Ordinal)) end += 6;
        // "km2", "m3": a unit written with its power.
        if (end < text.Length && text[end] is '2' or '3' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])) && lexicon.Find(text.AsSpan(at, end + 1 - at)) is not null) end++;
        bool capital = char.IsUpper(text[at]);
        item.Word = lexicon.Find(text.AsSpan(at, end - at));
        item.Classes = (item.Word?.Classes(capital) ?? 0) | classes.Written;
        if (capital) item.Classes |= classes.Capitalized;
        // "NATO", "iPhone", "CentOS": the second letter or the last tells.
        if (end > at + 1 && (char.IsUpper(text[at + 1]) || char.IsUpper(text[end - 1]))) item.Classes |= classes.Acronym;
        return end;
    }

    private int Mark(string text, int at, ref PhraseItem item)
    {
        ReadOnlySpan<char> form = text[at] switch
        {
            '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212' => "-",
            '\u2018' or '\u2019' => "'",
            '\u201c' or '\u201d' => "\"",
            _ => text.AsSpan(at, 1),
        };
        item.Word = lexicon.Find(form);
        item.Classes = item.Word?.Classes(capital: false) ?? 0;
        // A possessive is one mark with its letter, so that "year's" is two items and not three.
        if (form is "'" && item.Glued && at + 1 < text.Length && text[at + 1] is 's' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2])))
        {
            item.Word = lexicon.Find("'s");
            return at + 2;
        }

        return at + 1;
    }

    private int Digits(string text, int at, List<PhraseItem> before, ref PhraseItem item)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        int digits = end - at;
        bool grouped = false, decimals = false;
        while (digits <= 3 && IsGroup(text, end))
        {
            end += 4;
            grouped = true;
        }

        // "04.2022" after "23." goes on a date.
        bool dotted = at > 1 && text[at - 1] == '.' && char.IsAsciiDigit(text[at - 2]);
        if (!dotted && end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            int stop = end + 1;
            while (stop < text.Length && char.IsAsciiDigit(text[stop])) stop++;
            // "1.2.2014" and "3.5.1" are dates and versions, not decimals.
            if (stop + 1 >= text.Length || text[stop] != '.' || !char.IsAsciiDigit(text[stop + 1]))
            {
                end = stop;
                decimals = true;
            }
        }

        if (end - at > 18 || !double.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value)) return end;
        if (Power(text, end, out double power) is var scaled and > 0)
        {
            // "3.2×10−4".
            item.Number = value * power;
            item.Classes = classes.Number | classes.Digits;
            return scaled;
        }

        item.Number = value;
        if (IsPartOfName(before, item.Glued)) return SkipName(text, end);
        int suffix = SkipLetters(text, end);
        ReadOnlySpan<char> letters = text.AsSpan(end, suffix - end);
        if (letters.Length > 0 && !grouped && !decimals)
        {
            if (letters is "st" or "nd" or "rd" or "th")
            {
                item.Classes = value is >= 1 and <= 31 ? classes.Ordinal | classes.Nth : classes.Ordinal;
                return suffix;
            }

            if (letters is "s" && (digits == 4 || digits == 3) && value % 10 == 0)
            {
                item.Classes = classes.Decade;
                return suffix;
            }

            // "The 90s": only what stands before it tells ten years from ages.
            if (letters is "s" && digits == 2 && value % 10 == 0)
            {
                item.Classes = classes.ShortDecade;
                return suffix;
            }
        }

        item.Classes = classes.Number | classes.Digits;
        if (grouped || decimals) return end;
        if (value is >= 1 and <= 31 && digits <= 2) item.Classes |= classes.Day;
        if (digits == 2) item.Classes |= classes.ShortYear;
        if (digits == 4 && value is >= 1000 and < 2200 && !IsSerial(text, at)) item.Classes |= classes.Year;
        if (digits == 4 && value < 2400 && value % 100 < 60) item.Classes |= classes.Hours;
        return end;
    }

    private int ShortYear(string text, int at, ref PhraseItem item)
    {
        item.Number = ((text[at + 1] - '0') * 10) + text[at + 2] - '0';
        bool decade = at + 3 < text.Length && text[at + 3] == 's';
        item.Classes = decade ? classes.Decade : classes.ShortYear | classes.Year;
        return decade ? at + 4 : at + 3;
    }

    /// <summary>"T-72", "MI6", "B2": digits that belong to a name count nothing.</summary>
    private bool IsPartOfName(List<PhraseItem> before, bool glued)
    {
        if (!glued || before.Count == 0) return false;
        PhraseItem last = before[^1];
        // "RM79" and "$US55" are sums, and no names.
        if ((last.Classes & classes.Currency) != 0 || ((last.Classes & classes.Mint) != 0 && last.Glued && before.Count > 1 && (before[^2].Classes & classes.Currency) != 0)) return false;
        if (last.Span.Length >= 1 && (last.Classes & classes.Written) != 0) return true;
        bool hyphen = last.Glued && before.Count > 1 && last.Word is not null && last.Span.Length == 1 && last.Word == lexicon.Find("-");
        return hyphen && (before[^2].Classes & classes.Capitalized) != 0 && !Known(before[^2]);
    }

    private bool Known(PhraseItem item) => (item.Classes & ~(classes.Capitalized | classes.Acronym | classes.Written)) != 0;

    /// <summary>".5" is a number; ".5.1" is none.</summary>
    private static bool IsPointNumber(string text, int at)
    {
        if (text[at] != '.') return false;
        int end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > at + 1 && (end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[end + 1]));
    }

    /// <summary>The power of ten that a number is multiplied by, as scientists write it; gives its end, or 0 where there is none.</summary>
    private static int Power(string text, int at, out double power)
    {
        power = 1;
        int end = at;
        while (end < text.Length && end < at + 2 && text[end] == ' ') end++;
        if (end >= text.Length || text[end] is not ('×' or 'x')) return 0;
        end++;
        while (end < text.Length && end < at + 4 && text[end] == ' ') end++;
        if (end + 2 >= text.Length || text[end] != '1' || text[end + 1] != '0') return 0;
        end += 2;
        bool caret = text[end] == '^';
        if (caret) end++;
        bool below = end < text.Length && text[end] is '-' or '\u2212' or '\u207b';
        if (below) end++;
        int exponent = 0, digits = end;
        while (end < text.Length && end < digits + 2 && Exponent(text[end]) is var digit and >= 0)
        {
            if (char.IsAsciiDigit(text[end]) && !caret && !below) return 0;
            exponent = (exponent * 10) + digit;
            end++;
        }

        if (end == digits) return 0;
        power = Math.Pow(10, below ? -exponent : exponent);
        return end;
    }

    private static int Exponent(char c) => char.IsAsciiDigit(c) || c is >= '\u2070' and <= '\u2079' or '\u00b2' or '\u00b3' or '\u00b9' ? (int)char.GetNumericValue(c) : -1;

    /// <summary>"555-1212": digits after three others are the rest of a number that nobody counts by.</summary>
    private static bool IsSerial(string text, int at) =>
        at > 3 && text[at - 1] == '-' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 3]) && char.IsAsciiDigit(text[at - 4]) && (at == 4 || !char.IsAsciiDigit(text[at - 5]));

    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool IsShortYear(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsLetterOrDigit(text[at + 3]) || (text[at + 3] == 's' && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]))));

    private static int SkipName(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    private static int SkipLetters(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at])) at++;
        return at;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2018' or '\u2019';
}
