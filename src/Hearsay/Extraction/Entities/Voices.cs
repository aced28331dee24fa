using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>Whose voice each word of a report is in: that of a quotation's speaker, of who has the word in an interview, or the report's own.</summary>
internal sealed class Voices
{
    private const int MostLabels = 32;
    private readonly TextTrees _trees;
    private readonly SpeechContext _speech;
    private readonly Dialogue _dialogue;
    private readonly Interview? _interview;
    private readonly QuotationSpeakers _quotations;
    private readonly MentionsByPlace _places;
    private readonly BodiesSpokenFor _bodies;
    private readonly List<MentionDraft> _mentions;
    private readonly Dictionary<string, MentionDraft?> _byLabel = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TextSpan> _pair = new(StringComparer.Ordinal);
    private readonly Dictionary<int, MentionDraft?> _answering = [];

    public Voices(EntityLexicon lexicon, TextTrees trees, QuoteStructure quotes, Dialogue dialogue, SpeechContext speech, Sequence<Attribution> attributions, Interviewees interviewees, List<MentionDraft> mentions)
    {
        _trees = trees;
        _speech = speech;
        _dialogue = dialogue;
        _mentions = mentions;
        _places = new MentionsByPlace(trees, mentions);
        _bodies = new BodiesSpokenFor(lexicon, trees, _places);
        _quotations = new QuotationSpeakers(trees, quotes, attributions, _places);
        _interview = dialogue.Found ? interviewees.Find(trees, dialogue, _quotations, mentions) : null;
    }

    /// <summary>The voice that a word stands in.</summary>
    public Voice At(int sentence, TextSpan word)
    {
        // A label says whose turn it is more surely than a colon says whose block; marks within a turn quote somebody else.
        if (_interview is not null && _dialogue.At(sentence) is { Kind: TurnKind.Labelled } labelled && (_quotations.At(word) is not { } marked || marked.Outer == marked.Inner)) return InTurn(_interview, labelled, word);
        if (_quotations.IndexAt(word) is >= 0 and int quotation && !IsShown(sentence, word))
            return new Voice(VoiceKind.Quotation, quotation, _quotations.SpeakerAt(word)?.Mention, null, _quotations.SpeakerAt(word)?.By ?? "", "the speaker of the quotation is not known");
        if (_speech.At(word) is { Kind: AttributionKind.Direct } attribution)
            return new Voice(VoiceKind.Quotation, -1 - attribution.Content[0].Start, _places.Source(attribution), null, "speaker", "the speaker of the quotation is not known");
        return _interview is not null && _dialogue.At(sentence) is { } turn ? InTurn(_interview, turn, word) : new Voice(VoiceKind.Report, 0, null, null, "", "");
    }

    /// <summary>The body that a speaker speaks for; null where the report gives none.</summary>
    public MentionDraft? BodyOf(MentionDraft speaker) => _bodies.Of(speaker);

    // A paragraph in marks from end to end is set apart for show, and belongs to whoever the interview is with.
    private bool IsShown(int sentence, TextSpan word)
    {
        if (_interview is null || _quotations.SpeakerAt(word) is not null || _quotations.At(word) is not { } quotation) return false;
        return _dialogue.At(sentence) is { } turn && quotation.Outer.Start <= turn.Paragraph.Span.Start && quotation.Outer.End >= turn.Paragraph.Span.End - 1;
    }

    private Voice InTurn(Interview interview, Turn turn, TextSpan word)
    {
        int place = turn.Paragraph.First;
        if (turn is { Kind: TurnKind.Labelled, Label: { } label }) return new Voice(VoiceKind.Turn, label.Start, Labelled(label), Other(label), "interview/label", "the label before it names nobody");
        string open = interview.Several || interview.Answering.Count > 1 ? "more than one person may be speaking" : "the report does not say who speaks here";
        MentionDraft? guest = interview is { Several: false, Answering: [{ } only] } ? only : null;
        if (turn.Kind == TurnKind.Question) return new Voice(VoiceKind.Turn, place, interview.Asking, guest, guest is null ? "interview/asks" : interview.By, open);
        if (turn.Kind == TurnKind.Telling && _quotations.At(word) is null) return new Voice(VoiceKind.Report, 0, null, null, "", "");
        if (guest is not null) return new Voice(VoiceKind.Turn, place, guest, null, interview.By, open);
        return new Voice(VoiceKind.Turn, place, OneOfSeveral(interview, turn), null, "interview/names-the-other", open);
    }

