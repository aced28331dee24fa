using System.Runtime.CompilerServices;

namespace Hearsay.Extraction.Attributions;

/// <summary>Features of one or more things to be scored, each a bucket of the model. Reused from cue to cue.</summary>
internal sealed class FeatureBag
{
    private uint[] _buckets = new uint[4096];

    /// <summary>Number of features in the bag.</summary>
    public int Count { get; private set; }

    /// <summary>What the features that follow are about; it sets equal features of different roles apart.</summary>
    public uint Role { get; set; }

    /// <summary>Where given, the template of each feature is noted in it, for the evidence.</summary>
    public List<uint>? Templates { get; init; }

    public void Clear() => Count = 0;

    public void Clear(int count) => Count = count;

    public ReadOnlySpan<uint> From(int start) => _buckets.AsSpan(start, Count - start);

    public ReadOnlySpan<uint> Range(int start, int end) => _buckets.AsSpan(start, end - start);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b = 0, uint c = 0)
    {
        ulong hash = ((Role * 131u) + template + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ a) * 0xBF58476D1CE4E5B9;
        hash ^= hash >> 29;
        hash = (hash ^ b) * 0x94D049BB133111EB;
        hash ^= hash >> 32;
        hash = (hash ^ c) * 0xBF58476D1CE4E5B9;
        if (Count == _buckets.Length) Array.Resize(ref _buckets, Count * 2);
        Templates?.Add(template);
        _buckets[Count++] = (uint)(hash >> (64 - AttributionModel.Bits));
    }
}
