using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Models;

/// <summary>
/// A pruned linear model. Each feature has a row of (class, weight code) pairs; rows lie one after the other, bucket by bucket,
/// and are used as they lie in the file. Weights are integers, so that sums are the same on every machine and in every order.
/// </summary>
internal sealed class LinearModel : IScorer
{
    private readonly int _shift;
    private readonly int[] _starts;
    private readonly byte[] _rows;
    private readonly int[] _weights;

    private LinearModel(int classes, byte[] rowsPerBucket, byte[] rows, short[] weights)
    {
        Classes = classes;
        _rows = rows;
        _weights = Array.ConvertAll(weights, w => (int)w);
        _shift = 64 - int.Log2(rowsPerBucket.Length);
        _starts = new int[rowsPerBucket.Length + 1];
        int at = 0;
        for (int bucket = 0; bucket < rowsPerBucket.Length; bucket++)
        {
            _starts[bucket] = at;
            for (int row = rowsPerBucket[bucket]; row > 0; row--) at += 2 + (2 * rows[at + 1]);
        }

        _starts[^1] = at;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    public static LinearModel Read(ref ModelReader reader) => new(reader.Int(), reader.Array<byte>(), reader.Array<byte>(), reader.Array<short>());

    /// <summary>Writes a model of the given rows: features with their (class, code) pairs, and the weight of each code.</summary>
    public static void Write(ModelWriter writer, int classes, int bucketBits, IReadOnlyList<(ulong Feature, byte[] Pairs)> rows, short[] weights)
    {
        byte[] perBucket = new byte[1 << bucketBits];
        using MemoryStream bytes = new();
        // Sorted by the whole hash, rows come bucket by bucket; a bucket takes no more than a byte can count.
        foreach ((ulong feature, byte[] pairs) in rows.OrderBy(r => r.Feature))
        {
            int bucket = (int)(feature >> (64 - bucketBits));
            if (perBucket[bucket] == byte.MaxValue) continue;
            perBucket[bucket]++;
            bytes.WriteByte((byte)feature);
            bytes.WriteByte((byte)(pairs.Length / 2));
            bytes.Write(pairs);
        }

        writer.Int(classes);
        writer.Array<byte>(perBucket);
        writer.Array<byte>(bytes.ToArray());
        writer.Array<short>(weights);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores[..Classes].Clear();
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(_starts);
        ref int weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref int sums = ref MemoryMarshal.GetReference(scores);
        foreach (ulong feature in features)
        {
            int bucket = (int)(feature >> _shift);
            int at = Unsafe.Add(ref starts, bucket), end = Unsafe.Add(ref starts, bucket + 1);
            while (at < end)
            {
                int pairs = Unsafe.Add(ref rows, at + 1);
                if (Unsafe.Add(ref rows, at) != (byte)feature)
                {
                    at += 2 + (2 * pairs);
                    continue;
                }

                at += 2;
                for (int last = at + (2 * pairs); at < last; at += 2)
                    Unsafe.Add(ref sums, (int)Unsafe.Add(ref rows, at)) += Unsafe.Add(ref weights, (int)Unsafe.Add(ref rows, at + 1));
                break;
            }
        }
    }
}
