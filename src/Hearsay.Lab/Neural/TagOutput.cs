using System.Numerics.Tensors;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>Scores of tags, read off one of the lower layers.</summary>
internal sealed class TagOutput(EncoderShape shape, Random random)
{
    private readonly Parameter _weights = Parameter.Matrix("tags", shape.Both, shape.Tags, random);
    private readonly Parameter _bias = new("tagBias", 1, shape.Tags, 0, random);
    private float[] _mask = [];
    private float[] _input = [];
    private float[] _scores = [];
    private float[] _gradient = [];

    public Parameter[] Parameters => [_weights, _bias];

    /// <param name="states">Of the layer that tags are read from.</param>
    /// <param name="mask">Hides some of them.</param>
    /// <param name="starts">First row of each sentence.</param>
    /// <param name="products">Scratch.</param>
    public void Forward(ReadOnlySpan<float> states, float[] mask, int[] starts, Products products)
    {
        int n = starts[^1];
        _mask = mask;
        Products.Fit(ref _input, n * shape.Both);
        Products.Fit(ref _scores, n * shape.Tags);
        Products.Scale(states, mask, starts, shape.Both, _input);
        Rows.Fill(_scores, _bias.Value, n);
        products.Multiply(_input, _weights.Value, _scores, n, shape.Both, shape.Tags, add: true);
    }

    /// <summary>The loss; the scores are their own gradient afterwards.</summary>
    public double Loss(TrainingSentence[] batch, int[] starts, float scale)
    {
        double loss = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
                loss += Rows.CrossEntropy(_scores.AsSpan((starts[s] + t) * shape.Tags, shape.Tags), batch[s].Tags[t], scale);
        return loss;
    }

    /// <summary>Adds the gradient of the states to <paramref name="stateGradient"/>.</summary>
    public void Backward(int[] starts, Span<float> stateGradient, Products products)
    {
        int n = starts[^1];
        products.MultiplyLeftTransposed(_input, _scores, _weights.Gradient, n, shape.Both, shape.Tags);
        Rows.Sum(_scores, _bias.Gradient, n, shape.Tags);
        Products.Fit(ref _gradient, n * shape.Both);
        products.MultiplyRightTransposed(_scores, _weights.Value, _gradient, n, shape.Tags, shape.Both);
        Products.Scale(_gradient, _mask, starts, shape.Both, _gradient);
        Rows.Add(stateGradient[..(n * shape.Both)], _gradient.AsSpan(0, n * shape.Both));
    }

    public int Best(int row) => TensorPrimitives.IndexOfMax<float>(_scores.AsSpan(row * shape.Tags, shape.Tags));
}
