namespace Hearsay.Extraction.Places;

/// <summary>A place that the gazetteer or a list knows.</summary>
/// <param name="Id">Such as <c>geonames:2210247</c>; one place, one id.</param>
/// <param name="Name">As the gazetteer spells it.</param>
/// <param name="Level">How large it is.</param>
/// <param name="Country">ISO 3166-1 code, or null where it lies in several countries or none.</param>
/// <param name="Region">Id of the first-level division it lies in, or null.</param>
/// <param name="District">Id of the second-level division it lies in, or null.</param>
/// <param name="Point">Where it is.</param>
/// <param name="RadiusKm">How far its edge may be from there.</param>
/// <param name="Prominence">Eight times the binary logarithm of its people, in whole numbers; of a capital more.</param>
/// <param name="Source">What knows it: <c>gazetteer</c>, or <c>list:regions</c>.</param>
/// <param name="IsAlternate">True where the name asked for is not its usual one.</param>
internal sealed record KnownPlace(
    string Id, string Name, PlaceLevel Level, string? Country, string? Region, string? District, GeoPoint Point, int RadiusKm, int Prominence, string Source, bool IsAlternate = false);
