using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>
/// Says which place each name means, the whole document at once. Every candidate has a score in whole numbers: how well known it is, what the words
/// beside the name say, whether its country and region are spoken of, and whether places named close by lie near it. What was chosen supports the
/// others in the next round; after three rounds nothing changes that should.
/// </summary>
internal sealed class PlaceResolver(Atlas atlas, PlaceWords words)
{
    /// <summary>Below this, a village somewhere bears the name and nothing in the report leads there.</summary>
    public const int LeastScore = 80;

    private const int Rounds = 3;
    private const int MostCandidates = 200;
    private const int CountryNamed = 80;
    private const int RegionNamed = 60;
    private const int RegionShared = 30;
    private const int ToldContainer = 300;
    private const int ToldLevel = 100;
    private const int Alternate = 40;
    private const int RegionOfNamedTown = 60;
    private const int CountryOfNamedTown = 40;
    private const int AmongRegions = 60;
    private const int LikeItsCountry = 60;
    private const int ToldContents = 120;
    private const int WorldCity = 190;
    private const int WorldCityLead = 30;
    private const int Neighbours = 6;

    /// <summary>The place of each mention, in the order of the mentions.</summary>
    public PlaceChoice[] Resolve(TextTrees trees, List<PlaceMention> mentions, TitlePlaces title)
    {
        List<PlaceGroup> groups = Group(mentions, out int[] groupOf);
        int[] holder = Holders(trees, mentions);
        Tell(mentions, groups, groupOf, holder);
        Dictionary<string, int> demonyms = new(StringComparer.Ordinal);
        foreach (PlaceMention mention in mentions)
            if (mention.Origin?.Country is { } country) CollectionsMarshal.GetValueRefOrAddDefault(demonyms, country, out _)++;
        foreach (string country in title.Countries) CollectionsMarshal.GetValueRefOrAddDefault(demonyms, country, out _)++;
        for (int round = 0; round < Rounds; round++) Choose(groups, demonyms);
        PlaceChoice[] choices = new PlaceChoice[mentions.Count];
        for (int i = 0; i < choices.Length; i++) choices[i] = Choice(mentions, groups, groupOf, holder, i);
        return choices;
    }

    private List<PlaceGroup> Group(List<PlaceMention> mentions, out int[] groupOf)
    {
        List<PlaceGroup> groups = [];
        Dictionary<(ulong, bool), int> byKey = [];
        groupOf = new int[mentions.Count];
        for (int i = 0; i < mentions.Count; i++)
        {
            PlaceMention mention = mentions[i];
            groupOf[i] = -1;
            if (mention.Form != PlaceForm.Name) continue;
            if (!byKey.TryGetValue((mention.Key, mention.IsWithinCandidate), out int group))
            {
                group = groups.Count;
                byKey.Add((mention.Key, mention.IsWithinCandidate), group);
                KnownPlace[] candidates = [.. mention.Candidates.OrderByDescending(c => c.Prominence).ThenBy(c => c.Id, StringComparer.Ordinal).DistinctBy(c => c.Id).Take(MostCandidates)];
                groups.Add(new PlaceGroup(mention.Key)
                {
                    Candidates = candidates,
                    Priors = Priors(candidates),
                    Told = new int[candidates.Length],
                    Support = new PlaceSupport[candidates.Length],
                });
            }

            groupOf[i] = group;
            groups[group].Mentions.Add(i);
        }

        return groups;
    }

    private int[] Priors(KnownPlace[] candidates)
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

    /// <summary>For each mention the one that the words say it lies in; -1 where they say nothing.</summary>
    private int[] Holders(TextTrees trees, List<PlaceMention> mentions)
    {
        int[] holder = new int[mentions.Count];
        Array.Fill(holder, -1);
        for (int i = 1; i < mentions.Count; i++)
        {
            PlaceMention first = mentions[i - 1], second = mentions[i];
            if (first.Sentence != second.Sentence) continue;
            if (IsList(trees, mentions, i)) continue;
            switch (Containment.Between(trees[first.Sentence].Sentence.Tokens.AsSpan(), first, second, words))
            {
                case Said.FirstHolds: holder[i] = i - 1; break;
                case Said.SecondHolds when holder[i - 1] < 0: holder[i - 1] = i; break;
                default: break;
            }
        }

        return holder;
    }

    /// <summary>"Mexico, China, Japan and Brazil": commas between names of a list say nothing of what lies in what.</summary>
    private static bool IsList(TextTrees trees, List<PlaceMention> mentions, int second)
    {
        if (!Joined(trees, mentions, second, out bool and) || and) return false;
        int first = second - 1, last = second;
        bool closed = false;
        while (first > 0 && last - first < 4 && Joined(trees, mentions, first, out bool before) && !before) first--;
        while (last + 1 < mentions.Count && last - first < 6 && !closed && Joined(trees, mentions, last + 1, out closed)) last++;
        return last - first >= 3 || (closed && last - first >= 2);
    }

