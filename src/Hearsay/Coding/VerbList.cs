namespace Hearsay.Coding;

/// <summary>
/// Verbs, their patterns, sets of words and transformations, read from files in PETRARCH's format, of its first version
/// (<c>- * WITH_ + [code]</c>) or its second (<c>- * {PEACE TALKS} (WITH +) [code]</c>); a file may mix them.
/// </summary>
internal sealed class VerbList
{
    private readonly Dictionary<string, List<VerbEntry>> _verbs = new(StringComparer.Ordinal);
    private readonly List<Transformation> _transformations = [];
    private readonly List<Diagnostic> _diagnostics;

    private VerbList(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<Transformation> Transformations => _transformations;

    /// <summary>Number of patterns.</summary>
    public int PatternCount { get; private set; }

    /// <summary>Number of forms of verbs.</summary>
    public int FormCount => _verbs.Count;

    public static VerbList Read(IEnumerable<DictionaryFile> files)
    {
        List<Diagnostic> diagnostics = [];
        VerbList list = new(diagnostics);
        foreach (DictionaryFile file in files) new VerbFileReader(list, diagnostics).Read(file);
        return list;
    }

    /// <summary>Verbs of a form, or of its dictionary form where the form itself is not listed.</summary>
    public IReadOnlyList<VerbEntry> Find(string form, string lemma) =>
        _verbs.GetValueOrDefault(form) ?? _verbs.GetValueOrDefault(lemma) ?? (IReadOnlyList<VerbEntry>)[];

    /// <summary>The code of a verb, or of a block of that name; null where there is neither.</summary>
    public string? CodeOf(string verb) => Find(verb, verb) is [{ } first, ..] && first.Code.Active.Length > 0 ? first.Code.Active : null;

    internal void Add(string form, VerbEntry entry)
    {
        if (form.Length == 0) return;
        if (!_verbs.TryGetValue(form, out List<VerbEntry>? entries)) _verbs.Add(form, entries = []);
        // "LEFT" is a verb of its own in some files and a form of "LEAVE" as well: the same block twice tells nothing new.
        if (entries.All(e => e.Block != entry.Block || e.Extra != entry.Extra || !e.After.SequenceEqual(entry.After) || !e.Before.SequenceEqual(entry.Before))) entries.Add(entry);
    }

    internal void Add(Transformation transformation) => _transformations.Add(transformation);

    /// <summary>Numbers the next pattern.</summary>
    internal int CountPattern() => PatternCount++;
}
