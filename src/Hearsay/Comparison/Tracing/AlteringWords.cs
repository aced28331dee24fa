namespace Hearsay.Comparison.Tracing;

/// <summary>Words whose coming or going alters how firmly a statement is put, from the lexicons that reading uses too.</summary>
internal sealed class AlteringWords
{
    private const int LongestPhrase = 3;
    private readonly Dictionary<string, AlterationKind> _phrases = new(StringComparer.Ordinal);
    private readonly LexiconTable _numerals;

    public AlteringWords(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("negations").Rows) _phrases.TryAdd(row.Key, AlterationKind.NegationDropped);
        foreach (LexiconRow row in pack.Lexicon("clause-marks").Rows)
            if (row["reading"] == "condition") _phrases.TryAdd(row.Key, AlterationKind.ConditionDropped);
        foreach (LexiconRow row in pack.Lexicon("hedges").Rows)
            if (row["certainty"] != "certain") _phrases.TryAdd(row.Key, AlterationKind.HedgeDropped);
        foreach (LexiconRow row in pack.Lexicon("modals").Rows)
            if (row["certainty"] is "possible" or "probable") _phrases.TryAdd(row.Key, AlterationKind.HedgeDropped);
        foreach (LexiconRow row in pack.Lexicon("loosening-phrases").Rows) _phrases.TryAdd(row.Key, AlterationKind.HedgeDropped);
        foreach (LexiconRow row in pack.Lexicon("cue-adverbs").Rows) _phrases.TryAdd(row.Key, AlterationKind.HedgeDropped);
        _numerals = pack.Lexicon("numerals");
    }

    /// <summary>How many of each stand among some words.</summary>
    public Loosening Among(IReadOnlyList<string> words)
    {
        int hedges = 0, negations = 0, conditions = 0;
        for (int i = 0; i < words.Count;)
        {
            int longest = 0;
            AlterationKind kind = default;
            string phrase = "";
            for (int k = i; k < words.Count && k < i + LongestPhrase; k++)
            {
                phrase = k == i ? words[k] : $"{phrase} {words[k]}";
                if (_phrases.TryGetValue(phrase, out AlterationKind found)) (longest, kind) = (k - i + 1, found);
            }

            if (longest == 0 && words[i].EndsWith("n't", StringComparison.Ordinal)) (longest, kind) = (1, AlterationKind.NegationDropped);
            if (longest > 0 && kind == AlterationKind.HedgeDropped) hedges++;
            if (longest > 0 && kind == AlterationKind.NegationDropped) negations++;
            if (longest > 0 && kind == AlterationKind.ConditionDropped) conditions++;
            i += Math.Max(1, longest);
        }

        return new Loosening(hedges, negations, conditions);
    }

    /// <summary>True for "12" and "twelve".</summary>
    public bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || _numerals.Contains(word);
}

/// <summary>How many words loosen or turn a statement.</summary>
/// <param name="Hedges">"reportedly", "may", "about".</param>
/// <param name="Negations">"not", "nobody".</param>
/// <param name="Conditions">"if", "unless".</param>
internal readonly record struct Loosening(int Hedges, int Negations, int Conditions);
