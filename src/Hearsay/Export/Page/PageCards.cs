namespace Hearsay.Export.Page;

/// <summary>One card a statement: who, what, to whom; on whose word; how firmly; and why.</summary>
internal sealed class PageCards(PageText page, Analysis analysis, string prefix)
{
    private readonly AnalysisIndex _index = new(analysis);

    public void Write(Statement statement)
    {
        page.Markup("<li class=\"card\" id=\"").Markup(prefix).Markup("-s").Number(statement.Number).Markup("\">\n<p class=\"triple\" dir=\"auto\"><a class=\"num\" href=\"#")
            .Markup(prefix).Markup("-t").Number(statement.Number).Markup("\">S").Number(statement.Number).Markup("</a> ");
        WriteTriple(statement);
        page.Markup("</p>\n");
        WriteParts(statement);
        page.Markup("<div class=\"foot\">");
        WriteFirmness(statement);
        WriteChain(statement);
        WriteWhy(statement);
        page.Markup("</div>\n");
        WriteLevels(statement.Claim.Factuality);
        page.Markup("</li>\n");
    }

    private void WriteTriple(Statement statement)
    {
        if (statement.Event is null)
        {
            page.Markup("<span class=\"kind\">").Text(Labels.Of(statement.Claim.Kind) ?? "a statement").Markup("</span> <span class=\"what\">").Text(statement.What).Markup("</span>");
            return;
        }

        if (statement.Who.Count == 0) page.Markup("<span class=\"unstated\">not stated who</span>");
        else page.Markup("<span class=\"who\">").Text(string.Join(" + ", statement.Who.Select(Statement.Brief))).Markup("</span>");
        page.Markup(" <span class=\"to\">▸</span> ");
        if (statement.Claim.Factuality.Polarity == Polarity.Negative) page.Markup("<b class=\"no\">not</b> ");
        page.Markup("<span class=\"what\">").Text(statement.What).Markup("</span>");
        if (statement.Whom.Count > 0) page.Markup(" <span class=\"to\">▸</span> <span class=\"whom\">").Text(string.Join(" + ", statement.Whom.Select(Statement.Brief))).Markup("</span>");
        if (Labels.Of(statement.Claim.Kind) is string kind) page.Markup(" <span class=\"kind\">").Text(kind).Markup("</span>");
    }

    private void WriteParts(Statement statement)
    {
        if (statement.Parts.Count == 0) return;
        page.Markup("<ul class=\"parts\">");
        foreach (StatementPart part in statement.Parts)
        {
            page.Markup("<li dir=\"auto\"><span class=\"part\">").Text(part.Name).Markup("</span> ").Text(part.Words);
            if (part.Meaning is not null && part.Meaning != part.Words) page.Markup(" <span class=\"meaning\">= ").Text(part.Meaning).Markup("</span>");
            page.Markup("</li>");
        }

        page.Markup("</ul>\n");
    }

    private void WriteFirmness(Statement statement)
    {
        Factuality factuality = statement.Claim.Factuality;
        int steps = Firmness.Steps(factuality.Certainty);
        page.Markup("<p class=\"firmness\"><svg viewBox=\"0 0 46 8\" aria-hidden=\"true\">");
        for (int step = 0; step < Firmness.MostSteps; step++)
            page.Markup("<rect class=\"").Markup(step < steps ? "fill" : "track").Markup("\" x=\"").Number(step * 12).Markup("\" width=\"10\" height=\"8\"/>");
        page.Markup("</svg> ").Text(Firmness.Words(factuality.Certainty, factuality.Polarity));
        if (Firmness.Words(factuality.When) is { Length: > 0 } when) page.Markup(", ").Text(when);
        string[] cues = [.. Firmness.Cues(statement).Select(_index.Words)];
        if (cues.Length > 0) page.Markup(" <span class=\"cues\" dir=\"auto\">(").Text(string.Join(", ", cues)).Markup(")</span>");
        page.Markup("</p>\n");
    }

    private void WriteLevels(Factuality factuality)
    {
        if (!Firmness.VoicesDiffer(factuality)) return;
        page.Markup("<ul class=\"levels\">");
        foreach (FactualityLevel level in factuality.Levels)
        {
            string voice = level.Attribution is null ? "this report" : _index.Attribution(level.Attribution) is Attribution a && a.Source.Spans.Count > 0 ? _index.Words(a.Source.Spans) : "nobody named";
            page.Markup("<li dir=\"auto\">").Text(voice).Markup(": ").Text(Firmness.Words(level.Certainty, level.Polarity)).Markup("</li>");
        }

        page.Markup("</ul>\n");
    }

    private void WriteChain(Statement statement)
    {
        page.Markup("<ol class=\"chain\" aria-label=\"On whose word\">");
        foreach (ChainLink link in statement.Chain)
        {
            page.Markup("<li dir=\"auto\"><span class=\"voice\">").Text(Statement.Brief(link.Voice)).Markup("</span>");
            if (link.Resolved is not null) page.Markup(" <span class=\"meaning\">= ").Text(link.Resolved).Markup("</span>");
            if (link.Cue.Length > 0) page.Markup(" <i class=\"").Markup(link.Attribution.Cue.Loaded ? "cue loaded" : "cue").Markup("\">").Text(link.Cue).Markup("</i>");
            page.Markup(" <span class=\"class\">").Text(Labels.Of(link.Attribution.Source.Class)).Markup("</span></li>\n");
        }

        page.Markup(statement.Chain.Count == 0 ? "<li class=\"own\">the report’s own word</li></ol>\n" : "<li class=\"own\">this report</li></ol>\n");
    }

    private void WriteWhy(Statement statement)
    {
        page.Markup("<details><summary>Why</summary><table class=\"why\"><thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Words</th><th scope=\"col\">Read by</th></tr></thead><tbody>");
        foreach (Evidence evidence in statement.Claim.Evidence) WriteEvidence(evidence, "");
        foreach (ChainLink link in statement.Chain)
            foreach (Evidence evidence in link.Attribution.Evidence) WriteEvidence(evidence, link.Voice + ": ");
        page.Markup("</tbody></table></details>\n");
    }

    private void WriteEvidence(Evidence evidence, string owner)
    {
        page.Markup("<tr><th scope=\"row\">").Text(owner + evidence.Field).Markup("</th><td dir=\"auto\">").Text(_index.Words(evidence.Spans)).Markup("</td><td><code>").Text(evidence.By).Markup("</code></td></tr>");
    }
}
