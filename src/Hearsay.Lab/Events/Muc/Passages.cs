using System.Text.RegularExpressions;

namespace Hearsay.Lab.Events.Muc;

/// <summary>Where the strings of a template stand in the report: as they are written, but for line ends and letter case.</summary>
internal static class Passages
{
    /// <summary>Every place of any of the strings, in text order.</summary>
    public static TextSpan[] Find(string text, IEnumerable<string> strings)
    {
        List<TextSpan> found = [];
        foreach (string words in strings.Distinct(StringComparer.Ordinal))
        {
            string pattern = @"(?<![A-Za-z])" + string.Join(@"\s+", words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)) + @"(?![A-Za-z])";
            foreach (Match match in Regex.Matches(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) found.Add(new TextSpan(match.Index, match.Index + match.Length));
        }

        return [.. found.OrderBy(s => s.Start).ThenBy(s => s.End)];
    }

    /// <summary>True where one of the places overlaps the span.</summary>
    public static bool Touch(this TextSpan[] places, TextSpan span) => Array.Exists(places, p => p.Overlaps(span));
}
