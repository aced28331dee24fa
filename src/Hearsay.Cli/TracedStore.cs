using Hearsay.Comparison.Tracing;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary>A collection, traced.</summary>
/// <param name="Reports">What its reports owe one another.</param>
/// <param name="Documents">The reports, by id.</param>
internal sealed record TracedStore(TracedReports Reports, IReadOnlyDictionary<string, Document> Documents)
{
    /// <summary>Traces a collection; null, with a word on standard error, where it is empty.</summary>
    /// <param name="store">The collection.</param>
    /// <param name="id">A report that must be in it, or null.</param>
    /// <param name="threads">How many threads may work.</param>
    public static TracedStore? Open(ICollectionStore store, string? id, int threads)
    {
        Analysis[] reports = [.. store.Reports().Select(r => r.Analysis)];
        if (reports.Length == 0)
        {
            CollectionOption.SayEmpty(store);
            return null;
        }

        Dictionary<string, Document> documents = reports.ToDictionary(r => r.Document.Id, r => r.Document, StringComparer.Ordinal);
        if (id is not null && !documents.ContainsKey(id)) throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{id}: this collection has no report of this id. \"hearsay search\" lists ids.");
        return new TracedStore(TracedReports.Of(reports, InstalledLanguage.Load(null), threads), documents);
    }
}
