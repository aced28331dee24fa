namespace Hearsay.Extraction.Places;

/// <summary>How large a thing on the map is, from the largest.</summary>
internal enum PlaceLevel
{
    /// <summary>Beyond a country, or across several: a continent, a sea.</summary>
    Area,

    /// <summary>A country or dependent territory.</summary>
    Country,

    /// <summary>A first-level division of a country, or a part of it as large.</summary>
    Region,

    /// <summary>A second-level division, or a part of a city.</summary>
    District,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A spot: an airport, a square, a base.</summary>
    Site,
}

/// <summary>Place levels as JSON and place lists spell them.</summary>
internal static class PlaceLevels
{
    public static string Of(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "country",
        PlaceLevel.Area or PlaceLevel.Region => "region",
        PlaceLevel.District => "district",
        PlaceLevel.City => "city",
        _ => "site",
    };

    /// <summary>The level of that name, or null where there is none.</summary>
    public static PlaceLevel? Parse(string name) => name switch
    {
        "area" => PlaceLevel.Area,
        "country" => PlaceLevel.Country,
        "region" => PlaceLevel.Region,
        "district" => PlaceLevel.District,
        "city" => PlaceLevel.City,
        "site" => PlaceLevel.Site,
        _ => null,
    };
}
