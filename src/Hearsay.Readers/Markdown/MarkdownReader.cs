using Hearsay.Readers.Plain;

namespace Hearsay.Readers.Markdown;

/// <summary>Reads Markdown: what a reader of the rendered page would read, one paragraph after the other. Front matter gives title, date, author and publisher.</summary>
internal static class MarkdownReader
{
    public static ReportFields Read(DecodedText decoded)
    {
        DecodedText clean = ReadingText.Clean(decoded);
        (Dictionary<string, string> matter, string body) = FrontMatter(clean.Text);
        (string text, string? heading) = MarkdownText.Of(body);
        string? date = matter.GetValueOrDefault("published") ?? matter.GetValueOrDefault("date");
        return new ReportFields
        {
            Text = text,
            Title = matter.GetValueOrDefault("title") ?? heading,
            Published = Dates.Parse(date) ?? Dates.OfDateline(text),
            Publisher = matter.GetValueOrDefault("publisher"),
            Author = matter.GetValueOrDefault("author"),
            Url = matter.GetValueOrDefault("url"),
            Language = matter.GetValueOrDefault("language"),
            Diagnostics = clean.Diagnostics,
        };
    }

    /// <summary>The <c>key: value</c> lines between two lines of dashes at the top, and what comes after them.</summary>
    private static (Dictionary<string, string> Matter, string Body) FrontMatter(string text)
    {
        Dictionary<string, string> matter = new(StringComparer.OrdinalIgnoreCase);
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return (matter, text);
        int end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end < 0) return (matter, text);
        foreach (string line in text[4..Math.Max(end, 4)].Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) matter.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
        }

        int after = text.IndexOf('\n', end + 1);
        return (matter, after < 0 ? "" : text[(after + 1)..]);
    }
}
