using Hearsay.Language.Models;

namespace Hearsay.Extraction.Attributions;

/// <summary>The trained weights: one small integer a bucket, so that sums are the same on every machine and in every order.</summary>
internal sealed class AttributionModel : IWeights
{
    public const string File = "models/attributions.bin";
    public const string Kind = "attributions";

    /// <summary>The model has two to this power buckets.</summary>
    public const int Bits = 22;

    /// <summary>What a weight of one is in the integers of the model.</summary>
    public const int Unit = 64;

    private readonly sbyte[] _weights = new sbyte[1 << Bits];

    private AttributionModel(int threshold, byte[] present, sbyte[] weights)
    {
        Threshold = threshold;
        int at = 0;
        for (int i = 0; i < _weights.Length && at < weights.Length; i++)
            if ((present[i >> 3] & (1 << (i & 7))) != 0) _weights[i] = weights[at++];
    }

    /// <summary>A word is a cue where its score is above this.</summary>
    public int Threshold { get; }

    /// <exception cref="LanguagePackException">The file is no such model, or of another size.</exception>
    public static AttributionModel Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        int threshold = reader.Int();
        byte[] present = reader.Array<byte>();
        if (present.Length != (1 << Bits) / 8) throw new LanguagePackException(File, 0, "the model is of another size; train it again with Hearsay.Lab");
        return new AttributionModel(threshold, present, reader.Array<sbyte>());
    }

    /// <summary>Rounds trained weights and writes them. Most buckets are empty: a bit says which are not.</summary>
    public static byte[] Write(ReadOnlySpan<float> weights, int threshold)
    {
        byte[] present = new byte[(1 << Bits) / 8];
        List<sbyte> kept = [];
        for (int i = 0; i < weights.Length; i++)
        {
            int rounded = Math.Clamp((int)MathF.Round(weights[i] * Unit), -127, 127);
            if (rounded == 0) continue;
            present[i >> 3] |= (byte)(1 << (i & 7));
            kept.Add((sbyte)rounded);
        }

        ModelWriter writer = new(Kind);
        writer.Int(threshold);
        writer.Array<byte>(present);
        writer.Array<sbyte>(kept.ToArray());
        return writer.ToArray();
    }

    /// <inheritdoc/>
    public int Score(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features) sum += _weights[feature];
        return sum;
    }
}
