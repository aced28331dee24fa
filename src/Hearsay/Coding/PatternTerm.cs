namespace Hearsay.Coding;

/// <summary>One word of a pattern, or a set of words and phrases any of which will do.</summary>
/// <param name="Phrases">The wordings.</param>
internal sealed record PatternTerm(PatternPhrase[] Phrases)
{
    /// <summary>True where <paramref name="seen"/> may hold one of the wordings; a quick look before the slow one.</summary>
    public bool MayStandIn(HashSet<string> seen)
    {
        foreach (PatternPhrase phrase in Phrases)
            if (phrase.MayStandIn(seen)) return true;
        return false;
    }

    /// <summary>Index of the first token of a wording whose last token is <paramref name="token"/>; -1 where none ends there.</summary>
    public int StartOfPhraseEndingAt(SentenceWords words, int token)
    {
        int best = -1;
        foreach (PatternPhrase phrase in Phrases)
            if (phrase.StartEndingAt(words, token) is >= 0 and int start && (best < 0 || start < best)) best = start;
        return best;
    }
}

/// <summary>A wording: words in comparable form.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsExact">True where the dictionary closed it with <c>_</c>: only the form itself will do, not another of the same word.</param>
internal readonly record struct PatternPhrase(string[] Words, bool IsExact)
{
    public bool MayStandIn(HashSet<string> seen) => seen.Contains(Words[^1]);

    public int StartEndingAt(SentenceWords words, int token)
    {
        int at = token;
        for (int i = Words.Length - 1; i >= 0; i--, at--)
        {
            // A token that is a mark, or a possessive ending, is stepped over.
            while (at >= 0 && i < Words.Length - 1 && words.Form(at).Length == 0) at--;
            if (at < 0) return -1;
            bool same = words.Form(at) == Words[i] || (!IsExact && words.Lemma(at) == Words[i]);
            if (!same) return -1;
        }

        return at + 1;
    }
}