    // Two are interviewed: who names the other is the one, and "I'm Mara Tessel" says it outright.
    private MentionDraft? OneOfSeveral(Interview interview, Turn turn)
    {
        if (interview.Answering.Count != 2) return null;
        if (_answering.TryGetValue(turn.Paragraph.First, out MentionDraft? known)) return known;
        bool[] named = new bool[2];
        MentionDraft? speaker = null;
        foreach (MentionDraft mention in _places.Between(turn.Paragraph.Span))
        {
            if (mention.Form != MentionForm.Name || _quotations.At(mention.HeadSpan) is not null) continue;
            for (int k = 0; k < 2; k++)
            {
                if (interview.Answering[k].Cluster != mention.Cluster) continue;
                if (IntroducesItself(mention)) return _answering[turn.Paragraph.First] = interview.Answering[k];
                named[k] = true;
            }
        }

        if (named[0] != named[1]) speaker = interview.Answering[named[0] ? 1 : 0];
        return _answering[turn.Paragraph.First] = speaker;
    }

    private bool IntroducesItself(MentionDraft name)
    {
        SentenceTree tree = _trees[name.Sentence];
        int subject = tree.Child(name.Head, "nsubj");
        return subject >= 0 && tree[subject].Features.Contains("Person=1", StringComparison.Ordinal);
    }

    // Where two talk, each speaks to the other.
    private MentionDraft? Other(TextSpan label)
    {
        if (_pair.Count == 0)
            foreach (Turn turn in _dialogue.Turns)
                if (turn.Label is { } words && _pair.Count < 3) _pair.TryAdd(words.In(_trees.Text), words);
        if (_pair.Count != 2) return null;
        foreach ((string written, TextSpan words) in _pair)
            if (written != label.In(_trees.Text)) return Labelled(words);
        return null;
    }

    private MentionDraft? Labelled(TextSpan label)
    {
        string written = label.In(_trees.Text);
        if (!_byLabel.TryGetValue(written, out MentionDraft? speaker)) _byLabel.Add(written, speaker = Bearer(label, written));
        return speaker;
    }

    private MentionDraft? Bearer(TextSpan label, string words)
    {
        string letters = words.Replace(".", "", StringComparison.Ordinal);
        foreach (MentionDraft mention in _places.Between(label))
            if (mention.Form == MentionForm.Name) return mention;
        // A label is a last name or initials; as speakers are few, so are these searches.
        if (_byLabel.Count < MostLabels)
            foreach (MentionDraft mention in _mentions)
                if (mention is { Form: MentionForm.Name, Kind: EntityKind.Person } && IsCalled(mention, words, letters)) return mention;
        return null;
    }

    private static bool IsCalled(MentionDraft name, string words, string letters) =>
        string.Equals(name.Words[^1], words, StringComparison.OrdinalIgnoreCase) || (letters.Length is > 1 and < 5 && string.Concat(name.Words.Select(w => w[0])) == letters);
}

/// <summary>A voice of the report.</summary>
/// <param name="Kind">What sort of voice it is.</param>
/// <param name="Place">Tells it from others of its sort.</param>
/// <param name="Speaker">Whose it is; null where that is open.</param>
/// <param name="Addressed">To whom it speaks; null where that is open.</param>
/// <param name="By">How we know.</param>
/// <param name="Open">Why it is open, where it is.</param>
internal readonly record struct Voice(VoiceKind Kind, int Place, MentionDraft? Speaker, MentionDraft? Addressed, string By, string Open);

/// <summary>Sorts of voice.</summary>
internal enum VoiceKind
{
    /// <summary>The report's own.</summary>
    Report,

    /// <summary>Quoted words.</summary>
    Quotation,

    /// <summary>A turn of a printed interview.</summary>
    Turn,
}
