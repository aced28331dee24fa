namespace Hearsay.Coding;

/// <summary>
/// Actors with codes that may hold for a time only, read from files in PETRARCH's format:
/// a name, <c>+</c> before each further name, and codes in brackets on the same line or on lines of their own.
/// </summary>
internal sealed class ActorList
{
    private readonly PhraseIndex<ActorEntry> _names = new();
    private readonly List<Diagnostic> _diagnostics = [];

    private ActorList()
    {
    }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Number of actors.</summary>
    public int Count { get; private set; }

    public static ActorList Read(IEnumerable<DictionaryFile> files)
    {
        ActorList list = new();
        foreach (DictionaryFile file in files) list.Read(file);
        return list;
    }

    public (ActorEntry? Entry, int Words) Longest(SentenceWords words, int from) => _names.Longest(words, from, alsoSingular: true);

    private void Read(DictionaryFile file)
    {
        ActorEntry? entry = null;
        DictionaryLine opened = default;
        List<string> names = [];
        foreach ((DictionaryLine at, string line) in DictionaryLines.Of(file))
        {
            string text = line.TrimStart();
            int bracket = text.IndexOf('[', StringComparison.Ordinal);
            string name = (bracket < 0 ? text : text[..bracket]).Trim();
            if (name.StartsWith('+')) name = name[1..].Trim();
            else if (name.Length > 0)
            {
                Finish(entry, names, opened);
                (entry, opened) = (new ActorEntry(name.Trim('_')), at);
            }

            if (entry is null)
            {
                _diagnostics.Add(CodingDiagnostics.Broken(at, "a name before further names and codes"));
                continue;
            }

            if (name.Length > 0) names.Add(name);
            if (bracket >= 0) ReadCodes(text, bracket, at, entry);
        }

        Finish(entry, names, opened);
    }

    private void ReadCodes(string text, int bracket, DictionaryLine at, ActorEntry entry)
    {
        while (bracket >= 0)
        {
            int end = text.IndexOf(']', bracket);
            if (end < 0 || DatedCode.Read(text[(bracket + 1)..end], at) is not { } code)
            {
                _diagnostics.Add(CodingDiagnostics.Broken(at, "[CODE], [CODE <DATE], [CODE >DATE] or [CODE DATE-DATE] with dates as YYYYMMDD or YYMMDD"));
                return;
            }

            entry.Add(code);
            bracket = text.IndexOf('[', end);
        }
    }

    private void Finish(ActorEntry? entry, List<string> names, DictionaryLine opened)
    {
        if (entry is not null && !entry.HasCode) _diagnostics.Add(CodingDiagnostics.Uncoded(opened, $"\"{entry.Name}\""));
        if (entry is { HasCode: true })
        {
            Count++;
            foreach (string name in names) _names.Add(DictionaryWords.Of(name), entry, ActorEntry.Join);
        }

        names.Clear();
    }
}
