namespace Hearsay.Lab.Events.Muc;

/// <summary>What in Hearsay's reading speaks for one view of an organisation or another: whose word it is that it acted, by what cue, and how firmly.</summary>
internal static class PerpetratorSigns
{
    /// <summary>The signs of one organisation in one template, by name.</summary>
    public static HashSet<string> Of(MucReading reading, MucConfidence confidence, Alignment found)
    {
        HashSet<string> signs = [];
        if (Sources.Speaks(reading.Report.Header, confidence)) signs.Add("has the word");
        if (Sources.IsOfficialSpeech(reading.Report.Header)) signs.Add("office has the word");
        if (reading.Report.Header.Place.Contains("CLANDESTINE", StringComparison.OrdinalIgnoreCase)) signs.Add("clandestine");
        foreach ((Claim claim, EventMention told) in found.Claims) AddClaim(reading, found, claim, told, signs);
        AddSentences(reading, found, signs);
        AddCharges(reading, found, signs);
        return signs;
    }

    private static void AddClaim(MucReading reading, Alignment found, Claim claim, EventMention told, HashSet<string> signs)
    {
        Participant[] actors = [.. told.Participants.Where(p => p.Role == ParticipantRole.Actor && (found.IsOrganisation(p.Span, p.Entity) || found.Persons.Touch(p.Span)))];
        bool official = claim.Word.Any(id => Sources.IsAuthority(reading, reading.Attributions[id].Source));
        foreach (Attribution word in claim.Word.Select(id => reading.Attributions[id]))
        {
            if (actors.Length > 0 && word.Source.Spans.Any(s => found.IsOrganisation(s, word.Source.Entity))) signs.Add("own word");
            if (word.Cue.Class is CueClass.Accuse or CueClass.Believe or CueClass.Claim or CueClass.Judge or CueClass.Warn) signs.Add(Sources.IsAuthority(reading, word.Source) ? "office suspects" : "others suspect");
        }

        if (told.Participants.Any(p => found.Targets.Touch(p.Span)) && !told.Participants.Any(p => p.Role == ParticipantRole.Actor)) signs.Add("hit by nobody");
        if (actors.Length == 0) return;
        // Who fights in a place has not for that done the harm there.
        signs.Add(told.Type is "FIGHT" ? "fights" : "acts");
        if (told.Type is not "FIGHT") signs.Add(claim.Word.Count == 0 ? "acts in the report's voice" : official ? "acts in an office's" : "acts in another's");
        if (claim.Factuality.Certainty is Certainty.Probable or Certainty.Possible) signs.Add("put loosely");
        if (claim.Factuality.Polarity == Polarity.Negative) signs.Add("denied");
        if (Array.Exists(actors, p => Sources.IsDoubted(reading, p.Span))) signs.Add(official ? "doubted by office" : "doubted");
    }

    private static void AddSentences(MucReading reading, Alignment found, HashSet<string> signs)
    {
        HashSet<int> near = [.. found.Claims.Select(c => c.Claim.Sentence)], named = [.. found.Organisation.Select(o => reading.Trees.SentenceAt(o.Start)).Where(s => s < reading.Trees.Count)];
        if (named.Count == 0) signs.Add("not named");
        else if (!near.Overlaps(named)) signs.Add(near.Any(n => named.Contains(n - 1) || named.Contains(n + 1)) ? "named beside it" : "named apart");
        foreach (int sentence in named)
        {
            if (Sources.TakesResponsibility(reading, sentence)) signs.Add("responsibility");
            if (Sources.IsDoubted(reading, reading.Trees[sentence].Sentence.Span)) signs.Add(near.Contains(sentence) ? "doubt with it" : "doubt apart");
        }
    }

    private static void AddCharges(MucReading reading, Alignment found, HashSet<string> signs)
    {
        HashSet<int> near = [.. found.Claims.Select(c => c.Claim.Sentence)];
        foreach ((Claim claim, EventMention told) in reading.Told)
        {
            if (told.Type != "ACCUSE" || !told.Participants.Any(p => p.Role == ParticipantRole.Target && found.IsOrganisation(p.Span, p.Entity))) continue;
            bool office = told.Participants.Any(p => p.Role == ParticipantRole.Actor && Sources.IsAuthority(reading, new Source(SourceClass.Unnamed, [p.Span], p.Entity)));
            signs.Add($"{(office ? "office charges" : "others charge")}{(near.Contains(claim.Sentence) ? "" : " elsewhere")}");
        }
    }
}
