using System.Data.Common;
using Hearsay.Store.Search;

namespace Hearsay.Store.Sql;

/// <summary>
/// All in which databases differ. To add one: derive from this class, write its migrations (NAME/Migrations/0001-….sql: the same tables, the same columns),
/// and name it in <see cref="CollectionStore"/>. The tables' logic (<see cref="SqlCollectionStore"/> and what it uses) is shared and asks only this.
/// SQL that is shared keeps to what all of them understand: <c>@name</c> for parameters, <c>on conflict do nothing</c>, <c>returning</c>, days as text.
/// </summary>
internal abstract class Dialect
{
    /// <summary>Where the collection lies, as the user wrote it.</summary>
    public abstract string Address { get; }

    /// <summary>Name of the folder with its migrations.</summary>
    public abstract string Name { get; }

    /// <summary>Begins a transaction that will write; where it returns, no other writer can be in the way.</summary>
    public abstract string BeginWriting { get; }

    /// <summary>Adds the words of a report or claim to an index: parameters <c>@number</c> and <c>@words</c>.</summary>
    /// <param name="table"><c>report_words</c> or <c>claim_words</c>.</param>
    public abstract string InsertWords(string table);

    /// <summary>A query for the numbers of what has the words of <c>@query</c>.</summary>
    /// <param name="table"><c>report_words</c> or <c>claim_words</c>.</param>
    public abstract string SelectMatches(string table);

    /// <summary>Value of <c>@words</c>.</summary>
    public abstract string Words(IReadOnlyList<string> words);

    /// <summary>Value of <c>@query</c>.</summary>
    public abstract string Query(SearchQuery query);

    /// <summary>A query for the number of entries of an index.</summary>
    public abstract string CountWords(string table);

    /// <summary>Opens a connection with the settings that durability asks for.</summary>
    /// <exception cref="StoreException">There is no such collection, or it cannot be opened.</exception>
    public abstract DbConnection Open(CollectionOpening opening);

    /// <summary>True where the database holds no table at all, and may become a collection.</summary>
    public abstract bool IsEmpty(Database database);

    /// <summary>True where the database has had the first migration of a collection.</summary>
    public abstract bool IsCollection(Database database);

    /// <summary>What an error of the database means for the user.</summary>
    public abstract StoreException Explain(DbException error);

    /// <summary>What the database itself finds wrong with its files.</summary>
    public abstract IEnumerable<Finding> CheckDatabase(Database database);

    /// <summary>Size of the database in bytes, or 0 where unknown.</summary>
    public abstract long Bytes(Database database);

    /// <summary>Writes the collection to a new file; see <see cref="ICollectionStore.Backup"/>.</summary>
    public abstract void Backup(SqlCollectionStore store, Database database, string file);
}
