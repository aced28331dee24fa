using Hearsay.Extraction.Claims;
using Hearsay.Language;

namespace Hearsay.Extraction.Circumstances;

/// <summary>Says where a happening is told to have been: each place goes to the nearest event above it in the tree. A government that acts is no place, and "Iraqi forces" says whose they are.</summary>
internal static class PlaceLinks
{
    public static ClaimReading Attach(TextTrees trees, ClaimReading claims, Sequence<Attribution> attributions, Sequence<Place> places)
    {
        if (claims.Events.Count == 0 || places.Count == 0) return claims;
        EventMap events = new(trees, claims.Events, attributions);
        Link?[] where = new Link?[claims.Events.Count];
        int[] rank = new int[where.Length];
        foreach (ref readonly Place place in places.AsSpan())
        {
            if (place.Use == PlaceUse.Government) continue;
            if (events.Above(place.Span, out string relation) is not (>= 0 and var at)) continue;
            int own = Rank(place);
            if (where[at] is not null && rank[at] >= own) continue;
            where[at] = new Link(place.Id, place.Span, relation);
            rank[at] = own;
        }

        events.Share(where);
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        EventMention[] placed = new EventMention[claims.Events.Count];
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] = claims.Events[i] with { Place = where[i]?.Id };
            byId[placed[i].Id] = i;
        }

        return claims with { Events = placed.ToSequence(), Claims = claims.Claims.Select(Claim).ToSequence() };

        Claim Claim(Claim claim) =>
            claim.Event is { } id && byId.TryGetValue(id, out int at) && where[at] is { } link
                ? claim with { Place = link.Id, Evidence = [.. claim.Evidence, new Evidence("place", [link.Span], $"tree:{link.Relation}")] }
                : claim;
    }

    /// <summary>The more exact place says more of where it was: "in Tripoli" more than "Libyan", and a town more than its country.</summary>
    private static int Rank(Place place) => (place.Form, place.Use) switch
    {
        (_, PlaceUse.Origin) => 1,
        (PlaceForm.Description, _) => place.Level == "country" ? 2 : 4,
        _ => place.Level switch { null => 3, "country" => 4, "region" => 5, "district" => 7, "city" => 6, _ => 7 },
    };
}
