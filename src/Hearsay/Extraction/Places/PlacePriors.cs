namespace Hearsay.Extraction.Places;

/// <summary>How well known each place of a name is, in whole numbers, before the document is asked.</summary>
internal sealed class PlacePriors(Atlas atlas)
{
    private const int Alternate = 40;
    private const int LikeItsCountry = 60;
    private const int WorldCity = 190;
    private const int WorldCityLead = 30;

    public int[] Of(KnownPlace[] candidates)
    {
        int[] priors = new int[candidates.Length];
        bool usual = candidates.Any(c => !c.IsAlternate);
        for (int i = 0; i < priors.Length; i++)
        {
            KnownPlace c = candidates[i];
            bool listed = c.Source.StartsWith("list:", StringComparison.Ordinal);
            priors[i] = c.Level switch
            {
                _ when c.Source.StartsWith(PlaceList.AddedSource, StringComparison.Ordinal) => 320,
                PlaceLevel.Country => 270,
                PlaceLevel.Area => 250,
                _ when listed => Math.Max(c.Prominence, 120) + 40,
                PlaceLevel.Region => c.Prominence + 24,
                PlaceLevel.District when c.District == c.Id => c.Prominence - 24,
                // London and Moscow are what they are, even where a report names half the counties round a village of the name.
                _ => c.Prominence + (c.Prominence >= WorldCity ? WorldCityLead : 0),
            };
            // Hamah, called Hama by most, lies in the region Hama: there the other name is as good as the usual one.
            if (c.IsAlternate && usual && !candidates.Any(r => r is { Level: PlaceLevel.Region, IsAlternate: false } && r.Id == c.Region)) priors[i] -= Alternate;
            // "Mexico" is hardly ever the state of Mexico.
            if (c.Level > PlaceLevel.Country && atlas.Country(c.Country) is { } country && candidates.Contains(country)) priors[i] -= LikeItsCountry;
        }

        // A region that bears the name of its own large city is meant less often than the city: Baghdad, Aleppo, New York.
        for (int i = 0; i < priors.Length; i++)
        {
            if (candidates[i].Level is not (PlaceLevel.Region or PlaceLevel.District) || candidates[i].Source != "gazetteer") continue;
            for (int k = 0; k < priors.Length; k++)
                if (candidates[k] is { Level: PlaceLevel.City } city && city.Prominence >= (city.IsAlternate ? 130 : 100) && (city.Region == candidates[i].Id || city.District == candidates[i].Id || IsRound(candidates[i], city))) priors[i] = Math.Min(priors[i], priors[k] - 4);
        }

        return priors;
    }

    /// <summary>True where a region lies round a great city that is a region of its own: Kyiv and its oblast.</summary>
    private static bool IsRound(KnownPlace region, KnownPlace city) =>
        city.Prominence >= WorldCity && city.Country == region.Country && city.Point.KmTo(region.Point) < region.RadiusKm;
}
