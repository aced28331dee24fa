namespace Hearsay.Lab.Happenings;

/// <summary>Who takes part in a marked mention, by the relations of the tree.</summary>
internal static class TreeParticipants
{
    public static IEnumerable<Participant> Of(Analysis analysis, Sentence sentence, int head, int[] trigger)
    {
        Sequence<Token> tokens = sentence.Tokens;
        foreach ((ParticipantRole role, int word) in Words(tokens, head, trigger).Distinct())
        {
            if (trigger.Contains(word)) continue;
            TextSpan span = Phrase(tokens, word);
            yield return new Participant(role, span, Entity(analysis, tokens[word].Span));
        }
    }

    private static IEnumerable<(ParticipantRole Role, int Word)> Words(Sequence<Token> tokens, int head, int[] trigger)
    {
        bool isVerb = tokens[head].Upos is "VERB" or "AUX" or "ADJ";
        foreach (int word in trigger)
            if (word == head ? isVerb : tokens[word].Upos is "VERB")
                foreach ((ParticipantRole, int) found in OfVerb(tokens, word)) yield return found;
        if (tokens[head].Upos is not ("NOUN" or "PROPN" or "ADJ" or "NUM")) yield break;
        for (int i = 0; i < tokens.Count; i++)
            if (tokens[i].Head == head && (tokens[i].Relation is "compound" or "amod" or "flat" || tokens[i].Relation.StartsWith("nmod", StringComparison.Ordinal)))
                yield return (ParticipantRole.Other, i);
        if (tokens[head].Relation == "obj" && tokens[head].Head >= 0)
            for (int i = 0; i < tokens.Count; i++)
                if (tokens[i].Head == tokens[head].Head && tokens[i].Relation == "nsubj") yield return (ParticipantRole.Actor, i);
    }

    private static IEnumerable<(ParticipantRole Role, int Word)> OfVerb(Sequence<Token> tokens, int verb)
    {
        bool hasSubject = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Head != verb) continue;
            ParticipantRole? role = tokens[i].Relation switch
            {
                "nsubj" or "obl:agent" => ParticipantRole.Actor,
                "nsubj:pass" or "obj" or "iobj" => ParticipantRole.Target,
                var relation when relation.StartsWith("obl", StringComparison.Ordinal) => ParticipantRole.Other,
                _ => null,
            };
            hasSubject |= tokens[i].Relation is "nsubj" or "nsubj:pass";
            if (role is { } found) yield return (found, i);
        }

        int above = tokens[verb].Head;
        if (above < 0) yield break;
        if (!hasSubject && tokens[verb].Relation is "conj" or "xcomp" or "advcl" or "parataxis")
            for (int i = 0; i < tokens.Count; i++)
                if (tokens[i].Head == above && tokens[i].Relation is "nsubj" or "nsubj:pass")
                    yield return (tokens[i].Relation == "nsubj:pass" && tokens[verb].Relation == "conj" ? ParticipantRole.Target : ParticipantRole.Actor, i);
        if (tokens[verb].Relation.StartsWith("acl", StringComparison.Ordinal))
            yield return (tokens[verb].Form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || tokens[verb].Form.EndsWith("en", StringComparison.OrdinalIgnoreCase) ? ParticipantRole.Target : ParticipantRole.Actor, above);
    }

    /// <summary>The word with what stands close to it: its compounds, names, adjectives, numbers.</summary>
    private static TextSpan Phrase(Sequence<Token> tokens, int head)
    {
        TextSpan span = tokens[head].Span;
        for (int i = 0; i < tokens.Count; i++)
            if (tokens[i].Head == head && tokens[i].Relation.Split(':')[0] is "compound" or "flat" or "amod" or "nummod") span = span.Union(tokens[i].Span);
        return span;
    }

    private static string? Entity(Analysis analysis, TextSpan word) => analysis.Entities
        .SelectMany(e => e.Mentions.Select(m => (e.Id, m.Span)))
        .Where(m => m.Span.Contains(word))
        .OrderBy(m => m.Span.Length)
        .Select(m => m.Id)
        .FirstOrDefault();
}
