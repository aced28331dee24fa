using Hearsay.Export;
using Hearsay.Store.Search;

namespace Hearsay.Cli.Views;

/// <summary>Claims in whose words something was found.</summary>
internal static class ClaimHitView
{
    private const int Width = 80;

    public static string Of(SearchAnswer<ClaimHit> answer, string asked, AnswerFormat format, bool isTerminal) => answer.Total == 0 ? "" : format switch
    {
        AnswerFormat.Json => string.Concat(answer.Hits.Select(Json)),
        AnswerFormat.Csv => Csv(answer.Hits),
        _ => Text(answer, asked, TerminalStyle.For(isTerminal)),
    };

    private static string Text(SearchAnswer<ClaimHit> answer, string asked, TerminalStyle style)
    {
        TextPage page = new(Width);
        string shown = answer.Hits.Count < answer.Total ? $"; the first {answer.Hits.Count}, by day" : "";
        page.Wrapped(Printable.Of($"{answer.Total} {(answer.Total == 1 ? "claim has" : "claims have")} {asked}{shown}"), "").Line();
        foreach (IGrouping<string, ClaimHit> report in answer.Hits.GroupBy(h => h.Report.Id, StringComparer.Ordinal))
        {
            SearchView.WriteHead(page, style, report.First().Report, SearchView.Title(report.First().Report, []));
            foreach (ClaimHit hit in report)
            {
                string head = $"  S{hit.Statement}".PadRight(6);
                page.Wrapped(FoundText.Marked(hit.Text, new TextSpan(0, hit.Text.Length), hit.Found), "      ", style.Key(head));
                page.Wrapped($"{hit.SourceClass ?? "the report itself"}, {hit.Certainty}, {hit.Polarity} · {hit.Report.Id}/{hit.Claim}", "      ", style: style.Faint);
            }

            page.Line();
        }

        return FoundText.Shown(page.ToString(), style.Strong("x") != "x");
    }

    private static string Json(ClaimHit hit) => JsonAnswer.Line(json =>
    {
        SearchView.WriteReport(json, hit.Report);
        json.WriteString("claim", hit.Claim);
        json.WriteNumber("statement", hit.Statement);
        json.WriteString("kind", hit.Kind);
        json.WriteString("sourceClass", hit.SourceClass);
        json.WriteString("certainty", hit.Certainty);
        json.WriteString("polarity", hit.Polarity);
        json.WriteString("text", hit.Text);
        JsonAnswer.WriteSpans(json, "found", hit.Found, hit.Text);
    });

    private static string Csv(IEnumerable<ClaimHit> hits)
    {
        CsvRow row = new();
        foreach (string column in (string[])["report", "published", "publisher", "title", "statement", "claim", "kind", "source_class", "certainty", "polarity", "text"]) row.Text(column);
        row.End();
        foreach (ClaimHit hit in hits)
        {
            row.Text(hit.Report.Id).Day(hit.Report.Published).Text(hit.Report.Publisher).Text(hit.Report.Title).Text($"S{hit.Statement}").Text(hit.Claim)
                .Text(hit.Kind).Text(hit.SourceClass).Text(hit.Certainty).Text(hit.Polarity).Text(hit.Text);
            row.End();
        }

        return row.Written.ToString();
    }
}
