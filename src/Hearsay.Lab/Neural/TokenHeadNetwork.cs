using System.Numerics.Tensors;
using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>A <see cref="TokenHead"/> while it is trained, on states of an encoder that stays as it is: forwards with dropout, and the gradient by hand.</summary>
internal sealed class TokenHeadNetwork
{
    private readonly Random _random;
    private readonly Products _products = new();
    private readonly Parameter[] _projections;
    private readonly Parameter _bias;
    private readonly Parameter? _features;
    private readonly GatedLayer? _layer;
    private readonly Parameter _output;
    private readonly Parameter _outputBias;
    private readonly float[][] _sources;
    private float[] _hidden = [];
    private float[] _hiddenGradient = [];
    private float[] _hiddenMask = [];
    private float[] _states = [];
    private float[] _statesGradient = [];
    private float[] _topMask = [];
    private float[] _top = [];
    private float[] _scores = [];
    private List<int>[] _told = [];

    public TokenHeadNetwork(TokenHeadShape shape, int seed)
    {
        Shape = shape;
        _random = new Random(seed);
        _projections = [.. shape.Sources.Select((s, i) => new Parameter($"source{s}", shape.SourceWidths[i], shape.Hidden, MathF.Sqrt(3f / shape.States), _random))];
        _sources = [.. shape.Sources.Select(_ => Array.Empty<float>())];
        _bias = new Parameter("bias", 1, shape.Hidden, 0, _random);
        if (shape.Buckets > 0) _features = new Parameter("features", shape.Buckets, shape.Hidden, 0.05f, _random, table: true);
        if (shape.Width > 0) _layer = new GatedLayer("Own", shape.Hidden, shape.Width, _random);
        _output = Parameter.Matrix("output", shape.Top, shape.Classes, _random);
        _outputBias = new Parameter("outputBias", 1, shape.Classes, 0, _random);
        Parameters = [.. _projections, _bias, .. _features is null ? [] : new[] { _features }, .. _layer?.Parameters ?? [], _output, _outputBias];
    }

    public TokenHeadShape Shape { get; }

    public Parameter[] Parameters { get; }

    /// <summary>Share of the encoder's states that is hidden from the head while it learns.</summary>
    public float StateDropout { get; init; } = 0.2f;

    /// <summary>Share of the features that is hidden.</summary>
    public float FeatureDropout { get; init; } = 0.1f;

    /// <summary>Share of its own states that is hidden.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Scores of a batch, one row a word; a gradient may be written over them for <see cref="Backward"/>.</summary>
    public Span<float> Forward(HeadExample[] batch, int[] starts, bool dropout)
    {
        Spread(batch, starts);
        Project(starts, dropout);
        Tell(batch, starts, dropout);
        return Score(starts, dropout);
    }

    /// <summary>Adds the gradients of all parameters, given that of the scores of the last <see cref="Forward"/>.</summary>
    public void Backward(int[] starts, ReadOnlySpan<float> scoreGradient)
    {
        int n = starts[^1], hidden = Shape.Hidden, top = Shape.Top;
        Products.Fit(ref _hiddenGradient, n * hidden);
        Products.Fit(ref _statesGradient, n * top);
        _products.MultiplyLeftTransposed(_top, scoreGradient, _output.Gradient, n, top, Shape.Classes);
        Rows.Sum(scoreGradient, _outputBias.Gradient, n, Shape.Classes);
        _products.MultiplyRightTransposed(scoreGradient, _output.Value, _statesGradient, n, Shape.Classes, top);
        Products.Scale(_statesGradient, _topMask, starts, top, _statesGradient);
        if (_layer is null) _statesGradient.AsSpan(0, n * hidden).CopyTo(_hiddenGradient);
        else _layer.Backward(_hidden, _hiddenMask, starts, _statesGradient, _hiddenGradient, _products);
        Leaky.Backward(_hidden.AsSpan(0, n * hidden), _hiddenGradient.AsSpan(0, n * hidden));
        Rows.Sum(_hiddenGradient, _bias.Gradient, n, hidden);
        for (int i = 0; i < _projections.Length; i++)
            _products.MultiplyLeftTransposed(_sources[i], _hiddenGradient, _projections[i].Gradient, n, Shape.SourceWidths[i], hidden);
        if (_features is null) return;
        for (int t = 0; t < n; t++)
            foreach (int row in _told[t]) Rows.Add(_features.RowGradient(row), _hiddenGradient.AsSpan(t * hidden, hidden));
    }

