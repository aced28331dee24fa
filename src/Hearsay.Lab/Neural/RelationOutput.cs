using System.Numerics.Tensors;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>The relation of a word to its head. That of the root is known.</summary>
internal sealed class RelationOutput(EncoderShape shape, Random random)
{
    private readonly Parameter _weights = Parameter.Matrix("relations", shape.Label, shape.Relations, random);
    private readonly Parameter _bias = new("relationBias", 1, shape.Relations, 0, random);
    private int _rows;
    private float[] _input = [];
    private float[] _inputGradient = [];
    private float[] _scores = [];

    public Parameter[] Parameters => [_weights, _bias];

    /// <summary>One row of scores for every word that has a head.</summary>
    public void Forward(float[] columns, TrainingSentence[] batch, int[] starts, Products products)
    {
        int label = shape.Label;
        _rows = 0;
        Products.Fit(ref _input, starts[^1] * label);
        Products.Fit(ref _scores, starts[^1] * shape.Relations);
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                if (batch[s].Heads[t] < 0) continue;
                Span<float> to = _input.AsSpan(_rows++ * label, label);
                TensorPrimitives.Add(AsDependent(columns, starts[s] + t), AsHead(columns, starts[s] + batch[s].Heads[t]), to);
                Leaky.Apply(to);
            }

        Rows.Fill(_scores, _bias.Value, _rows);
        products.Multiply(_input, _weights.Value, _scores, _rows, label, shape.Relations, add: true);
    }

    /// <summary>The loss of the right relations; adds the gradient to that of the <paramref name="columns"/>.</summary>
    public double Learn(TrainingSentence[] batch, int[] starts, float scale, float[] columns, Products products)
    {
        int label = shape.Label, relations = shape.Relations, row = 0;
        double loss = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
                if (batch[s].Heads[t] >= 0) loss += Rows.CrossEntropy(_scores.AsSpan(row++ * relations, relations), batch[s].Relations[t], scale);
        products.MultiplyLeftTransposed(_input, _scores, _weights.Gradient, _rows, label, relations);
        Rows.Sum(_scores, _bias.Gradient, _rows, relations);
        Products.Fit(ref _inputGradient, _rows * label);
        products.MultiplyRightTransposed(_scores, _weights.Value, _inputGradient, _rows, relations, label);
        row = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
            {
                if (batch[s].Heads[t] < 0) continue;
                Span<float> gradient = _inputGradient.AsSpan(row * label, label);
                Leaky.Backward(_input.AsSpan(row++ * label, label), gradient);
                Rows.Add(AsDependent(columns, starts[s] + t), gradient);
                Rows.Add(AsHead(columns, starts[s] + batch[s].Heads[t]), gradient);
            }

        return loss;
    }

    public int Best(int row) => TensorPrimitives.IndexOfMax<float>(_scores.AsSpan(row * shape.Relations, shape.Relations));

    private Span<float> AsDependent(float[] columns, int word) => columns.AsSpan((word * shape.HeadColumns) + (2 * shape.Arc), shape.Label);

    private Span<float> AsHead(float[] columns, int word) => columns.AsSpan((word * shape.HeadColumns) + (2 * shape.Arc) + shape.Label, shape.Label);
}
