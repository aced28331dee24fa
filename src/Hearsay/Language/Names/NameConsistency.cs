namespace Hearsay.Language.Names;

/// <summary>
/// Lets the clear mentions of a name decide the unclear ones: a text that says "Orla Dane" and later "Dane" means the person both times,
/// and a name that is an organisation nine times is one the tenth time too.
/// </summary>
internal static class NameConsistency
{
    public static void Settle(Sequence<Sentence> sentences, List<FoundName> found)
    {
        Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
        HashSet<string> lastNames = new(StringComparer.Ordinal);
        string[] texts = new string[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            ReadOnlySpan<Token> tokens = sentences[name.Sentence].Tokens.AsSpan()[name.Tokens.Start..name.Tokens.End];
            texts[i] = tokens.Length == 1 ? tokens[0].Form : string.Join(' ', tokens.ToArray().Select(t => t.Form));
            if (!votes.TryGetValue(texts[i], out int[]? count)) votes.Add(texts[i], count = new int[4]);
            count[(int)name.Sort]++;
            if (tokens.Length is 2 or 3 && name.Sort == NameSort.Person) lastNames.Add(tokens[^1].Form);
        }

        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            if (name.Tokens.Length == 1 && lastNames.Contains(texts[i]))
            {
                found[i] = name with { Sort = NameSort.Person };
                continue;
            }

            int[] count = votes[texts[i]];
            int best = (int)name.Sort;
            for (int sort = 0; sort < 4; sort++)
                if (count[sort] > count[best] * 2) best = sort;
            found[i] = name with { Sort = (NameSort)best };
        }
    }
}
