using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>A score for every pair of a word and its possible head, the root among them.</summary>
internal sealed class ArcOutput(EncoderShape shape, Random random)
{
    private readonly Parameter _weights = new("arcs", shape.Arc, shape.Arc, 0.05f, random);
    private readonly Parameter _prior = new("arcPrior", 1, shape.Arc, 0, random);
    private readonly Parameter _root = new("root", 1, shape.Arc, 0.1f, random);
    private readonly List<int> _offsets = [];
    private float[] _dependents = [];
    private float[] _turned = [];
    private float[] _turnedGradient = [];
    private float[] _candidates = [];
    private float[] _candidateGradient = [];
    private float[] _scores = [];
    private float[] _scratch = [];

    public Parameter[] Parameters => [_weights, _prior, _root];

    /// <summary>Scores one sentence after the other: for every word a row, with the root first.</summary>
    public void Forward(float[] columns, int[] starts, Products products)
    {
        int n = starts[^1], arc = shape.Arc, sentences = starts.Length - 1;
        Products.Fit(ref _dependents, n * arc);
        Products.Fit(ref _turned, n * arc);
        Products.Fit(ref _candidates, (n + sentences) * arc);
        for (int s = 0; s < sentences; s++)
        {
            _root.Value.CopyTo(_candidates.AsSpan((starts[s] + s) * arc));
            for (int t = starts[s]; t < starts[s + 1]; t++)
            {
                Span<float> row = columns.AsSpan(t * shape.HeadColumns, 2 * arc);
                row[..arc].CopyTo(_dependents.AsSpan(t * arc));
                row[arc..].CopyTo(_candidates.AsSpan((t + s + 1) * arc));
            }
        }

        Rows.Fill(_turned, _prior.Value, n);
        products.Multiply(_dependents, _weights.Value, _turned, n, arc, arc, add: true);
        _offsets.Clear();
        int size = 0;
        for (int s = 0; s < sentences; s++)
        {
            _offsets.Add(size);
            size += (starts[s + 1] - starts[s]) * (starts[s + 1] - starts[s] + 1);
        }

        Products.Fit(ref _scores, size);
        for (int s = 0; s < sentences; s++)
        {
            int count = starts[s + 1] - starts[s];
            products.MultiplyRightTransposed(_turned.AsSpan(starts[s] * arc), _candidates.AsSpan((starts[s] + s) * arc), _scores.AsSpan(_offsets[s]), count, arc, count + 1);
        }
    }

    /// <summary>The loss of the right heads; adds the gradient to that of the <paramref name="columns"/>.</summary>
    public double Learn(TrainingSentence[] batch, int[] starts, float scale, float[] columns, Products products)
    {
        int n = starts[^1], arc = shape.Arc;
        Products.Fit(ref _candidateGradient, (n + batch.Length) * arc);
        Products.Fit(ref _turnedGradient, n * arc);
        _candidateGradient.AsSpan(0, (n + batch.Length) * arc).Clear();
        double loss = 0;
        for (int s = 0; s < batch.Length; s++)
        {
            int count = batch[s].Count, wide = count + 1;
            Span<float> scores = _scores.AsSpan(_offsets[s], count * wide);
            for (int t = 0; t < count; t++) loss += Rows.CrossEntropy(scores.Slice(t * wide, wide), batch[s].Heads[t] + 1, scale);
            Span<float> candidates = _candidates.AsSpan((starts[s] + s) * arc, wide * arc);
            products.Multiply(scores, candidates, _turnedGradient.AsSpan(starts[s] * arc), count, wide, arc);
            products.MultiplyLeftTransposed(scores, _turned.AsSpan(starts[s] * arc), _candidateGradient.AsSpan((starts[s] + s) * arc), count, wide, arc);
        }

        // turned = dependents · W + prior
        products.MultiplyLeftTransposed(_dependents, _turnedGradient, _weights.Gradient, n, arc, arc);
        Rows.Sum(_turnedGradient, _prior.Gradient, n, arc);
        Products.Fit(ref _scratch, n * arc);
        products.MultiplyRightTransposed(_turnedGradient, _weights.Value, _scratch, n, arc, arc);
        for (int s = 0; s < batch.Length; s++)
        {
            Rows.Add(_root.Gradient, _candidateGradient.AsSpan((starts[s] + s) * arc, arc));
            for (int t = 0; t < batch[s].Count; t++)
            {
                Span<float> to = columns.AsSpan((starts[s] + t) * shape.HeadColumns, 2 * arc);
                _scratch.AsSpan((starts[s] + t) * arc, arc).CopyTo(to);
                _candidateGradient.AsSpan((starts[s] + s + t + 1) * arc, arc).CopyTo(to[arc..]);
            }
        }

        return loss;
    }

    /// <summary>The best tree of a sentence of the last batch.</summary>
    public int[] Decode(int sentence, int count)
    {
        int[] heads = new int[count];
        ArcDecoder.Decode(_scores.AsSpan(_offsets[sentence], count * (count + 1)), count, heads);
        return heads;
    }
}
