using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>
/// Weights while they learn: AdaGrad on the log-likelihood, one step size a bucket. Its steps shrink by themselves, and the model is rounded to
/// small integers afterwards.
/// </summary>
internal sealed class LearningWeights : IWeights
{
    private const float Rate = 0.12f;
    private const float Start = 0.1f;
    private readonly float[] _squares = new float[1 << AttributionModel.Bits];

    public float[] Weights { get; } = new float[1 << AttributionModel.Bits];

    /// <inheritdoc/>
    public int Score(ReadOnlySpan<uint> features)
    {
        // Learning ranks in the coarse unit of the finished model, so that it meets the same ties.
        return (int)MathF.Round(Sum(features) * AttributionModel.Unit);
    }

    public float Sum(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (uint feature in features) sum += Weights[feature];
        return sum;
    }

    /// <summary>One step along a gradient that is the same for each of the features.</summary>
    public void Step(ReadOnlySpan<uint> features, float gradient)
    {
        float square = gradient * gradient;
        foreach (uint feature in features)
        {
            _squares[feature] += square;
            Weights[feature] += Rate * gradient / MathF.Sqrt(Start + _squares[feature]);
        }
    }
}
