using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>The plainest use of a head: its scores are kept for a later step of the pipeline, which finds them beside the sentences of <see cref="ParsedText"/>.</summary>
/// <param name="head">The network.</param>
/// <param name="wants">The sentences whose scores are wanted; null for all.</param>
internal sealed class KeptScores(TokenHead head, Func<SentenceDraft, bool>? wants = null) : IHeadTask
{
    public const string Kind = "head";

    public TokenHead Head => head;

    public TokenScores Scores { get; } = new(head.Shape.Classes);

    /// <summary>The head that a file begins with; null where the pack has no such file.</summary>
    public static TokenHead? Read(LanguagePack pack, string file, string kind = Kind)
    {
        if (!pack.Has(file)) return null;
        ModelReader reader = new(pack, file, kind);
        return TokenHead.Read(ref reader);
    }

    public bool Wants(SentenceDraft sentence) => wants is null || wants(sentence);

    public void Describe(SentenceDraft sentence, FeatureRows features) => throw new InvalidOperationException("This head is told nothing.");

    public void Take(SentenceDraft sentence, ReadOnlySpan<float> scores) => Scores.Add(scores);
}
