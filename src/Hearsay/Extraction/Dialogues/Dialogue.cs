using Hearsay.Extraction.Quotes;

namespace Hearsay.Extraction.Dialogues;

/// <summary>The paragraphs of a report as turns of a conversation. In a report that prints none, all of them tell.</summary>
/// <param name="Turns">One for each paragraph, in text order.</param>
/// <param name="Labels">Whatever may name a speaker at the head of a paragraph, in text order: more than an interview believes, for a transcript may have one alone.</param>
internal sealed record Dialogue(Sequence<Turn> Turns, Sequence<TurnLabel> Labels)
{
    /// <summary>Index of the first turn that asks or answers; -1 where the report prints no conversation.</summary>
    public int Opening { get; init; } = -1;

    /// <summary>True where somebody asks and somebody answers.</summary>
    public bool Found => Opening >= 0;

    /// <summary>The turn that a sentence stands in; null where there is none.</summary>
    public Turn? At(int sentence)
    {
        ReadOnlySpan<Turn> turns = Turns.AsSpan();
        int low = 0, high = turns.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (turns[middle].Paragraph.End <= sentence) low = middle + 1;
            else high = middle;
        }

        return low < turns.Length && turns[low].Paragraph.First <= sentence ? turns[low] : null;
    }
}

/// <summary>A paragraph, and what it does in the conversation.</summary>
/// <param name="Paragraph">Its place.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Label">The words before it that name the speaker ("Ortega:", "Q:"), its own or, where the speaker goes on, those of a paragraph before; null where there are none.</param>
internal readonly record struct Turn(ParagraphSpan Paragraph, TurnKind Kind, TextSpan? Label);

/// <summary>What a paragraph does in a conversation.</summary>
internal enum TurnKind
{
    /// <summary>The report's own voice: introduction, heading, caption.</summary>
    Telling,

    /// <summary>The one who interviews.</summary>
    Question,

    /// <summary>The one who is interviewed.</summary>
    Answer,

    /// <summary>Whoever its label names.</summary>
    Labelled,
}
