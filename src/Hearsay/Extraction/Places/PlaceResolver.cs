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
    private readonly PlacePriors _priors = new(atlas);

    /// <summary>The place of each mention, in the order of the mentions.</summary>
    public PlaceChoice[] Resolve(TextTrees trees, List<PlaceMention> mentions, TitlePlaces title)
    {
        PlaceGroups groups = new(mentions, _priors);
        int[] holder = PlaceHolders.Find(trees, mentions, words);
        PlacesTold.Weigh(groups, holder);
        Dictionary<string, int> demonyms = new(StringComparer.Ordinal);
        foreach (PlaceMention mention in mentions)
            if (mention.Origin?.Country is { } country) CollectionsMarshal.GetValueRefOrAddDefault(demonyms, country, out _)++;
        foreach (string country in title.Countries) CollectionsMarshal.GetValueRefOrAddDefault(demonyms, country, out _)++;
        for (int round = 0; round < Rounds; round++) new SpokenOf(groups.All, demonyms).Choose();
        PlaceChoice[] choices = new PlaceChoice[mentions.Count];
        for (int i = 0; i < choices.Length; i++) choices[i] = Choice(groups, holder[i], i);
        return choices;
    }

    private static PlaceChoice Choice(PlaceGroups groups, int holder, int mention)
    {
        if (groups.Of(mention) is not { Candidates.Length: > 0 } group) return new PlaceChoice(null, [], "", holder);
        KnownPlace? outer = holder < 0 ? null : groups.Mentions[holder].Origin ?? groups.Of(holder)?.Place;
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
        if (!held && group.Score(chosen) < LeastScore) return new PlaceChoice(null, [group.Candidates[chosen].Id, .. others.Take(4)], "", holder);
        return new PlaceChoice(group.Candidates[chosen], others, held ? "rule:said-to-lie-in" : Reason(group, chosen, ranked), holder);
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
