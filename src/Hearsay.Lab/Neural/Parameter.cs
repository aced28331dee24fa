namespace Hearsay.Lab.Neural;

/// <summary>A matrix being trained, with its gradient and what Adam remembers of it (Kingma and Ba 2015).</summary>
internal sealed class Parameter
{
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly List<int>? _touched;
    private readonly bool[]? _isTouched;

    public Parameter(string name, int rows, int columns, float range, Random random, bool table = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Value = new float[rows * columns];
        Gradient = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        if (range > 0)
            for (int i = 0; i < Value.Length; i++) Value[i] = range * ((2 * random.NextSingle()) - 1);
        // Of a table, a step sees a few hundred rows; only those are updated.
        if (!table) return;
        _touched = [];
        _isTouched = new bool[rows];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[] Gradient { get; }

    /// <summary>A matrix with the usual range for its size (Glorot and Bengio 2010).</summary>
    public static Parameter Matrix(string name, int rows, int columns, Random random) =>
        new(name, rows, columns, MathF.Sqrt(6f / (rows + columns)), random);

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    public Span<float> RowGradient(int row)
    {
        if (_isTouched is not null && !_isTouched[row])
        {
            _isTouched[row] = true;
            _touched!.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    public double SquaredNorm()
    {
        double sum = 0;
        foreach ((int start, int length) in Stretches())
        {
            ReadOnlySpan<float> gradient = Gradient.AsSpan(start, length);
            sum += System.Numerics.Tensors.TensorPrimitives.SumOfSquares(gradient);
        }

        return sum;
    }

    /// <summary>One step of Adam; clears the gradient.</summary>
    public void Step(float rate, float scale, float beta1, float beta2, int step)
    {
        float rate1 = rate / (1 - MathF.Pow(beta1, step)), root2 = 1 / MathF.Sqrt(1 - MathF.Pow(beta2, step));
        foreach ((int start, int length) in Stretches())
        {
            Span<float> value = Value.AsSpan(start, length), gradient = Gradient.AsSpan(start, length);
            Span<float> first = _first.AsSpan(start, length), second = _second.AsSpan(start, length);
            int width = System.Numerics.Vector<float>.Count, i = 0;
            for (; i <= length - width; i += width)
            {
                System.Numerics.Vector<float> g = new System.Numerics.Vector<float>(gradient[i..]) * scale;
                System.Numerics.Vector<float> m = (new System.Numerics.Vector<float>(first[i..]) * beta1) + (g * (1 - beta1));
                System.Numerics.Vector<float> v = (new System.Numerics.Vector<float>(second[i..]) * beta2) + (g * g * (1 - beta2));
                m.CopyTo(first[i..]);
                v.CopyTo(second[i..]);
                System.Numerics.Vector<float> size = (System.Numerics.Vector.SquareRoot(v) * root2) + new System.Numerics.Vector<float>(1e-8f);
                (new System.Numerics.Vector<float>(value[i..]) - (m * rate1 / size)).CopyTo(value[i..]);
            }

            for (; i < length; i++)
            {
                float g = gradient[i] * scale;
                first[i] = (first[i] * beta1) + (g * (1 - beta1));
                second[i] = (second[i] * beta2) + (g * g * (1 - beta2));
                value[i] -= first[i] * rate1 / ((MathF.Sqrt(second[i]) * root2) + 1e-8f);
            }

            gradient.Clear();
        }

        if (_touched is null) return;
        foreach (int row in _touched) _isTouched![row] = false;
        _touched.Clear();
    }

    private IEnumerable<(int Start, int Length)> Stretches()
    {
        if (_touched is null)
        {
            yield return (0, Value.Length);
            yield break;
        }

        foreach (int row in _touched) yield return (row * Columns, Columns);
    }
}
