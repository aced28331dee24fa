using Hearsay.Extraction.Claims;
using Hearsay.Language;

namespace Hearsay.Extraction.Circumstances;

/// <summary>
/// Says when, and in what numbers, a happening is told to have been: each time and figure goes to the nearest event above it in the tree,
/// and from there to the claims of that event. A time that hangs on a cue of speech is when it was said, and no event's.
/// </summary>
internal static class CircumstanceLinks
{
    public static ClaimReading Attach(TextTrees trees, ClaimReading claims, Sequence<Attribution> attributions, Sequence<TimeExpression> times, Sequence<Quantity> quantities)
    {
        if (claims.Events.Count == 0) return claims;
        EventMap events = new(trees, claims.Events, attributions);
        Link?[] when = new Link?[claims.Events.Count];
        List<Link>[] howMany = new List<Link>[claims.Events.Count];
        foreach (ref readonly TimeExpression time in times.AsSpan())
            if (events.Above(time.Span, out string relation) is int at and >= 0 && (when[at] is not { } held || (!held.Dated && IsDated(time)))) when[at] = new Link(time.Id, time.Span, relation, IsDated(time));
        foreach (ref readonly Quantity quantity in quantities.AsSpan())
            if (events.Above(quantity.Span, out string relation, isFigure: true) is int at and >= 0) (howMany[at] ??= []).Add(new Link(quantity.Id, quantity.Span, relation));
        events.Share(when);

        EventMention[] dated = new EventMention[claims.Events.Count];
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        for (int i = 0; i < dated.Length; i++)
        {
            EventMention told = claims.Events[i];
            byId[told.Id] = i;
            dated[i] = told with { Time = when[i]?.Id, Quantities = [.. (howMany[i] ?? []).Select(q => q.Id)] };
        }

        return claims with { Events = dated.ToSequence(), Claims = claims.Claims.Select(c => Claim(c)).ToSequence() };

        Claim Claim(Claim claim)
        {
            if (claim.Event is not { } id || !byId.TryGetValue(id, out int at)) return claim;
            List<Evidence> evidence = [.. claim.Evidence];
            if (when[at] is { } time) evidence.Add(new Evidence("time", [time.Span], $"tree:{time.Relation}"));
            foreach (Link quantity in howMany[at] ?? []) evidence.Add(new Evidence("quantities", [quantity.Span], $"tree:{quantity.Relation}"));
            return claim with { Time = when[at]?.Id, Quantities = dated[at].Quantities, Evidence = evidence.ToSequence() };
        }
    }

    /// <summary>Of two times of one event, the one with a date is the more useful; else the first.</summary>
    private static bool IsDated(TimeExpression time) => time.From is not null || time.To is not null;
}

/// <summary>A time or figure, tied to an event.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Its words.</param>
/// <param name="Relation">Relation in the tree by which it hangs there.</param>
/// <param name="Dated">True where it is a time that has a date.</param>
internal sealed record Link(string Id, TextSpan Span, string Relation, bool Dated = false);
