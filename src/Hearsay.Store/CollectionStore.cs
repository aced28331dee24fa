using Hearsay.Store.Sql;
using Hearsay.Store.Sqlite;

namespace Hearsay.Store;

/// <summary>Opens collections. The address tells the database: <c>postgres://…</c>, or else the name of a file.</summary>
public static class CollectionStore
{
    /// <summary>Opens the collection at an address.</summary>
    /// <param name="address">As the user wrote it.</param>
    /// <param name="opening">Whether it may be made now.</param>
    /// <exception cref="StoreException">It is not there, not a collection, of a newer program, or cannot be opened.</exception>
    public static ICollectionStore Open(string address, CollectionOpening opening = CollectionOpening.Existing)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        return new SqlCollectionStore(new SqliteDialect(address), opening);
    }

    /// <summary>Makes a collection of a backup, after checking it.</summary>
    /// <param name="backup">A file that <see cref="ICollectionStore.Backup"/> wrote.</param>
    /// <param name="address">Where the collection goes.</param>
    /// <param name="overwrite">True where it may take the place of one that is there.</param>
    /// <exception cref="StoreException">The backup is missing or damaged, or there is a collection already.</exception>
    public static void Restore(string backup, string address, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(backup);
        ArgumentException.ThrowIfNullOrEmpty(address);
        SqliteBackup.Restore(backup, address, overwrite);
    }
}
