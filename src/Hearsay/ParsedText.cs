namespace Hearsay;

/// <summary>What the language layer found in a text: its sentences with their trees, and the names in it.</summary>
/// <param name="Text">The text, unchanged.</param>
/// <param name="Sentences">In text order; they do not overlap, and every character that is not white space lies in one.</param>
/// <param name="Names">In text order; they do not overlap.</param>
public sealed record ParsedText(string Text, Sequence<Sentence> Sentences, Sequence<Name> Names)
{
    /// <summary>What the head of firmness says of every word; null where the pack has none.</summary>
    internal TokenScores? Firmness { get; init; }

    /// <summary>What the head of attributions says of every word; null where the pack has none.</summary>
    internal TokenScores? Attribution { get; init; }

    /// <summary>The same findings over the report's own letters, where capitals were read as ordinary print.</summary>
    internal ParsedText WrittenAs(string text)
    {
        if (ReferenceEquals(text, Text)) return this;
        return this with { Text = text, Sentences = Sentences.Select(s => s with { Tokens = s.Tokens.Select(t => t with { Form = t.Span.In(text) }).ToSequence() }).ToSequence() };
    }
}
