using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>Finds the actors and roles of a sentence: from left to right, the longest phrase that begins at a word.</summary>
internal static class ActorNames
{
    public static List<ActorMention> Find(SentenceTree tree, SentenceWords words, ActorList actors, AgentList agents, DateOnly? day)
    {
        List<ActorMention> found = [];
        int i = 0;
        while (i < words.Count)
        {
            (ActorEntry? actor, int actorWords) = actors.Longest(words, i);
            (AgentEntry? agent, int agentWords) = agents.Longest(words, i);
            // "rebel-held" and "Israeli-occupied" speak of nobody who does anything here.
            if (words.IsJoined(i) || words.IsJoined(i + actorWords)) actorWords = 0;
            if (words.IsJoined(i) || words.IsJoined(i + agentWords)) agentWords = 0;
            int length = Math.Max(actorWords, agentWords);
            if (length == 0)
            {
                i++;
                continue;
            }

            TokenRange range = new(words.Token(i), words.Token(i + length - 1) + 1);
            int head = Head(tree, range);
            if (actorWords >= agentWords && Names(tree, range) && actor!.On(day) is { } code) found.Add(new ActorMention(range, head, code.Code == "---" ? "" : code.Code, null, code.Line));
            else if (agentWords == length && tree[head].Upos is not ("VERB" or "AUX")) found.Add(new ActorMention(range, head, agent!.Code, agent, agent.Line));
            i += length;
        }

        return found;
    }

    // "us" is no country and "it" no institute: a single short word must be written as a name, or be a noun or an adjective.
    private static bool Names(SentenceTree tree, TokenRange range)
    {
        if (range.Length > 1) return true;
        Token token = tree[range.Start];
        return token.Upos is "PROPN" or "NOUN" or "ADJ" or "X" || (token.Form.Length > 3 && char.IsUpper(token.Form[0])) || (token.Form.Length > 1 && char.IsUpper(token.Form[1]));
    }

    private static int Head(SentenceTree tree, TokenRange range)
    {
        for (int i = range.End - 1; i >= range.Start; i--)
            if (!range.Contains(tree.Head(i)) && tree.Relation(i) != "punct" && tree.Relation(i) != "case") return i;
        return range.End - 1;
    }
}
