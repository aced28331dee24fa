namespace Hearsay.Language.Models;

/// <summary>Gives each class a score for a set of features: a finished <see cref="LinearModel"/>, or one that is still learning.</summary>
internal interface IScorer
{
    /// <summary>Sets <paramref name="scores"/>, one a class, to the sums of the features' weights.</summary>
    void Score(ReadOnlySpan<ulong> features, Span<int> scores);
}
