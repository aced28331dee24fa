namespace Hearsay.Extraction.Attributions;

/// <summary>What the lexicons know of cues and of those whose word is given.</summary>
internal sealed class CueLexicon
{
    private readonly LexiconTable _verbs;
    private readonly LexiconTable _nouns;
    private readonly LexiconTable _adverbs;
    private readonly LexiconTable _adjectives;
    private readonly LexiconTable _phrases;
    private readonly LexiconTable _sources;
    private readonly Dictionary<string, LexiconRow> _past = new(StringComparer.Ordinal);

    public CueLexicon(LanguagePack pack)
    {
        _verbs = pack.Lexicon("cues");
        _nouns = pack.Lexicon("cue-nouns");
        _adverbs = pack.Lexicon("cue-adverbs");
        _adjectives = pack.Lexicon("cue-adjectives");
        _phrases = pack.Lexicon("cue-phrases");
        _sources = pack.Lexicon("source-nouns");
        foreach (LexiconRow row in _verbs.Rows) _past.TryAdd(row["past"], row);
    }

    /// <summary>The line that knows a word as a cue, or null.</summary>
    public LexiconRow? Find(Token token) => ByLemma(token) ?? (token.Upos is "VERB" or "NOUN" or "PROPN" or "ADJ" && token.Form.EndsWith("ed", StringComparison.Ordinal) ? _past.GetValueOrDefault(token.Form) : null);

    // A rare verb in the past is easily taken for a noun, or for the form of another verb ("British intelligence bragged:"); the list knows its form.
    private LexiconRow? ByLemma(Token token) => token.Upos switch
    {
        "VERB" or "AUX" => _verbs.Find(token.Lemma) ?? _phrases.Find(token.Form.ToLowerInvariant()),
        "NOUN" or "PROPN" => _nouns.Find(token.Lemma),
        "ADV" => _adverbs.Find(token.Form.ToLowerInvariant()),
        "ADJ" => _adjectives.Find(token.Form.ToLowerInvariant()),
        _ => null,
    };

    /// <summary>The line of a phrase such as "according to", or null.</summary>
    public LexiconRow? Phrase(string words) => _phrases.Find(words);

    /// <summary>A small number for the class of cue a word is; 0 for none. Verbs that report speech and verbs that may not are told apart.</summary>
    public byte ClassOf(Token token)
    {
        if (Find(token) is not { } row) return token.Form.Equals("according", StringComparison.OrdinalIgnoreCase) ? (byte)1 : (byte)0;
        int speech = row["speech"] == "yes" ? 1 : 0;
        return (byte)(2 + (2 * (int)Parse(row["class"])) + speech);
    }

    /// <summary>A small number for the kind of source a noun is; 0 for none.</summary>
    public byte SourceClassOf(Token token) =>
        token.Upos is "NOUN" or "PROPN" or "ADJ" or "PRON" && _sources.Find(token.Lemma) is { } row ? (byte)(row["class"][0] - 'a' + 1) : (byte)0;

    /// <summary>The line of a noun for those whose word is given, or null.</summary>
    public LexiconRow? Source(string lemma) => _sources.Find(lemma);

    /// <summary>A class by its name in the lexicon.</summary>
    public static CueClass Parse(string name) => Enum.TryParse(name, true, out CueClass found) ? found : CueClass.Other;
}
