namespace Hearsay.Coding;

/// <summary>Verbs of like meaning, and the patterns that hold for all of them.</summary>
internal sealed class VerbBlock(string name, VerbCode code, DictionaryLine line)
{
    private readonly List<VerbPattern> _wordless = [];
    private readonly Dictionary<string, List<VerbPattern>> _byWord = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>What its verbs code where no pattern says otherwise.</summary>
    public VerbCode Code { get; } = code;

    public DictionaryLine Line { get; } = line;

    /// <summary>Patterns that need no word of their own.</summary>
    public IReadOnlyList<VerbPattern> Wordless => _wordless;

    /// <summary>Patterns that need a word: a sentence of twenty words meets a few of the hundreds that a verb can have.</summary>
    public IReadOnlyList<VerbPattern> With(string word) => _byWord.GetValueOrDefault(word) ?? (IReadOnlyList<VerbPattern>)[];

    public void Add(VerbPattern pattern)
    {
        if (pattern.RarestTerm() is not { } term)
        {
            _wordless.Add(pattern);
            return;
        }

        foreach (PatternPhrase phrase in term.Phrases)
        {
            if (!_byWord.TryGetValue(phrase.Words[^1], out List<VerbPattern>? patterns)) _byWord.Add(phrase.Words[^1], patterns = []);
            if (patterns.Count == 0 || patterns[^1] != pattern) patterns.Add(pattern);
        }
    }
}

/// <summary>A verb of the dictionary, with the words that belong to it.</summary>
/// <param name="Block">The verbs among which it stands.</param>
/// <param name="Code">What it codes where no pattern says otherwise.</param>
/// <param name="Before">Words straight before it.</param>
/// <param name="After">Words after it, such as a particle.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record VerbEntry(VerbBlock Block, VerbCode Code, string[] Before, string[] After, DictionaryLine Line)
{
    public int Extra => Before.Length + After.Length;
}
