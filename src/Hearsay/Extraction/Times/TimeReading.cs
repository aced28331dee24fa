namespace Hearsay.Extraction.Times;

/// <summary>The times of a text.</summary>
/// <param name="Times">In text order; they do not overlap.</param>
/// <param name="Diagnostics">What was left open, and why.</param>
internal sealed record TimeReading(Sequence<TimeExpression> Times, Sequence<Diagnostic> Diagnostics);
