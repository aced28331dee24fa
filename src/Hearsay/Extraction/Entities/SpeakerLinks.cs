using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Says who "I", "we" and "you" are: whoever has the word, or is spoken to. "We" in the mouth of one who speaks for a body is the body.
/// Where a voice has no name, its pronouns still belong together.
/// </summary>
internal static class SpeakerLinks
{
    public static void Link(TextTrees trees, Voices voices, List<MentionDraft> mentions, List<Diagnostic> diagnostics)
    {
        Dictionary<(VoiceKind, int, int, GrammaticalNumber), MentionDraft> nameless = [];
        foreach (MentionDraft pronoun in mentions)
        {
            if (pronoun.Form != MentionForm.Pronoun || pronoun.Person == 3) continue;
            Voice voice = voices.At(pronoun.Sentence, pronoun.Span);
            MentionDraft? somebody = pronoun.Person == 1 ? voice.Speaker : voice.Addressed;
            if (somebody is not null && pronoun is { Person: 1, Number: GrammaticalNumber.Plural } && voices.BodyOf(somebody) is { } body && body.Cluster != pronoun.Cluster)
            {
                Cluster.Merge(body, pronoun, voice.By + "/body");
                continue;
            }

            if (somebody is not null && IsSomebody(somebody) && somebody.Cluster != pronoun.Cluster)
            {
                Cluster.Merge(somebody, pronoun, voice.By);
                continue;
            }

            if (nameless.TryGetValue((voice.Kind, voice.Place, pronoun.Person, pronoun.Number), out MentionDraft? first)) Cluster.Merge(first, pronoun, "same-voice");
            else nameless.Add((voice.Kind, voice.Place, pronoun.Person, pronoun.Number), pronoun);
            if (pronoun.Person == 1 && voice.Open.Length > 0) diagnostics.Add(EntityDiagnostics.LeftOpen(EntityDiagnostics.PronounOpen, trees.Text, pronoun.Span, voice.Open));
        }
    }

    // A pronoun left open names nobody.
    private static bool IsSomebody(MentionDraft speaker) => speaker.IsEntity && (speaker.Form != MentionForm.Pronoun || speaker.Cluster.Members.Count > 1);
}
