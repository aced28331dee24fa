using Hearsay.Store.Sql;

namespace Hearsay.Store.Sqlite;

/// <summary>A copy of a collection to a new file: complete, at one moment, and checked before it takes its name.</summary>
internal static class SqliteBackup
{
    public static void Write(Database database, string file)
    {
        string partial = file + ".part";
        try
        {
            File.Delete(partial);
            // Reads in one transaction, so others may go on writing; leaves out free pages.
            database.Run("vacuum into @file", ("file", partial));
            Check(partial, file);
            Settle(partial);
            File.Move(partial, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreDiagnostics.CannotWrite, $"{file}: the backup cannot be written ({e.Message.TrimEnd('.')}). Give another place.", e);
        }
        finally
        {
            Remove(partial);
        }
    }

    /// <summary>Puts a copy of a backup in the place of a collection.</summary>
    /// <param name="backup">A file that <see cref="Write"/> made, or another collection that nobody has open.</param>
    /// <param name="file">The collection.</param>
    /// <param name="overwrite">True where a collection that is there may go.</param>
    public static void Restore(string backup, string file, bool overwrite)
    {
        if (Path.Exists(file) && !overwrite)
            throw new StoreException(StoreDiagnostics.FileExists, $"{file}: exists already, and nothing is overwritten. Give another name with --db, or say --overwrite.");
        using (SqlCollectionStore held = new(new SqliteDialect(backup), CollectionOpening.Existing)) held.Backup(file + ".restored");
        // The log of the old file would be taken for that of the new one.
        foreach (string log in (string[])["-wal", "-shm"]) File.Delete(file + log);
        File.Move(file + ".restored", file, overwrite);
    }

    private static void Check(string partial, string file)
    {
        using Database copy = new(new SqliteDialect(partial), CollectionOpening.Existing);
        if (copy.Dialect.CheckDatabase(copy).FirstOrDefault() is { } finding)
            throw new StoreException(StoreDiagnostics.BackupDamaged, $"{file}: the backup was not made, because the copy is not sound ({finding.Message})");
    }

    private static void Settle(string partial)
    {
        // Closing the copy has taken its log away; what it holds must be on the disk before it takes its name.
        using FileStream stream = new(partial, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static void Remove(string partial)
    {
        foreach (string left in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(partial + left);
    }
}
