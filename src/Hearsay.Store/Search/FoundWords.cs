namespace Hearsay.Store.Search;

/// <summary>Where the words of a question stand in a text, by the same rules in every database.</summary>
internal static class FoundWords
{
    /// <summary>The stretches of all wanted terms, in text order.</summary>
    public static IReadOnlyList<TextSpan> In(string text, SearchQuery query)
    {
        (TextSpan Span, string Word)[] words = [.. SearchWords.Find(text)];
        SearchTerm[] terms = [.. query.Alternatives.SelectMany(a => a.Wanted).Distinct()];
        List<TextSpan> found = [];
        for (int i = 0; i < words.Length; i++)
        {
            int longest = 0;
            foreach (SearchTerm term in terms)
                if (term.Words.Count > longest && StandsAt(words, i, term)) longest = term.Words.Count;
            if (longest == 0) continue;
            found.Add(new TextSpan(words[i].Span.Start, words[i + longest - 1].Span.End));
            i += longest - 1;
        }

        return found;
    }

    private static bool StandsAt((TextSpan Span, string Word)[] words, int at, SearchTerm term)
    {
        if (at + term.Words.Count > words.Length) return false;
        for (int k = 0; k < term.Words.Count; k++)
        {
            bool open = term.IsBeginning && k == term.Words.Count - 1;
            string word = words[at + k].Word;
            if (open ? !word.StartsWith(term.Words[k], StringComparison.Ordinal) : word != term.Words[k]) return false;
        }

        return true;
    }
}
