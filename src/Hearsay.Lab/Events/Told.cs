namespace Hearsay.Lab.Events;

/// <summary>An event that has a PLOVER type, with where its trigger stands in the tree.</summary>
internal sealed record Told(EventMention Event, string? Plover, int Depth, Claim Claim, Analysis Analysis)
{
    public static List<Told> In(Analysis analysis)
    {
        Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return [.. analysis.Claims.Where(c => c.Event is not null)
            .Select(c => new Told(events[c.Event!], PloverNames.Of(events[c.Event!], c), DepthOf(analysis.Sentences[c.Sentence], events[c.Event!].Trigger), c, analysis))
            .Where(t => t.Plover is not null)];
    }

    /// <summary>The event whose trigger stands nearest to the root, the first of several; null where there is none.</summary>
    public static Told? First(List<Told> events) => events.OrderBy(e => e.Depth).ThenBy(e => e.Event.Trigger.Start).FirstOrDefault();

    /// <summary>Who acts, or who is acted upon. What is demanded of somebody is a request: of him who demands, to him who should act.</summary>
    public IEnumerable<Participant> Of(ParticipantRole role)
    {
        bool demand = Claim.Kind == ClaimKind.Demand && Plover == "REQUEST" && Event.Type != "REQUEST" && Claim.Word.Count > 0;
        if (!demand) return Event.Participants.Where(p => p.Role == role);
        if (role == ParticipantRole.Target) return Event.Participants.Where(p => p.Role == ParticipantRole.Actor);
        Source source = Analysis.Attributions.First(a => a.Id == Claim.Word[^1]).Source;
        return source.Spans.Select(span => new Participant(ParticipantRole.Actor, span, source.Entity));
    }

    /// <summary>True where the words overlap and the head of one lies in the other, or other words for the same entity do.</summary>
    public bool Meets(Participant participant, TextSpan gold) =>
        Meet(participant.Span, gold) || Analysis.Entities.Any(e => e.Id == participant.Entity && e.Mentions.Any(m => Meet(m.Span, gold)));

    private bool Meet(TextSpan words, TextSpan gold) => words.Overlaps(gold) && (gold.Contains(Head(words)) || words.Contains(Head(gold)));

    private TextSpan Head(TextSpan words)
    {
        foreach (Sentence sentence in Analysis.Sentences)
            foreach (Token token in sentence.Tokens)
                if (words.Overlaps(token.Span) && token.Upos != "PUNCT" && (token.Head < 0 || !words.Overlaps(sentence.Tokens[token.Head].Span))) return token.Span;
        return words;
    }

    private static int DepthOf(Sentence sentence, TextSpan trigger)
    {
        int at = 0;
        while (at < sentence.Tokens.Count - 1 && !sentence.Tokens[at].Span.Overlaps(trigger)) at++;
        int depth = 0;
        for (; sentence.Tokens[at].Head >= 0; at = sentence.Tokens[at].Head) depth++;
        return depth;
    }
}
