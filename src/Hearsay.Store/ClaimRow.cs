using System.Globalization;
using Hearsay.Export;

namespace Hearsay.Store;

/// <summary>What the table of claims says of one claim: what one searches by. All of it follows from the analysis.</summary>
internal sealed record ClaimRow(
    int Position, string Id, string Kind, string? EventType, string? Actor, string? Target, string? Place, string? PlaceId, string? Country,
    string? DayFrom, string? DayTo, string Certainty, string Polarity, string? SourceClass, string Text)
{
    public static IEnumerable<ClaimRow> Of(Analysis analysis)
    {
        Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Attribution> attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Dictionary<string, string> names = analysis.Entities.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        Dictionary<string, Place> places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Dictionary<string, TimeExpression> times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
        int position = 0;
        foreach (Claim claim in (IEnumerable<Claim>)analysis.Claims)
        {
            EventMention? happening = Find(events, claim.Event);
            Place? place = Find(places, claim.Place ?? happening?.Place);
            TimeExpression? time = Find(times, claim.Time ?? happening?.Time);
            // The innermost voice is the one that is said to know.
            Attribution? word = claim.Word.Count == 0 ? null : Find(attributions, claim.Word[^1]);
            yield return new ClaimRow(
                ++position, claim.Id, ContractNames.Of(claim.Kind), happening?.Type, Participants(ParticipantRole.Actor), Participants(ParticipantRole.Target),
                place?.Name, place?.GazetteerId, place?.Country, Day(time?.From), Day(time?.To),
                ContractNames.Of(claim.Factuality.Certainty), ContractNames.Of(claim.Factuality.Polarity), word is null ? null : ContractNames.Of(word.Source.Class),
                claim.Span.In(analysis.Document.Text));

            string? Participants(ParticipantRole role)
            {
                string[] found = [.. (happening?.Participants ?? []).Where(p => p.Role == role).Select(p => Find(names, p.Entity) ?? p.Span.In(analysis.Document.Text))];
                return found.Length == 0 ? null : string.Join(" + ", found);
            }
        }
    }

    private static T? Find<T>(Dictionary<string, T> by, string? id)
        where T : class => id is not null && by.TryGetValue(id, out T? found) ? found : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
