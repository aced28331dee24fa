using System.Runtime.InteropServices;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>GloVe vectors in eight bits, as they lie beside the corpora.</summary>
internal sealed class WordVectors
{
    public const int Width = 100;
    private readonly sbyte[] _bytes;
    private readonly float[] _scales;

    public WordVectors(string[] words, sbyte[] bytes, float[] scales)
    {
        Words = words;
        _bytes = bytes;
        _scales = scales;
    }

    /// <summary>Most frequent first.</summary>
    public string[] Words { get; }

    public static WordVectors Read(string folder, int count)
    {
        string[] words = [.. File.ReadLines(Path.Combine(folder, "words.txt")).Take(count)];
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "vectors.i8.bin"));
        byte[] scales = File.ReadAllBytes(Path.Combine(folder, "scales.f32.bin"));
        return new WordVectors(
            words, MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(0, words.Length * Width)).ToArray(), MemoryMarshal.Cast<byte, float>(scales.AsSpan(0, words.Length * sizeof(float))).ToArray());
    }

    /// <summary>The same vectors as the model keeps them.</summary>
    public WordTable ToTable() => new(Width, [.. Words.Select(w => WordTable.Hash(w))], _bytes, _scales);

    public float[] Vector(int row)
    {
        float[] vector = new float[Width];
        for (int j = 0; j < Width; j++) vector[j] = _bytes[(row * Width) + j] * _scales[row];
        return vector;
    }
}
