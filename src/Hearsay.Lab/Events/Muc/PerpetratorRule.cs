namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// How the report views an organisation, by the coders' own decision tree (template-doc-part2, slot 11) over what Hearsay reads. Nothing is learnt: whose word it is, by what
/// cue, and how firmly decide.
/// </summary>
internal static class PerpetratorRule
{
    private const int Fact = 0, Suspected = 1, ByAuthorities = 2, Claimed = 3, Possible = 4;

    /// <summary>The class, as an index of <see cref="Perpetrators.Classes"/>.</summary>
    public static int Answer(MucReading reading, MucConfidence confidence, Alignment found)
    {
        bool acts = false, claimed = Sources.Speaks(reading.Report.Header, confidence), doubted = false, byAuthority = false, voiced = false;
        foreach ((Claim claim, EventMention told) in found.Claims)
        {
            Participant[] actors = [.. told.Participants.Where(p => p.Role == ParticipantRole.Actor && (found.IsOrganisation(p.Span, p.Entity) || found.Persons.Touch(p.Span)))];
            // Who fights in a place has not for that done the harm there.
            bool act = actors.Length > 0 && told.Type is not "FIGHT";
            acts |= act;
            if (act && claim.Word.Count > 0) voiced = true;
            bool official = claim.Word.Any(id => Sources.IsAuthority(reading, reading.Attributions[id].Source));
            foreach (Attribution word in claim.Word.Select(id => reading.Attributions[id]))
            {
                if (actors.Length > 0 && word.Source.Spans.Any(s => found.IsOrganisation(s, word.Source.Entity))) claimed = true;
                if (word.Cue.Class is CueClass.Accuse or CueClass.Believe or CueClass.Claim or CueClass.Judge or CueClass.Warn) Doubt(Sources.IsAuthority(reading, word.Source));
            }

            if (actors.Length > 0 && claim.Factuality.Certainty is Certainty.Probable or Certainty.Possible) Doubt(false);
            if (Array.Exists(actors, p => Sources.IsDoubted(reading, p.Span))) Doubt(official);
        }

        foreach (int sentence in found.Organisation.Select(o => reading.Trees.SentenceAt(o.Start)).Where(s => s < reading.Trees.Count))
        {
            claimed |= Sources.TakesResponsibility(reading, sentence);
            doubted |= Sources.IsDoubted(reading, reading.Trees[sentence].Sentence.Span);
        }

        foreach ((_, EventMention told) in reading.Told)
            if (told.Type == "ACCUSE" && told.Participants.Any(p => p.Role == ParticipantRole.Target && found.IsOrganisation(p.Span, p.Entity)))
                Doubt(told.Participants.Any(p => p.Role == ParticipantRole.Actor && Sources.IsAuthority(reading, new Source(SourceClass.Unnamed, [p.Span], p.Entity))));
        // In a speech or communique of someone in office the report's own voice is theirs: they accuse.
        if ((doubted || (acts && !voiced)) && Sources.IsOfficialSpeech(reading.Report.Header)) Doubt(true);
        if (claimed) return Claimed;
        if (doubted) return byAuthority ? ByAuthorities : Suspected;
        return acts ? Fact : Possible;

        void Doubt(bool authority)
        {
            doubted = true;
            byAuthority |= authority;
        }
    }
}
