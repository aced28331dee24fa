namespace Hearsay.Export.Page;

/// <summary>What the reader of a report should know, and what read it.</summary>
internal static class PageNotes
{
    public static void Write(PageText page, Analysis analysis)
    {
        page.Markup("<section class=\"notes\">\n");
        if (analysis.Diagnostics.Count > 0)
        {
            page.Markup("<h2>Notes</h2>\n<ul>\n");
            foreach (Diagnostic diagnostic in analysis.Diagnostics)
            {
                page.Markup("<li dir=\"auto\">");
                if (diagnostic.Span is TextSpan span) page.Markup("<q>").Text(span.In(analysis.Document.Text)).Markup("</q>: ");
                page.Text(diagnostic.Message).Markup(" <code>").Text(diagnostic.Code).Markup("</code></li>\n");
            }

            page.Markup("</ul>\n");
        }

        page.Markup("<p class=\"facts\">Language pack ").Text(analysis.LanguagePack).Markup(" <span class=\"dot\">·</span> SHA-256 <span class=\"hash\">").Text(analysis.Document.Sha256).Markup("</span></p>\n</section>\n");
    }
}
