namespace Hearsay.Comparison.Happenings;

/// <summary>Which words can tell of one deed: "heist", "rob" and "steal"; and which say so little that only their surroundings tell them apart.</summary>
internal sealed class DeedWords
{
    private readonly Dictionary<string, string[]> _deeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly LexiconTable _vague;

    public DeedWords(LanguagePack pack)
    {
        foreach (IGrouping<string, LexiconRow> rows in pack.Lexicon("event-synonyms").Rows.GroupBy(r => r.Key))
            _deeds.Add(rows.Key, [.. rows.Select(r => r["deed"]).Distinct().Order(StringComparer.Ordinal)]);
        _known.UnionWith(_deeds.Keys);
        _known.UnionWith(pack.Lexicon("events").Rows.Select(r => r.Key));
        foreach (LexiconRow row in pack.Lexicon("verb-forms").Rows) _forms.TryAdd(row.Key, row["lemma"]);
        _vague = pack.Lexicon("vague-deeds");
    }

    /// <summary>
    /// One form for the words of a trigger, its head first: "opened fire" is in the list as it stands, "took over" by two words, "made an announcement" counts
    /// by its last word, and a headline's "Kills" as "kill". The list is asked before any ending is cut.
    /// </summary>
    public string Key(string lemma)
    {
        string[] words = lemma.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        if (words.Length == 1) return One(words[0]);
        string whole = string.Join(' ', words), head = One(words[0]);
        if (_deeds.ContainsKey(whole)) return whole;
        for (int i = 1; i < words.Length; i++)
            if (_deeds.ContainsKey($"{head} {words[i]}")) return $"{head} {words[i]}";
        return _vague.Find(head) is { } row && row["carries"] == "+" ? One(words[^1]) : head;
    }

    /// <summary>True for words that tell little of what happened: "say", "do", "it".</summary>
    public bool IsVague(string key) => _vague.Find(key)?["vague"] == "+";

    /// <summary>The deeds that a word can tell of, in ordinal order; none where the list has none.</summary>
    public ReadOnlySpan<string> Deeds(string key) => _deeds.GetValueOrDefault(key);

    /// <summary>How two words stand to each other.</summary>
    public DeedRelation Relation(string a, string b)
    {
        if (a == b) return DeedRelation.SameWord;
        ReadOnlySpan<string> first = Deeds(a), second = Deeds(b);
        foreach (string deed in first)
            if (second.Contains(deed)) return first.Length + second.Length <= 3 ? DeedRelation.OneDeed : DeedRelation.OneOfSeveral;
        return DeedRelation.None;
    }

    private string One(string word)
    {
        if (_forms.TryGetValue(word, out string? lemma)) return lemma;
        if (_known.Contains(word)) return word;
        foreach ((string ending, string instead) in Endings)
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && _known.Contains(word[..^ending.Length] + instead))
                return word[..^ending.Length] + instead;
        return TextWords.Plain(word);
    }

    private static readonly (string, string)[] Endings = [("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")];
}

/// <summary>How two words for what happened stand to each other.</summary>
internal enum DeedRelation
{
    /// <summary>Nothing that the list knows joins them.</summary>
    None,

    /// <summary>They can tell of one deed, and at least one of them of others too: "fire" for "shoot" and for "dismiss".</summary>
    OneOfSeveral,

    /// <summary>Two words for one deed.</summary>
    OneDeed,

    /// <summary>One word.</summary>
    SameWord,
}
