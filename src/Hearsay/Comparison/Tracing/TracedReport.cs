using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>One report as tracing reads it: its words, its quotations, and whose word covers what.</summary>
internal sealed class TracedReport
{
    /// <summary>A speaker is named between two parts of one sentence in so many characters at most.</summary>
    private const int LongestInterruption = 120;

    private TracedReport(Analysis analysis, WordRow row, List<Quotation> quotations) => (Analysis, Row, Line, Quotations, Voices) = (analysis, row, new WordLine(analysis.Document.Text, row), quotations, new Voices(analysis));

    public Analysis Analysis { get; }

    public string Id => Analysis.Document.Id;

    public string Text => Analysis.Document.Text;

    public WordRow Row { get; }

    /// <summary>All its words.</summary>
    public WordLine Line { get; }

    /// <summary>In text order.</summary>
    public List<Quotation> Quotations { get; }

    public Voices Voices { get; }

    public static TracedReport Of(Analysis analysis)
    {
        string text = analysis.Document.Text;
        WordRow row = WordRow.Of(text);
        WordLine line = new(text, row);
        List<Quotation> quotations = [];
        List<TextSpan> parts = [];
        foreach (TextSpan span in Spoken(analysis))
        {
            if (parts.Count > 0 && !GoesOn(text, parts[^1], span)) Add();
            parts.Add(span);
        }

        if (parts.Count > 0) Add();
        return new TracedReport(analysis, row, quotations);

        void Add()
        {
            List<int> places = [];
            foreach (TextSpan part in parts)
            {
                (int from, int to) = line.Within(part);
                for (int w = from; w < to; w++) places.Add(w);
            }

            if (places.Count > 0) quotations.Add(new Quotation([.. parts], new WordLine(text, row, [.. places])));
            parts.Clear();
        }
    }

    /// <summary>Index of the quotation that holds an offset, or -1.</summary>
    public int QuotationAt(int offset)
    {
        int low = 0, high = Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Quotations[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return -1;
        foreach (TextSpan part in Quotations[low - 1].Spans.AsSpan())
            if (part.Contains(offset)) return low - 1;
        return -1;
    }

    /// <summary>What stands in marks, and what is given as somebody's own words without them: a block after a colon.</summary>
    private static List<TextSpan> Spoken(Analysis analysis)
    {
        List<TextSpan> marked = QuotationMarks.Find(analysis.Document.Text);
        List<TextSpan> blocks = [];
        int length = analysis.Document.Text.Length;
        foreach (Attribution attribution in analysis.Attributions)
            if (attribution.Kind == AttributionKind.Direct)
                foreach (TextSpan span in attribution.Content)
                    if (span.End <= length && !span.IsEmpty) blocks.Add(span);
        List<TextSpan> all = [.. marked.Select(s => (Span: s, IsMarked: true)).Concat(blocks.Select(s => (Span: s, IsMarked: false)))
            .OrderBy(s => s.Span.Start).ThenByDescending(s => s.IsMarked).ThenByDescending(s => s.Span.End).Select(s => s.Span)];
        List<TextSpan> kept = [];
        foreach (TextSpan span in all)
            if (kept.Count == 0 || span.Start >= kept[^1].End) kept.Add(span);
        return kept;
    }

    /// <summary>True where a quotation that "he said" interrupts goes on in the same sentence.</summary>
    private static bool GoesOn(string text, TextSpan part, TextSpan next)
    {
        if (next.Start - part.End > LongestInterruption || text.AsSpan(part.End, next.Start - part.End).Contains('\n')) return false;
        int last = part.End - 1, first = next.Start;
        while (last > part.Start && char.IsWhiteSpace(text[last])) last--;
        while (first < next.End - 1 && !char.IsLetterOrDigit(text[first])) first++;
        return text[last] is not ('.' or '!' or '?') && char.IsLower(text[first]);
    }
}
