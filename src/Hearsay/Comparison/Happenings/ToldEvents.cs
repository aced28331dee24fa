namespace Hearsay.Comparison.Happenings;

/// <summary>Reads from an analysis what its events are compared by. Words are cut from the text anew: a stored analysis has no tokens.</summary>
internal static class ToldEvents
{
    public static IEnumerable<ToldEvent> Of(Analysis report, int order, DeedWords deeds, RareWords rare)
    {
        string text = report.Document.Text;
        Dictionary<string, Entity> entities = ById(report.Entities, e => e.Id);
        Dictionary<string, TimeExpression> times = ById(report.Times, t => t.Id);
        Dictionary<string, Place> places = ById(report.Places, p => p.Id);
        int at = 0, sentence = -1;
        foreach (EventMention told in report.Events.OrderBy(e => e.Trigger.Start).ThenBy(e => e.Trigger.End).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            while (sentence + 1 < report.Sentences.Count && report.Sentences[sentence + 1].Span.Start <= told.Trigger.Start) sentence++;
            TextSpan around = sentence >= 0 ? report.Sentences[sentence].Span : told.Trigger;
            string key = deeds.Key(told.Lemma);
            HashSet<string> participants = new(StringComparer.Ordinal), targets = new(StringComparer.Ordinal);
            foreach (Participant participant in told.Participants)
                foreach ((string word, bool isName) in Words(text, participant, entities, rare))
                {
                    participants.Add(word);
                    if (participant.Role == ParticipantRole.Target && isName) targets.Add(word);
                }

            yield return new ToldEvent(
                order, at++, new EventAddress(report.Document.Id, told.Id), key, deeds.IsVague(key), sentence,
                new WeighedWords(participants, rare), new WeighedWords(targets, rare), new WeighedWords(Surroundings(text, Near(around, told.Trigger), told.Trigger, rare), rare),
                told.Time is { } time ? times.GetValueOrDefault(time) : null, told.Place is { } place ? places.GetValueOrDefault(place) : null);
        }
    }

    private static IEnumerable<(string Word, bool IsName)> Words(string text, Participant participant, Dictionary<string, Entity> entities, RareWords rare)
    {
        foreach ((string word, bool isName, _) in TextWords.Of(text, Near(participant.Span, new TextSpan(participant.Span.Start, participant.Span.Start))))
            if (!rare.IsEverywhere(word)) yield return (word, isName);
        // "He" and "the company" stand for a name; the name is what two reports can have in common.
        if (participant.Entity is null || !entities.TryGetValue(participant.Entity, out Entity? entity)) yield break;
        foreach ((string word, bool isName, _) in TextWords.Of(entity.Name, new TextSpan(0, entity.Name.Length)))
            if (!rare.IsEverywhere(word)) yield return (word, isName);
    }

    private static IEnumerable<string> Surroundings(string text, TextSpan sentence, TextSpan trigger, RareWords rare)
    {
        foreach (TextSpan side in (TextSpan[])[new(sentence.Start, trigger.Start), new(trigger.End, sentence.End)])
            foreach ((string word, _, _) in TextWords.Of(text, side))
                if (!rare.IsEverywhere(word)) yield return word;
    }

    /// <summary>A sentence without end would be read anew for each event in it: what is far from the trigger is left out.</summary>
    private static TextSpan Near(TextSpan span, TextSpan trigger) => new(Math.Max(span.Start, trigger.Start - Farthest), Math.Min(span.End, trigger.End + Farthest));

    private const int Farthest = 400;

    private static Dictionary<string, T> ById<T>(Sequence<T> items, Func<T, string> id)
    {
        Dictionary<string, T> byId = new(StringComparer.Ordinal);
        foreach (T item in items) byId.TryAdd(id(item), item);
        return byId;
    }
}
