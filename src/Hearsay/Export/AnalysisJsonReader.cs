namespace Hearsay.Export;

/// <summary>Restores analyses from JSON.</summary>
public static class AnalysisJsonReader
{
    /// <summary>Restores one.</summary>
    public static Analysis Read(ReadOnlySpan<byte> utf8) => throw new NotSupportedException();
}
