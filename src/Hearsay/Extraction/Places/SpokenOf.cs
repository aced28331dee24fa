using System.Runtime.InteropServices;

namespace Hearsay.Extraction.Places;

/// <summary>Which countries and regions a report speaks of, as far as its names are understood, and what that says for the places of each name.</summary>
internal sealed class SpokenOf
{
    private const int CountryNamed = 80;
    private const int RegionNamed = 60;
    private const int RegionShared = 30;
    private const int RegionOfNamedTown = 60;
    private const int CountryOfNamedTown = 40;
    private const int AmongRegions = 60;
    private const int Neighbours = 6;

    private readonly IReadOnlyList<PlaceGroup> _groups;
    private readonly Dictionary<string, int> _countries;
    private readonly Dictionary<string, (int Named, int Places)> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _divisions = new(StringComparer.Ordinal);

    /// <param name="groups">The names, with what the last round chose for them.</param>
    /// <param name="demonyms">How often each country is spoken of by other words: "the Syrian army".</param>
    public SpokenOf(IReadOnlyList<PlaceGroup> groups, Dictionary<string, int> demonyms)
    {
        _groups = groups;
        _countries = new(demonyms, StringComparer.Ordinal);
        foreach (PlaceGroup group in groups)
        {
            if (group.Place is { Level: PlaceLevel.Region, Country: { } country }) CollectionsMarshal.GetValueRefOrAddDefault(_divisions, country, out _)++;
            Count(group, +1);
        }
    }

    /// <summary>Weighs the places of each name by what the others say, and chooses the best.</summary>
    public void Choose()
    {
        for (int g = 0; g < _groups.Count; g++)
        {
            PlaceGroup group = _groups[g];
            if (group.Candidates.Length == 0) continue;
            // A name does not speak for itself.
            Count(group, -1);
            int most = Math.Max(1, _countries.Count == 0 ? 1 : _countries.Values.Max());
            for (int c = 0; c < group.Candidates.Length; c++) group.Support[c] = Support(group.Candidates[c], most, g);
            group.Chosen = Best(group);
            Count(group, +1);
        }
    }

    /// <summary>What is spoken of for one candidate of the group at a place in the list.</summary>
    private PlaceSupport Support(KnownPlace candidate, int most, int at)
    {
        int country = 0, region = 0, near = 0;
        if (candidate.Level != PlaceLevel.Country && candidate.Country is { } code && _countries.TryGetValue(code, out int told) && told > 0)
            country = (CountryNamed / 2) + (CountryNamed / 2 * Math.Min(told, most) / most);
        if (candidate.Region is { } id && candidate.Level > PlaceLevel.Region && _regions.TryGetValue(id, out (int Named, int Places) named))
            region = named.Named > 0 ? RegionNamed : named.Places > 0 ? RegionShared : 0;
        if (candidate.Level == PlaceLevel.Country && candidate.Country is { } self && _countries.GetValueOrDefault(self) > 0) country = CountryOfNamedTown;
        if (candidate.Level == PlaceLevel.Region)
        {
            // A state is named where its towns are, and where other states are.
            if (candidate.Region is { } own && _regions.TryGetValue(own, out (int Named, int Places) towns) && towns.Places > 0) region = RegionOfNamedTown;
            if (candidate.Country is { } owner && _divisions.GetValueOrDefault(owner) - (_groups[at].Place is { Level: PlaceLevel.Region } mine && mine.Country == owner ? 1 : 0) >= 2) region += AmongRegions;
        }

        if (candidate.Level >= PlaceLevel.Region && candidate.RadiusKm < 800)
            for (int k = Math.Max(0, at - Neighbours); k < _groups.Count && k <= at + Neighbours; k++)
            {
                if (k == at || _groups[k].Place is not { } other || other.Level < PlaceLevel.District || other.Id == candidate.Id) continue;
                double km = candidate.Point.KmTo(other.Point);
                near = Math.Max(near, km < 60 ? 40 : km < 200 ? 25 : km < 600 ? 12 : 0);
            }

        return new PlaceSupport(country, region, near);
    }

    private static int Best(PlaceGroup group)
    {
        int best = 0;
        for (int c = 1; c < group.Candidates.Length; c++)
            if (group.Score(c) > group.Score(best)) best = c;
        return best;
    }

    private void Count(PlaceGroup group, int sign)
    {
        if (group.Place is not { } place) return;
        int weight = sign * group.Mentions.Count;
        // A country that is named says more than a town in it that happens to be chosen.
        if (place.Country is { } country) CollectionsMarshal.GetValueRefOrAddDefault(_countries, country, out _) += weight * (place.Level == PlaceLevel.Country ? 2 : 1);
        if (place.Region is not { } region) return;
        ref (int Named, int Places) at = ref CollectionsMarshal.GetValueRefOrAddDefault(_regions, region, out _);
        if (place.Level == PlaceLevel.Region) at.Named += weight;
        else at.Places += weight;
    }
}
