using Hearsay.Extraction.Rules;

namespace Hearsay.Extraction.Attributions;

/// <summary>An attribution before it gets its id: where it stands, and who found it.</summary>
/// <param name="Sentence">Index of the cue's sentence.</param>
/// <param name="Head">Index in it of the word that carries the cue's relations.</param>
/// <param name="Cue">The cue's words; empty where a quotation stands without one.</param>
/// <param name="Source">Whose word; empty where not stated.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="Rule">The rule that fired here, or null.</param>
/// <param name="By">For the evidence: the rule, or the model with what weighed most.</param>
internal sealed record AttributionDraft(
    int Sentence, int Head, Sequence<TextSpan> Cue, Sequence<TextSpan> Source, Sequence<TextSpan> Content, Rule? Rule, string By)
{
    /// <summary>True where the layout shows speech that no quotation marks and no verb tell of.</summary>
    public bool Spoken { get; init; }

    /// <summary>Head of the cue, in the same sentence, of the voice that passes this one on, where the words do not nest; -1 elsewhere.</summary>
    public int Through { get; init; } = -1;
}
