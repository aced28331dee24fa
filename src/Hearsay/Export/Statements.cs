using System.Globalization;

namespace Hearsay.Export;

/// <summary>Makes the claims of an analysis ready for people. Everything is in the report's own words; nothing is put more firmly or more weakly than there.</summary>
public static class Statements
{
    /// <summary>One statement a claim, in their order.</summary>
    public static Sequence<Statement> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        AnalysisIndex index = new(analysis);
        return analysis.Claims.Select((claim, i) => Of(claim, i + 1, index)).ToSequence();
    }

    private static Statement Of(Claim claim, int number, AnalysisIndex index)
    {
        EventMention? happening = index.Event(claim.Event);
        // The innermost voice is the one that is said to know; readers meet it first.
        Sequence<ChainLink> chain = claim.Word.Reverse().Select(index.Attribution).OfType<Attribution>().Select(a => Link(a, index)).ToSequence();
        return new Statement
        {
            Number = number,
            Claim = claim,
            Event = happening,
            Who = Participants(happening, ParticipantRole.Actor, index),
            What = index.Words(happening?.Trigger ?? claim.Span),
            Whom = Participants(happening, ParticipantRole.Target, index),
            Parts = Parts(claim, happening, index).ToSequence(),
            Chain = chain,
            Group = chain.Count == 0 ? WordGroup.Report : Group(chain[0].Attribution.Source, index),
        };
    }

    private static Sequence<string> Participants(EventMention? happening, ParticipantRole role, AnalysisIndex index) => happening is null
        ? []
        : happening.Participants.Where(p => p.Role == role).Select(p => WithName(index.Words(p.Span), index.NameBehind(p.Span, p.Entity))).ToSequence();

    private static string WithName(string words, string? name) => name is null ? words : $"{words} (= {name})";

    private static IEnumerable<StatementPart> Parts(Claim claim, EventMention? happening, AnalysisIndex index)
    {
        foreach (Participant participant in (IEnumerable<Participant>)(happening?.Participants ?? []))
            if (participant.Role is not (ParticipantRole.Actor or ParticipantRole.Target) && !(participant.Role == ParticipantRole.Place && (claim.Place ?? happening!.Place) is not null))
                yield return new StatementPart(ContractNames.Of(participant.Role), index.Words(participant.Span), index.NameBehind(participant.Span, participant.Entity));

        foreach (string id in claim.Quantities.Concat(happening?.Quantities ?? []).Distinct(StringComparer.Ordinal))
            if (index.Quantity(id) is Quantity quantity)
                yield return new StatementPart("number", index.Words(quantity.Span), Number(quantity));
        if (index.Place(claim.Place ?? happening?.Place) is Place place)
            yield return new StatementPart("place", index.Words(place.Span), PlaceMeaning(place, index.Words(place.Span)));
        if (index.Time(claim.Time ?? happening?.Time) is TimeExpression time)
            yield return new StatementPart("time", index.Words(time.Span), TimeMeaning(time));
    }

    /// <summary>What a figure allows, and who does not let it stand: "200, denied".</summary>
    private static string? Number(Quantity quantity)
    {
        string? allows = Figures.Of(quantity);
        if (quantity.Standing == FigureStanding.Told) return allows;
        string standing = ContractNames.Of(quantity.Standing);
        return allows is null ? standing : $"{allows}, {standing}";
    }

    private static string? PlaceMeaning(Place place, string words)
    {
        if (place.Country is null) return place.Level is null ? "not on the map" : null;
        return place.Level == "country" || string.Equals(place.Name, words, StringComparison.OrdinalIgnoreCase) ? place.Country : $"{place.Name}, {place.Country}";
    }

    private static string? TimeMeaning(TimeExpression time)
    {
        if (time is { From: null, To: { } end }) return $"up to {Moment(end, time.ToClock)}";
        if (time.From is not DateOnly from) return time.Type is TimeType.Duration or TimeType.Set ? time.Value : "day not known";
        string first = Moment(from, time.FromClock);
        return time.To is DateOnly to && Moment(to, time.ToClock) is var last && last != first ? $"{first} to {last}" : first;
    }

    private static string Moment(DateOnly day, TimeOnly? clock) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + clock?.ToString(" HH:mm", CultureInfo.InvariantCulture);

    private static ChainLink Link(Attribution attribution, AnalysisIndex index)
    {
        Source source = attribution.Source;
        string cue = index.Words(attribution.Cue.Spans);
        if (source.Spans.Count == 0) return new ChainLink(attribution, NobodysName(source.Class), index.Entity(source.Entity)?.Name, cue);
        string words = index.Words(source.Spans);
        return new ChainLink(attribution, words, index.NameBehind(source.Spans[0], source.Entity), cue);
    }

    private static string NobodysName(SourceClass sourceClass) => sourceClass switch
    {
        SourceClass.Press => "the press",
        SourceClass.Document => "a document",
        SourceClass.General => "people at large",
        SourceClass.Impersonal => "nobody named",
        _ => "somebody not named",
    };

    private static WordGroup Group(Source source, AnalysisIndex index) => source.Class switch
    {
        SourceClass.NamedPerson => WordGroup.NamedPersons,
        SourceClass.NamedBody => WordGroup.NamedBodies,
        SourceClass.Official => WordGroup.Officials,
        SourceClass.Press => index.IsNamed(source.Entity) ? WordGroup.NamedPress : WordGroup.UnnamedPress,
        SourceClass.Document => WordGroup.Documents,
        SourceClass.Unnamed => WordGroup.Unnamed,
        SourceClass.General => WordGroup.Everyone,
        _ => WordGroup.Nobody,
    };
}
