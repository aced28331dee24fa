namespace Hearsay.Readers.Plain;

/// <summary>Reads plain text. The headline, where there is one, stays in the text: it claims things too.</summary>
internal static class PlainTextReader
{
    private const int LongestTitle = 160;

    public static ReportFields Read(DecodedText decoded)
    {
        DecodedText clean = ReadingText.Clean(decoded);
        return new ReportFields
        {
            Text = clean.Text,
            Title = FindTitle(clean.Text),
            Published = Dates.OfDateline(clean.Text),
            Diagnostics = clean.Diagnostics,
        };
    }

    /// <summary>A first short line without a full stop, with a blank line after it.</summary>
    private static string? FindTitle(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
        int end = rest.IndexOf('\n');
        if (end <= 0 || end > LongestTitle) return null;
        ReadOnlySpan<char> line = rest[..end].Trim();
        ReadOnlySpan<char> after = rest[(end + 1)..];
        int next = after.IndexOf('\n');
        bool blankFollows = next >= 0 && after[..next].IsWhiteSpace() && !after.IsWhiteSpace();
        if (!blankFollows || line.IsEmpty || line[^1] is '.' or ',' or ';' || Dates.OfLine(line) is not null) return null;
        return line.ToString();
    }
}
