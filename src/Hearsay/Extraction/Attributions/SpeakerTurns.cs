using Hearsay.Extraction.Dialogues;

namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Finds the turns of a transcript: paragraphs that begin with a speaker and a colon ("TESSEL: We saw the trucks."). The layout says whose words
/// they are; no verb does. A label is believed where somebody speaks twice, where several labels are names of persons, or where a quotation follows.
/// </summary>
internal sealed class SpeakerTurns(LanguagePack pack)
{
    /// <summary>A turn goes on over so many paragraphs until the next label; more is the report speaking again.</summary>
    private const int LongestTurn = 6;

    private static readonly uint Colon = RowWord.Hash(":");
    private static readonly byte Person = (byte)(1 + (int)EntityKind.Person);
    private readonly LexiconTable? _headings = pack.LexiconOrNull("section-labels");

    /// <summary>Adds the turns of a text, in text order.</summary>
    public void Add(TextRow row, Dialogue dialogue, List<AttributionDraft> drafts)
    {
        List<Named> turns = [];
        foreach (TurnLabel label in dialogue.Labels)
            if (Read(row, label) is { } turn) turns.Add(turn);
        Dictionary<string, int> times = new(StringComparer.Ordinal);
        foreach (Named turn in turns) times[turn.Speaker] = times.GetValueOrDefault(turn.Speaker) + 1;
        bool returns = times.Values.Any(n => n > 1);
        turns.RemoveAll(t => !(t.IsQuoted || returns || (t.IsPerson && turns.Count > 1)));
        for (int i = 0; i < turns.Count; i++) drafts.Add(Draft(row, turns[i], i + 1 < turns.Count ? turns[i + 1].First : -1));
    }

    /// <summary>A label that may name a speaker, or null.</summary>
    private Named? Read(TextRow row, TurnLabel label)
    {
        RowWord[] words = row.Words;
        int name = row.WordAt(label.Words.Start), colon = row.WordAt(label.Close);
        if (colon >= words.Length || colon == name || words[colon].Form != Colon) return null;
        int first = words[name].ParagraphFirst, last = words[name].ParagraphLast;
        if (colon >= last || words[colon + 1].Span.Start == words[colon].Span.End) return null;

        string speaker = row.Span(name, colon - 1).In(row.Trees.Text);
        bool person = IsPerson(words, name, colon), quoted = words[colon + 1].OpensQuote && words[colon + 1].QuoteLast >= last - 1 && AreCapital(words, name, colon);
        if (!person && !quoted && !IsCapitals(speaker)) return null;
        return _headings is not null && _headings.Contains(speaker.ToLowerInvariant()) ? null : new Named(first, name, colon, speaker, person, quoted);
    }

    private static bool IsPerson(RowWord[] words, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (words[i].Name != Person && words[i].Kind != WordKind.Mark) return false;
        return true;
    }

    private static bool AreCapital(RowWord[] words, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!words[i].Capital) return false;
        return true;
    }

    private static bool IsCapitals(string label)
    {
        int letters = 0;
        foreach (char c in label)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        // "Q" and "A" name nobody.
        return letters > 1;
    }

    private static AttributionDraft Draft(TextRow row, Named turn, int next)
    {
        RowWord[] words = row.Words;
        List<TextSpan> content = [];
        int last = words[turn.First].ParagraphLast, paragraphs = 0, end = last;
        for (int at = last + 1; at < next; at = words[at].ParagraphLast + 1) paragraphs++;
        if (paragraphs > 0 && paragraphs < LongestTurn) end = next - 1;
        for (int at = turn.Colon + 1; at <= end; at = words[at].ParagraphLast + 1)
            // "(Laughter.)" stands between the words and is none of them.
            if (at == turn.Colon + 1 || row.Trees.Text[words[at].Span.Start] is not ('(' or '[')) ContentEdges.Add(row, at, words[at].ParagraphLast, content);

        int sentence = words[turn.Colon].Sentence;
        return new AttributionDraft(
            sentence, turn.Colon - row.SentenceStart[sentence], [words[turn.Colon].Span], [row.Span(turn.Name, turn.Colon - 1)], content.ToSequence(), null, "rule:speaker-turn")
        {
            Spoken = true,
        };
    }

    /// <param name="First">First word of its paragraph.</param>
    /// <param name="Name">First word of the speaker's name.</param>
    /// <param name="Colon">The colon after it.</param>
    /// <param name="Speaker">The name as written.</param>
    /// <param name="IsPerson">Whether the names of persons include it.</param>
    /// <param name="IsQuoted">Whether the paragraph holds the label and a quotation and nothing else.</param>
    private sealed record Named(int First, int Name, int Colon, string Speaker, bool IsPerson, bool IsQuoted);
}
