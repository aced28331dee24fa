namespace Hearsay.Extraction.Places;

/// <summary>
/// Says what "the capital", "the country" and "the city" stand for: what a word beside them tells ("the Libyan capital"), else what the report spoke
/// of last, else the country it speaks of most. Fed with the places of a report in text order.
/// </summary>
internal sealed class PlaceDescriptions(Atlas atlas)
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private KnownPlace? _lastCountry;
    private KnownPlace? _lastCity;
    private KnownPlace? _lastRegion;
    private KnownPlace? _lastDistrict;
    private int _countrySentence = -1;

    /// <summary>Counts the country of a mention, before any description is asked about.</summary>
    public void Count(string? country)
    {
        if (country is not null) _countries[country] = _countries.GetValueOrDefault(country) + 1;
    }

    /// <summary>The next place of the text.</summary>
    public void Pass(KnownPlace place, PlaceUse use, int sentence)
    {
        if (place.Level == PlaceLevel.City) _lastCity = place;
        if (place.Level == PlaceLevel.Region) _lastRegion = place;
        if (place.Level == PlaceLevel.District) _lastDistrict = place;
        // "Turkey said it would stay in the country": the one that speaks is not the one meant, if there is another.
        if (use == PlaceUse.Government && _lastCountry is not null && sentence - _countrySentence < 3) return;
        if (place.Level != PlaceLevel.Country && _lastCountry?.Country == place.Country) _countrySentence = sentence;
        if (use == PlaceUse.Origin && _lastCountry is not null) return;
        if (atlas.Country(place.Country) is not { } country) return;
        _lastCountry = country;
        _countrySentence = sentence;
    }

    /// <summary>What a description stands for, or null where it is open.</summary>
    /// <param name="about">What the word describes: <c>capital</c>, <c>country</c>, <c>city</c>, <c>region</c>, <c>district</c>.</param>
    /// <param name="owner">The place named right beside it, or null.</param>
    /// <param name="by">What decided.</param>
    public KnownPlace? Find(string about, KnownPlace? owner, out string by)
    {
        by = owner is null ? "rule:last-spoken-of" : "rule:said-beside";
        KnownPlace? country = atlas.Country(owner?.Country) ?? _lastCountry ?? Foremost();
        switch (about)
        {
            case "capital": return country?.Country is { } code ? atlas.Capital(code) : null;
            case "country": return owner is null ? country : null;
            case "city": return owner is null ? _lastCity : null;
            case "region": return owner is null ? _lastRegion : null;
            case "district": return owner is null ? _lastDistrict : null;
            default: return null;
        }
    }

    private KnownPlace? Foremost()
    {
        string? best = null;
        foreach ((string country, int count) in _countries)
            if (best is null || count > _countries[best] || (count == _countries[best] && string.CompareOrdinal(country, best) < 0)) best = country;
        return atlas.Country(best);
    }
}
