namespace Hearsay.Extraction.Places;

/// <summary>
/// What the title of a report says of where it plays: its countries, and its town if it names one alone. A title is not parsed and gives no places
/// of its own; it only leans the choice among those of the text.
/// </summary>
internal sealed class TitlePlaces
{
    private const int LongestName = 5;

    /// <summary>A town that a title may mean without a word beside it: sixty thousand people or more.</summary>
    private const int LeastTown = 128;

    private TitlePlaces(List<string> countries, KnownPlace? town)
    {
        Countries = countries;
        Town = town;
    }

    /// <summary>Codes of the countries spoken of.</summary>
    public List<string> Countries { get; }

    /// <summary>The one town named; null where there is none, or more than one.</summary>
    public KnownPlace? Town { get; }

    public static TitlePlaces Read(string? title, Atlas atlas)
    {
        List<string> countries = [];
        List<KnownPlace> towns = [];
        string[] words = (title ?? "").Length > 400 ? [] : (title ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            if (!char.IsUpper(words[i][0])) continue;
            int end = i;
            KnownPlace? best = null;
            PlaceKey key = default;
            for (int k = i; k < words.Length && k < i + LongestName; k++)
            {
                key.Extend(Bare(words[k]));
                if (atlas.Knows(key) && Known(atlas.Find(key)) is { } place) (best, end) = (place, k);
                if (words[k][^1] is ',' or ';' or ':') break;
            }

            best ??= atlas.Demonym(Bare(words[i]));
            if (best is null) continue;
            if (best.Level == PlaceLevel.City) towns.Add(best);
            else if (best.Country is { } country) countries.Add(country);
            i = end;
        }

        // "Reading, UK": the country chooses among the towns of the name, and that is left to the text.
        KnownPlace? town = towns.Count == 1 && (countries.Count == 0 || countries.Contains(towns[0].Country ?? "")) ? towns[0] : null;
        return new TitlePlaces(countries, town);
    }

    private static KnownPlace? Known(List<KnownPlace> places)
    {
        KnownPlace? best = null;
        foreach (KnownPlace place in places)
        {
            if (place.Level == PlaceLevel.Country) return place;
            if (place.IsAlternate || place.Level is not (PlaceLevel.City or PlaceLevel.Region) || place.Prominence < LeastTown) continue;
            if (best is null || place.Prominence > best.Prominence) best = place;
        }

        return best;
    }

    private static string Bare(string word)
    {
        string bare = word.Trim(',', ';', ':', '.', '!', '?', '"', '“', '”', '‘', '’', '(', ')');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }
}
