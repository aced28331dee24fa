using System.Globalization;

namespace Hearsay.Coding;

/// <summary>A code and the days on which it holds, both ends included.</summary>
internal readonly record struct DatedCode(string Code, DateOnly From, DateOnly To, DictionaryLine Line)
{
    /// <summary>True where the code holds always, unless another is better dated.</summary>
    public bool IsDefault => From == DateOnly.MinValue && To == DateOnly.MaxValue;

    /// <summary>Reads what stands in the brackets, such as <c>HOBGOV 19950601 - 19990815</c>, <c>ELI &gt;970101</c> or <c>USA</c>; null where a date is none.</summary>
    public static DatedCode? Read(string text, DictionaryLine line)
    {
        string rest = text.Trim();
        int space = rest.IndexOfAny([' ', '\t', '<', '>']);
        // "[>20130119]" has no code at all, "[HOB]" no dates.
        if (rest.Length == 0 || space == 0) return null;
        if (space < 0) return new DatedCode(rest, DateOnly.MinValue, DateOnly.MaxValue, line);
        string code = rest[..space], dates = rest[space..].Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        if (dates.StartsWith('<')) return Day(dates[1..]) is { } end ? new DatedCode(code, DateOnly.MinValue, end == DateOnly.MinValue ? end : end.AddDays(-1), line) : null;
        if (dates.StartsWith('>')) return Day(dates[1..]) is { } start ? new DatedCode(code, start, DateOnly.MaxValue, line) : null;
        int dash = dates.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return null;
        return Day(dates[..dash]) is { } from && Day(dates[(dash + 1)..]) is { } to ? new DatedCode(code, from, to, line) : null;
    }

    // Six figures leave the century open. The dictionaries begin with the leaders of the Second World War and end with those of our day.
    private static DateOnly? Day(string figures)
    {
        if (figures.Length == 6) figures = (string.CompareOrdinal(figures, "300000") < 0 ? "20" : "19") + figures;
        return DateOnly.TryParseExact(figures, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }
}
