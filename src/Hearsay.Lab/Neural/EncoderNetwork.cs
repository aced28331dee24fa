using System.Globalization;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>The network while it is trained: forwards with dropout, loss, and the gradient by hand.</summary>
internal sealed class EncoderNetwork
{
    private const float Dropout = 0.3f;
    private const float InputDropout = 0.15f;
    private readonly Random _random;
    private readonly Products _products = new();
    private readonly WordInput _input;
    private readonly GatedLayer[] _layers;
    private readonly TagOutput _tags;
    private readonly TreeOutput _tree;
    private readonly float[][] _masks;
    private readonly float[][] _hidden;
    private readonly float[][] _hiddenGradient;

    public EncoderNetwork(EncoderShape shape, int seed)
    {
        Shape = shape;
        _random = new Random(seed);
        _input = new WordInput(shape, _random);
        _layers = [.. Enumerable.Range(0, shape.Layers).Select(i => new GatedLayer(i.ToString(CultureInfo.InvariantCulture), shape.LayerInput(i), shape.Width, _random))];
        _tags = new TagOutput(shape, _random);
        _tree = new TreeOutput(shape, _random);
        _masks = [.. Enumerable.Repeat(Array.Empty<float>(), shape.Layers)];
        _hidden = [.. Enumerable.Repeat(Array.Empty<float>(), shape.Layers + 1)];
        _hiddenGradient = [.. Enumerable.Repeat(Array.Empty<float>(), shape.Layers + 1)];
        Parameters = [.. _input.Parameters, .. _layers.SelectMany(l => l.Parameters), .. _tags.Parameters, .. _tree.Parameters];
    }

    public EncoderShape Shape { get; }

    /// <summary>What is written to the model, in its order.</summary>
    public Parameter[] Parameters { get; }

    public Parameter Words => _input.Words;

    public Parameter Affixes => _input.Affixes;

    /// <summary>Adds the gradient of a batch; returns the summed loss of tags, heads and relations. Without dropout it is exact, and can be checked.</summary>
    public (double Tag, double Arc, double Label) Learn(TrainingSentence[] batch, bool dropout)
    {
        int[] starts = Starts(batch);
        Forward(batch, starts, dropout);
        float scale = 1f / starts[^1];
        double tag = _tags.Loss(batch, starts, scale);
        (double arc, double label) = _tree.Loss(batch, starts, scale, _products);
        Backward(batch, starts);
        return (tag, arc, label);
    }

    /// <summary>Tags, heads and relations as the network sees them, decoded into trees.</summary>
    public void Predict(TrainingSentence[] batch, Action<int, int[], int[], int[]> found)
    {
        int[] starts = Starts(batch);
        Forward(batch, starts, dropout: false);
        int s = 0;
        foreach ((int[] heads, int[] relations) in _tree.Decode(batch, starts, _products))
        {
            int start = starts[s];
            found(s++, [.. Enumerable.Range(start, heads.Length).Select(_tags.Best)], heads, relations);
        }
    }

    private static int[] Starts(TrainingSentence[] batch)
    {
        int[] starts = new int[batch.Length + 1];
        for (int s = 0; s < batch.Length; s++) starts[s + 1] = starts[s] + batch[s].Count;
        return starts;
    }

    private void Forward(TrainingSentence[] batch, int[] starts, bool dropout)
    {
        for (int i = 0; i <= Shape.Layers; i++)
        {
            int width = i == 0 ? Shape.Input : Shape.Both;
            Products.Fit(ref _hidden[i], starts[^1] * width);
            Products.Fit(ref _hiddenGradient[i], starts[^1] * width);
            if (i < Shape.Layers) _masks[i] = Mask(width, i == 0 ? InputDropout : Dropout);
        }

        float[] tagMask = Mask(Shape.Both, Dropout), treeMask = Mask(Shape.Both, Dropout);
        _input.Forward(batch, starts, dropout, _hidden[0], _products);
        for (int i = 0; i < Shape.Layers; i++) _layers[i].Forward(_hidden[i], _masks[i], starts, _hidden[i + 1], _products);
        _tags.Forward(_hidden[Shape.TagLayer], tagMask, starts, _products);
        _tree.Forward(_hidden[Shape.Layers], treeMask, starts, _products);

        float[] Mask(int width, float hidden) => dropout ? Rows.Mask(_random, batch.Length * width, hidden) : [];
    }

    private void Backward(TrainingSentence[] batch, int[] starts)
    {
        int n = starts[^1];
        _tree.Backward(starts, _hiddenGradient[Shape.Layers].AsSpan(0, n * Shape.Both), _products);
        for (int i = Shape.Layers; i >= 1; i--)
        {
            Span<float> gradient = _hiddenGradient[i].AsSpan(0, n * Shape.Both);
            if (i == Shape.TagLayer) _tags.Backward(starts, gradient, _products);
            _layers[i - 1].Backward(_hidden[i - 1], _masks[i - 1], starts, gradient, _hiddenGradient[i - 1], _products);
        }

        _input.Backward(batch, starts, _hiddenGradient[0], _products);
    }
}
