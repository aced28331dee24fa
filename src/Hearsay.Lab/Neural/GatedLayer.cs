using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>One layer while it is trained: <see cref="GatedScan"/> forwards, and its hand-written gradient backwards.</summary>
internal sealed class GatedLayer
{
    private readonly int _input;
    private readonly int _width;
    private readonly int _columns;
    private readonly Parameter _weights;
    private readonly Parameter _peepholes;
    private float[] _dropped = [];
    private float[] _gates = [];
    private float[] _state = [];
    private float[] _gateGradient = [];

    public GatedLayer(string name, int input, int width, Random random)
    {
        _input = input;
        _width = width;
        _columns = GatedPass.ColumnsOf(input, width);
        _weights = new Parameter($"layer{name}", _input, _columns, MathF.Sqrt(3f / _input), random);
        _peepholes = new Parameter($"peepholes{name}", 2, GatedScan.Parameters * _width, 0, random);
        // Remember at first: a forget gate that opens half at the start loses a word after three steps.
        for (int d = 0; d < 2; d++) _peepholes.Row(d).Slice(2 * _width, _width).Fill(1f);
    }

    public IEnumerable<Parameter> Parameters => [_weights, _peepholes];

    private bool OwnShortcut => _columns == 8 * _width;

    /// <summary>Output of the layer. <paramref name="mask"/> (or empty) scales what the gates see of the input.</summary>
    public void Forward(ReadOnlySpan<float> input, ReadOnlySpan<float> mask, ReadOnlySpan<int> starts, Span<float> output, Products products)
    {
        int n = starts[^1];
        Products.Fit(ref _dropped, n * _input);
        Products.Fit(ref _gates, n * _columns);
        Products.Fit(ref _state, n * 2 * _width);
        Products.Scale(input, mask, starts, _input, _dropped);
        products.Multiply(_dropped, _weights.Value, _gates, n, _input, _columns);
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int d = 0; d < 2; d++)
            {
                int from = starts[s], count = starts[s + 1] - from;
                Span<float> gates = _gates.AsSpan((from * _columns) + (d * 3 * _width));
                ReadOnlySpan<float> shortcut = OwnShortcut ? _gates.AsSpan((from * _columns) + ((6 + d) * _width)) : input[((from * _input) + (d * _width))..];
                int at = (from * 2 * _width) + (d * _width);
                GatedScan.Run(gates, _columns, shortcut, OwnShortcut ? _columns : _input, _peepholes.Row(d), output[at..], 2 * _width, _state.AsSpan(at), count, _width, d == 1);
            }
    }

    /// <summary>Adds the gradients of the parameters, and writes that of the input.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> mask, ReadOnlySpan<int> starts, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, Products products)
    {
        int n = starts[^1];
        Products.Fit(ref _gateGradient, n * _columns);
        inputGradient[..(n * _input)].Clear();
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int d = 0; d < 2; d++) ScanBack(input, outputGradient, inputGradient, starts[s], starts[s + 1] - starts[s], d);

        products.MultiplyLeftTransposed(_dropped, _gateGradient, _weights.Gradient, n, _input, _columns);
        // What reached the input through the shortcut is there already; what came through the gates passes the mask first.
        products.MultiplyRightTransposed(_gateGradient, _weights.Value, _dropped, n, _columns, _input);
        Products.Scale(_dropped, mask, starts, _input, _dropped);
        TensorPrimitives.Add(inputGradient[..(n * _input)], _dropped.AsSpan(0, n * _input), inputGradient);
    }

    private void ScanBack(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, int from, int count, int d)
    {
        int stride = 2 * _width;
        ReadOnlySpan<float> holes = _peepholes.Row(d);
        Span<float> holeGradient = _peepholes.RowGradient(d);
        Span<float> carry = stackalloc float[_width];
        carry.Clear();
        Vector256<float> one = Vector256<float>.One;
        for (int step = count - 1; step >= 0; step--)
        {
            int t = from + (d == 1 ? count - 1 - step : step);
            int before = d == 1 ? t + 1 : t - 1;
            for (int j = 0; j < _width; j += Vector256<float>.Count)
            {
                int gate = (t * _columns) + (d * 3 * _width) + j;
                int at = (t * stride) + (d * _width) + j;
                Vector256<float> candidate = Load(_gates, gate), forget = Load(_gates, gate + _width), open = Load(_gates, gate + (2 * _width));
                Vector256<float> memory = Load(_state, at);
                Vector256<float> previous = step == 0 ? Vector256<float>.Zero : Load(_state, (before * stride) + (d * _width) + j);
                int pass = OwnShortcut ? (t * _columns) + ((6 + d) * _width) + j : (t * _input) + (d * _width) + j;
                Vector256<float> direct = OwnShortcut ? Load(_gates, pass) : Load(input, pass);
                Vector256<float> gradient = Load(outputGradient, at);

                Vector256<float> directGradient = gradient * (one - open);
                if (OwnShortcut) directGradient.CopyTo(_gateGradient.AsSpan(pass));
                else (Load(inputGradient, pass) + directGradient).CopyTo(inputGradient[pass..]);
                Vector256<float> openGradient = gradient * (memory - direct) * open * (one - open);
                Vector256<float> memoryGradient = (gradient * open) + Load(carry, j);
                Vector256<float> forgetGradient = memoryGradient * (previous - candidate) * forget * (one - forget);
                (memoryGradient * (one - forget)).CopyTo(_gateGradient.AsSpan(gate));
                forgetGradient.CopyTo(_gateGradient.AsSpan(gate + _width));
                openGradient.CopyTo(_gateGradient.AsSpan(gate + (2 * _width)));
                Vector256<float> carried = (memoryGradient * forget) + (forgetGradient * Load(holes, j)) + (openGradient * Load(holes, _width + j));
                carried.CopyTo(carry[j..]);
                Add(holeGradient, j, forgetGradient * previous);
                Add(holeGradient, _width + j, openGradient * previous);
                Add(holeGradient, (2 * _width) + j, forgetGradient);
                Add(holeGradient, (3 * _width) + j, openGradient);
            }
        }
    }

    private static Vector256<float> Load(ReadOnlySpan<float> from, int at) => Vector256.Create(from.Slice(at, Vector256<float>.Count));

    private static void Add(Span<float> to, int at, Vector256<float> value) => (Load(to, at) + value).CopyTo(to[at..]);
}
