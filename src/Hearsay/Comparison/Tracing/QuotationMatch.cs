using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>Where a report says what a quotation says.</summary>
/// <param name="Report">Number of the report.</param>
/// <param name="Quotation">Index of the quotation of it; -1 in body text.</param>
/// <param name="Line">The words among which it stands there.</param>
/// <param name="Passage">What the two share.</param>
internal readonly record struct QuotationMatch(int Report, int Quotation, WordLine Line, SharedPassage Passage);
