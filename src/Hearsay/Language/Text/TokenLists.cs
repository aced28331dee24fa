using System.Globalization;

namespace Hearsay.Language.Text;

/// <summary>The word lists of the tokenizer.</summary>
internal sealed class TokenLists
{
    private const int Longest = 24;

    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int[]> _contractions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _clipped = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _prefixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly string[] _emoticons;

    public TokenLists(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("abbreviations").Rows) _abbreviations[row.Key] = row["before"];
        foreach (LexiconRow row in pack.Lexicon("contractions").Rows)
            if (row["parts"].Length == 0) _clipped.Add(row.Key);
            else _contractions[row.Key] = Array.ConvertAll(row["parts"].Split('+'), p => p.Length);
        foreach (LexiconRow row in pack.Lexicon("word-parts").Rows) (row["kind"] == "unit" ? _units : _prefixes).Add(row.Key);
        _emoticons = [.. pack.Lexicon("emoticons").Rows.Select(r => r.Key).OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
    }

    /// <summary>Lengths of the words in a written token such as <c>cannot</c>; null where it is one word.</summary>
    public int[]? PartsOf(ReadOnlySpan<char> word) =>
        word.Length <= Longest && _contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int[]? parts) ? parts : null;

    /// <summary>True for words that begin with an apostrophe: 'em, 'til.</summary>
    public bool IsClipped(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return false;
        Span<char> plain = stackalloc char[word.Length];
        word.CopyTo(plain);
        plain[0] = '\'';
        return _clipped.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain);
    }

    /// <summary>True for anti, pro, non and others that keep their hyphen.</summary>
    public bool IsHyphenPrefix(ReadOnlySpan<char> word) => word.Length <= Longest && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for letters that are a word of their own after a number: 5pm, 20km.</summary>
    public bool IsUnit(ReadOnlySpan<char> word) => word.Length <= Longest && _units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where the full stop after a word belongs to it, given the next character that is no space.</summary>
    public bool TakesFullStop(ReadOnlySpan<char> word, char following)
    {
        if (word.Length > Longest || !_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? before)) return false;
        return before switch
        {
            "number" => char.IsDigit(following),
            "capital" => char.IsUpper(following),
            _ => true,
        };
    }

    /// <summary>End of an emoticon at <paramref name="at"/>, if nothing is glued to it.</summary>
    public int EmoticonEnd(string text, int at, int stop)
    {
        if (char.IsLetterOrDigit(text[at]) && text[at] is not ('X' or 'x' or 'D')) return at;
        ReadOnlySpan<char> rest = text.AsSpan(at, stop - at);
        foreach (string emoticon in _emoticons)
            if (rest.StartsWith(emoticon, StringComparison.Ordinal) && (rest.Length == emoticon.Length || char.GetUnicodeCategory(rest[emoticon.Length]) is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber)))
                return at + emoticon.Length;
        return at;
    }
}
