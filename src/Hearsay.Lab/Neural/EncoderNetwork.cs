using System.Globalization;
using System.Numerics.Tensors;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>The network while it is trained: forwards with dropout, loss, and the gradient by hand.</summary>
internal sealed class EncoderNetwork
{
    private const float Dropout = 0.3f;
    private const float InputDropout = 0.15f;
    private const float WordDropout = 0.1f;
    private const float VectorDropout = 0.05f;
    private readonly Random _random;
    private readonly Products _products = new();
    private readonly GatedLayer[] _layers;
    private readonly Parameter _vectorProjection;
    private readonly Parameter _unknownVector;
    private readonly Parameter _tagWeights;
    private readonly Parameter _tagBias;
    private readonly Parameter _headWeights;
    private readonly Parameter _headBias;
    private readonly Parameter _arcWeights;
    private readonly Parameter _arcPrior;
    private readonly Parameter _root;
    private readonly Parameter _labelWeights;
    private readonly Parameter _labelBias;
    private readonly float[][] _masks;
    private readonly float[][] _hidden;
    private readonly float[][] _hiddenGradient;
    private (int Word, bool Known)[] _seen = [];
    private float[] _vectors = [];
    private float[] _tagInput = [];
    private float[] _tagScores = [];
    private float[] _headMask = [];
    private float[] _tagMask = [];
    private float[] _topInput = [];
    private float[] _heads = [];
    private float[] _headsGradient = [];
    private float[] _dependents = [];
    private float[] _turned = [];
    private float[] _turnedGradient = [];
    private float[] _arcScores = [];
    private float[] _candidates = [];
    private float[] _candidateGradient = [];
    private float[] _labelInput = [];
    private float[] _labelGradient = [];
    private float[] _labelScores = [];
    private float[] _scratch = [];

    public EncoderNetwork(EncoderShape shape, int seed)
    {
        Shape = shape;
        _random = new Random(seed);
        _vectorProjection = new Parameter("vectors", shape.Vector, shape.Input, 0.1f, _random);
        _unknownVector = new Parameter("unknown", 1, shape.Input, 0.1f, _random);
        Words = new Parameter("words", shape.Words, shape.Input, 0.1f, _random, table: true);
        Affixes = new Parameter("affixes", shape.Buckets, shape.Input, 0.1f, _random, table: true);
        _layers = [.. Enumerable.Range(0, shape.Layers).Select(i => new GatedLayer(i.ToString(CultureInfo.InvariantCulture), shape.LayerInput(i), shape.Width, _random))];
        _tagWeights = Parameter.Matrix("tags", shape.Both, shape.Tags, _random);
        _tagBias = new Parameter("tagBias", 1, shape.Tags, 0, _random);
        _headWeights = Parameter.Matrix("heads", shape.Both, shape.HeadColumns, _random);
        _headBias = new Parameter("headBias", 1, shape.HeadColumns, 0, _random);
        _arcWeights = new Parameter("arcs", shape.Arc, shape.Arc, 0.05f, _random);
        _arcPrior = new Parameter("arcPrior", 1, shape.Arc, 0, _random);
        _root = new Parameter("root", 1, shape.Arc, 0.1f, _random);
        _labelWeights = Parameter.Matrix("relations", shape.Label, shape.Relations, _random);
        _labelBias = new Parameter("relationBias", 1, shape.Relations, 0, _random);
        _masks = new float[shape.Layers][];
        _hidden = new float[shape.Layers + 1][];
        _hiddenGradient = new float[shape.Layers + 1][];
        for (int i = 0; i <= shape.Layers; i++) (_hidden[i], _hiddenGradient[i]) = ([], []);
        for (int i = 0; i < shape.Layers; i++) _masks[i] = [];
        Parameters =
        [
            _vectorProjection, _unknownVector, Words, Affixes, .. _layers.SelectMany(l => l.Parameters), _tagWeights, _tagBias,
            _headWeights, _headBias, _arcWeights, _arcPrior, _root, _labelWeights, _labelBias,
        ];
    }

