namespace Hearsay.Coding;

/// <summary>Verbs of like meaning, and the patterns that hold for all of them.</summary>
internal sealed class VerbBlock(string name, VerbCode code, DictionaryLine line)
{
    private readonly List<VerbPattern> _patterns = [];

    public string Name { get; } = name;

    /// <summary>What its verbs code where no pattern says otherwise.</summary>
    public VerbCode Code { get; } = code;

    public DictionaryLine Line { get; } = line;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<VerbPattern> Patterns => _patterns;

    public void Add(VerbPattern pattern) => _patterns.Add(pattern);
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
