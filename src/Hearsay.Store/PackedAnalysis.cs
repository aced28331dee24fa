using System.Buffers;
using Hearsay.Export;

namespace Hearsay.Store;

/// <summary>An analysis as a collection keeps it: the contract's JSON, packed.</summary>
internal static class PackedAnalysis
{
    public static byte[] Of(Analysis analysis, string program)
    {
        // Codes of other schemes are derived from tables whenever they are asked for; kept here they would age.
        ArrayBufferWriter<byte> json = new(1 << 16);
        AnalysisJson.Write(analysis, program, json);
        return PackedBytes.Pack(json.WrittenSpan);
    }

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Analysis Restore(ReadOnlySpan<byte> packed)
    {
        byte[] json = PackedBytes.Unpack(packed);
        try
        {
            return AnalysisJsonReader.Read(json);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Bytes that were changed may break anything a reader takes for granted.
            throw new InvalidDataException(e.Message.TrimEnd('.'), e);
        }
    }
}
