using System.Globalization;

namespace Hearsay.Export.Page;

/// <summary>How many statements rest on whose word, before anything else.</summary>
internal static class PageTally
{
    private const int MostVoices = 4;
    private const int LongestVoice = 60;

    public static void Write(PageText page, Sequence<Statement> statements)
    {
        page.Markup("<section class=\"tally\">\n<h2>Whose word this report rests on</h2>\n");
        WordTally tally = WordTally.Of(statements);
        if (tally.Statements == 0)
        {
            page.Markup("<p>No statements on a conflict found.</p>\n</section>\n");
            return;
        }

        int most = tally.Groups.Max(g => g.Count);
        page.Markup("<table>\n<thead><tr><th scope=\"col\">On the word of</th><th scope=\"col\" class=\"n\">Statements</th><th scope=\"col\" class=\"barcell\"><span class=\"sr\">Share</span></th><th scope=\"col\">Who</th></tr></thead>\n<tbody>\n");
        foreach (WordShare share in tally.Groups)
        {
            page.Markup("<tr><th scope=\"row\">").Text(Labels.Of(share.Group)).Markup("</th><td class=\"n\">").Number(share.Count).Markup("</td><td class=\"barcell\">");
            page.Markup("<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"8\"/><rect class=\"fill\" width=\"");
            page.Markup((100.0 * share.Count / most).ToString("0.#", CultureInfo.InvariantCulture)).Markup("\" height=\"8\"/></svg></td><td class=\"voices\" dir=\"auto\">");
            WriteVoices(page, share);
            page.Markup("</td></tr>\n");
        }

        page.Markup("</tbody>\n</table>\n<p class=\"firm\"><b>How firmly.</b> ");
        bool first = true;
        foreach (IGrouping<string, Statement> group in statements.GroupBy(s => Firmness.Words(s.Claim.Factuality.Certainty, s.Claim.Factuality.Polarity)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            if (!first) page.Markup(", ");
            page.Number(group.Count()).Markup(" ").Text(group.Key);
            first = false;
        }

        page.Markup(".</p>\n</section>\n");
    }

    private static void WriteVoices(PageText page, WordShare share)
    {
        int shown = 0;
        foreach (string voice in share.Voices.Where(v => v.Length <= LongestVoice).Take(MostVoices))
            page.Markup(shown++ == 0 ? "" : "; ").Text(voice);
        if (share.Voices.Count > shown) page.Markup(shown == 0 ? "" : "; ").Number(share.Voices.Count - shown).Markup(shown == 0 ? " voices" : " more");
        if (share.Relayed > 0) page.Markup(" <span class=\"relayed\">").Number(share.Relayed).Markup(" passed on by another</span>");
    }
}