    /// <summary>Writes the head as <see cref="TokenHead.Read"/> wants it.</summary>
    public void Write(ModelWriter writer)
    {
        writer.Array<int>(Shape.Sources);
        writer.Array<int>(Shape.SourceWidths);
        writer.Array<int>([Shape.Hidden, Shape.Width, Shape.Buckets, Shape.Classes]);
        foreach (Parameter parameter in Parameters)
            if (parameter == _features) WordTable.Round(Shape.Hidden, [], parameter.Value).Write(writer);
            else writer.Array<float>(parameter.Value);
    }

    /// <summary>First row of each sentence of a batch, and the end.</summary>
    public static int[] Starts(HeadExample[] batch)
    {
        int[] starts = new int[batch.Length + 1];
        for (int s = 0; s < batch.Length; s++) starts[s + 1] = starts[s] + batch[s].Count;
        return starts;
    }

    private void Spread(HeadExample[] batch, int[] starts)
    {
        int offset = 0, all = Shape.States;
        for (int i = 0; i < _sources.Length; i++)
        {
            int width = Shape.SourceWidths[i];
            Products.Fit(ref _sources[i], starts[^1] * width);
            for (int s = 0; s < batch.Length; s++)
                for (int t = 0; t < batch[s].Count; t++)
                    TensorPrimitives.ConvertToSingle(batch[s].States.AsSpan((t * all) + offset, width), _sources[i].AsSpan((starts[s] + t) * width, width));
            offset += width;
        }
    }

    // One hiding of states holds for a whole sentence, or the words around would give away what is hidden.
    private void Project(int[] starts, bool dropout)
    {
        int n = starts[^1], hidden = Shape.Hidden;
        Products.Fit(ref _hidden, n * hidden);
        Rows.Fill(_hidden, _bias.Value, n);
        for (int i = 0; i < _sources.Length; i++)
        {
            int width = Shape.SourceWidths[i];
            if (dropout) Products.Scale(_sources[i], Rows.Mask(_random, (starts.Length - 1) * width, StateDropout), starts, width, _sources[i]);
        }

        for (int i = 0; i < _projections.Length; i++)
            _products.Multiply(_sources[i], _projections[i].Value, _hidden, n, Shape.SourceWidths[i], hidden, add: true);
    }

    private Span<float> Score(int[] starts, bool dropout)
    {
        int n = starts[^1], sentences = starts.Length - 1, hidden = Shape.Hidden, top = Shape.Top;
        Products.Fit(ref _top, n * top);
        Products.Fit(ref _scores, n * Shape.Classes);
        Leaky.Apply(_hidden.AsSpan(0, n * hidden));
        _hiddenMask = dropout && _layer is not null ? Rows.Mask(_random, sentences * hidden, Dropout) : [];
        _topMask = dropout ? Rows.Mask(_random, sentences * top, Dropout) : [];
        if (_layer is not null)
        {
            Products.Fit(ref _states, n * top);
            _layer.Forward(_hidden, _hiddenMask, starts, _states, _products);
        }

        Products.Scale(_layer is null ? _hidden : _states, _topMask, starts, top, _top);
        Rows.Fill(_scores, _outputBias.Value, n);
        _products.Multiply(_top, _output.Value, _scores, n, top, Shape.Classes, add: true);
        return _scores.AsSpan(0, n * Shape.Classes);
    }

    private void Tell(HeadExample[] batch, int[] starts, bool dropout)
    {
        if (_features is null) return;
        int n = starts[^1];
        if (_told.Length < n) _told = [.. Enumerable.Range(0, n + (n / 4)).Select(_ => new List<int>())];
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                List<int> told = _told[starts[s] + t];
                told.Clear();
                foreach (int row in batch[s].Features[t])
                {
                    if (dropout && _random.NextSingle() < FeatureDropout) continue;
                    told.Add(row);
                    Rows.Add(_hidden.AsSpan((starts[s] + t) * Shape.Hidden, Shape.Hidden), _features.Row(row));
                }
            }
    }
}
