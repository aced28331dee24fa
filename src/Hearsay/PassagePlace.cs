namespace Hearsay;

/// <summary>Where a passage stands.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Span">The stretch of its text.</param>
public readonly record struct PassagePlace(string Report, TextSpan Span);
