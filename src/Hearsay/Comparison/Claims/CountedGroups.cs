namespace Hearsay.Comparison.Claims;

/// <summary>Who or what is counted, and which of them are part of which: children of civilians, civilians of people.</summary>
internal sealed class CountedGroups(LanguagePack pack)
{
    public const string Person = "person";

    private readonly Dictionary<string, string> _groups = Rows(pack).ToDictionary(r => r.Key, r => r["group"], StringComparer.Ordinal);
    private readonly Dictionary<string, string> _within = Rows(pack).Where(r => r["within"].Length > 0).DistinctBy(r => r["group"]).ToDictionary(r => r["group"], r => r["within"], StringComparer.Ordinal);
    private readonly HashSet<string> _persons = [.. pack.Lexicon("person-nouns").Rows.Select(r => r.Key)];

    /// <summary>
    /// The group that words name: the narrowest of theirs that the lists know, the unit's own otherwise. "No civilians were killed" counts people by its
    /// grammar and civilians by its words.
    /// </summary>
    public string? Of(string? unit, string words)
    {
        string? found = unit is null ? null : Known(unit) ?? unit;
        string[] bare = BareWords.Of(words).Split(' ');
        for (int i = 0; i < bare.Length; i++)
        {
            string? group = (i + 1 < bare.Length ? Known($"{bare[i]} {bare[i + 1]}") : null) ?? Known(bare[i]);
            if (group is not null && (found is null || IsWithin(group, found))) found = group;
        }

        return found;
    }

    /// <summary>The noun for people that words end in, where no group of the lists is named: "drivers".</summary>
    public string? Noun(string words) => BareWords.Singulars(BareWords.Of(words).Split(' ')[^1]).FirstOrDefault(_persons.Contains);

    /// <summary>True for people, of whatever kind.</summary>
    public bool IsPerson(string? group) => group == Person || (group is not null && IsWithin(group, Person));

    /// <summary>True where one is a part of the other, and not the same.</summary>
    public bool IsWithin(string inner, string outer)
    {
        for (string? group = Outer(inner); group is not null; group = Outer(group))
            if (group == outer) return true;
        return false;
    }

    /// <summary>How the second group stands to the first.</summary>
    public Nesting Compare(string? a, string? b)
    {
        if (a is null || b is null) return Nesting.Unknown;
        if (a == b) return Nesting.Same;
        if (IsWithin(b, a)) return Nesting.Inside;
        return IsWithin(a, b) ? Nesting.Around : Nesting.Different;
    }

    private string? Outer(string group) =>
        _within.TryGetValue(group, out string? outer) ? outer : group != Person && !_groups.ContainsKey(group) && _persons.Contains(group) ? Person : null;

    private string? Known(string word) => BareWords.Singulars(word).Select(_groups.GetValueOrDefault).FirstOrDefault(g => g is not null);

    private static IReadOnlyList<LexiconRow> Rows(LanguagePack pack) => pack.Lexicon("counted-groups").Rows;
}
