namespace Hearsay.Comparison.Tracing;

/// <summary>Whether two reports name the same speaker, each in its own words.</summary>
internal sealed class SpeakerNames(LanguagePack pack)
{
    private readonly LexiconTable _fillers = pack.Lexicon("name-fillers");
    private readonly LexiconTable _pronouns = pack.Lexicon("pronouns");

    /// <summary>True where nothing shows that the two are different: "Lida Faro" and "the spokeswoman, Lida Faro", "the ministry" and "the Defence Ministry". A pronoun could be anybody.</summary>
    public bool MayBeSame(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return true;
        HashSet<string>[] first = [.. one.Select(Words).Where(w => w.Count > 0)], second = [.. other.Select(Words).Where(w => w.Count > 0)];
        return first.Length == 0 || second.Length == 0 || first.Any(a => second.Any(b => a.IsSubsetOf(b) || b.IsSubsetOf(a)));
    }

    /// <summary>What a name says once articles and prepositions are gone, in one order: the same for "Ministry of Defence" and "the defence ministry".</summary>
    public string Key(string name) => string.Join(' ', Words(name).Order(StringComparer.Ordinal));

    private HashSet<string> Words(string name)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string word in name.ToLowerInvariant().Split([' ', '\n', '\r', '\t', ',', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            string bare = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
            if (bare.Length > 0 && !_fillers.Contains(bare) && !_pronouns.Contains(bare)) words.Add(bare);
        }

        return words;
    }
}
