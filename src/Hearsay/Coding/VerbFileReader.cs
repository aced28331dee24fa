namespace Hearsay.Coding;

/// <summary>Reads one file of verbs into a <see cref="VerbList"/>.</summary>
internal sealed class VerbFileReader
{
    private readonly VerbList _list;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, PatternTerm> _sets = new(StringComparer.Ordinal);
    private readonly PatternReader _patterns;
    private readonly List<(string Text, DictionaryLine At)> _transformations = [];
    private VerbBlock? _block;
    private string _set = "";
    private List<PatternPhrase> _phrases = [];

    public VerbFileReader(VerbList list, List<Diagnostic> diagnostics)
    {
        (_list, _diagnostics) = (list, diagnostics);
        _patterns = new PatternReader(_sets);
    }

    public void Read(DictionaryFile file)
    {
        foreach ((DictionaryLine at, string line) in DictionaryLines.Of(file)) Read(at, line.Trim());
        CloseSet();
        // Transformations name verbs, which may stand below them.
        foreach ((string text, DictionaryLine at) in _transformations)
        {
            if (Transformation.Read(text, at, _list.CodeOf) is { } read) _list.Add(read);
            else _diagnostics.Add(CodingDiagnostics.Broken(at, "~ a (b . VERB) VERB = a b CODE, of verbs that have a code"));
        }
    }

    private void Read(DictionaryLine at, string line)
    {
        if (line.StartsWith('&'))
        {
            CloseSet();
            _set = line[1..].Trim().Trim('_');
        }
        else if (_set.Length > 0 && line.StartsWith('+')) AddToSet(line[1..].Trim(), at);
        else
        {
            CloseSet();
            if (line.StartsWith("---", StringComparison.Ordinal)) OpenBlock(line, at);
            else if (line.StartsWith('~')) _transformations.Add((line[1..], at));
            else if (line.StartsWith("- ", StringComparison.Ordinal)) ReadPattern(line[1..], at);
            // Some files forget the dash.
            else if (line.StartsWith("* ", StringComparison.Ordinal)) ReadPattern(line, at);
            else ReadVerb(line, at);
        }
    }

    private void AddToSet(string text, DictionaryLine at)
    {
        if (text.StartsWith('&'))
        {
            if (_sets.TryGetValue(text[1..].Trim('_'), out PatternTerm? inner)) _phrases.AddRange(inner.Phrases);
            else _diagnostics.Add(CodingDiagnostics.Unknown(at, text[1..]));
        }
        else if (PatternReader.Phrase(text) is { } phrase) _phrases.Add(phrase);
        else _diagnostics.Add(CodingDiagnostics.Broken(at, "a word of the set"));
    }

    // A set that stands twice is the sum of both.
    private void CloseSet()
    {
        if (_set.Length > 0 && _phrases.Count > 0)
        {
            if (_sets.TryGetValue(_set, out PatternTerm? earlier)) _phrases.InsertRange(0, earlier.Phrases);
            _sets[_set] = new PatternTerm([.. _phrases]);
        }

        (_set, _phrases) = ("", []);
    }

    private void OpenBlock(string line, DictionaryLine at)
    {
        string text = line.Trim('-', ' ', '\t');
        int bracket = text.IndexOf('[', StringComparison.Ordinal), end = bracket < 0 ? -1 : text.IndexOf(']', bracket);
        if (bracket >= 0 && end < 0) _diagnostics.Add(CodingDiagnostics.Broken(at, "--- NAME [CODE] ---"));
        VerbCode code = end < 0 ? default : VerbCode.Read(text[(bracket + 1)..end]);
        _block = new VerbBlock((bracket < 0 ? text : text[..bracket]).Trim(), new VerbCode(code.Active ?? "", code.Passive ?? ""), at);
    }

    private void ReadPattern(string line, DictionaryLine at)
    {
        int bracket = line.LastIndexOf('[');
        int end = bracket < 0 ? -1 : line.IndexOf(']', bracket);
        if (_block is null || end < 0)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, _block is null ? "--- NAME --- above the first pattern" : "[CODE] after the pattern"));
            return;
        }

        if (_patterns.Read(line[..bracket], out string expected) is not { } read)
        {
            _diagnostics.Add(_patterns.Missing.Length > 0 ? CodingDiagnostics.Unknown(at, _patterns.Missing) : CodingDiagnostics.Broken(at, expected));
            return;
        }

        _block.Add(new VerbPattern(read.Before, read.After, VerbCode.Read(line[(bracket + 1)..end]), _list.CountPattern(), at));
    }

    private void ReadVerb(string line, DictionaryLine at)
    {
        if (_block is null)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, "--- NAME --- above the first verb"));
            return;
        }

        int bracket = line.IndexOf('[', StringComparison.Ordinal), close = bracket < 0 ? -1 : line.IndexOf(']', bracket);
        VerbCode code = close < 0 ? _block.Code : VerbCode.Read(line[(bracket + 1)..close]);
        string text = bracket < 0 ? line : line[..bracket];
        int brace = text.IndexOf('{', StringComparison.Ordinal), end = brace < 0 ? -1 : text.IndexOf('}', brace);
        if (brace >= 0 && end < 0)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, "a closing } after the forms of the verb"));
            return;
        }

        string name = (brace < 0 ? text : text[..brace]).Trim();
        string[] forms = brace < 0 ? [] : text[(brace + 1)..end].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        Add(name, code, at, withRegularForms: brace < 0);
        foreach (string form in forms) Add(form, code, at, withRegularForms: false);
    }

    /// <summary>Adds a form; a <c>+</c> marks the verb among several words, which else is the first.</summary>
    private void Add(string text, VerbCode code, DictionaryLine at, bool withRegularForms)
    {
        string[] parts = text.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        int verb = Math.Max(0, Array.FindIndex(parts, p => p.StartsWith('+')));
        string[] words = [.. parts.Select(p => DictionaryWords.Normal(p.TrimStart('+')))];
        if (words.Length == 0 || words[verb].Length == 0)
        {
            _diagnostics.Add(CodingDiagnostics.Broken(at, "a verb"));
            return;
        }

        VerbEntry entry = new(_block!, code, words[..verb], words[(verb + 1)..], at);
        _list.Add(words[verb], entry);
        if (!withRegularForms) return;
        foreach (string form in RegularForms(words[verb])) _list.Add(form, entry);
    }

    private static IEnumerable<string> RegularForms(string verb)
    {
        string stem = verb.EndsWith('E') ? verb[..^1] : verb;
        if (verb.EndsWith('Y') && verb.Length > 1 && !"AEIOU".Contains(verb[^2], StringComparison.Ordinal)) return [verb[..^1] + "IES", verb[..^1] + "IED", verb + "ING"];
        bool hissing = verb.EndsWith('S') || verb.EndsWith('X') || verb.EndsWith("CH", StringComparison.Ordinal) || verb.EndsWith("SH", StringComparison.Ordinal);
        return [verb + (hissing ? "ES" : "S"), stem + "ED", stem + "ING"];
    }
}
