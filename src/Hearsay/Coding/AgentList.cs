namespace Hearsay.Coding;

/// <summary>
/// Roles such as soldiers and ministers, read from files in PETRARCH's format: a phrase, its plural in braces where it is irregular
/// (<c>{}</c> where it has none), and a code with <c>~</c> on the side of the actor. <c>!NAME!</c> stands for any word of a set.
/// </summary>
internal sealed class AgentList
{
    private readonly PhraseIndex<AgentEntry> _phrases = new();
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    private AgentList()
    {
    }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Number of roles.</summary>
    public int Count { get; private set; }

    public static AgentList Read(IEnumerable<DictionaryFile> files)
    {
        AgentList list = new();
        foreach (DictionaryFile file in files)
            foreach ((DictionaryLine at, string line) in DictionaryLines.Of(file)) list.Read(at, line.Trim());
        return list;
    }

    public (AgentEntry? Entry, int Words) Longest(SentenceWords words, int from) => _phrases.Longest(words, from);

    private void Read(DictionaryLine at, string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        if (line.StartsWith('!') && equals > 0)
        {
            _sets[line[..equals].Trim()] = line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return;
        }

        int bracket = line.IndexOf('[', StringComparison.Ordinal), end = bracket < 0 ? -1 : line.IndexOf(']', bracket);
        if (bracket < 0)
        {
            _diagnostics.Add(CodingDiagnostics.Uncoded(at, $"\"{line}\""));
            return;
        }

        if (end < 0 || AgentEntry.Read(line[(bracket + 1)..end], at) is not { } entry)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, "[~CODE] or [CODE~]"));
            return;
        }

        Add(line[..bracket], entry, at);
    }

    private void Add(string text, AgentEntry entry, DictionaryLine at)
    {
        int brace = text.IndexOf('{', StringComparison.Ordinal), end = brace < 0 ? -1 : text.IndexOf('}', brace);
        if (brace >= 0 && end < 0)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, "a closing } after the plural"));
            return;
        }

        Count++;
        string phrase = (brace < 0 ? text : text[..brace]).Trim();
        foreach (string variant in Variants(phrase))
        {
            string[] words = DictionaryWords.Of(variant);
            if (words.Length == 0) continue;
            _phrases.Add(words, entry);
            if (brace < 0) _phrases.Add([.. words[..^1], Plural(words[^1])], entry);
        }

        foreach (string plural in brace < 0 ? [] : text[(brace + 1)..end].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _phrases.Add(DictionaryWords.Of(plural), entry);
    }

    private IEnumerable<string> Variants(string phrase)
    {
        int mark = phrase.IndexOf('!', StringComparison.Ordinal), close = mark < 0 ? -1 : phrase.IndexOf('!', mark + 1);
        if (close < 0) return [phrase];
        return _sets.TryGetValue(phrase[mark..(close + 1)], out string[]? words) ? words.Select(w => phrase[..mark] + w + phrase[(close + 1)..]) : [];
    }

    private static string Plural(string word) => word switch
    {
        _ when word.EndsWith('Y') && word.Length > 1 && !"AEIOU".Contains(word[^2], StringComparison.Ordinal) => word[..^1] + "IES",
        _ when word.EndsWith('S') || word.EndsWith('X') || word.EndsWith("CH", StringComparison.Ordinal) || word.EndsWith("SH", StringComparison.Ordinal) => word + "ES",
        _ => word + "S",
    };
}
