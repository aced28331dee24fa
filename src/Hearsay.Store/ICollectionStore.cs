namespace Hearsay.Store;

/// <summary>
/// Keeps a collection: reports with the bytes they came as, their analyses and claims, and how every input ended. One interface, served by SQLite
/// (one file) and by PostgreSQL. Documents and people's notes are kept; everything else can be made from them anew.
/// </summary>
public interface ICollectionStore : IDisposable
{
    /// <summary>Which of these reports are held already.</summary>
    /// <param name="ids">Ids of reports.</param>
    IReadOnlySet<string> Held(IReadOnlyCollection<string> ids);

    /// <summary>Keeps reports in one transaction; those held already are left as they are. When this returns, they survive a loss of power.</summary>
    /// <param name="reports">What to keep.</param>
    /// <returns>How many were new.</returns>
    int Add(IReadOnlyList<StoredReport> reports);

    /// <summary>The report of an id, or null.</summary>
    StoredReport? Find(string id);

    /// <summary>Every report, by day of publication (those without one last), then by id: whatever the order they came in.</summary>
    IEnumerable<StoredReport> Reports();
}
