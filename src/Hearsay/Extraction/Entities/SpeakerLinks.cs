using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Says who "I", "we" and "you" are: inside a quotation its speaker, in a printed interview whoever has the word, or is spoken to. In the
/// report's own voice "I" is its author, and all of them are one.
/// </summary>
internal sealed class SpeakerLinks(LanguagePack pack)
{
    private readonly Interviewees _interviewees = new(pack);

    public void Link(TextTrees trees, QuoteStructure quotes, Dialogue dialogue, SpeechContext speech, Sequence<Attribution> attributions, List<MentionDraft> mentions, List<Diagnostic> diagnostics)
    {
        QuotationSpeakers quotations = new(trees, quotes, attributions, mentions);
        MentionsByPlace places = new(trees, mentions);
        Interview? interview = dialogue.Found ? _interviewees.Find(trees, dialogue, quotations, mentions) : null;
        Dictionary<int, MentionDraft?> labels = [];
        Dictionary<int, Cluster?> turnSpeakers = [];
        foreach (MentionDraft pronoun in mentions)
        {
            if (pronoun.Form != MentionForm.Pronoun || pronoun.Person == 3) continue;
            (MentionDraft Mention, string By)? speaker;
            string open = "the speaker of the quotation is not known";
            bool quoted = true;
            if (quotations.At(pronoun.Span) is not null && !WholeTurn(trees, quotations, dialogue, pronoun))
            {
                speaker = pronoun.Person == 1 ? quotations.SpeakerAt(pronoun.Span) : null;
            }
            else if (speech.At(pronoun.Span) is { } attribution)
            {
                speaker = pronoun.Person == 1 && places.Source(attribution) is { } source ? (source, "speaker") : null;
            }
            else if (interview is not null && dialogue.At(pronoun.Sentence) is { } turn)
            {
                speaker = turn.Kind == TurnKind.Telling && quotations.SpeakerAt(pronoun.Span) is { } known ? known : InTurn(trees, interview, turn, pronoun, mentions, labels);
                open = interview.Several || interview.Answering.Count > 1 ? "more than one person may be speaking" : "the report does not say who speaks here";
            }
            else
            {
                quoted = false;
                speaker = null;
            }

            if (speaker is { } found && IsSomebody(found.Mention) && found.Mention.Cluster != pronoun.Cluster) Cluster.Merge(found.Mention, pronoun, found.By);
            else if (quoted && pronoun.Person == 1) diagnostics.Add(EntityDiagnostics.LeftOpen(EntityDiagnostics.PronounOpen, trees.Text, pronoun.Span, open));
        }
    }

    // A paragraph in marks from end to end is set apart for show, and belongs to whoever the interview is with.
    private static bool WholeTurn(TextTrees trees, QuotationSpeakers quotations, Dialogue dialogue, MentionDraft pronoun)
    {
        if (!dialogue.Found || quotations.At(pronoun.Span) is not { } quotation || quotations.SpeakerAt(pronoun.Span) is not null) return false;
        return dialogue.At(pronoun.Sentence) is { } turn && quotation.Outer.Start <= turn.Paragraph.Span.Start && quotation.Outer.End >= turn.Paragraph.Span.End - 1;
    }

    private static (MentionDraft, string)? InTurn(TextTrees trees, Interview interview, Turn turn, MentionDraft pronoun, List<MentionDraft> mentions, Dictionary<int, MentionDraft?> labels)
    {
        if (turn.Label is { } label && turn.Kind == TurnKind.Labelled)
            return pronoun.Person == 1 && Labelled(trees, label, mentions, labels) is { } named ? (named, "interview/label") : null;
        bool asks = turn.Kind == TurnKind.Question;
        if (asks != (pronoun.Person == 2)) return asks && pronoun.Person == 1 && pronoun.Number == GrammaticalNumber.Singular && interview.Asking is { } host ? (host, "interview/asks") : null;
        if (interview.Several) return null;
        return interview.Answering is [{ } only] ? (only, interview.By) : null;
    }

    private static MentionDraft? Labelled(TextTrees trees, TextSpan label, List<MentionDraft> mentions, Dictionary<int, MentionDraft?> labels)
    {
        if (labels.TryGetValue(label.Start, out MentionDraft? known)) return known;
        string words = label.In(trees.Text);
        foreach (MentionDraft mention in mentions)
        {
            if (mention.Span.Start >= label.Start && mention.Span.End <= label.End && mention.Form == MentionForm.Name) return labels[label.Start] = mention;
            if (mention.Form == MentionForm.Name && mention.Kind == EntityKind.Person && words.Length is > 1 and < 5 && Initials(mention) == words.Replace(".", "", StringComparison.Ordinal)) return labels[label.Start] = mention;
        }

        return labels[label.Start] = null;
    }

    private static string Initials(MentionDraft name) => string.Concat(name.Words.Select(w => w[0]));

    // A pronoun left open names nobody.
    private static bool IsSomebody(MentionDraft speaker) => speaker.IsEntity && (speaker.Form != MentionForm.Pronoun || speaker.Cluster.Members.Count > 1);
}
