namespace Hearsay.Language.Names;

/// <summary>What lexicons say of single words and of known names, as bits the model's features are made of.</summary>
internal sealed class NameClues
{
    private readonly Dictionary<string, uint> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _folded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, uint> _loud = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Word, bool Before), string> _neighbours = [];
    private readonly NameLexicon _lexicon;

    public NameClues(LanguagePack pack, NameLexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (LexiconRow row in pack.Lexicon("first-names").Rows)
        {
            Add(row.Key, FirstName);
            Fold(row.Key, FoldedFirstName);
        }

        foreach (LexiconRow row in pack.Lexicon("name-neighbours").Rows) _neighbours[(row.Key, row["side"] == "before")] = row["shows"];
        foreach (LexiconRow row in pack.Lexicon("place-names").Rows) Fold(row.Key, FoldedPlace);
        foreach (LexiconRow row in pack.Lexicon("countries").Rows) Fold(row.Key, FoldedPlace);
        foreach (LexiconRow row in pack.Lexicon("name-titles").Rows) Add(row.Key, row["sort"] == "part" ? 0 : Title);
        foreach (LexiconRow row in pack.Lexicon("organisation-heads").Rows)
            foreach (string word in row.Key.Split(' ')) AddBoth(word, OrganisationHead);
        foreach (LexiconRow row in pack.Lexicon("person-nouns").Rows) AddBoth(row.Key, PersonNoun);
        foreach (LexiconRow row in pack.Lexicon("body-nouns").Rows) AddBoth(row.Key, BodyNoun);
    }

    public const uint FirstName = 1;
    public const uint Title = 2;
    public const uint OrganisationHead = 4;
    public const uint PersonNoun = 8;
    public const uint BodyNoun = 16;

    // Known names set four bits a list: first, inner, last and only token.
    private const int MediaShift = 5;
    private const int BodyShift = 9;
    private const int CountryShift = 13;
    private const int PlaceShift = 17;
    private const uint Demonym = 1u << 21;

    // As the lists have it but for capitals: posts are written without, headlines with nothing else.
    private const uint FoldedFirstName = 1u << 22;
    private const uint FoldedPlace = 1u << 23;

    /// <summary>Sets one value a token. A known name inside a longer one does not count. Where the sentence has capitals only, they say nothing.</summary>
    public void Find(ReadOnlySpan<string> forms, bool caseless, Span<uint> clues)
    {
        Dictionary<string, uint> words = caseless ? _loud : _words;
        for (int i = 0; i < forms.Length; i++) clues[i] = words.GetValueOrDefault(forms[i]) | _folded.GetValueOrDefault(forms[i]);
        for (int i = 0; i < forms.Length; i++)
        {
            if (forms[i].Length == 0 || !(char.IsUpper(forms[i][0]) || forms[i].StartsWith("al", StringComparison.Ordinal))) continue;
            if (_lexicon.At(forms, i, out int end, caseless) is not { } known) continue;
            for (int k = i; k < end; k++)
            {
                int position = end - i == 1 ? 3 : k == i ? 0 : k == end - 1 ? 2 : 1;
                if (known.Lists.HasFlag(NameLists.Media)) clues[k] |= 1u << (MediaShift + position);
                if (known.Lists.HasFlag(NameLists.Body)) clues[k] |= 1u << (BodyShift + position);
                if (known.Lists.HasFlag(NameLists.Country)) clues[k] |= 1u << (CountryShift + position);
                if (known.Lists.HasFlag(NameLists.Place)) clues[k] |= 1u << (PlaceShift + position);
                if (known.Lists.HasFlag(NameLists.Demonym)) clues[k] |= Demonym;
            }

            i = end - 1;
        }
    }

    /// <summary>True where a word has one of the clues.</summary>
    public bool Has(string form, uint clues) => (_words.GetValueOrDefault(form) & clues) != 0;

    /// <summary>What a word just before or after a name shows of it: <c>place</c>, <c>speaker</c>, <c>owner</c>; null where nothing.</summary>
    public string? Shown(string neighbour, bool before) => _neighbours.GetValueOrDefault((neighbour, before));

    private void AddBoth(string word, uint clue)
    {
        Add(word, clue);
        if (char.IsLower(word[0])) Add(char.ToUpperInvariant(word[0]) + word[1..], clue);
    }

    private void Fold(string word, uint clue) => _folded[word] = _folded.GetValueOrDefault(word) | clue;

    private void Add(string word, uint clue)
    {
        _words[word] = _words.GetValueOrDefault(word) | clue;
        _loud[word] = _loud.GetValueOrDefault(word) | clue;
    }
}
