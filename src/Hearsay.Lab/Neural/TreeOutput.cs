using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>
/// Trees, read off the uppermost layer: one product gives every word a vector as a dependent and one as a head, once for arcs and once for relations
/// (Dozat and Manning 2017).
/// </summary>
internal sealed class TreeOutput
{
    private readonly EncoderShape _shape;
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private float[] _mask = [];
    private float[] _input = [];
    private float[] _columns = [];
    private float[] _gradient = [];

    public TreeOutput(EncoderShape shape, Random random)
    {
        _shape = shape;
        _weights = Parameter.Matrix("heads", shape.Both, shape.HeadColumns, random);
        _bias = new Parameter("headBias", 1, shape.HeadColumns, 0, random);
        Arcs = new ArcOutput(shape, random);
        Relations = new RelationOutput(shape, random);
    }

    public ArcOutput Arcs { get; }

    public RelationOutput Relations { get; }

    public Parameter[] Parameters => [_weights, _bias, .. Arcs.Parameters, .. Relations.Parameters];

    /// <param name="states">Of the uppermost layer.</param>
    /// <param name="mask">Hides some of them.</param>
    /// <param name="starts">First row of each sentence.</param>
    /// <param name="products">Scratch.</param>
    public void Forward(ReadOnlySpan<float> states, float[] mask, int[] starts, Products products)
    {
        int n = starts[^1];
        _mask = mask;
        Products.Fit(ref _input, n * _shape.Both);
        Products.Fit(ref _columns, n * _shape.HeadColumns);
        Products.Scale(states, mask, starts, _shape.Both, _input);
        Rows.Fill(_columns, _bias.Value, n);
        products.Multiply(_input, _weights.Value, _columns, n, _shape.Both, _shape.HeadColumns, add: true);
        for (int t = 0; t < n; t++) Leaky.Apply(ArcColumns(_columns, t));
        Arcs.Forward(_columns, starts, products);
    }

    /// <summary>The loss of heads and of relations, and the gradient of both.</summary>
    public (double Arc, double Label) Loss(TrainingSentence[] batch, int[] starts, float scale, Products products)
    {
        int n = starts[^1];
        Products.Fit(ref _gradient, n * _shape.HeadColumns);
        _gradient.AsSpan(0, n * _shape.HeadColumns).Clear();
        double arc = Arcs.Learn(batch, starts, scale, _gradient, products);
        // Relations are learnt of the right head, whatever the arcs say.
        Relations.Forward(_columns, batch, starts, products);
        return (arc, Relations.Learn(batch, starts, scale, _gradient, products));
    }

    /// <summary>Writes the gradient of the states.</summary>
    public void Backward(int[] starts, Span<float> stateGradient, Products products)
    {
        int n = starts[^1];
        // The rectifier's output is what is stored; its sign is that of its input.
        for (int t = 0; t < n; t++) Leaky.Backward(ArcColumns(_columns, t), ArcColumns(_gradient, t));
        products.MultiplyLeftTransposed(_input, _gradient, _weights.Gradient, n, _shape.Both, _shape.HeadColumns);
        Rows.Sum(_gradient, _bias.Gradient, n, _shape.HeadColumns);
        products.MultiplyRightTransposed(_gradient, _weights.Value, stateGradient, n, _shape.HeadColumns, _shape.Both);
        Products.Scale(stateGradient, _mask, starts, _shape.Both, stateGradient);
    }

    /// <summary>The best trees of the last batch, with their relations.</summary>
    public IEnumerable<(int[] Heads, int[] Relations)> Decode(TrainingSentence[] batch, int[] starts, Products products)
    {
        TrainingSentence[] parsed = [.. batch.Select((sentence, s) => sentence with { Heads = Arcs.Decode(s, sentence.Count) })];
        Relations.Forward(_columns, parsed, starts, products);
        int row = 0;
        foreach (TrainingSentence sentence in parsed) yield return (sentence.Heads, [.. sentence.Heads.Select(h => h < 0 ? -1 : Relations.Best(row++))]);
    }

    private Span<float> ArcColumns(float[] rows, int word) => rows.AsSpan(word * _shape.HeadColumns, 2 * _shape.Arc);
}
