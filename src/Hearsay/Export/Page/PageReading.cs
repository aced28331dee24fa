using System.Globalization;

namespace Hearsay.Export.Page;

/// <summary>The reading text on the left, paragraph by paragraph, with its statements beside it.</summary>
internal static class PageReading
{
    public static void Write(PageText page, Analysis analysis, Sequence<Statement> statements, string prefix)
    {
        page.Markup(Legend);
        ILookup<int, Statement> ofParagraph = statements.ToLookup(s => analysis.Sentences[s.Claim.Sentence].Paragraph);
        IReadOnlyList<PageMark> marks = PageMarks.Of(analysis, statements);
        // Statements whose own words are drawn for another one get their number behind it.
        ILookup<int, int> numbers = statements.ToLookup(s => (s.Event?.Trigger ?? s.Claim.Span).End, s => s.Number);
        PageCards cards = new(page, analysis, prefix);

        page.Markup("<div class=\"reading\">\n");
        int nextMark = 0;
        foreach (Paragraph paragraph in Paragraph.Of(analysis))
        {
            List<PageMark> inParagraph = [];
            while (nextMark < marks.Count && marks[nextMark].Span.Start < paragraph.Span.End) inParagraph.Add(marks[nextMark++]);
            page.Markup("<div class=\"row\">\n<p class=\"text\" dir=\"auto\">");
            WriteText(page, analysis.Document.Text, paragraph.Span, inParagraph, numbers, prefix);
            page.Markup("</p>\n<ol class=\"cards\">\n");
            foreach (Statement statement in ofParagraph[paragraph.Number]) cards.Write(statement);
            page.Markup("</ol>\n</div>\n");
        }

        page.Markup("</div>\n");
    }

    private const string Legend = """
        <aside class="legend"><h2 class="sr">Signs in the text</h2><ul>
        <li><span class="st certain">put as fact</span></li><li><span class="st probable">put as likely</span></li><li><span class="st possible">put as possible</span></li>
        <li><span class="st open">left open</span></li><li><span class="st not">put as not so</span></li>
        <li><span class="source first last"><b class="letter">W</b>whose word</span></li><li><span class="quote first last"><b class="letter">Q</b>quotation</span></li>
        <li><span class="fact"><b class="letter">#</b>figure</span></li><li><span class="fact"><b class="letter">T</b>time</span></li><li><span class="fact"><b class="letter">P</b>place</span></li>
        <li><span class="wording loaded">loaded or distanced wording</span></li>
        </ul></aside>

        """;

    private static void WriteText(PageText page, string text, TextSpan paragraph, List<PageMark> marks, ILookup<int, int> numbers, string prefix)
    {
        SortedSet<int> cuts = [paragraph.Start, paragraph.End];
        foreach (PageMark mark in marks)
        {
            cuts.Add(Math.Clamp(mark.Span.Start, paragraph.Start, paragraph.End));
            cuts.Add(Math.Clamp(mark.Span.End, paragraph.Start, paragraph.End));
        }

        List<PageMark> open = [];
        int next = 0, from = paragraph.Start;
        foreach (int to in cuts.Skip(1))
        {
            while (next < marks.Count && marks[next].Span.Start <= from) open.Add(marks[next++]);
            open.RemoveAll(m => m.Span.End <= from);
            open.Sort((a, b) => a.Layer.CompareTo(b.Layer));
            foreach (PageMark mark in open) Open(page, mark, from, to, prefix);
            WriteLines(page, text.AsSpan(from, to - from));
            for (int i = open.Count - 1; i >= 0; i--) page.Markup("</span>");
            foreach (int number in numbers[to])
                page.Markup("<sup><a href=\"#").Markup(prefix).Markup("-s").Number(number).Markup("\">").Number(number).Markup("</a></sup>");
            from = to;
        }
    }

    private static void Open(PageText page, PageMark mark, int from, int to, string prefix)
    {
        bool first = mark.Span.Start == from;
        page.Markup("<span class=\"").Markup(mark.Style).Markup(first ? " first" : "").Markup(mark.Span.End == to ? " last" : "").Markup("\"");
        if (first && mark.Statement > 0) page.Markup(string.Create(CultureInfo.InvariantCulture, $" id=\"{prefix}-t{mark.Statement}\""));
        page.Markup(">");
        if (first && mark.Letter.Length > 0) page.Markup("<b class=\"letter\" aria-hidden=\"true\">").Markup(mark.Letter).Markup("</b>");
    }

    private static void WriteLines(PageText page, ReadOnlySpan<char> words)
    {
        bool first = true;
        foreach (Range line in words.Split('\n'))
        {
            if (!first) page.Markup("<br>");
            page.Text(words[line]);
            first = false;
        }
    }
}
