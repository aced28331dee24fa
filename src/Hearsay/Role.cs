namespace Hearsay;

/// <summary>An office, rank or title that a report gives an entity: "former ambassador to Iraq".</summary>
/// <param name="Span">The words of the role.</param>
/// <param name="Former">True where the report says that it is past.</param>
public readonly record struct Role(TextSpan Span, bool Former);
