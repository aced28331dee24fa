using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>What saying "he refused to", "she knew that" or "a threat of" commits the speaker to, from <c>lexicon/commitments.tsv</c>.</summary>
internal sealed class Commitments
{
    private readonly Dictionary<(string Lemma, string Pos, string Complement), Commitment> _entries = [];
    private readonly HashSet<string> _raising = new(StringComparer.Ordinal);

    public Commitments(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("commitments");
        foreach (LexiconRow row in table.Rows)
        {
            if (!Stance.TryParse(row["positive"], out Stance positive))
                throw new LanguagePackException(table.FileName, row.Line, $"expected a stance such as certain+ or open-, found \"{row["positive"]}\"");
            if (!Stance.TryParse(row["negative"], out Stance negative))
                throw new LanguagePackException(table.FileName, row.Line, $"expected a stance such as certain+ or open-, found \"{row["negative"]}\"");
            Commitment entry = new(row.Key, positive, negative, CertaintyWords.ParseWhen(row["when"]), row["self"]);
            foreach (string complement in row["complement"].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                _entries.TryAdd((row.Key, row["pos"], complement), entry);
            if (row["self"] is "raise" or "demand") _raising.Add(row.Key);
        }
    }

    /// <summary>What a predicate says of its complement, or null where the lexicon does not know.</summary>
    /// <param name="lemma">Lemma of the predicate, with its particle.</param>
    /// <param name="pos"><c>verb</c>, <c>adj</c> or <c>noun</c>.</param>
    /// <param name="complement">Form of the complement: <c>to that ing bare np from if of for obj-to pass-to like</c>.</param>
    public Commitment? Find(string lemma, string pos, string complement) => _entries.GetValueOrDefault((lemma, pos, complement));

    /// <summary>True for predicates that only colour another: "seem", "begin", "manage". They tell of nothing themselves.</summary>
    public bool IsRaising(string lemma) => _raising.Contains(lemma);
}

/// <summary>One line of the lexicon: the stance towards the complement where the predicate is affirmed, and where it is negated (Karttunen's signatures).</summary>
/// <param name="Lemma">The predicate.</param>
/// <param name="Positive">Under an affirmed predicate.</param>
/// <param name="Negative">Under a negated one.</param>
/// <param name="When">Time that the predicate gives its complement, or null for its own.</param>
/// <param name="Self">What the predicate is by itself: <c>raise claim say judge demand</c>, or empty.</param>
internal sealed record Commitment(string Lemma, Stance Positive, Stance Negative, When? When, string Self)
{
    /// <summary>How the complement of a predicate is read: its stance, no firmer than the predicate's own.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="predicate">Token of the predicate.</param>
    /// <param name="above">How the predicate itself is read.</param>
    public FirmnessReading Under(SentenceTree tree, int predicate, FirmnessReading above)
    {
        // What somebody had to do was done; what somebody has to do is not yet.
        if (Self == "demand" && above.When == Hearsay.When.Past && above.Stance == Stance.Plain) return above;
        Stance signature = above.Stance.Polarity == Polarity.Negative ? Negative : Positive;
        FirmnessReading below = above with
        {
            Stance = signature.AtMost(above.Stance.Certainty),
            When = When ?? above.When,
            IsDemand = above.IsDemand || Self == "demand",
        };
        bool telling = signature != Stance.Plain || When is not null;
        return telling ? below.With(tree[predicate].Span, $"lexicon:commitments/{Lemma}", CueField.All) : below;
    }
}
