namespace Hearsay.Extraction.Actors;

/// <summary>The country that a name of a country, or a word made from it, tells: <c>lexicon/countries.tsv</c>.</summary>
internal sealed class CountryWords
{
    private readonly Dictionary<string, string?> _codes = new(StringComparer.Ordinal);

    public CountryWords(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("countries").Rows)
            foreach (string word in (string[])[row.Key, .. row.Values("variants"), .. row.Values("demonyms")])
                // A word of two countries, as "Congolese" is, tells none.
                _codes[word] = _codes.TryGetValue(word, out string? other) && other != row["iso2"] ? null : row["iso2"];
    }

    /// <summary>ISO 3166-1 alpha-2 code; null where the word tells no country, or more than one.</summary>
    public string? Of(string word) => _codes.GetValueOrDefault(word);
}
