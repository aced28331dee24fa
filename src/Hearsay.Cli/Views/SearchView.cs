using System.Globalization;
using Hearsay.Export;
using Hearsay.Store;
using Hearsay.Store.Search;

namespace Hearsay.Cli.Views;

/// <summary>Reports in which words were found.</summary>
internal static class SearchView
{
    private const int Width = 80;

    public static string Of(SearchAnswer<SearchHit> answer, string asked, AnswerFormat format, bool isTerminal) => answer.Total == 0 ? "" : format switch
    {
        AnswerFormat.Json => string.Concat(answer.Hits.Select(Json)),
        AnswerFormat.Csv => Csv(answer.Hits),
        _ => Text(answer, asked, TerminalStyle.For(isTerminal)),
    };

    /// <summary>The line above a report: its day, where it was published, its id, and the headline on the next.</summary>
    public static void WriteHead(TextPage page, TerminalStyle style, ReportHead report, string title)
    {
        string day = report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        string line = string.Join(" · ", ((string?[])[day, report.Publisher, report.Id]).OfType<string>().Select(Printable.Of));
        page.Line(style.Faint(line));
        if (title.Length > 0) page.Wrapped(title, "  ");
    }

    public static string Title(ReportHead report, IEnumerable<TextSpan> found) => report.Title is { } title
        ? FoundText.Marked(title, new TextSpan(0, title.Length), found)
        : Printable.Of(report.Path ?? report.Url ?? "");

    private static string Text(SearchAnswer<SearchHit> answer, string asked, TerminalStyle style)
    {
        TextPage page = new(Width);
        string shown = answer.Hits.Count < answer.Total ? $"; the first {answer.Hits.Count}, by day" : "";
        page.Wrapped(Printable.Of($"{answer.Total} {(answer.Total == 1 ? "report has" : "reports have")} {asked}{shown}"), "").Line();
        foreach (SearchHit hit in answer.Hits)
        {
            WriteHead(page, style, hit.Report, Title(hit.Report, hit.InTitle));
            foreach (Snippet snippet in hit.Snippets)
            {
                string before = snippet.Span.Start > 0 ? "… " : "", after = snippet.Span.End < hit.Text.Length ? " …" : "";
                page.Wrapped(before + FoundText.Marked(hit.Text, snippet.Span, snippet.Found) + after, "      ", "    - ");
            }

            page.Line();
        }

        return FoundText.Shown(page.ToString(), style.Strong("x") != "x");
    }

    private static string Json(SearchHit hit) => JsonAnswer.Line(json =>
    {
        WriteReport(json, hit.Report);
        JsonAnswer.WriteSpans(json, "inTitle", hit.InTitle, hit.Report.Title ?? "");
        json.WriteStartArray("snippets");
        foreach (Snippet snippet in hit.Snippets)
        {
            json.WriteStartObject();
            json.WriteNumber("start", snippet.Span.Start);
            json.WriteNumber("end", snippet.Span.End);
            json.WriteString("text", snippet.Span.In(hit.Text));
            JsonAnswer.WriteSpans(json, "found", snippet.Found, hit.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void WriteReport(System.Text.Json.Utf8JsonWriter json, ReportHead report)
    {
        json.WriteString("report", report.Id);
        json.WriteString("published", report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("publisher", report.Publisher);
        json.WriteString("title", report.Title);
        json.WriteString("path", report.Path);
        json.WriteString("url", report.Url);
    }

    private static string Csv(IEnumerable<SearchHit> hits)
    {
        CsvRow row = new();
        foreach (string column in (string[])["report", "published", "publisher", "title", "path", "url", "snippet"]) row.Text(column);
        row.End();
        foreach (SearchHit hit in hits)
        {
            // One row a snippet; a report found by its title alone has one row too.
            string?[] snippets = hit.Snippets.Count == 0 ? [null] : [.. hit.Snippets.Select(s => s.Span.In(hit.Text))];
            foreach (string? snippet in snippets)
            {
                row.Text(hit.Report.Id).Day(hit.Report.Published).Text(hit.Report.Publisher).Text(hit.Report.Title).Text(hit.Report.Path).Text(hit.Report.Url).Text(snippet);
                row.End();
            }
        }

        return row.Written.ToString();
    }
}
