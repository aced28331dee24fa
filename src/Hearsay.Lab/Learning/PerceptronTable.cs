using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Language.Models;

namespace Hearsay.Lab.Learning;

/// <summary>
/// The weights of an averaged perceptron while it learns. A feature gets a row when first it is blamed or praised;
/// features are kept apart by their whole 64-bit hash. Weights are integers, so that learning is exact and repeatable.
/// </summary>
internal sealed class PerceptronTable : IScorer
{
    private readonly int _classes;
    private readonly int _stride;
    private ulong[] _keys = new ulong[1 << 20];
    private int[] _rowOf = new int[1 << 20];
    private short[] _weights;
    private float[] _sums;
    private int[] _updates;
    private int _rows;

    public PerceptronTable(int classes)
    {
        _classes = classes;
        _stride = (classes + 15) / 16 * 16;
        _weights = new short[_stride << 16];
        _sums = new float[_stride << 16];
        _updates = new int[1 << 16];
    }

    /// <summary>Number of decisions so far; advance it once a decision, for the averages.</summary>
    public int Time { get; set; } = 1;

    public int Rows => _rows;

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<int> sums = scores[.._stride];
        sums.Clear();
        ref int sum = ref MemoryMarshal.GetReference(sums);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (ulong feature in features)
        {
            int row = Find(feature);
            if (row < 0) continue;
            nuint at = (nuint)row * (nuint)_stride;
            for (nuint i = 0; i < (nuint)_stride; i += 16)
            {
                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, at + i));
                (Vector256.LoadUnsafe(ref sum, i) + low).StoreUnsafe(ref sum, i);
                (Vector256.LoadUnsafe(ref sum, i + 8) + high).StoreUnsafe(ref sum, i + 8);
            }
        }
    }

    /// <summary>Adds to one class of each feature.</summary>
    public void Add(ReadOnlySpan<ulong> features, int @class, int amount)
    {
        foreach (ulong feature in features)
        {
            int row = FindOrAdd(feature);
            int at = (row * _stride) + @class;
            _weights[at] += (short)amount;
            _sums[at] += (float)Time * amount;
            _updates[row]++;
        }
    }

    /// <summary>Writes the averaged weights, leaving out the small ones and the rows that were seldom changed.</summary>
    public void WriteTo(ModelWriter writer, float least, int leastUpdates)
    {
        short[] codes = Codes(least);
        List<(ulong, byte[])> rows = [];
        List<byte> pairs = [];
        for (int slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] == 0 || _updates[_rowOf[slot]] < leastUpdates) continue;
            pairs.Clear();
            for (int c = 0; c < _classes; c++)
            {
                int at = (_rowOf[slot] * _stride) + c;
                float average = _weights[at] - (_sums[at] / Time);
                if (MathF.Abs(average) < least) continue;
                pairs.Add((byte)c);
                pairs.Add(Encode(codes, average * Scale));
            }

            if (pairs.Count > 0) rows.Add((_keys[slot], [.. pairs]));
        }

        int bits = 10;
        while (1 << bits < rows.Count) bits++;
        LinearModel.Write(writer, _classes, bits, rows, codes);
        Console.Error.WriteLine($"  {_rows} rows learnt, {rows.Count} kept, {rows.Sum(r => r.Item2.Length / 2)} weights");
    }

    private const float Scale = 64;

    // 127 sizes, each a little larger than the one before; the upper half of the codes are the same, negative.
    private static short[] Codes(float least)
    {
        short[] codes = new short[256];
        double size = least * Scale;
        double ratio = Math.Pow(20000 / size, 1.0 / 127);
        for (int i = 0; i < 128; i++, size *= ratio)
        {
            codes[i] = (short)Math.Round(size);
            codes[i + 128] = (short)-codes[i];
        }

        return codes;
    }

    private static byte Encode(short[] codes, float weight)
    {
        float size = MathF.Abs(weight);
        int best = 0;
        for (int i = 1; i < 128 && codes[i - 1] <= size; i++)
            if (Math.Abs(codes[i] - size) < Math.Abs(codes[best] - size)) best = i;
        return (byte)(weight < 0 ? best + 128 : best);
    }

    private int Find(ulong feature)
    {
        int mask = _keys.Length - 1;
        for (int slot = (int)(feature >> 20) & mask; ; slot = (slot + 1) & mask)
        {
            ulong key = _keys[slot];
            if (key == feature) return _rowOf[slot];
            if (key == 0) return -1;
        }
    }

    private int FindOrAdd(ulong feature)
    {
        int row = Find(feature);
        if (row >= 0) return row;
        if (_rows * 2 >= _keys.Length) Widen();
        if (_rows == _updates.Length) Lengthen();
        Put(feature, _rows);
        return _rows++;
    }

    private void Put(ulong feature, int row)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(feature >> 20) & mask;
        while (_keys[slot] != 0) slot = (slot + 1) & mask;
        _keys[slot] = feature;
        _rowOf[slot] = row;
    }

    private void Widen()
    {
        ulong[] keys = _keys;
        int[] rows = _rowOf;
        _keys = new ulong[keys.Length * 2];
        _rowOf = new int[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
            if (keys[i] != 0) Put(keys[i], rows[i]);
    }

    private void Lengthen()
    {
        int rows = _rows * 2;
        Array.Resize(ref _weights, rows * _stride);
        Array.Resize(ref _sums, rows * _stride);
        Array.Resize(ref _updates, rows);
    }
}
