namespace Hearsay.Comparison.Claims;

/// <summary>What is said to have come to pass, in one word for all wordings: "slain", "dead" and "toll" are all of the killed.</summary>
internal sealed class ToldOutcomes(LanguagePack pack)
{
    public const string Killed = "killed";
    public const string Hurt = "hurt";

    /// <summary>Killed or hurt: what casualties are.</summary>
    public const string Harmed = "harmed";

    private readonly Dictionary<string, LexiconRow> _words = pack.Lexicon("told-outcomes").Rows.ToDictionary(r => r.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _givers = pack.Lexicon("count-givers").Rows.ToDictionary(r => r.Key, r => r["gives"], StringComparer.Ordinal);

    private readonly HashSet<string> _known = [.. pack.Lexicon("told-outcomes").Rows.Select(r => r["outcome"])];

    /// <summary>True where the lists know the outcome: reports can be asked whether they tell of the same.</summary>
    public bool IsKnown(string what) => _known.Contains(what);

    /// <summary>What a happening amounts to.</summary>
    public string Of(EventMention told) => Listed(told) ?? told.Type?.ToLowerInvariant() ?? told.Lemma;

    /// <summary>What the lists say that a happening amounts to; null where they do not know it.</summary>
    public string? Listed(EventMention told, string target = "") =>
        // "Leave" alone may be a retreat; to leave one's home is flight, and what is taken by name is a town.
        BareWords.Singulars(BareWords.Of(target).Split(' ')[^1]).Select(w => _words.GetValueOrDefault($"{told.Lemma} {w}")).FirstOrDefault(r => r is not null) is { } phrase ? phrase["outcome"]
            : IsName(target) && _words.TryGetValue(told.Lemma + " @name", out LexiconRow? named) ? named["outcome"]
            : _words.TryGetValue(told.Lemma, out LexiconRow? row) ? row["outcome"]
            : told.Type is { } type && _words.TryGetValue("@" + type, out row) ? row["outcome"] : null;

    /// <summary>What counted things have suffered by their very name: dead, casualties, prisoners.</summary>
    public string? Counted(string words)
    {
        string? found = null;
        foreach (string word in BareWords.Of(words).Split(' '))
            foreach (string form in BareWords.Singulars(word))
                if (_words.TryGetValue(form, out LexiconRow? row) && row["counted"] == "yes") found ??= row["outcome"];
        return found;
    }

    /// <summary>True where the verb only gives a count of something else: "police put the number of dead at 12".</summary>
    public bool GivesCount(EventMention told) => told.Type is null or "AID" && _givers.ContainsKey(told.Lemma);

    public bool GivesCount(string lemma) => _givers.ContainsKey(lemma);

    private static bool IsName(string words) => words.Length > 0 && words.Split(' ').All(w => w.Length > 0 && char.IsUpper(w[0]));

    /// <summary>True where the verb says that an earlier count is outdated.</summary>
    public bool Revises(EventMention told) => told.Type is null && _givers.TryGetValue(told.Lemma, out string? gives) && gives == "revision";

    /// <summary>How the second outcome stands to the first.</summary>
    public static Nesting Compare(string a, string b)
    {
        if (a == b) return Nesting.Same;
        if (a == Harmed && b is Killed or Hurt) return Nesting.Inside;
        return b == Harmed && a is Killed or Hurt ? Nesting.Around : Nesting.Different;
    }
}
