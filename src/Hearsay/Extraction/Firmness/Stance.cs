namespace Hearsay.Extraction.Firmness;

/// <summary>How firmly a voice stands behind a statement, and which way.</summary>
internal readonly record struct Stance(Certainty Certainty, Polarity Polarity)
{
    /// <summary>What a voice says without hedge or negation.</summary>
    public static Stance Plain { get; } = new(Certainty.Certain, Polarity.Positive);

    /// <summary>The same, turned the other way; what is open stays open.</summary>
    public Stance Negated() => this with
    {
        Polarity = Polarity switch
        {
            Polarity.Positive => Polarity.Negative,
            Polarity.Negative => Polarity.Positive,
            _ => Polarity.Open,
        },
    };

    /// <summary>The same, no firmer than <paramref name="most"/>.</summary>
    public Stance AtMost(Certainty most) => this with { Certainty = most > Certainty ? most : Certainty };

    /// <summary>Reads the lexicon's short form: <c>certain+</c>, <c>probable-</c>, <c>open+</c>.</summary>
    /// <returns>False where the text is no such form.</returns>
    public static bool TryParse(string text, out Stance stance)
    {
        stance = Plain;
        if (text.Length < 2) return false;
        Polarity? polarity = text[^1] switch
        {
            '+' => Polarity.Positive,
            '-' => Polarity.Negative,
            '?' => Polarity.Open,
            _ => null,
        };
        if (polarity is null || !CertaintyWords.TryParse(text[..^1], out Certainty certainty)) return false;
        stance = new Stance(certainty, polarity.Value);
        return true;
    }
}

/// <summary>The names of <see cref="Certainty"/> and <see cref="When"/> in the lexicons.</summary>
internal static class CertaintyWords
{
    public static bool TryParse(string text, out Certainty certainty)
    {
        (bool known, certainty) = text switch
        {
            "certain" => (true, Certainty.Certain),
            "probable" => (true, Certainty.Probable),
            "possible" => (true, Certainty.Possible),
            "open" => (true, Certainty.Open),
            _ => (false, Certainty.Open),
        };
        return known;
    }

    /// <summary>The time a lexicon's column names, or null where it names none.</summary>
    public static When? ParseWhen(string text) => text switch
    {
        "past" => When.Past,
        "present" => When.Present,
        "future" => When.Future,
        "conditional" => When.Conditional,
        "habitual" => When.Habitual,
        _ => null,
    };
}
