namespace Hearsay.Tests.Comparison.Tracing;

/// <summary>Reports made up for tests of tracing; read once each.</summary>
internal static class InventedReports
{
    /// <summary>A report of a day in May 2031, read with the English pack.</summary>
    public static Analysis Of(string id, int? day, string text, string? publisher = null, string? author = null) => Repository.Pipeline.Read(new Document(text)
    {
        Id = id,
        Published = day is { } d ? new DateOnly(2031, 5, d) : null,
        Publisher = publisher,
        Author = author,
    });

    /// <summary>What analysis leaves once it was kept: no tokens and no trees.</summary>
    public static Analysis Kept(Analysis analysis) => analysis with { Sentences = [.. analysis.Sentences.Select(s => s with { Tokens = [] })] };
}
