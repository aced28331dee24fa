namespace Hearsay.Extraction.Firmness;

/// <summary>Words that loosen or turn a clause: modals, hedges, negations, clause marks. From the lexicons of the same names.</summary>
internal sealed class HedgeWords
{
    private readonly Dictionary<string, Modal> _modals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HedgeEntry> _hedges = new(StringComparer.Ordinal);
    private readonly LexiconTable _negations;
    private readonly LexiconTable _marks;

    public HedgeWords(LanguagePack pack)
    {
        LexiconTable modals = pack.Lexicon("modals");
        foreach (LexiconRow row in modals.Rows)
        {
            if (!CertaintyWords.TryParse(row["certainty"], out Certainty certainty)) throw Mistake(modals, row);
            _modals.TryAdd(row.Key, new Modal(row.Key, certainty, CertaintyWords.ParseWhen(row["when"]), row["when"] == "would", row["force"] == "demand"));
        }

        LexiconTable hedges = pack.Lexicon("hedges");
        foreach (LexiconRow row in hedges.Rows)
        {
            if (!CertaintyWords.TryParse(row["certainty"], out Certainty certainty)) throw Mistake(hedges, row);
            _hedges.TryAdd(row.Key, new HedgeEntry(row.Key, certainty, row["polarity"] == "negative", CertaintyWords.ParseWhen(row["when"])));
        }

        _negations = pack.Lexicon("negations");
        _marks = pack.Lexicon("clause-marks");
    }

    public Modal? Modal(Token token) =>
        _modals.GetValueOrDefault(token.Lemma.ToLowerInvariant()) is { } byLemma && _modals.GetValueOrDefault(token.Form.ToLowerInvariant()) is not { }
            ? byLemma
            : _modals.GetValueOrDefault(token.Form.ToLowerInvariant());

    public HedgeEntry? Hedge(Token token) => _hedges.GetValueOrDefault(token.Form.ToLowerInvariant());

    /// <summary>True for words that negate the predicate they stand with.</summary>
    public bool IsNegation(Token token) => _negations.Find(token.Form.ToLowerInvariant()) is { } row && row["scope"] is "predicate" or "both";

    /// <summary>True for words that negate by way of a noun phrase: "no", "nobody".</summary>
    public bool IsNegativeNoun(Token token) => _negations.Find(token.Form.ToLowerInvariant()) is { } row && row["scope"] is "noun phrase" or "both";

    /// <summary>What a clause mark makes of its clause: <c>condition question negative fact purpose appearance complement</c>, or empty.</summary>
    public string Reading(Token mark) => _marks.Find(mark.Form.ToLowerInvariant())?["reading"] ?? "";

    private static LanguagePackException Mistake(LexiconTable table, LexiconRow row) =>
        new(table.FileName, row.Line, $"expected certain, probable, possible or open, found \"{row["certainty"]}\"");
}

/// <summary>A modal auxiliary.</summary>
/// <param name="Word">As in the lexicon.</param>
/// <param name="Certainty">How firm it leaves its clause.</param>
/// <param name="When">The time it gives, or null.</param>
/// <param name="IsWould">True for "would": future seen from the past, or the main clause of a condition.</param>
/// <param name="IsDemand">True where it says what ought to be.</param>
internal sealed record Modal(string Word, Certainty Certainty, When? When, bool IsWould, bool IsDemand);

/// <summary>A hedging adverb or adjective.</summary>
/// <param name="Word">As in the lexicon.</param>
/// <param name="Certainty">How firm it leaves what it modifies.</param>
/// <param name="IsNegative">True where it says that the thing was not or nearly not: "failed", "nearly".</param>
/// <param name="When">The time it gives, or null.</param>
internal sealed record HedgeEntry(string Word, Certainty Certainty, bool IsNegative, When? When);