    public EncoderShape Shape { get; }

    public Parameter[] Parameters { get; }

    public Parameter Words { get; }

    public Parameter Affixes { get; }

    /// <summary>Adds the gradient of a batch; returns the summed loss of tags, heads and relations. Without dropout it is exact, and can be checked.</summary>
    public (double Tag, double Arc, double Label) Learn(TrainingSentence[] batch, bool dropout)
    {
        int[] starts = Starts(batch);
        int n = starts[^1];
        Forward(batch, starts, dropout);
        float scale = 1f / n;
        double tag = 0, arc = 0, label = 0;
        int both = Shape.Both, arcWidth = Shape.Arc, labelWidth = Shape.Label, tags = Shape.Tags, relations = Shape.Relations;

        // Tags.
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
                tag += CrossEntropy(_tagScores.AsSpan((starts[s] + t) * tags, tags), batch[s].Tags[t], scale);

        // Heads: softmax over the sentence and the root.
        Products.Fit(ref _candidateGradient, (n + batch.Length) * arcWidth);
        Products.Fit(ref _turnedGradient, n * arcWidth);
        Products.Fit(ref _headsGradient, n * Shape.HeadColumns);
        _headsGradient.AsSpan(0, n * Shape.HeadColumns).Clear();
        _candidateGradient.AsSpan(0, (n + batch.Length) * arcWidth).Clear();
        int offset = 0;
        for (int s = 0; s < batch.Length; s++)
        {
            int count = batch[s].Count, columns = count + 1;
            Span<float> scores = _arcScores.AsSpan(offset, count * columns);
            for (int t = 0; t < count; t++)
                arc += CrossEntropy(scores.Slice(t * columns, columns), batch[s].Heads[t] + 1, scale);
            Span<float> candidates = _candidates.AsSpan((starts[s] + s) * arcWidth, columns * arcWidth);
            _products.Multiply(scores, candidates, _turnedGradient.AsSpan(starts[s] * arcWidth), count, columns, arcWidth);
            _products.MultiplyLeftTransposed(scores, _turned.AsSpan(starts[s] * arcWidth), _candidateGradient.AsSpan((starts[s] + s) * arcWidth), count, columns, arcWidth);
            offset += count * columns;
        }

        // turned = dependents · W + prior
        _products.MultiplyLeftTransposed(_dependents, _turnedGradient, _arcWeights.Gradient, n, arcWidth, arcWidth);
        SumRows(_turnedGradient, _arcPrior.Gradient, n, arcWidth);
        Products.Fit(ref _scratch, n * Math.Max(both, Shape.HeadColumns));
        _products.MultiplyRightTransposed(_turnedGradient, _arcWeights.Value, _scratch, n, arcWidth, arcWidth);
        for (int s = 0; s < batch.Length; s++)
        {
            TensorPrimitives.Add(_root.Gradient, _candidateGradient.AsSpan((starts[s] + s) * arcWidth, arcWidth), _root.Gradient);
            for (int t = 0; t < batch[s].Count; t++)
            {
                Span<float> to = _headsGradient.AsSpan((starts[s] + t) * Shape.HeadColumns, Shape.HeadColumns);
                _scratch.AsSpan((starts[s] + t) * arcWidth, arcWidth).CopyTo(to);
                _candidateGradient.AsSpan((starts[s] + s + t + 1) * arcWidth, arcWidth).CopyTo(to[arcWidth..]);
            }
        }

        // Relations, given the right head; the root's is known.
        int rows = LabelRows(batch, starts);
        int row = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
                if (batch[s].Heads[t] >= 0)
                    label += CrossEntropy(_labelScores.AsSpan(row++ * relations, relations), batch[s].Relations[t], scale);
        _products.MultiplyLeftTransposed(_labelInput, _labelScores, _labelWeights.Gradient, rows, labelWidth, relations);
        SumRows(_labelScores, _labelBias.Gradient, rows, relations);
        Products.Fit(ref _labelGradient, rows * labelWidth);
        _products.MultiplyRightTransposed(_labelScores, _labelWeights.Value, _labelGradient, rows, relations, labelWidth);
        row = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                if (batch[s].Heads[t] < 0) continue;
                Span<float> gradient = _labelGradient.AsSpan(row * labelWidth, labelWidth);
                ReadOnlySpan<float> input = _labelInput.AsSpan(row++ * labelWidth, labelWidth);
                Leaky.Backward(input, gradient);
                Span<float> mine = _headsGradient.AsSpan(((starts[s] + t) * Shape.HeadColumns) + (2 * arcWidth), labelWidth);
                Span<float> head = _headsGradient.AsSpan(((starts[s] + batch[s].Heads[t]) * Shape.HeadColumns) + (2 * arcWidth) + labelWidth, labelWidth);
                TensorPrimitives.Add(mine, gradient, mine);
                TensorPrimitives.Add(head, gradient, head);
            }

