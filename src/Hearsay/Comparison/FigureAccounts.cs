namespace Hearsay.Comparison;

/// <summary>Gathers what comparing figures needs from what analysis kept.</summary>
internal static class FigureAccounts
{
    /// <summary>One account for each figure that a claim rests on, in text order.</summary>
    public static List<FigureAccount> Of(Analysis analysis)
    {
        Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
        foreach (ref readonly Claim claim in analysis.Claims.AsSpan())
            foreach (string id in claim.Quantities) claims.TryAdd(id, claim);
        if (claims.Count == 0) return [];
        Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, TimeExpression> times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
        Dictionary<string, Place> places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Dictionary<string, Entity> entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Attribution> attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        HashSet<int> dated = Dated(analysis);
        List<FigureAccount> accounts = [];
        foreach (ref readonly Quantity figure in analysis.Quantities.AsSpan())
        {
            if (figure.Unit is null || !claims.TryGetValue(figure.Id, out Claim? claim)) continue;
            EventMention? told = claim.Event is { } id ? events.GetValueOrDefault(id) : null;
            Participant? actor = told?.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Actor);
            TimeExpression? happened = Find(times, claim.Time ?? told?.Time), window = Find(times, figure.AsOf);
            accounts.Add(new FigureAccount
            {
                Figure = figure,
                Sentence = claim.Sentence,
                Paragraph = analysis.Sentences[claim.Sentence].Paragraph,
                Event = told,
                Actor = actor is null ? null : new Named(Name(analysis, entities, actor.Entity, actor.Span), actor.Span),
                Place = Find(places, claim.Place ?? told?.Place),
                // The time that a count is added up over is not the day of a happening.
                Happened = happened is { From: not null, To: not null } && happened != window ? happened : null,
                IsDated = dated.Contains(claim.Sentence),
                Window = window,
                Voice = claim.Word.Count > 0 && attributions.TryGetValue(claim.Word[^1], out Attribution? word) ? Voice(analysis, entities, word) : null,
            });
        }

        return accounts;
    }

    /// <summary>Sentences that name a day.</summary>
    private static HashSet<int> Dated(Analysis analysis)
    {
        HashSet<int> dated = [];
        int sentence = 0;
        foreach (ref readonly TimeExpression time in analysis.Times.AsSpan())
        {
            while (sentence < analysis.Sentences.Count && analysis.Sentences[sentence].Span.End <= time.Span.Start) sentence++;
            if (time is { From: not null, To: not null }) dated.Add(sentence);
        }

        return dated;
    }

    private static Named Voice(Analysis analysis, Dictionary<string, Entity> entities, Attribution word)
    {
        TextSpan span = word.Source.Spans.Count > 0 ? word.Source.Spans[0] : word.Cue.Spans.Count > 0 ? word.Cue.Spans[0] : word.Content[0];
        return new Named(Name(analysis, entities, word.Source.Entity, span), span);
    }

    private static string Name(Analysis analysis, Dictionary<string, Entity> entities, string? entity, TextSpan span) =>
        entity is not null && entities.TryGetValue(entity, out Entity? found) ? found.Name : span.In(analysis.Document.Text).ToLowerInvariant();

    private static T? Find<T>(Dictionary<string, T> by, string? id)
        where T : class => id is not null && by.TryGetValue(id, out T? found) ? found : null;
}
