using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>Rows of numbers in eight bits, each with a scale of its own; found by the hash of a word where the table has words.</summary>
internal sealed class WordTable
{
    private readonly int _width;
    private readonly sbyte[] _rows;
    private readonly float[] _scales;
    private readonly ulong[] _keys;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <summary>A table of <paramref name="rows"/>; <paramref name="words"/> are the hashes of the first so many of them, and may be none.</summary>
    public WordTable(int width, ulong[] words, sbyte[] rows, float[] scales)
    {
        _width = width;
        _keys = words;
        _rows = rows;
        _scales = scales;
        int size = 16;
        while (size < words.Length * 2) size *= 2;
        _mask = size - 1;
        _slots = new int[size];
        for (int i = 0; i < words.Length; i++)
        {
            int slot = (int)words[i] & _mask;
            while (_slots[slot] != 0 && words[_slots[slot] - 1] != words[i]) slot = (slot + 1) & _mask;
            // Of two words with one hash the more frequent, which comes first, keeps it.
            if (_slots[slot] == 0) _slots[slot] = i + 1;
        }
    }

    public int Width => _width;

    public int Count => _scales.Length;

    /// <summary>A table whose rows are rounded to eight bits.</summary>
    public static WordTable Round(int width, ulong[] words, ReadOnlySpan<float> values)
    {
        sbyte[] rows = new sbyte[values.Length];
        float[] scales = new float[values.Length / width];
        for (int i = 0; i < scales.Length; i++)
        {
            ReadOnlySpan<float> row = values.Slice(i * width, width);
            float most = 0;
            foreach (float value in row) most = MathF.Max(most, MathF.Abs(value));
            if (most == 0) continue;
            scales[i] = most / 127;
            for (int j = 0; j < width; j++) rows[(i * width) + j] = (sbyte)MathF.Round(row[j] / scales[i]);
        }

        return new WordTable(width, words, rows, scales);
    }

    public static WordTable Read(ref ModelReader reader) =>
        new(reader.Int(), reader.Array<ulong>(), reader.Array<sbyte>(), reader.Array<float>());

    public void Write(ModelWriter writer)
    {
        writer.Int(_width);
        writer.Array<ulong>(_keys);
        writer.Array<sbyte>(_rows);
        writer.Array<float>(_scales);
    }

    /// <summary>The hash by which a table knows a word.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in word) hash = (hash ^ letter) * 1099511628211;
        return hash ^ (hash >> 32);
    }

    /// <summary>Row of a word, or -1.</summary>
    public int Find(ulong word)
    {
        for (int slot = (int)word & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (_keys[_slots[slot] - 1] == word) return _slots[slot] - 1;
        return -1;
    }

    /// <summary>Adds a row to <paramref name="to"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddRow(int row, Span<float> to)
    {
        ref sbyte from = ref MemoryMarshal.GetReference(_rows.AsSpan(row * _width, _width));
        ref float sum = ref MemoryMarshal.GetReference(to[.._width]);
        float scale = _scales[row];
        int j = 0;
        for (; Avx512F.IsSupported && j <= _width - Vector512<float>.Count; j += Vector512<float>.Count)
        {
            Vector512<float> values = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from, (nuint)j)));
            Vector512.FusedMultiplyAdd(values, Vector512.Create(scale), Vector512.LoadUnsafe(ref sum, (nuint)j)).StoreUnsafe(ref sum, (nuint)j);
        }

        for (; j <= _width - Vector256<float>.Count; j += Vector256<float>.Count)
        {
            long eight = Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref from, j)));
            Vector256<float> values = Vector256.ConvertToSingle(Widen(Vector128.CreateScalarUnsafe(eight).AsSByte()));
            Vector256.FusedMultiplyAdd(values, Vector256.Create(scale), Vector256.LoadUnsafe(ref sum, (nuint)j)).StoreUnsafe(ref sum, (nuint)j);
        }

        for (; j < _width; j++) to[j] = MathF.FusedMultiplyAdd(_rows[(row * _width) + j], scale, to[j]);
    }

    /// <summary>The lower eight bytes as eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector128<sbyte> bytes)
    {
        if (Avx2.IsSupported) return Avx2.ConvertToVector256Int32(bytes);
        Vector128<short> shorts = Vector128.WidenLower(bytes);
        return Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts));
    }
}
