namespace Hearsay.Store;

/// <summary>What follows from <see cref="ICollectionStore"/> for every database.</summary>
public static class CollectionStoreExtensions
{
    /// <summary>Keeps reports whose bytes are not at hand, under the ids they have.</summary>
    /// <param name="store">The collection.</param>
    /// <param name="reports">What to keep.</param>
    /// <returns>How many were new.</returns>
    public static int Add(this ICollectionStore store, IReadOnlyList<StoredReport> reports)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(reports);
        Arrival[] arrivals = [.. reports.Select(r => Arrival.Of(r.Analysis.Document.Path ?? r.Id, PackedReport.Of(r.Analysis, r.Program)))];
        return store.Keep(arrivals).Count(end => end.Outcome == InputOutcome.New);
    }
}
