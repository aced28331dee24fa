using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Dialogues;

/// <summary>
/// Finds interviews printed as such: turns that begin with the name of who speaks, or questions and answers by turns without names.
/// A report that merely asks a question now and then is none.
/// </summary>
internal sealed class DialogueFinder
{
    // A question that fills a long paragraph is rhetoric inside an answer.
    private const int LongestQuestion = 90;
    private const int LongestPrompt = 45;
    private const int LeadParagraphs = 12;
    private readonly TurnLabels _labels;
    private readonly PhraseSet _requests;
    private readonly InterviewPhrases _announcements;

    public DialogueFinder(LanguagePack pack)
    {
        _labels = new TurnLabels(pack);
        _requests = new PhraseSet(pack.Lexicon("interview-requests").Rows.Select(r => r.Key));
        _announcements = new InterviewPhrases(pack);
    }

    public Dialogue Find(TextTrees trees, QuoteStructure quotes)
    {
        ParagraphSpan[] paragraphs = ParagraphSpan.Of(trees);
        List<TurnLabel> labels = [];
        for (int p = 0; p < paragraphs.Length; p++)
            if (TurnLabel.At(trees.Text, p, paragraphs[p].Span) is { } label) labels.Add(label);
        return _labels.Turns(trees, paragraphs, labels.ToSequence()) ?? Alternation(trees, quotes, paragraphs) with { Labels = labels.ToSequence() };
    }

    private Dialogue Alternation(TextTrees trees, QuoteStructure quotes, ParagraphSpan[] paragraphs)
    {
        Voice[] voices = Voices(trees, quotes, paragraphs);
        int opening = Array.FindIndex(voices, v => v.Asks), answered = 0, addressed = 0, asked = 0;
        Turn[] turns = [.. paragraphs.Select(p => new Turn(p, TurnKind.Telling, null))];
        if (opening < 0) return new Dialogue(turns.ToSequence(), []);
        for (int p = opening; p < voices.Length; p++)
        {
            if (!voices[p].Asks) continue;
            asked++;
            if (voices[p].You) addressed++;
            if (p + 1 < voices.Length && !voices[p + 1].Asks) answered++;
        }

        bool announced = IsAnnounced(trees, paragraphs, opening);
        bool found = announced ? answered >= 2 : answered >= 3 && addressed >= 2 && asked * 5 >= voices.Length - opening;
        if (!found) return new Dialogue(turns.ToSequence(), []);
        for (int p = 0; p < turns.Length; p++)
        {
            bool asks = voices[p].Asks || (p != opening - 1 && IsPrompt(voices, p, opening));
            bool answers = p > opening || (p == opening - 1 && p > 0 && voices[p].I) || (p > 0 && p < opening && turns[p - 1].Kind == TurnKind.Question);
            turns[p] = turns[p] with { Kind = asks ? TurnKind.Question : answers ? TurnKind.Answer : TurnKind.Telling };
        }

        return new Dialogue(turns.ToSequence(), []) { Opening = Array.FindIndex(turns, t => t.Kind != TurnKind.Telling) };
    }

    // "You have written much of late." asks without a question mark: it speaks to somebody, stands alone, and the next paragraph answers.
    private static bool IsPrompt(Voice[] voices, int p, int opening)
    {
        Voice voice = voices[p];
        if (!voice.You || voice.I || voice.Words > LongestPrompt || p + 1 >= voices.Length || voices[p + 1].Asks) return false;
        return p < opening ? voices[p + 1].I : p > 0 && !voices[p - 1].Asks;
    }

    private Voice[] Voices(TextTrees trees, QuoteStructure quotes, ParagraphSpan[] paragraphs)
    {
        Voice[] voices = new Voice[paragraphs.Length];
        int q = 0;
        for (int p = 0; p < voices.Length; p++)
        {
            ParagraphSpan paragraph = paragraphs[p];
            while (q < quotes.Quotations.Count && quotes.Quotations[q].Outer.End <= paragraph.Span.Start) q++;
            bool opensInMarks = q < quotes.Quotations.Count && quotes.Quotations[q].Outer.Start <= paragraph.Span.Start;
            bool first = false, second = false;
            int words = 0, inside = q;
            for (int s = paragraph.First; s < paragraph.End; s++)
                foreach (Token token in trees[s].Sentence.Tokens)
                {
                    if (token.Upos is not "PUNCT") words++;
                    if (token.Upos is not "PRON" || token.Features.Contains("Person=3", StringComparison.Ordinal)) continue;
                    while (inside < quotes.Quotations.Count && quotes.Quotations[inside].Outer.End <= token.Span.Start) inside++;
                    if (inside < quotes.Quotations.Count && quotes.Quotations[inside].Outer.Contains(token.Span)) continue;
                    first |= token.Features.Contains("Person=1", StringComparison.Ordinal) && token.Features.Contains("Number=Sing", StringComparison.Ordinal);
                    second |= token.Features.Contains("Person=2", StringComparison.Ordinal);
                }

            bool asks = !opensInMarks && words <= LongestQuestion && (EndsAsking(trees.Text, paragraph.Span) || (words is > 2 and <= LongestPrompt && _requests.IsIn(trees, paragraph)));
            voices[p] = new Voice(asks, first, second, words);
        }

        return voices;
    }

    private bool IsAnnounced(TextTrees trees, ParagraphSpan[] paragraphs, int opening)
    {
        for (int p = 0; p < opening && p < LeadParagraphs; p++)
            for (int s = paragraphs[p].First; s < paragraphs[p].End; s++)
                if (_announcements.Announces(trees[s])) return true;
        return false;
    }

    private static bool EndsAsking(string text, TextSpan span)
    {
        int i = span.End - 1;
        while (i > span.Start && (char.IsWhiteSpace(text[i]) || text[i] is ')' or ']' or '"' or '”' or '\'' or '’' or '.')) i--;
        return text[i] is '?' or '？';
    }

    // Who is spoken of in a paragraph outside quotation marks, and whether it asks.
    private readonly record struct Voice(bool Asks, bool I, bool You, int Words);
}
