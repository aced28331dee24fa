namespace Hearsay.Extraction.Phrases;

/// <summary>A word, number, mark, or phrase already found: what phrase rules run over.</summary>
internal struct PhraseItem
{
    /// <summary>Its stretch of the text.</summary>
    public TextSpan Span;

    /// <summary>Classes it belongs to, one bit each.</summary>
    public ulong Classes;

    /// <summary>The lexicon's word, or null.</summary>
    public PhraseWord? Word;

    /// <summary>The number, where it is one.</summary>
    public double Number;

    /// <summary>The thousand, million or billion that the number was last multiplied by; 0 where it was by none.</summary>
    public double Scale;

    /// <summary>True where no white space stands before it.</summary>
    public bool Glued;

    /// <summary>True where a paragraph begins before it: no phrase runs across.</summary>
    public bool Breaks;

    /// <summary>The phrase found here by an earlier stage, or null.</summary>
    public Phrase? Phrase;
}

/// <summary>Words that a rule matched.</summary>
internal sealed record Phrase
{
    /// <summary>All its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words without the preposition that ties them in: what TIMEX3 marks.</summary>
    public required TextSpan Core { get; init; }

    /// <summary>The rule.</summary>
    public required PhraseRule Rule { get; init; }

    /// <summary>The items it was made of, context left out.</summary>
    public required PhraseItem[] Items { get; init; }

    /// <summary>The context after it.</summary>
    public required PhraseItem[] After { get; init; }
}
