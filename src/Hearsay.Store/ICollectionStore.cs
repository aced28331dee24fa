using Hearsay.Store.Search;

namespace Hearsay.Store;

/// <summary>
/// Keeps a collection: reports with the bytes they came as, their analyses and claims, and how every input ended. One interface, served by SQLite
/// (one file) and by PostgreSQL. Documents and people's notes are kept; everything else can be made from them anew.
/// Answers are in order of publication and id, whatever the order in which the reports came. May be used from many threads.
/// </summary>
/// <exception cref="StoreException">Any member: the database cannot do what it was asked; the message says why and what to do.</exception>
public interface ICollectionStore : IDisposable
{
    /// <summary>Where the collection lies, as the user wrote it.</summary>
    string Address { get; }

    /// <summary>The reports among these that are held already, each with its fingerprint: a report of the same id and another fingerprint is another report.</summary>
    /// <param name="ids">Ids of reports.</param>
    IReadOnlyDictionary<string, string> Held(IReadOnlyCollection<string> ids);

    /// <summary>
    /// Keeps reports and the ends of inputs in one transaction. What is held already is left as it is; a report whose id belongs to another is refused.
    /// When this returns, all of it survives a loss of power.
    /// </summary>
    /// <param name="arrivals">What to keep.</param>
    /// <returns>How each ended, in their order.</returns>
    IReadOnlyList<InputEnd> Keep(IReadOnlyList<Arrival> arrivals);

    /// <summary>The report of an id, or null.</summary>
    StoredReport? Find(string id);

    /// <summary>Every report, by day of publication (those without one last), then by id. Read in pieces as they are asked for.</summary>
    IEnumerable<StoredReport> Reports();

    /// <summary>The heads of all reports, in the same order.</summary>
    IReadOnlyList<ReportHead> Heads();

    /// <summary>The bytes a report came as; for a row of a table the bytes of its text, in UTF-16. Null where there is no such report.</summary>
    byte[]? Original(string id);

    /// <summary>How every input ended, the last time it was tried: by path.</summary>
    IReadOnlyList<InputEnd> Inputs();

    /// <summary>Reports whose title or text has the words of a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="most">Most hits to give.</param>
    SearchAnswer<SearchHit> SearchReports(SearchQuery query, int most);

    /// <summary>Claims whose words have the words of a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="most">Most hits to give.</param>
    SearchAnswer<ClaimHit> SearchClaims(SearchQuery query, int most);

    /// <summary>How much the collection holds.</summary>
    CollectionCounts Count();

    /// <summary>
    /// Looks at everything the collection holds: the database itself, the bytes of each original, each analysis, and whether tables and index say what the
    /// analyses say. Gives what is wrong, and nothing where all is well.
    /// </summary>
    IEnumerable<Finding> Verify();

    /// <summary>What the database itself finds wrong with its files: the first and quicker part of <see cref="Verify"/>.</summary>
    IEnumerable<Finding> CheckDatabase();

    /// <summary>Writes the whole collection to a new file, which is itself a collection, as it was at one moment; others may go on writing.</summary>
    /// <param name="file">Where; there must be nothing yet.</param>
    void Backup(string file);
}
