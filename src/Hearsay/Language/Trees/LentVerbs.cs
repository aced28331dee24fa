namespace Hearsay.Language.Trees;

/// <summary>
/// Gives a clause back the verb that was lent to a noun. Of "A strike on a market killed 12 people, officials said" the parser may say that the strike
/// is said, and that it is a strike killed 12 people. A noun alone says nothing: where it is what is said and a past tense hangs on it, that
/// verb is what is said and the noun its subject. So with "since fighting resumed", where the first of two verbs is a noun.
/// </summary>
internal static class LentVerbs
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public static void Mend(SentenceDraft sentence)
    {
        int count = sentence.Heads.Length;
        for (int i = 1; i < count; i++)
        {
            int noun = sentence.Heads[i];
            if (sentence.Relations[i] == "acl" && noun >= 0 && noun < i && IsPast(sentence, i) && IsSaidAlone(sentence, noun)) Raise(sentence, noun, i);
            else if (IsGerundBefore(sentence, i)) MakeSubject(sentence, i - 1, i);
        }
    }

    private static bool IsPast(SentenceDraft sentence, int verb) =>
        sentence.Xpos[verb] == "VBD" || (sentence.Xpos[verb] == "VBN" && sentence.HasChild(verb, "obj") && !sentence.HasChild(verb, "obl:agent"));

    /// <summary>True for a noun that a verb of saying has for its clause, without a verb of its own.</summary>
    private static bool IsSaidAlone(SentenceDraft sentence, int noun)
    {
        if (sentence.Relations[noun] != "ccomp" || sentence.Upos[noun] is not ("NOUN" or "PROPN")) return false;
        for (int i = 0; i < sentence.Heads.Length; i++)
            if (sentence.Heads[i] == noun && sentence.Relations[i] is "cop" or "nsubj" or "nsubj:pass" or "aux" or "expl" or "mark") return false;
        return true;
    }

    private static void Raise(SentenceDraft sentence, int noun, int verb)
    {
        (sentence.Heads[verb], sentence.Relations[verb]) = (sentence.Heads[noun], sentence.Relations[noun]);
        (sentence.Heads[noun], sentence.Relations[noun]) = (verb, "nsubj");
        (sentence.Upos[verb], sentence.Xpos[verb]) = ("VERB", "VBD");
        for (int i = verb + 1; i < sentence.Heads.Length; i++)
            if (sentence.Heads[i] == noun) sentence.Heads[i] = verb;
    }

    /// <summary>"since fighting resumed": a gerund straight before a finite verb without a subject, both hung on one head.</summary>
    private static bool IsGerundBefore(SentenceDraft sentence, int verb)
    {
        int gerund = verb - 1;
        return sentence.Xpos[verb] is "VBD" or "VBZ" && sentence.Upos[verb] == "VERB" && sentence.Xpos[gerund] == "VBG" && sentence.Relations[gerund] == "advcl" && sentence.Relations[verb] == "advcl"
            && sentence.Heads[gerund] == sentence.Heads[verb] && !sentence.HasChild(verb, "nsubj");
    }

    private static void MakeSubject(SentenceDraft sentence, int gerund, int verb)
    {
        (sentence.Upos[gerund], sentence.Xpos[gerund], sentence.Heads[gerund], sentence.Relations[gerund]) = ("NOUN", "NN", verb, "nsubj");
        for (int i = 0; i < gerund; i++)
            if (sentence.Heads[i] == gerund && sentence.Relations[i] is "mark" or "punct") sentence.Heads[i] = verb;
    }
}
