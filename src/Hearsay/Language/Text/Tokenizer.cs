namespace Hearsay.Language.Text;

/// <summary>
/// Cuts text into words the way the English UD treebanks do: by white space first, then each chunk from left to right by rules.
/// Lists say which full stops, apostrophes and hyphens belong to a word.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Longer runs are cut, so that no word is longer than what a page can show.</summary>
    private const int LongestWord = 500;

    private readonly TokenLists _lists;

    public Tokenizer(LanguagePack pack) => _lists = new TokenLists(pack);

    /// <summary>The words between two offsets, in order. All text but white space is covered.</summary>
    public void Tokenize(string text, int start, int end, List<WordSpan> into)
    {
        bool quoteOpen = false;
        int at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int stop = at;
            while (stop < end && !char.IsWhiteSpace(text[stop])) stop++;
            while (at < stop) at = Next(text, at, stop, end, ref quoteOpen, into);
        }
    }

    // One token, from `at` within a chunk that ends at `stop`; returns where the next one starts.
    private int Next(string text, int at, int stop, int end, ref bool quoteOpen, List<WordSpan> into)
    {
        bool atStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        int address = atStart ? Addresses.End(text, at, stop) : at;
        if (address > at) return Add(into, at, address);
        int emoticon = atStart ? _lists.EmoticonEnd(text, at, stop) : at;
        if (emoticon > at) return Add(into, at, emoticon);
        char first = text[at];
        if (Characters.IsWord(text, at) || (first is '.' or '+' && atStart && at + 1 < stop && char.IsAsciiDigit(text[at + 1]))) return Word(text, at, stop, end, ref quoteOpen, into);
        if (Characters.IsApostrophe(first)) return Apostrophe(text, at, stop, ref quoteOpen, into);
        return Add(into, at, Characters.RunEnd(text, at, stop));
    }

    private int Word(string text, int at, int stop, int end, ref bool quoteOpen, List<WordSpan> into)
    {
        int last = WordEnd(text, at, Math.Min(stop, at + LongestWord));
        if (last < stop && text[last] == '.' && TakesFullStop(text, at, last, end)) last++;
        if (_lists.PartsOf(text.AsSpan(at, last - at)) is { } parts)
        {
            int from = at;
            for (int i = 0; i < parts.Length; from += parts[i++]) into.Add(new WordSpan(from, from + parts[i], i > 0));
            return last;
        }

        int clitic = Clitics.Start(text, at, last);
        if (clitic > at && clitic < last)
        {
            // "couldn't've" holds two.
            int inner = Clitics.Start(text, at, clitic);
            into.Add(new WordSpan(at, inner > at ? inner : clitic, false));
            if (inner > at && inner < clitic) into.Add(new WordSpan(inner, clitic, true));
            into.Add(new WordSpan(clitic, last, true));
            return last;
        }

        if (Characters.UnitStart(text, at, last) is int unit && unit > at && _lists.IsUnit(text.AsSpan(unit, last - unit)))
        {
            into.Add(new WordSpan(at, unit, false));
            into.Add(new WordSpan(unit, last, false));
            return last;
        }

        into.Add(new WordSpan(at, last, false));

        // The apostrophe of "the soldiers' camp"; where a quotation is open it closes that instead.
        if (last < stop && Characters.IsApostrophe(text[last]) && text[last - 1] is 's' or 'S' && !quoteOpen && last < stop
            && (last + 1 == text.Length || !Characters.IsApostrophe(text[last + 1 < text.Length ? last + 1 : last])))
        {
            into.Add(new WordSpan(last, last + 1, true));
            return last + 1;
        }

        return last;
    }

    private int Apostrophe(string text, int at, int stop, ref bool quoteOpen, List<WordSpan> into)
    {
        if (at + 1 < stop && Characters.IsApostrophe(text[at + 1]) && text[at + 1] == text[at]) return Add(into, at, at + 2);
        int word = WordEnd(text, at + 1, Math.Min(stop, at + LongestWord));
        if (word > at + 1 && (_lists.IsClipped(text.AsSpan(at, word - at)) || Characters.IsYear(text, at + 1, word))) return Add(into, at, word);

        // "'s" standing alone, as in "Levi 's".
        if (word > at + 1 && Clitics.Start(text, at, word) == at) return Add(into, at, word);
        quoteOpen = word > at + 1 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
        return Add(into, at, at + 1);
    }

    private int WordEnd(string text, int at, int stop)
    {
        int i = at;
        while (i < stop)
        {
            if (Characters.IsWord(text, i) || (i == at && text[i] is '.' or '+'))
            {
                i++;
                continue;
            }

            if (i == at || i + 1 >= stop || !Characters.IsWord(text, i + 1) || !Binds(text, at, i, stop)) break;
            i++;
        }

        return i;
    }

    // Whether a mark between two letters or digits belongs to the word around it.
    private bool Binds(string text, int at, int mark, int stop)
    {
        char before = text[mark - 1], after = text[mark + 1];
        bool digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        switch (text[mark])
        {
            case '.':
                if (digits) return true;
                // "ended.The" lacks a space; "U.S" and "hearsay.example" do not.
                return char.IsLetter(after) && char.IsLetterOrDigit(before)
                    && (mark - 1 == at || text[mark - 2] == '.' || !char.IsUpper(after) || (char.IsUpper(before) && (mark + 2 >= stop || char.IsUpper(text[mark + 2]))));
            case ',' or ':':
                return digits;
            case '/':
                return digits && Characters.AreDigits(text, at, mark, '/');
            case '&':
                return char.IsUpper(before) && char.IsUpper(after);
            case '-':
                return digits ? Characters.IsPhoneNumber(text, at, stop) : char.IsLetter(after) && _lists.IsHyphenPrefix(text.AsSpan(at, mark - at));
            case '\'' or '’' or '`':
                return char.IsLetterOrDigit(before) && char.IsLetter(after);
            case '_' or '@':
                return true;
            default:
                return false;
        }
    }

    private bool TakesFullStop(string text, int at, int stop, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(at, stop - at);
        if (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1])) return true;
        int next = stop + 1;
        while (next < end && text[next] == ' ') next++;
        char following = next < end ? text[next] : '\n';
        if (word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && word[0] != 'I') return next > stop + 1 && char.IsUpper(following);
        return _lists.TakesFullStop(word, following);
    }

    private static int Add(List<WordSpan> into, int start, int end)
    {
        into.Add(new WordSpan(start, end, false));
        return end;
    }
}
