namespace Hearsay.Store;

/// <summary>One report as a collection gives it back.</summary>
/// <param name="Analysis">What was read in it. Restored from a store it lacks tokens and trees: comparison never parses again.</param>
/// <param name="Program">Version of the program that read it.</param>
public sealed record StoredReport(Analysis Analysis, string Program)
{
    /// <summary>Id of the report, unique in its collection.</summary>
    public string Id => Analysis.Document.Id;
}
