using System.Buffers.Binary;
using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>
/// A linear model that says whether people would take a predicate for something that happened: three classes and a value from -3 to 3.
/// It only breaks ties; where a rule or lexicon line speaks, they decide. Whole numbers throughout, so that every machine answers alike.
/// </summary>
internal sealed class FirmnessModel
{
    public const string Path = "models/firmness.bin";
    public const int Classes = 3;
    public const int Outputs = Classes + 1;

    /// <summary>The value's weights are stored in these fractions of one.</summary>
    public const int Unit = 2000;

    private const uint Magic = 0x4D524946;
    private const int Header = 8;

    private readonly short[] _weights;

    /// <param name="weights">Feature by feature: three class weights and one of the value.</param>
    public FirmnessModel(short[] weights) => _weights = weights;

    /// <summary>The pack's model, or null where it has none.</summary>
    /// <exception cref="LanguagePackException">The file is broken.</exception>
    public static FirmnessModel? LoadOrNull(LanguagePack pack)
    {
        if (!pack.Has(Path)) return null;
        ReadOnlySpan<byte> bytes = pack.File(Path).Content.Span;
        int wanted = Header + (FirmnessFeatures.Places * Outputs * sizeof(short));
        if (bytes.Length != wanted || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new LanguagePackException(Path, 0, $"expected a firmness model of {wanted} bytes; train it again with `Hearsay.Lab train firmness`");
        short[] weights = new short[FirmnessFeatures.Places * Outputs];
        for (int i = 0; i < weights.Length; i++) weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(Header + (i * sizeof(short)))..]);
        return new FirmnessModel(weights);
    }

    /// <summary>The model's file.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Header + (_weights.Length * sizeof(short))];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 1);
        for (int i = 0; i < _weights.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(Header + (i * sizeof(short))), _weights[i]);
        return bytes;
    }

    /// <summary>What people would say of a predicate.</summary>
    public FirmnessGuess Read(SentenceTree tree, int token, FirmnessReading entry, FirmnessReading final)
    {
        Span<int> sums = stackalloc int[Outputs];
        sums.Clear();
        foreach (int place in FirmnessFeatures.Of(tree, token, entry, final))
            for (int output = 0; output < Outputs; output++) sums[output] += _weights[(place * Outputs) + output];
        int best = 0;
        for (int c = 1; c < Classes; c++)
            if (sums[c] > sums[best]) best = c;
        return new FirmnessGuess(best, Math.Clamp(sums[Classes], -3 * Unit, 3 * Unit));
    }
}

/// <summary>The model's answer.</summary>
/// <param name="Class">0 did not happen, 1 open, 2 happened.</param>
/// <param name="Value">From -3 to 3, in fractions of <see cref="FirmnessModel.Unit"/>.</param>
internal readonly record struct FirmnessGuess(int Class, int Value)
{
    public bool Happened => Class == 2;
}
