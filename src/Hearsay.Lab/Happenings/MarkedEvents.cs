using System.Globalization;

namespace Hearsay.Lab.Happenings;

/// <summary>
/// Puts the marked mentions of a report in the place of the events that analysis found, with participants read off the tree: what is measured is the grouping,
/// by the very code that users run, and not which events were found. An event gets the number of its mention as id.
/// </summary>
internal static class MarkedEvents
{
    /// <summary>Time and place of an event stand that near to it, in the same sentence.</summary>
    private const int Nearby = 80;

    public static Analysis In(Analysis analysis, MarkedReport report) =>
        analysis with { Events = [.. report.Mentions.Select((m, i) => Event(analysis, m, i.ToString(CultureInfo.InvariantCulture)))] };

    private static EventMention Event(Analysis analysis, MarkedMention mention, string id)
    {
        TextSpan hull = mention.Words.Aggregate((a, b) => a.Union(b));
        foreach (Sentence sentence in analysis.Sentences)
        {
            int[] words = [.. Enumerable.Range(0, sentence.Tokens.Count).Where(i => mention.Has(sentence.Tokens[i]))];
            if (words.Length == 0) continue;
            int head = Head(sentence, words);
            string lemma = string.Join(' ', words.Where(w => w != head && sentence.Tokens[w].Upos is not ("DET" or "PUNCT" or "AUX")).Prepend(head).Select(w => sentence.Tokens[w].Lemma));
            return new EventMention
            {
                Id = id,
                Trigger = hull,
                Lemma = lemma,
                Participants = [.. TreeParticipants.Of(analysis, sentence, head, words)],
                Time = Nearest(analysis.Times, t => t.Span, hull, sentence)?.Id,
                Place = Nearest([.. analysis.Places.Where(p => p.Use == PlaceUse.Location)], p => p.Span, hull, sentence)?.Id,
            };
        }

        return new EventMention { Id = id, Trigger = hull, Lemma = hull.In(analysis.Document.Text) };
    }

    private static int Head(Sentence sentence, int[] words)
    {
        int[] tops = [.. words.Where(w => !words.Contains(sentence.Tokens[w].Head))];
        return tops.FirstOrDefault(w => sentence.Tokens[w].Upos is "VERB" or "NOUN" or "PROPN" or "ADJ" or "NUM" or "ADV", tops.Length > 0 ? tops[0] : words[0]);
    }

    private static T? Nearest<T>(IReadOnlyList<T> items, Func<T, TextSpan> span, TextSpan trigger, Sentence sentence)
        where T : class =>
        items.Where(i => sentence.Span.Contains(span(i)) && Distance(span(i), trigger) <= Nearby).MinBy(i => Distance(span(i), trigger));

    private static int Distance(TextSpan a, TextSpan b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End));
}
