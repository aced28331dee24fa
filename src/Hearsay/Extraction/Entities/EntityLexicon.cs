using Hearsay.Language.Names;

namespace Hearsay.Extraction.Entities;

/// <summary>The word lists that the resolver needs, laid out for look-up.</summary>
internal sealed class EntityLexicon
{
    private readonly Dictionary<string, Gender> _firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gender> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (EntityKind, GrammaticalNumber)> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pronoun> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Gender Gender, string Sort)> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _former = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sayings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _naming = new(StringComparer.Ordinal);
    private readonly HashSet<string> _standings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Noun, string After)> _noBodies = [];
    private readonly HashSet<string> _services = new(StringComparer.Ordinal);
    private readonly HashSet<string> _voices = new(StringComparer.Ordinal);

    public EntityLexicon(LanguagePack pack)
    {
        Names = new NameLexicon(pack);
        foreach (LexiconRow row in pack.Lexicon("first-names").Rows) _firstNames.TryAdd(row.Key, GenderOf(row["gender"]));
        foreach (LexiconRow row in pack.Lexicon("person-nouns").Rows) _persons.TryAdd(row.Key, GenderOf(row["gender"]));
        foreach (LexiconRow row in pack.Lexicon("body-nouns").Rows) _bodies.TryAdd(row.Key, (EntityKinds.Parse(row["kind"]), NumberOf(row["number"])));
        foreach (LexiconRow row in pack.Lexicon("pronouns").Rows)
            _pronouns.TryAdd(row.Key, new Pronoun(row["person"][0] - '0', NumberOf(row["number"]), GenderOf(row["gender"])));
        foreach (LexiconRow row in pack.Lexicon("name-titles").Rows) _titles.TryAdd(row.Key, (GenderOf(row["gender"]), row["sort"]));
        foreach (LexiconRow row in pack.Lexicon("organisation-heads").Rows) _heads.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("former-words").Rows) _former.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("role-standings").Rows) _standings.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("role-verbs").Rows) _services.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("no-bodies").Rows) _noBodies.Add((row.Key, row["after"]));
        foreach (LexiconRow row in pack.Lexicon("called-so").Rows) _naming.TryAdd(row.Key, row["part"]);
        foreach (LexiconRow row in pack.Lexicon("body-voices").Rows) _voices.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("cues").Rows)
            if (row["speech"] == "yes" || row["class"] == "believe") _sayings.Add(row.Key);
    }

    public NameLexicon Names { get; }

    public Gender FirstName(string name) => _firstNames.GetValueOrDefault(name);

    /// <summary>True for nouns that name people, with or without "ex-" before them.</summary>
    public bool IsPerson(string lemma, out Gender gender) => _persons.TryGetValue(lemma.StartsWith("ex-", StringComparison.Ordinal) ? lemma[3..] : lemma, out gender);

    public bool IsBody(string lemma, out EntityKind kind, out GrammaticalNumber number)
    {
        bool known = _bodies.TryGetValue(lemma, out (EntityKind Kind, GrammaticalNumber Number) body);
        (kind, number) = body;
        return known;
    }

    public bool IsPronoun(string form, out Pronoun pronoun) => _pronouns.TryGetValue(form, out pronoun);

    /// <summary>True for "President", "Sir", "Gen."</summary>
    public bool IsTitle(string form, out Gender gender, out bool office)
    {
        bool known = _titles.TryGetValue(form, out (Gender Gender, string Sort) title);
        gender = title.Gender;
        office = title.Sort is "office" or "rank" or "religious" or "part";
        return known;
    }

    /// <summary>True for the words that name sorts of body: "council", "ministry".</summary>
    public bool IsOrganisationHead(string word) => _heads.Contains(word);

    /// <summary>True for "known", "called": what follows is a name of what stands before.</summary>
    public bool IsNaming(string lemma) => _naming.GetValueOrDefault(lemma) == "verb";

    /// <summary>True for the "as" and "by" between such a verb and the name.</summary>
    public bool IsNamingMarker(string form) => _naming.GetValueOrDefault(form) == "marker";

    /// <summary>True for those who say "we" of a body: "spokesman", "founder".</summary>
    public bool IsBodyVoice(string lemma) => _voices.Contains(lemma);

    /// <summary>True for verbs of saying and holding true.</summary>
    public bool IsSaying(string lemma) => _sayings.Contains(lemma);

    /// <summary>True for "former", "ex-", "ousted".</summary>
    public bool IsFormer(string form) => _former.Contains(form);

    /// <summary>True where the words after a noun make it something else than a body: "the right to", "a state of emergency".</summary>
    public bool IsNoBody(string lemma, string next, string second) => _noBodies.Contains((lemma, next)) || _noBodies.Contains((lemma, next + " " + second));

    /// <summary>True for "elect", "acting", "then": how a role is held.</summary>
    public bool IsStanding(string form) => _standings.Contains(form);

    /// <summary>True for verbs that give somebody a role with "as": "serve".</summary>
    public bool IsServing(string lemma) => _services.Contains(lemma);

    private static Gender GenderOf(string gender) => gender switch { "male" => Gender.Male, "female" => Gender.Female, "thing" => Gender.Thing, _ => Gender.Unknown };

    private static GrammaticalNumber NumberOf(string number) => number switch { "singular" => GrammaticalNumber.Singular, "plural" => GrammaticalNumber.Plural, _ => GrammaticalNumber.Either };
}

/// <summary>A personal pronoun.</summary>
internal readonly record struct Pronoun(int Person, GrammaticalNumber Number, Gender Gender);