    /// <summary>True where nothing but a comma or "and" stands between a name and the one before.</summary>
    private static bool Joined(TextTrees trees, List<PlaceMention> mentions, int second, out bool and)
    {
        and = false;
        PlaceMention a = mentions[second - 1], b = mentions[second];
        if (a.Sentence != b.Sentence || a.Form != PlaceForm.Name || b.Form != PlaceForm.Name) return false;
        int gap = b.Tokens.Start - a.Tokens.End;
        SentenceTree tree = trees[a.Sentence];
        if (gap > 1 && tree[b.Tokens.Start - 1].Form == "the") gap--;
        if (gap is not (1 or 2)) return false;
        string word = tree[a.Tokens.End].Form, next = gap == 2 ? tree[a.Tokens.End + 1].Form : "";
        and = word is "and" or "or" || next is "and" or "or";
        return gap == 1 ? word is "," or "and" or "or" : word is "," && next is "and" or "or";
    }

    private static void Tell(List<PlaceMention> mentions, List<PlaceGroup> groups, int[] groupOf, int[] holder)
    {
        foreach (PlaceGroup group in groups)
        {
            for (int c = 0; c < group.Candidates.Length; c++)
            {
                KnownPlace candidate = group.Candidates[c];
                bool held = false, level = false, other = false;
                foreach (int m in group.Mentions)
                {
                    held |= holder[m] >= 0 && MayHold(mentions, groups, groupOf, holder[m], candidate);
                    if (mentions[m].Level is not { } wanted || mentions[m].IsWithinCandidate) continue;
                    bool fits = Fits(wanted, candidate.Level);
                    level |= fits;
                    other |= !fits;
                }

                bool holds = !held && group.Mentions.Any(m => Holding(mentions, groups, groupOf, holder, m, candidate));
                group.Told[c] = (holds ? ToldContents : 0) + (held ? ToldContainer : 0) + (level ? ToldLevel : 0) - (other && !level ? ToldLevel / 2 : 0);
            }
        }
    }

    /// <summary>"Atlanta, Georgia" says something of Georgia too: it is the one that has an Atlanta.</summary>
    private static bool Holding(List<PlaceMention> mentions, List<PlaceGroup> groups, int[] groupOf, int[] holder, int mention, KnownPlace outer)
    {
        foreach (int side in (ReadOnlySpan<int>)[mention - 1, mention + 1])
        {
            if (side < 0 || side >= holder.Length || holder[side] != mention || groupOf[side] < 0 || mentions[side].Sentence != mentions[mention].Sentence) continue;
            PlaceGroup inner = groups[groupOf[side]];
            for (int c = 0; c < inner.Candidates.Length; c++)
                if (inner.Priors[c] >= 100 && Containment.Holds(outer, inner.Candidates[c])) return true;
        }

        return false;
    }

    private static bool MayHold(List<PlaceMention> mentions, List<PlaceGroup> groups, int[] groupOf, int holder, KnownPlace inner)
    {
        PlaceMention outer = mentions[holder];
        if (outer.Origin is { } origin) return Containment.Holds(origin, inner);
        if (groupOf[holder] < 0) return false;
        PlaceGroup group = groups[groupOf[holder]];
        // A village may bear the name of any country; only what is well known is taken to hold other places.
        for (int c = 0; c < group.Candidates.Length; c++)
            if (group.Priors[c] >= 100 && Containment.Holds(group.Candidates[c], inner)) return true;
        return false;
    }

    private static bool Fits(PlaceLevel wanted, PlaceLevel level) => wanted == level || (wanted == PlaceLevel.Region && level is PlaceLevel.Area or PlaceLevel.District);

    private static void Choose(List<PlaceGroup> groups, Dictionary<string, int> demonyms)
    {
        Dictionary<string, int> countries = new(demonyms, StringComparer.Ordinal);
        Dictionary<string, (int Named, int Places)> regions = new(StringComparer.Ordinal);
        Dictionary<string, int> divisions = new(StringComparer.Ordinal);
        foreach (PlaceGroup group in groups)
            if (group.Place is { Level: PlaceLevel.Region, Country: { } country }) CollectionsMarshal.GetValueRefOrAddDefault(divisions, country, out _)++;
        foreach (PlaceGroup group in groups) Count(group, countries, regions, +1);
        for (int g = 0; g < groups.Count; g++)
        {
            PlaceGroup group = groups[g];
            if (group.Candidates.Length == 0) continue;
            // A name does not speak for itself.
            Count(group, countries, regions, -1);
            int most = Math.Max(1, countries.Count == 0 ? 1 : countries.Values.Max());
            for (int c = 0; c < group.Candidates.Length; c++) group.Support[c] = Support(group.Candidates[c], countries, regions, divisions, most, groups, g);
            group.Chosen = Best(group);
            Count(group, countries, regions, +1);
        }
    }

