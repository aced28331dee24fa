namespace Hearsay.Comparison.Tracing;

/// <summary>Words that a report puts in quotation marks, or gives as somebody's own; one quotation where "he said" interrupts a sentence.</summary>
/// <param name="Spans">Its stretches, in text order, without marks.</param>
/// <param name="Line">Its words.</param>
internal sealed record Quotation(Sequence<TextSpan> Spans, WordLine Line)
{
    /// <summary>From its first stretch to its last, with what interrupts it.</summary>
    public TextSpan Span => new(Spans[0].Start, Spans[^1].End);
}
