namespace Hearsay.Extraction.Attributions;

/// <summary>Gives features a score: a finished <see cref="AttributionModel"/>, or one that is still learning.</summary>
internal interface IWeights
{
    /// <summary>Sum of the weights, in units of 1/<see cref="AttributionModel.Unit"/>.</summary>
    int Score(ReadOnlySpan<uint> features);
}
