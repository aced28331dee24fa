using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Events.Muc;

/// <summary>What stands before the text of a report: "BOGOTA, 9 JAN 90 (EFE) -- [COMMUNIQUE] [NAME] [TEXT]", as text-headers-info lays it down.</summary>
/// <param name="Place">Where it was sent from.</param>
/// <param name="Date">When; null where the header has none.</param>
/// <param name="Agency">Who sent it; null where the header does not say.</param>
/// <param name="Notes">What stands in brackets before the text: the kind of text, and who speaks.</param>
/// <param name="Line">The dateline itself, as it is written.</param>
/// <param name="Body">Where the text begins.</param>
internal sealed partial record MucHeader(string Place, DateOnly? Date, string? Agency, string Notes, string Line, int Body)
{
    public static MucHeader Read(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success) return new MucHeader("", null, null, "", "", 0);
        string year = match.Groups["year"].Value, day = match.Groups["day"].Value + match.Groups["day2"].Value;
        DateOnly? date = MucDate.Day(day, match.Groups["month"].Value + match.Groups["month2"].Value, year.Length == 0 ? "90" : year);
        string notes = match.Groups["notes"].Value;
        // What is in brackets after the mark of the text belongs to the text: its first speaker.
        Match mark = TextMark().Match(notes);
        int body = match.Groups["notes"].Index + (mark.Success ? mark.Index + mark.Length : notes.Length);
        return new MucHeader(match.Groups["place"].Value.Trim(), date, match.Groups["agency"] is { Success: true } agency ? agency.Value : null, mark.Success ? notes[..mark.Index] : notes, text[..text.IndexOf("--", StringComparison.Ordinal)].Trim(), body);
    }

    [GeneratedRegex(@"^\s*(?<place>[^\[]{2,60}?),\s+(?:(?<day>\d{1,2})\s+(?<month>[A-Z]{3})[A-Z]*|(?<month2>[A-Z]{3})[A-Z]*\s+(?<day2>\d{1,2})|NO DATE)(?:\s+(?<year>\d\d))?\s*(?:[\(\[](?<agency>[^\)\]]*)[\)\]])?\s*--\s*(?<notes>(?:\[[^\]]*\]\s*)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    [GeneratedRegex(@"\[(?:TEXT|EXCERPTS?|SUMMARY)\]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TextMark();
}

/// <summary>The coders' dates: "03 FEB 90", "- 03 FEB 90" (by then), "A - B" (between).</summary>
internal static class MucDate
{
    /// <summary>An incident that is dated by the report alone happened within two months before it: the coders' "recent".</summary>
    private const int RecentDays = 61;

    public static DateOnly? Day(string day, string month, string year) =>
        DateOnly.TryParseExact($"{day} {month} 19{year}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>First and last day of a filler; the first is null where it says "by".</summary>
    public static (DateOnly? From, DateOnly? To) Interval(string filler)
    {
        // Of several right answers the first is taken.
        string[] ends = filler.Split('/')[0].Trim('(', ')', '?', ' ').Split(" - ");
        string first = ends[0].TrimStart('-', ' ');
        DateOnly? from = Day(first), to = ends.Length > 1 ? Day(ends[1].Trim()) : from;
        return (ends[0].StartsWith('-') ? null : from, to);
    }

    /// <summary>True where the days that Hearsay reads touch the coders'.</summary>
    public static bool Overlaps((DateOnly? From, DateOnly? To) gold, DateOnly from, DateOnly to) =>
        gold.To is { } last && from <= last && to >= (gold.From ?? last.AddDays(-RecentDays));

    private static DateOnly? Day(string date)
    {
        string[] parts = date.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 ? Day(parts[0], parts[1], parts[2]) : null;
    }
}
