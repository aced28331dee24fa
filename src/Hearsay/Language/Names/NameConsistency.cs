namespace Hearsay.Language.Names;

/// <summary>
/// Lets the clear mentions of a name decide the unclear ones: a text that says "Orla Dane" and later "Dane" means the person both times,
/// a name that is an organisation nine times is one the tenth time too, and what is a name twice is one where the model saw none.
/// </summary>
internal static class NameConsistency
{
    /// <summary>Words in the longest name that is looked for again.</summary>
    private const int Longest = 8;

    /// <summary>Settles sorts, and adds the mentions that were passed over. The names stay in text order.</summary>
    public static void Settle(IReadOnlyList<SentenceDraft> sentences, List<FoundName> found)
    {
        Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
        HashSet<string> lastNames = new(StringComparer.Ordinal);
        string[] texts = new string[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            ReadOnlySpan<string> forms = sentences[name.Sentence].Forms.AsSpan()[name.Tokens.Start..name.Tokens.End];
            texts[i] = forms.Length == 1 ? forms[0] : string.Join(' ', forms);
            if (!votes.TryGetValue(texts[i], out int[]? count)) votes.Add(texts[i], count = new int[4]);
            count[(int)name.Sort]++;
            if (forms.Length is 2 or 3 && name.Sort == NameSort.Person) lastNames.Add(forms[^1]);
        }

        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            if (name.Tokens.Length == 1 && lastNames.Contains(texts[i])) found[i] = name with { Sort = NameSort.Person };
            else found[i] = name with { Sort = Best(votes[texts[i]], name.Sort) };
        }

        AddRepeated(sentences, found, votes);
    }

    private static NameSort Best(int[] votes, NameSort now)
    {
        int best = (int)now;
        for (int sort = 0; sort < 4; sort++)
            if (votes[sort] > votes[best] * 2) best = sort;
        return (NameSort)best;
    }

    private static void AddRepeated(IReadOnlyList<SentenceDraft> sentences, List<FoundName> found, Dictionary<string, int[]> votes)
    {
        HashSet<string> begins = new(StringComparer.Ordinal), lower = new(StringComparer.Ordinal);
        foreach (FoundName name in found) begins.Add(sentences[name.Sentence].Forms[name.Tokens.Start]);
        foreach (SentenceDraft sentence in sentences)
            foreach (string form in sentence.Forms)
                if (form.Length > 0 && char.IsLower(form[0])) lower.Add(form);

        List<FoundName> all = new(found.Count);
        int next = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            string[] forms = sentences[s].Forms;
            for (int i = 0; i < forms.Length; i++)
            {
                if (next < found.Count && found[next].Sentence == s && found[next].Tokens.Start == i)
                {
                    i = found[next].Tokens.End - 1;
                    all.Add(found[next++]);
                    continue;
                }

                if (!begins.Contains(forms[i]) || forms[i].Length < 2 || !char.IsUpper(forms[i][0])) continue;
                int stop = next < found.Count && found[next].Sentence == s ? found[next].Tokens.Start : forms.Length;
                if (Repeated(forms, i, Math.Min(stop, i + Longest), votes, lower) is not { } again) continue;
                all.Add(new FoundName(s, new TokenRange(i, again.End), again.Sort));
                i = again.End - 1;
            }
        }

        found.Clear();
        found.AddRange(all);
    }

    // A single word that the text also writes small ("May", "Will") is no name for being one elsewhere, and one mention alone proves little.
    private static (int End, NameSort Sort)? Repeated(string[] forms, int start, int stop, Dictionary<string, int[]> votes, HashSet<string> lower)
    {
        string text = forms[start];
        (int End, NameSort Sort)? longest = null;
        for (int end = start + 1; end <= stop; end++)
        {
            if (end > start + 1) text = text + " " + forms[end - 1];
            if (!votes.TryGetValue(text, out int[]? count)) continue;
            int sort = Array.IndexOf(count, count.Max());
            if (sort == (int)NameSort.Other) continue;
            if (end == start + 1 && (count.Sum() < LeastAlone || lower.Contains(text.ToLowerInvariant()))) continue;
            longest = (end, (NameSort)sort);
        }

        return longest;
    }

    /// <summary>How often a single word must have been a name before it is taken for one again.</summary>
    private const int LeastAlone = 2;
}
