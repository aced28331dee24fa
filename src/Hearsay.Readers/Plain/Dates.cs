using System.Globalization;

namespace Hearsay.Readers.Plain;

/// <summary>Dates of publication as files write them. Month names are the invariant culture's.</summary>
internal static class Dates
{
    private static readonly string[] Written =
    [
        "yyyy-MM-dd", "dddd, MMMM d, yyyy", "dddd MMMM d, yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy",
        "dddd, d MMMM yyyy", "dddd d MMMM yyyy", "dddd, d MMMM, yyyy", "d MMMM, yyyy", "ddd, d MMM yyyy", "ddd, dd MMM yyyy", "ddd MMM d, yyyy", "yyyy/MM/dd", "yyyyMMdd",
    ];

    /// <summary>A day as a metadata field gives it: ISO 8601 with or without time, or written out. The day is that of the writer's own clock.</summary>
    public static DateOnly? Parse(string? value)
    {
        if (value is null) return null;
        string trimmed = value.Trim();
        if (trimmed.Length is 0 or > 64) return null;
        // The day before the "T" is the day in the newsroom; converting to another zone could move it.
        if (trimmed.Length >= 10 && DateOnly.TryParseExact(trimmed.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && (trimmed.Length == 10 || trimmed[10] is 'T' or 't' or ' ')) return day;
        if (DateOnly.TryParseExact(trimmed, Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day)) return day;
        // "Tue, 12 Mar 2024 11:04:00 +0000", as mail and feeds write it.
        int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        int before = colon < 3 ? -1 : trimmed.LastIndexOf(' ', colon);
        return before > 0 && DateOnly.TryParseExact(trimmed.AsSpan(0, before).TrimEnd(",T "), Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day) ? day : null;
    }

    /// <summary>The date on a line of its own among the first lines: "Wednesday, January 30, 2019".</summary>
    public static DateOnly? OfDateline(ReadOnlySpan<char> text)
    {
        const int linesToTry = 5;
        int tried = 0;
        foreach (Range range in text[..Math.Min(text.Length, 2000)].Split('\n'))
        {
            ReadOnlySpan<char> line = text[range].Trim();
            if (line.IsEmpty) continue;
            if (OfLine(line) is DateOnly day) return day;
            if (++tried == linesToTry) break;
        }

        return null;
    }

    /// <summary>The date where the line holds a date and no more, or a label and a date: "Published: 12 March 2024".</summary>
    public static DateOnly? OfLine(ReadOnlySpan<char> line)
    {
        if (line.Length > 64) return null;
        string whole = line.ToString();
        if (Parse(whole) is DateOnly day) return day;
        int colon = whole.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 24 ? Parse(whole[(colon + 2)..]) : null;
    }
}
