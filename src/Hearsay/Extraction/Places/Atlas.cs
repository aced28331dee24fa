using System.Globalization;
using System.Runtime.InteropServices;

namespace Hearsay.Extraction.Places;

/// <summary>All that a language pack knows of places: countries with their demonyms and capitals, place lists, and the gazetteer where there is one.</summary>
internal sealed class Atlas
{
    /// <summary>Prominence of a country: more than that of any city.</summary>
    public const int CountryProminence = 250;

    private const string Countries = "places/countries.tsv";

    private readonly Gazetteer? _gazetteer;
    private readonly PlaceList[] _lists;
    private readonly Dictionary<ulong, List<KnownPlace>> _countryNames = [];
    private readonly Dictionary<string, KnownPlace> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPlace> _demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPlace> _otherDemonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _demonymStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _capitals = new(StringComparer.Ordinal);

    public Atlas(LanguagePack pack)
    {
        _gazetteer = pack.Has(Gazetteer.File) ? new Gazetteer(pack.File(Gazetteer.File)) : null;
        _lists = [.. pack.Files(PlaceList.Folder, ".tsv").Select(PlaceList.Read)];
        // A language that has no places yet finds none.
        if (!pack.Has(Countries)) return;
        LexiconTable points = LexiconTable.Parse(pack.File(Countries));
        foreach (LexiconRow row in pack.Lexicon("countries").Rows)
        {
            if (points.Find(row["iso2"]) is not { } at) continue;
            GeoPoint point = new(Number(at["latitude"]), Number(at["longitude"]));
            KnownPlace country = new("iso3166:" + row["iso2"], row.Key, PlaceLevel.Country, row["iso2"], null, null, point, (int)Number(at["radius"]), CountryProminence, "lexicon:countries");
            _countries.TryAdd(row["iso2"], country);
            foreach (string name in row.Values("variants").Prepend(row.Key)) (CollectionsMarshal.GetValueRefOrAddDefault(_countryNames, PlaceKey.Of(name).Hash, out _) ??= []).Add(country);
            foreach (string demonym in row.Values("demonyms"))
            {
                AddDemonym(demonym, country);
            }

            if (row.Values("capitals") is [var capital, ..]) _capitals.TryAdd(row["iso2"], capital);
        }

        foreach (LexiconRow row in pack.LexiconOrNull("demonyms")?.Rows ?? [])
            if (Find(PlaceKey.Of(row["place"])) is [var place, ..]) AddDemonym(row.Key, place);
            else throw new LanguagePackException("lexicon/demonyms.tsv", row.Line, $"no country or place list knows \"{row["place"]}\"");
    }

    /// <summary>True where some place has the name.</summary>
    public bool Knows(PlaceKey name)
    {
        if (name.Letters < 2) return false;
        if (_countryNames.ContainsKey(name.Hash)) return true;
        foreach (PlaceList list in _lists)
            if (list.Knows(name)) return true;
        return name.Letters > 2 && (_gazetteer?.Knows(name) ?? false);
    }

    /// <summary>True where a place list has the name.</summary>
    public bool Lists(PlaceKey name)
    {
        foreach (PlaceList list in _lists)
            if (list.Knows(name)) return true;
        return false;
    }

    /// <summary>The places of a name: countries, then lists, then the gazetteer.</summary>
    public List<KnownPlace> Find(PlaceKey name)
    {
        List<KnownPlace> found = [];
        if (name.Letters < 2) return found;
        if (_countryNames.TryGetValue(name.Hash, out List<KnownPlace>? countries)) found.AddRange(countries);
        foreach (PlaceList list in _lists) list.AddTo(found, name);
        // Two letters are too few for a village.
        if (name.Letters > 2) _gazetteer?.AddTo(found, name);
        return found;
    }

    /// <summary>The country of a code, or null.</summary>
    public KnownPlace? Country(string? code) => code is null ? null : _countries.GetValueOrDefault(code);

    /// <summary>The place that a demonym is made from: "Libyan", "Libyans", "South American".</summary>
    public KnownPlace? Demonym(string form) => _demonyms.GetValueOrDefault(form);

    /// <summary>The other country whose people bear the same name, or null.</summary>
    public KnownPlace? OtherDemonym(string form) => _otherDemonyms.GetValueOrDefault(form);

    /// <summary>True for the first word of demonyms of two words.</summary>
    public bool BeginsDemonym(string form) => _demonymStarts.Contains(form);

    /// <summary>The capital of a country, or null where it is not known.</summary>
    public KnownPlace? Capital(string country)
    {
        if (!_capitals.TryGetValue(country, out string? name)) return null;
        KnownPlace? best = null;
        foreach (KnownPlace place in Find(PlaceKey.Of(name)))
            if (place.Country == country && place.Level == PlaceLevel.City && (best is null || place.Prominence > best.Prominence)) best = place;
        return best;
    }

    private void AddDemonym(string demonym, KnownPlace place)
    {
        foreach (string form in (string[])[demonym, demonym + "s"])
        {
            if (!_demonyms.TryGetValue(form, out KnownPlace? first)) _demonyms.Add(form, place);
            else if (first.Country != place.Country && place.Level == PlaceLevel.Country)
            {
                // "Congolese" are those of the larger Congo first; a report that speaks of the other alone means that one.
                (KnownPlace large, KnownPlace small) = place.RadiusKm > first.RadiusKm ? (place, first) : (first, place);
                (_demonyms[form], _otherDemonyms[form]) = (large, small);
            }
        }

        if (demonym.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space) _demonymStarts.Add(demonym[..space]);
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
