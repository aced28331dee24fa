namespace Hearsay;

/// <summary>A place name resolved to the gazetteer, or left honestly unresolved.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Span">The words.</param>
/// <param name="Name">Name in the gazetteer, or the words themselves.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Level"><c>country</c>, <c>region</c>, <c>district</c>, <c>city</c> or <c>site</c>; null where unresolved.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="RadiusKm">How far from the point the place may lie, in kilometres, or null.</param>
/// <param name="GazetteerId">Such as <c>geonames:2210247</c>, or null.</param>
/// <param name="Candidates">Runners-up, by gazetteer id, best first.</param>
public sealed record Place(
    string Id, TextSpan Span, string Name, string? Country, string? Level, double? Latitude, double? Longitude, double? RadiusKm,
    string? GazetteerId, Sequence<string> Candidates);
