using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language.Models;

namespace Hearsay.Lab.Learning;

/// <summary>
/// The weights of an averaged perceptron while it learns (Freund and Schapire 1999). Features are kept apart by their whole 64-bit hash;
/// weights are whole numbers.
/// </summary>
internal sealed class PerceptronTable : IScorer
{
    private readonly int _classes;
    private readonly int _stride;
    private Slot[] _slots = new Slot[1 << 18];
    private readonly int[] _found = new int[256];
    private short[] _weights;
    private float[] _sums;
    private int _rows;

    public PerceptronTable(int classes)
    {
        _classes = classes;
        _stride = (classes + 15) / 16 * 16;
        _weights = new short[_stride << 16];
        _sums = new float[_stride << 16];
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

        // The tables are far larger than the caches: everything is called for before it is used.
        Span<int> found = _found;
        foreach (ulong feature in features) Fetch(ref _slots[(int)(feature >> 20) & (_slots.Length - 1)]);
        int count = 0;
        foreach (ulong feature in features)
        {
            int row = Find(feature);
            if (row < 0) continue;
            found[count++] = row;
            for (int i = 0; i < _stride; i += 32) Fetch(ref Unsafe.Add(ref weights, ((nint)row * _stride) + i));
        }

        foreach (int row in found[..count])
        {
            nuint at = (nuint)row * (nuint)_stride;
            for (nuint i = 0; i < (nuint)_stride; i += 16)
            {
                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, at + i));
                (Vector256.LoadUnsafe(ref sum, i) + low).StoreUnsafe(ref sum, i);
                (Vector256.LoadUnsafe(ref sum, i + 8) + high).StoreUnsafe(ref sum, i + 8);
            }
        }
    }

    /// <summary>Learns from a mistake: praises one class for each feature and blames another.</summary>
    public void Update(ReadOnlySpan<ulong> features, int good, int bad)
    {
        foreach (ulong feature in features)
        {
            int row = Find(feature);
            if (row < 0) row = Add(feature);
            int at = row * _stride;
            _weights[at + good]++;
            _sums[at + good] += Time;
            _weights[at + bad]--;
            _sums[at + bad] -= Time;
        }
    }

    /// <summary>Writes the averaged weights, leaving out the small ones.</summary>
    public void WriteTo(ModelWriter writer, float least)
    {
        short[] codes = Codes(least);
        List<(ulong, byte[])> rows = [];
        List<byte> pairs = [];
        foreach (Slot slot in _slots)
        {
            if (slot.Key == 0) continue;
            pairs.Clear();
            for (int c = 0; c < _classes; c++)
            {
                int at = (slot.Row * _stride) + c;
                float average = _weights[at] - (_sums[at] / Time);
                if (MathF.Abs(average) < least) continue;
                pairs.Add((byte)c);
                pairs.Add(Encode(codes, average * Scale));
            }

            if (pairs.Count > 0) rows.Add((slot.Key, [.. pairs]));
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

    private static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }

    private int Find(ulong feature)
    {
        int mask = _slots.Length - 1;
        for (int at = (int)(feature >> 20) & mask; ; at = (at + 1) & mask)
        {
            Slot slot = _slots[at];
            if (slot.Key == feature) return slot.Row;
            if (slot.Key == 0) return -1;
        }
    }

    private int Add(ulong feature)
    {
        if (_rows * 2 >= _slots.Length)
        {
            Slot[] old = _slots;
            _slots = new Slot[old.Length * 2];
            foreach (Slot slot in old)
                if (slot.Key != 0) Put(slot);
        }

        if ((_rows + 1) * _stride > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _sums, _sums.Length * 2);
        }

        Put(new Slot(feature, _rows));
        return _rows++;
    }

    private void Put(Slot slot)
    {
        int mask = _slots.Length - 1;
        int at = (int)(slot.Key >> 20) & mask;
        while (_slots[at].Key != 0) at = (at + 1) & mask;
        _slots[at] = slot;
    }

    private readonly record struct Slot(ulong Key, int Row);
}
