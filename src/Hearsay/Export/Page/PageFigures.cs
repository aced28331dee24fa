namespace Hearsay.Export.Page;

/// <summary>Figures of the report that may be of the same thing, side by side.</summary>
internal static class PageFigures
{
    public static void Write(PageText page, Analysis analysis, Sequence<Statement> statements)
    {
        if (analysis.FigureLinks.Count == 0) return;
        AnalysisIndex index = new(analysis);
        Dictionary<string, Statement> told = new(StringComparer.Ordinal);
        foreach (Statement statement in statements)
            foreach (string id in statement.Claim.Quantities) told.TryAdd(id, statement);
        page.Markup("<section class=\"tally figures\">\n<h2>Figures side by side</h2>\n<table>\n<thead><tr><th scope=\"col\">Told first</th><th scope=\"col\">Told also</th><th scope=\"col\">How they stand to each other</th></tr></thead>\n<tbody>\n");
        foreach (FigureLink link in analysis.FigureLinks)
        {
            page.Markup("<tr>");
            WriteFigure(page, index, told, link.A);
            WriteFigure(page, index, told, link.B);
            page.Markup("<td dir=\"auto\"><b>").Text(Labels.Of(link.Relation)).Markup("</b>");
            foreach (FigureReason reason in link.Reasons) page.Markup(" ").Text(reason.Message);
            page.Markup("</td></tr>\n");
        }

        page.Markup("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteFigure(PageText page, AnalysisIndex index, Dictionary<string, Statement> told, string id)
    {
        page.Markup("<td dir=\"auto\">");
        if (index.Quantity(id) is { } figure)
        {
            page.Text(index.Words(figure.Span));
            if (figure.Standing != FigureStanding.Told) page.Markup(" (").Text(ContractNames.Of(figure.Standing)).Markup(")");
            if (index.Time(figure.AsOf) is { } window) page.Markup(", ").Text(index.Words(window.Span));
        }

        if (told.TryGetValue(id, out Statement? statement)) page.Markup("<br><span class=\"relayed\">").Text(statement.Chain.Count == 0 ? "the report" : statement.Chain[0].Voice).Markup("</span>");
        page.Markup("</td>");
    }
}
