namespace Hearsay;

/// <summary>Words for a place, resolved to the gazetteer or left honestly unresolved.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Span">The words: "Tripoli", "30 km north of Tripoli", "Libyan", "the capital".</param>
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
    string? GazetteerId, Sequence<string> Candidates)
{
    /// <summary>How the words refer to the place.</summary>
    public PlaceForm Form { get; init; }

    /// <summary>What the place stands for here.</summary>
    public PlaceUse Use { get; init; }

    /// <summary>The place name within the words; null where they hold none, as "the capital" does.</summary>
    public TextSpan? Toponym { get; init; }

    /// <summary>What chose this place among others of its name, and the words that spoke for it.</summary>
    public Sequence<Evidence> Evidence { get; init; }
}

/// <summary>How words refer to a place.</summary>
public enum PlaceForm
{
    /// <summary>By its name: "Tripoli".</summary>
    Name,

    /// <summary>By a word made from its name: "Libyan".</summary>
    Demonym,

    /// <summary>By a description: "the capital", "the country".</summary>
    Description,

    /// <summary>By another place that it lies near, in a part of, or at a distance from: "30 km north of Tripoli", "northern Syria".</summary>
    Relative,
}

/// <summary>What a place stands for.</summary>
public enum PlaceUse
{
    /// <summary>The spot on the map.</summary>
    Location,

    /// <summary>Those who govern it or act for it: "Moscow said".</summary>
    Government,

    /// <summary>Where somebody or something comes from or belongs: "Iraqi forces".</summary>
    Origin,
}
