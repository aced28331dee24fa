using Hearsay.Comparison.Tracing;

namespace Hearsay.Comparison.Copies;

/// <summary>
/// Paragraphs that a publisher repeats: bylines, disclaimers, what the paper says of itself. Learnt from the collection: they stand in reports of one
/// publisher that share little else. Marked, and not counted as copying.
/// </summary>
internal sealed class Boilerplate
{
    /// <summary>In so many reports that share little else, anywhere in them …</summary>
    private const int Often = 3;

    /// <summary>… or in so many, always as the first or the last paragraph.</summary>
    private const int OftenAtEdge = 2;

    private readonly List<TextSpan>[] _spans;

    private Boilerplate(List<TextSpan>[] spans) => _spans = spans;

    public static Boilerplate Learn(IReadOnlyList<TracedReport> reports)
    {
        List<Paragraph>[] paragraphs = [.. reports.Select(Paragraphs)];
        List<TextSpan>[] spans = [.. reports.Select(_ => new List<TextSpan>())];
        Dictionary<(string Publisher, ulong Words), List<(int Report, Paragraph Paragraph)>> places = [];
        for (int r = 0; r < reports.Count; r++)
        {
            if (Publisher(reports[r].Analysis.Document) is not { } publisher) continue;
            long all = paragraphs[r].Sum(p => (long)p.Span.Length);
            foreach (Paragraph paragraph in paragraphs[r])
            {
                // What is most of a report is what it tells.
                if (2L * paragraph.Span.Length > all) continue;
                if (!places.TryGetValue((publisher, paragraph.Words), out List<(int, Paragraph)>? same)) places.Add((publisher, paragraph.Words), same = []);
                same.Add((r, paragraph));
            }
        }

        foreach (List<(int Report, Paragraph Paragraph)> same in places.Values)
        {
            if (same.Count < OftenAtEdge) continue;
            // Three updates of one story share most of their paragraphs; that is no boilerplate.
            List<int> apart = [];
            foreach ((int report, Paragraph paragraph) in same)
                if (apart.Count < Often && !apart.Contains(report) && apart.TrueForAll(other => !ShareMost(paragraphs[other], paragraphs[report], paragraph.Words))) apart.Add(report);

            if (apart.Count >= Often || (apart.Count >= OftenAtEdge && same.TrueForAll(s => s.Paragraph.IsAtEdge)))
                foreach ((int report, Paragraph paragraph) in same) spans[report].Add(paragraph.Span);
        }

        foreach (List<TextSpan> of in spans) of.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new Boilerplate(spans);
    }

    /// <summary>The paragraphs of a report that its publisher repeats, in text order.</summary>
    public IReadOnlyList<TextSpan> In(int report) => _spans[report];

    /// <summary>True where nearly all of a passage is what the publisher repeats.</summary>
    public bool Covers(int report, TextSpan passage) => 10L * _spans[report].Sum(s => Math.Max(0, Math.Min(s.End, passage.End) - Math.Max(s.Start, passage.Start))) >= 8L * passage.Length;

    /// <summary>True where two reports share most of what they tell beside one paragraph.</summary>
    private static bool ShareMost(List<Paragraph> one, List<Paragraph> other, ulong beside)
    {
        HashSet<ulong> first = [.. one.Select(p => p.Words)];
        long shared = 0, all = 0;
        foreach (Paragraph paragraph in other)
        {
            if (paragraph.Words == beside) continue;
            all += paragraph.Span.Length;
            if (first.Contains(paragraph.Words)) shared += paragraph.Span.Length;
        }

        return 2 * shared >= all;
    }

    private static string? Publisher(Document document)
    {
        if (!string.IsNullOrWhiteSpace(document.Publisher)) return document.Publisher.Trim().ToLowerInvariant();
        return document.Url is not null && Uri.TryCreate(document.Url, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : null;
    }

    /// <summary>The paragraphs of a report: lines of their own, or parted by empty lines or indents where lines are broken.</summary>
    private static List<Paragraph> Paragraphs(TracedReport report)
    {
        string text = report.Text;
        bool isBroken = text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n ", StringComparison.Ordinal) || text.Contains("\n\t", StringComparison.Ordinal);
        List<Paragraph> found = [];
        int from = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] != '\n' || (isBroken && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))) continue;
            Add(from, at);
            from = at + 1;
        }

        for (int i = 0; i < found.Count; i++) found[i] = found[i] with { IsAtEdge = i == 0 || i == found.Count - 1 };
        return found;

        void Add(int start, int end)
        {
            (int first, int last) = report.Line.Within(new TextSpan(start, end));
            if (first == last) return;
            ulong hash = 0;
            foreach (uint word in report.Line.Words(first, last)) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            found.Add(new Paragraph(new TextSpan(report.Line.Span(first, last).Start, end), hash, false));
        }
    }

    private readonly record struct Paragraph(TextSpan Span, ulong Words, bool IsAtEdge);
}
