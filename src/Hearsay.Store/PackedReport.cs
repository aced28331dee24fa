using Hearsay.Store.Search;

namespace Hearsay.Store;

/// <summary>
/// A report made ready to be kept, on whichever thread read it: packing costs about as much as writing, and needs no database. It holds all that the store
/// will write, and nothing of it is worked out later.
/// </summary>
public sealed class PackedReport
{
    private PackedReport(Analysis analysis, string program, byte[] packed, byte[]? original)
    {
        Document = analysis.Document;
        Fingerprint = ReportIdentity.Fingerprint(analysis.Document);
        LanguagePack = analysis.LanguagePack;
        Program = program;
        PackedAnalysis = packed;
        PackedOriginal = original;
        Words = SearchWords.Of($"{analysis.Document.Title}\n{analysis.Document.Text}");
        Claims = [.. ClaimRow.Of(analysis).Select(row => (row, SearchWords.Of(row.Text)))];
    }

    internal Document Document { get; }

    internal string Fingerprint { get; }

    internal string LanguagePack { get; }

    internal string Program { get; }

    internal byte[] PackedAnalysis { get; }

    internal byte[]? PackedOriginal { get; }

    internal IReadOnlyList<string> Words { get; }

    /// <summary>Its claims, each with the words of its text.</summary>
    internal IReadOnlyList<(ClaimRow Row, IReadOnlyList<string> Words)> Claims { get; }

    /// <summary>Makes a report ready.</summary>
    /// <param name="analysis">What was read in it; the id of its document is the one it will have in the collection.</param>
    /// <param name="program">Version of the program that read it.</param>
    /// <param name="original">The bytes it came as; null for a row of a table, whose text is all there was.</param>
    public static PackedReport Of(Analysis analysis, string program, ReadOnlyMemory<byte>? original = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(program);
        return new PackedReport(analysis, program, Store.PackedAnalysis.Of(analysis, program), original is { } bytes ? PackedBytes.Pack(bytes.Span) : null);
    }
}
