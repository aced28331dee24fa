namespace Hearsay.Language.Trees;

/// <summary>
/// Gives a verb of saying back its subject. In "The ministry, which lost the mill, has stated the fire was laid" the parser, which weighs every pair of
/// words by itself, at times makes the ministry a second subject of what is said. A subject that stands before the governing verb, where that
/// verb has none, is that verb's.
/// </summary>
internal static class CrossingSubjects
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public static void Mend(SentenceDraft sentence)
    {
        bool[]? has = null;
        for (int i = 0; i < sentence.Heads.Length; i++)
        {
            int verb = sentence.Heads[i];
            if (!IsSubject(sentence.Relations[i]) || verb < 0) continue;
            int above = sentence.Heads[verb];
            bool crosses = i < above && above < verb && sentence.Relations[verb] is "ccomp" or "parataxis" && sentence.Upos[above] == "VERB";
            // "Who do you think came?" crosses by rights.
            if (!crosses || sentence.Xpos[i].StartsWith('W')) continue;
            has ??= Subjects(sentence);
            if (has[above]) continue;
            has[above] = true;
            sentence.Heads[i] = above;
            sentence.Relations[i] = "nsubj";
        }
    }

    private static bool[] Subjects(SentenceDraft sentence)
    {
        bool[] has = new bool[sentence.Heads.Length];
        for (int i = 0; i < has.Length; i++)
            if (IsSubject(sentence.Relations[i]) && sentence.Heads[i] >= 0) has[sentence.Heads[i]] = true;
        return has;
    }

    private static bool IsSubject(string relation) => relation is "nsubj" or "nsubj:pass" or "csubj";
}
