using System.Globalization;

namespace Hearsay.Export.Page;

/// <summary>Which report this is.</summary>
internal static class PageHead
{
    public static void Write(PageText page, Analysis analysis, Sequence<Statement> statements)
    {
        Document document = analysis.Document;
        page.Markup("<header class=\"head\">\n");
        Line(page, "kicker", [document.Publisher, document.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date of publication known"]);
        page.Markup("<h1 dir=\"auto\">").Text(document.Title ?? document.Path ?? "Report").Markup("</h1>\n");
        Line(page, "facts", [document.Author is null ? null : "by " + document.Author, string.Create(CultureInfo.InvariantCulture, $"{analysis.Words:N0} words"), string.Create(CultureInfo.InvariantCulture, $"{statements.Count:N0} statements"), document.Path, document.Url]);
        page.Markup("</header>\n");
    }

    private static void Line(PageText page, string style, IEnumerable<string?> facts)
    {
        page.Markup("<p class=\"").Markup(style).Markup("\" dir=\"auto\">");
        bool first = true;
        foreach (string fact in facts.OfType<string>())
        {
            if (!first) page.Markup(" <span class=\"dot\">·</span> ");
            page.Markup("<span>").Text(fact).Markup("</span>");
            first = false;
        }

        page.Markup("</p>\n");
    }
}
