using System.Data.Common;
using Hearsay.Store.Search;
using Hearsay.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Hearsay.Store.Sqlite;

/// <summary>SQLite: the collection is one file. Written ahead to a log that is synchronised at each commit, so that what was acknowledged outlives a loss of power.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="mostPages">Most pages the file may have, for tests of a full disk; 0 for no limit.</param>
internal sealed class SqliteDialect(string file, int mostPages = 0) : Dialect
{
    /// <summary>Stands in the head of the file, so that <c>file</c> and others can tell it: "Hrsy".</summary>
    private const int ApplicationId = 0x48727379;

    // Result codes of SQLite.
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const string Settings =
        """
        pragma busy_timeout = 30000;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma trusted_schema = off;
        pragma cell_size_check = on;
        pragma mmap_size = 0;
        """;

    public override string Address => file;

    public override string Name => "Sqlite";

    public override string BeginWriting => "begin immediate";

    public override string InsertWords(string table) => $"insert into {table} (rowid, words) values (@number, @words)";

    public override string SelectMatches(string table) => $"select rowid from {table} where {table} match @query";

    public override string CountWords(string table) => $"select count(*) from {table}_docsize";

    public override string Words(IReadOnlyList<string> words) => string.Join(' ', words);

    public override string Query(SearchQuery query) => string.Join(" OR ", query.Alternatives.Select(a =>
        a.Unwanted.Count == 0 ? $"({All(a.Wanted)})" : $"(({All(a.Wanted)}) NOT ({string.Join(" OR ", a.Unwanted.Select(Term))}))"));

    public override DbConnection Open(CollectionOpening opening)
    {
        bool there = File.Exists(file);
        if (!there && opening == CollectionOpening.Existing)
            throw new StoreException(StoreDiagnostics.NoCollection, $"{file}: there is no such collection. Make one with hearsay import PATH --db {file}, or check the spelling.");
        if (Directory.Exists(file))
            throw new StoreException(StoreDiagnostics.CannotOpen, $"{file}: this is a folder; a collection is one file. Give the name of a file with --db.");

        // SQLite takes a short file of any kind for an empty database, and would write over it.
        if (there && !BeginsAsDatabase()) throw Explain(new SqliteException("file is not a database", NotADatabase));
        try
        {
            return Open(file, opening == CollectionOpening.MakeIfMissing ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        }
        catch (SqliteException e) when (opening == CollectionOpening.Existing && e.SqliteErrorCode is CannotOpen or ReadOnly && !File.Exists(file + "-wal"))
        {
            // On a disk that cannot be written to, as a CD, SQLite reads only what nobody else can change either.
            return Open($"file:{Uri.EscapeDataString(Path.GetFullPath(file))}?immutable=1", SqliteOpenMode.ReadOnly);
        }
        catch (SqliteException e)
        {
            throw Explain(e);
        }
    }

    private SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false, Mode = mode }.ToString());
        try
        {
            connection.Open();
            Run(connection, Settings);
            bool isNew = Scalar(connection, "select count(*) from sqlite_schema") is 0L;
            // Nothing is changed in a database of somebody else's.
            if (!isNew && Scalar(connection, "pragma application_id") is not (long)ApplicationId)
                throw new StoreException(StoreDiagnostics.NotACollection, $"{file}: this is a database, and no collection of Hearsay. Give another name with --db.");
            if (mode == SqliteOpenMode.ReadOnly) return connection;
            if (isNew) Run(connection, $"pragma application_id = {ApplicationId}");
            if (Scalar(connection, "pragma journal_mode") is not "wal") Run(connection, "pragma journal_mode = wal");
            if (mostPages > 0) Run(connection, $"pragma max_page_count = {mostPages}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override bool IsEmpty(Database database) => database.Number("select count(*) from sqlite_schema") == 0;

    public override bool IsCollection(Database database) => database.Number("select count(*) from sqlite_schema where name = 'migrations'") == 1;

    public override StoreException Explain(DbException error)
    {
        // The first result code of SQLite; the extended one tells where in its code an error arose.
        (string code, string sentence) = error is not SqliteException sqlite ? (StoreDiagnostics.DatabaseError, "") : sqlite.SqliteErrorCode switch
        {
            5 or 6 => (StoreDiagnostics.Busy, "another program is writing to this collection and does not end. Wait for it, or stop it, and try again."),
            ReadOnly or 3 => (StoreDiagnostics.CannotWrite, "the file or its folder is protected against writing. Change that, or give another place with --db."),
            10 => (StoreDiagnostics.CannotWrite, "the disk does not read or write as it should. What was acknowledged before is in the file; look at the disk, and then run hearsay verify."),
            11 => (StoreDiagnostics.Damaged, "the database is damaged. hearsay verify tells where; hearsay restore brings back a backup."),
            13 => (StoreDiagnostics.DiskFull, "the disk is full. What was acknowledged is kept; make room and run the same command again."),
            CannotOpen => (StoreDiagnostics.CannotOpen, "the file cannot be opened. Check that its folder is there and that you may read and write in it."),
            NotADatabase => (StoreDiagnostics.NotACollection, "this is no collection of Hearsay. Give another name with --db."),
            _ => (StoreDiagnostics.DatabaseError, ""),
        };
        return new StoreException(code, $"{file}: {(sentence.Length > 0 ? sentence : $"the database reports an error ({error.Message.TrimEnd('.')}). Run hearsay verify --db {file}.")}", error);
    }

    public override IEnumerable<Finding> CheckDatabase(Database database)
    {
        List<string> found;
        try
        {
            found = database.Rows("pragma integrity_check(20)", r => r.GetString(0));
            found.AddRange(database.Rows("pragma foreign_key_check", r => $"a row of {r.GetString(0)} points to a row of {r.GetString(2)} that is not there"));
            foreach (string index in (string[])["report_words", "claim_words"])
                database.Run($"insert into {index} ({index}) values ('integrity-check')");
        }
        catch (StoreException e)
        {
            found = [e.Message];
        }

        return found.Where(line => line != "ok").Select(line => new Finding(StoreDiagnostics.Damaged, file, $"the database is damaged: {line}. Restore from a backup."));
    }

    public override long Bytes(Database database) => database.Number("pragma page_count") * database.Number("pragma page_size");

    public override void Backup(SqlCollectionStore store, Database database, string file) => SqliteBackup.Write(database, file);

    private bool BeginsAsDatabase()
    {
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] head = new byte[16];
            int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return read == 0 || head.AsSpan(0, read).SequenceEqual("SQLite format 3\0"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreDiagnostics.CannotOpen, $"{file}: the file cannot be opened ({e.Message.TrimEnd('.')}). Check that you may read and write it.", e);
        }
    }

    private static string All(Sequence<SearchTerm> terms) => string.Join(" AND ", terms.Select(Term));

    // Words hold letters and digits only; in quotation marks none of them is an operator.
    private static string Term(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? "*" : "")}";

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
