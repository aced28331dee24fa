namespace Hearsay.Export.Page;

/// <summary>A stretch of the reading text that is drawn in some way.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Layer">Which layer it lies on; lower layers enclose higher ones.</param>
/// <param name="Style">Class of the style sheet.</param>
/// <param name="Letter">Letter or number shown with it, so that colour is never needed; empty where its shape says enough.</param>
/// <param name="Statement">Number of the statement whose words these are; 0 where they are no statement's.</param>
internal readonly record struct PageMark(TextSpan Span, int Layer, string Style, string Letter, int Statement = 0);

/// <summary>Gathers what is drawn into the reading text.</summary>
internal static class PageMarks
{
    private const int QuotationLayer = 0;
    private const int SourceLayer = 1;
    private const int FactLayer = 2;
    private const int WordingLayer = 3;
    private const int StatementLayer = 4;

    /// <summary>All marks, by their start; of one layer, none overlaps another.</summary>
    public static IReadOnlyList<PageMark> Of(Analysis analysis, Sequence<Statement> statements)
    {
        List<PageMark> marks = [];
        foreach (Attribution attribution in analysis.Attributions)
        {
            if (attribution.Kind == AttributionKind.Direct)
                foreach (TextSpan span in attribution.Content) marks.Add(new PageMark(span, QuotationLayer, "quote", "Q"));
            foreach (TextSpan span in attribution.Source.Spans) marks.Add(new PageMark(span, SourceLayer, "source", "W"));
        }

        foreach (Quantity quantity in analysis.Quantities) marks.Add(new PageMark(quantity.Span, FactLayer, "fact", "#"));
        foreach (TimeExpression time in analysis.Times) marks.Add(new PageMark(time.Span, FactLayer, "fact", "T"));
        foreach (Place place in analysis.Places) marks.Add(new PageMark(place.Span, FactLayer, "fact", "P"));
        foreach (Mark mark in analysis.Marks) marks.Add(new PageMark(mark.Span, WordingLayer, "wording " + ContractNames.Of(mark.Kind), ""));
        foreach (Statement statement in statements)
            marks.Add(new PageMark(statement.Event?.Trigger ?? statement.Claim.Span, StatementLayer, Style(statement), "", statement.Number));
        return WithoutOverlaps(marks);
    }

    private static string Style(Statement statement)
    {
        Factuality factuality = statement.Claim.Factuality;
        return factuality.Polarity == Polarity.Negative ? "st not" : "st " + ContractNames.Of(factuality.Certainty);
    }

    // Two statements may hang on one word, and a quotation may stand in another; the first, and of these the longer, is drawn.
    private static List<PageMark> WithoutOverlaps(List<PageMark> marks)
    {
        List<PageMark> kept = [];
        int[] end = new int[StatementLayer + 1];
        foreach (PageMark mark in marks.Where(m => !m.Span.IsEmpty).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End).ThenBy(m => m.Layer).ThenBy(m => m.Statement))
        {
            if (mark.Span.Start < end[mark.Layer]) continue;
            end[mark.Layer] = mark.Span.End;
            kept.Add(mark);
        }

        return kept;
    }
}
