using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>What the network is given of a word: its vector from outside, itself if frequent, and hashed affixes and shapes, summed up.</summary>
internal sealed class WordInput
{
    private const float WordDropout = 0.1f;
    private const float VectorDropout = 0.05f;
    private readonly EncoderShape _shape;
    private readonly Random _random;
    private readonly Parameter _projection;
    private readonly Parameter _unknownVector;
    private (int Word, bool Known)[] _seen = [];
    private float[] _vectors = [];

    public WordInput(EncoderShape shape, Random random)
    {
        _shape = shape;
        _random = random;
        _projection = new Parameter("vectors", shape.Vector, shape.Input, 0.1f, random);
        _unknownVector = new Parameter("unknown", 1, shape.Input, 0.1f, random);
        Words = new Parameter("words", shape.Words, shape.Input, 0.1f, random, table: true);
        Affixes = new Parameter("affixes", shape.Buckets, shape.Input, 0.1f, random, table: true);
    }

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    public Parameter[] Parameters => [_projection, _unknownVector, Words, Affixes];

    /// <summary>The word vectors of the last batch.</summary>
    public ReadOnlySpan<float> Vectors => _vectors;

    public void Forward(TrainingSentence[] batch, int[] starts, bool dropout, Span<float> input, Products products)
    {
        int n = starts[^1];
        Products.Fit(ref _vectors, n * _shape.Vector);
        if (_seen.Length < n) _seen = new (int, bool)[n + (n / 4)];
        _vectors.AsSpan(0, n * _shape.Vector).Clear();
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                int at = starts[s] + t;
                int word = dropout && _random.NextSingle() < WordDropout ? 0 : batch[s].Words[t];
                float[]? vector = dropout && _random.NextSingle() < VectorDropout ? null : batch[s].Vectors[t];
                _seen[at] = (word, vector is not null);
                vector?.CopyTo(_vectors.AsSpan(at * _shape.Vector));
                Span<float> to = input.Slice(at * _shape.Input, _shape.Input);
                Words.Row(word).CopyTo(to);
                if (vector is null) Rows.Add(to, _unknownVector.Value);
                foreach (int bucket in AffixesOf(batch[s], t)) Rows.Add(to, Affixes.Row(bucket));
            }

        products.Multiply(_vectors, _projection.Value, input, n, _shape.Vector, _shape.Input, add: true);
    }

    public void Backward(TrainingSentence[] batch, int[] starts, ReadOnlySpan<float> inputGradient, Products products)
    {
        products.MultiplyLeftTransposed(_vectors, inputGradient, _projection.Gradient, starts[^1], _shape.Vector, _shape.Input);
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                ReadOnlySpan<float> gradient = inputGradient.Slice((starts[s] + t) * _shape.Input, _shape.Input);
                (int word, bool known) = _seen[starts[s] + t];
                Rows.Add(Words.RowGradient(word), gradient);
                if (!known) Rows.Add(_unknownVector.Gradient, gradient);
                foreach (int bucket in AffixesOf(batch[s], t)) Rows.Add(Affixes.RowGradient(bucket), gradient);
            }
    }

    private static ReadOnlySpan<int> AffixesOf(TrainingSentence sentence, int word) => sentence.Affixes.AsSpan(word * WordFeatures.Count, WordFeatures.Count);
}