        Backward(batch, starts, dropout);
        return (tag, arc, label);
    }

    /// <summary>Tags, heads and relations as the network sees them, decoded into trees.</summary>
    public void Predict(TrainingSentence[] batch, Action<int, int[], int[], int[]> found)
    {
        int[] starts = Starts(batch);
        Forward(batch, starts, dropout: false);
        int offset = 0;
        List<TrainingSentence> parsed = [];
        foreach (TrainingSentence sentence in batch)
        {
            int[] heads = new int[sentence.Count];
            ArcDecoder.Decode(_arcScores.AsSpan(offset, sentence.Count * (sentence.Count + 1)), sentence.Count, heads);
            offset += sentence.Count * (sentence.Count + 1);
            parsed.Add(sentence with { Heads = heads });
        }

        LabelRows([.. parsed], starts);
        int row = 0;
        for (int s = 0; s < batch.Length; s++)
        {
            int[] tags = new int[batch[s].Count], relations = new int[batch[s].Count];
            for (int t = 0; t < tags.Length; t++)
            {
                tags[t] = TensorPrimitives.IndexOfMax<float>(_tagScores.AsSpan((starts[s] + t) * Shape.Tags, Shape.Tags));
                relations[t] = parsed[s].Heads[t] < 0 ? -1 : TensorPrimitives.IndexOfMax<float>(_labelScores.AsSpan(row++ * Shape.Relations, Shape.Relations));
            }

            found(s, tags, parsed[s].Heads, relations);
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
        int n = starts[^1], both = Shape.Both;
        Products.Fit(ref _vectors, n * Shape.Vector);
        for (int i = 0; i <= Shape.Layers; i++)
        {
            int width = i == 0 ? Shape.Input : both;
            Products.Fit(ref _hidden[i], n * width);
            Products.Fit(ref _hiddenGradient[i], n * width);
            if (dropout && i < Shape.Layers) _masks[i] = Mask(batch.Length * width, i == 0 ? InputDropout : Dropout);
        }

        _tagMask = dropout ? Mask(batch.Length * both, Dropout) : [];
        _headMask = dropout ? Mask(batch.Length * both, Dropout) : [];
        Embed(batch, starts, dropout);
        for (int i = 0; i < Shape.Layers; i++)
            _layers[i].Forward(_hidden[i], dropout ? _masks[i] : [], starts, _hidden[i + 1], _products);

        Products.Fit(ref _tagInput, n * both);
        Products.Fit(ref _tagScores, n * Shape.Tags);
        Products.Scale(_hidden[Shape.TagLayer], _tagMask, starts, both, _tagInput);
        Fill(_tagScores, _tagBias.Value, n);
        _products.Multiply(_tagInput, _tagWeights.Value, _tagScores, n, both, Shape.Tags, add: true);

        Products.Fit(ref _topInput, n * both);
        Products.Fit(ref _heads, n * Shape.HeadColumns);
        Products.Scale(_hidden[Shape.Layers], _headMask, starts, both, _topInput);
        Fill(_heads, _headBias.Value, n);
        _products.Multiply(_topInput, _headWeights.Value, _heads, n, both, Shape.HeadColumns, add: true);
        ScoreArcs(batch, starts);
    }

    private void ScoreArcs(TrainingSentence[] batch, int[] starts)
    {
        int n = starts[^1], arc = Shape.Arc;
        Products.Fit(ref _dependents, n * arc);
        Products.Fit(ref _turned, n * arc);
        Products.Fit(ref _candidates, (n + batch.Length) * arc);
        for (int s = 0; s < batch.Length; s++)
        {
            _root.Value.CopyTo(_candidates.AsSpan((starts[s] + s) * arc));
            for (int t = starts[s]; t < starts[s + 1]; t++)
            {
                Span<float> row = _heads.AsSpan(t * Shape.HeadColumns, Shape.HeadColumns);
                Leaky.Apply(row[..(2 * arc)]);
                row[..arc].CopyTo(_dependents.AsSpan(t * arc));
                row.Slice(arc, arc).CopyTo(_candidates.AsSpan((t + s + 1) * arc));
            }
        }

        Fill(_turned, _arcPrior.Value, n);
        _products.Multiply(_dependents, _arcWeights.Value, _turned, n, arc, arc, add: true);
        Products.Fit(ref _arcScores, batch.Sum(s => s.Count * (s.Count + 1)));
        int offset = 0;
        for (int s = 0; s < batch.Length; s++)
        {
            int count = batch[s].Count;
            _products.MultiplyRightTransposed(_turned.AsSpan(starts[s] * arc), _candidates.AsSpan((starts[s] + s) * arc), _arcScores.AsSpan(offset), count, arc, count + 1);
            offset += count * (count + 1);
        }
    }

    private int LabelRows(TrainingSentence[] batch, int[] starts)
    {
        int label = Shape.Label, rows = 0;
        Products.Fit(ref _labelInput, starts[^1] * label);
        Products.Fit(ref _labelScores, starts[^1] * Shape.Relations);
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                if (batch[s].Heads[t] < 0) continue;
                Span<float> to = _labelInput.AsSpan(rows++ * label, label);
                TensorPrimitives.Add(
                    _heads.AsSpan(((starts[s] + t) * Shape.HeadColumns) + (2 * Shape.Arc), label),
                    _heads.AsSpan(((starts[s] + batch[s].Heads[t]) * Shape.HeadColumns) + (2 * Shape.Arc) + label, label),
                    to);
                Leaky.Apply(to);
            }

        Fill(_labelScores, _labelBias.Value, rows);
        _products.Multiply(_labelInput, _labelWeights.Value, _labelScores, rows, label, Shape.Relations, add: true);
        return rows;
    }

    private void Backward(TrainingSentence[] batch, int[] starts, bool dropout)
    {
        int n = starts[^1], both = Shape.Both;
        // The heads' rectifier: what is stored is its output, whose sign is that of its input.
        for (int t = 0; t < n; t++)
        {
            Span<float> gradient = _headsGradient.AsSpan(t * Shape.HeadColumns, 2 * Shape.Arc);
            ReadOnlySpan<float> value = _heads.AsSpan(t * Shape.HeadColumns, 2 * Shape.Arc);
            Leaky.Backward(value, gradient);
        }

        _products.MultiplyLeftTransposed(_topInput, _headsGradient, _headWeights.Gradient, n, both, Shape.HeadColumns);
        SumRows(_headsGradient, _headBias.Gradient, n, Shape.HeadColumns);
        Span<float> top = _hiddenGradient[Shape.Layers].AsSpan(0, n * both);
        _products.MultiplyRightTransposed(_headsGradient, _headWeights.Value, top, n, Shape.HeadColumns, both);
        Products.Scale(top, _headMask, starts, both, top);

        for (int i = Shape.Layers - 1; i >= -1; i--)
        {
            if (i + 1 == Shape.TagLayer)
            {
                _products.MultiplyLeftTransposed(_tagInput, _tagScores, _tagWeights.Gradient, n, both, Shape.Tags);
                SumRows(_tagScores, _tagBias.Gradient, n, Shape.Tags);
                Span<float> scratch = _scratch.AsSpan(0, n * both);
                _products.MultiplyRightTransposed(_tagScores, _tagWeights.Value, scratch, n, Shape.Tags, both);
                Products.Scale(scratch, _tagMask, starts, both, scratch);
                Span<float> gradient = _hiddenGradient[i + 1].AsSpan(0, n * both);
                TensorPrimitives.Add(gradient, scratch, gradient);
            }

            if (i >= 0) _layers[i].Backward(_hidden[i], dropout ? _masks[i] : [], starts, _hiddenGradient[i + 1], _hiddenGradient[i], _products);
        }

        _products.MultiplyLeftTransposed(_vectors, _hiddenGradient[0], _vectorProjection.Gradient, n, Shape.Vector, Shape.Input);
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                ReadOnlySpan<float> gradient = _hiddenGradient[0].AsSpan((starts[s] + t) * Shape.Input, Shape.Input);
                (int word, bool known) = _seen[starts[s] + t];
                Add(Words.RowGradient(word), gradient);
                if (!known) Add(_unknownVector.Gradient, gradient);
                foreach (int bucket in batch[s].Affixes.AsSpan(t * WordFeatures.Count, WordFeatures.Count)) Add(Affixes.RowGradient(bucket), gradient);
            }
    }

    private void Embed(TrainingSentence[] batch, int[] starts, bool dropout)
    {
        int n = starts[^1];
        if (_seen.Length < n) _seen = new (int, bool)[n + (n / 4)];
        _vectors.AsSpan(0, n * Shape.Vector).Clear();
        Span<float> input = _hidden[0];
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                int at = starts[s] + t;
                int word = dropout && _random.NextSingle() < WordDropout ? 0 : batch[s].Words[t];
                float[]? vector = dropout && _random.NextSingle() < VectorDropout ? null : batch[s].Vectors[t];
                _seen[at] = (word, vector is not null);
                vector?.CopyTo(_vectors.AsSpan(at * Shape.Vector));
                Span<float> to = input.Slice(at * Shape.Input, Shape.Input);
                Words.Row(word).CopyTo(to);
                if (vector is null) Add(to, _unknownVector.Value);
                foreach (int bucket in batch[s].Affixes.AsSpan(t * WordFeatures.Count, WordFeatures.Count)) Add(to, Affixes.Row(bucket));
            }

        _products.Multiply(_vectors, _vectorProjection.Value, input, n, Shape.Vector, Shape.Input, add: true);
    }

    private float[] Mask(int size, float rate)
    {
        float[] mask = new float[size];
        float keep = 1 / (1 - rate);
        for (int i = 0; i < size; i++) mask[i] = _random.NextSingle() < rate ? 0 : keep;
        return mask;
    }

    /// <summary>Turns scores into the gradient of their cross entropy; returns the loss.</summary>
    private static double CrossEntropy(Span<float> scores, int right, float scale)
    {
        float max = TensorPrimitives.Max<float>(scores), chosen = scores[right];
        TensorPrimitives.Subtract(scores, max, scores);
        TensorPrimitives.Exp<float>(scores, scores);
        float sum = TensorPrimitives.Sum<float>(scores);
        TensorPrimitives.Multiply(scores, scale / sum, scores);
        scores[right] -= scale;
        return Math.Log(sum) - (chosen - max);
    }

    private static void Fill(Span<float> rows, ReadOnlySpan<float> with, int count)
    {
        for (int i = 0; i < count; i++) with.CopyTo(rows[(i * with.Length)..]);
    }

    private static void SumRows(ReadOnlySpan<float> rows, Span<float> to, int count, int columns)
    {
        for (int i = 0; i < count; i++) TensorPrimitives.Add(to, rows.Slice(i * columns, columns), to);
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> value) => TensorPrimitives.Add(to, value, to);
}