    private static PlaceSupport Support(KnownPlace candidate, Dictionary<string, int> countries, Dictionary<string, (int Named, int Places)> regions, Dictionary<string, int> divisions, int most, List<PlaceGroup> groups, int at)
    {
        int country = 0, region = 0, near = 0;
        if (candidate.Level != PlaceLevel.Country && candidate.Country is { } code && countries.TryGetValue(code, out int told) && told > 0)
            country = (CountryNamed / 2) + (CountryNamed / 2 * Math.Min(told, most) / most);
        if (candidate.Region is { } id && candidate.Level > PlaceLevel.Region && regions.TryGetValue(id, out (int Named, int Places) named))
            region = named.Named > 0 ? RegionNamed : named.Places > 0 ? RegionShared : 0;
        if (candidate.Level == PlaceLevel.Country && candidate.Country is { } self && countries.GetValueOrDefault(self) > 0) country = CountryOfNamedTown;
        if (candidate.Level == PlaceLevel.Region)
        {
            // A state is named where its towns are, and where other states are.
            if (candidate.Region is { } own && regions.TryGetValue(own, out (int Named, int Places) towns) && towns.Places > 0) region = RegionOfNamedTown;
            if (candidate.Country is { } owner && divisions.GetValueOrDefault(owner) - (groups[at].Place is { Level: PlaceLevel.Region } mine && mine.Country == owner ? 1 : 0) >= 2) region += AmongRegions;
        }

        if (candidate.Level >= PlaceLevel.Region && candidate.RadiusKm < 800)
            for (int k = Math.Max(0, at - Neighbours); k < groups.Count && k <= at + Neighbours; k++)
            {
                if (k == at || groups[k].Place is not { } other || other.Level < PlaceLevel.District || other.Id == candidate.Id) continue;
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

    private static void Count(PlaceGroup group, Dictionary<string, int> countries, Dictionary<string, (int Named, int Places)> regions, int sign)
    {
        if (group.Place is not { } place) return;
        int weight = sign * group.Mentions.Count;
        // A country that is named says more than a town in it that happens to be chosen.
        if (place.Country is { } country) CollectionsMarshal.GetValueRefOrAddDefault(countries, country, out _) += weight * (place.Level == PlaceLevel.Country ? 2 : 1);
        if (place.Region is not { } region) return;
        ref (int Named, int Places) at = ref CollectionsMarshal.GetValueRefOrAddDefault(regions, region, out _);
        if (place.Level == PlaceLevel.Region) at.Named += weight;
        else at.Places += weight;
    }

    private static PlaceChoice Choice(List<PlaceMention> mentions, List<PlaceGroup> groups, int[] groupOf, int[] holder, int mention)
    {
        if (groupOf[mention] < 0) return new PlaceChoice(null, [], "", holder[mention]);
        PlaceGroup group = groups[groupOf[mention]];
        if (group.Candidates.Length == 0) return new PlaceChoice(null, [], "", holder[mention]);
        KnownPlace? outer = holder[mention] < 0 ? null : mentions[holder[mention]].Origin is { } origin ? origin : groupOf[holder[mention]] < 0 ? null : groups[groupOf[holder[mention]]].Place;
        int[] ranked = group.Ranked();
        int chosen = ranked[0];
        bool held = outer is not null && Containment.Holds(outer, group.Candidates[chosen]);
        // "Tripoli" may be Libya's all through a report, and Lebanon's where "Tripoli, Lebanon" says so.
        if (outer is not null && !held && Array.FindIndex(ranked, c => Containment.Holds(outer, group.Candidates[c])) is var own and >= 0)
        {
            chosen = ranked[own];
            held = true;
        }

        string[] others = [.. ranked.Where(c => c != chosen).Take(5).Select(c => group.Candidates[c].Id)];
        if (!held && group.Score(chosen) < LeastScore) return new PlaceChoice(null, [group.Candidates[chosen].Id, .. others.Take(4)], "", holder[mention]);
        return new PlaceChoice(group.Candidates[chosen], others, held ? "rule:said-to-lie-in" : Reason(group, chosen, ranked), holder[mention]);
    }

    /// <summary>What decided between the candidate and the next best.</summary>
    private static string Reason(PlaceGroup group, int chosen, int[] ranked)
    {
        if (ranked.Length == 1) return "rule:only-place-of-the-name";
        if (group.Told[chosen] > 0) return "rule:kind-of-place-told";
        int largest = Enumerable.Range(0, group.Candidates.Length).MaxBy(c => group.Priors[c]);
        PlaceSupport support = group.Support[chosen];
        if (group.Priors[chosen] >= group.Priors[largest]) return group.Candidates[chosen].Level == PlaceLevel.Country ? "rule:country-first" : "rule:best-known";
        if (support.Region >= support.Country && support.Region >= support.Near) return "rule:region-spoken-of";
        return support.Country >= support.Near ? "rule:country-spoken-of" : "rule:near-other-places";
    }
}

/// <summary>Which place a mention means.</summary>
/// <param name="Place">The place, or null where it stays open.</param>
/// <param name="Others">Ids of the runners-up, best first.</param>
/// <param name="By">What decided.</param>
/// <param name="Holder">Index of the mention that the words say it lies in; -1 where there is none.</param>
internal readonly record struct PlaceChoice(KnownPlace? Place, string[] Others, string By, int Holder);
