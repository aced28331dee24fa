namespace Hearsay.Extraction.Quantities;

/// <summary>A number with its hedge, before anybody asks what is counted.</summary>
/// <param name="Least">Lower bound, or null where open.</param>
/// <param name="Most">Upper bound, or null where open.</param>
/// <param name="Best">The number named, or null where none is.</param>
/// <param name="Hedge">How the words loosen it.</param>
internal readonly record struct Figure(double? Least, double? Most, double? Best, Hedge Hedge);
