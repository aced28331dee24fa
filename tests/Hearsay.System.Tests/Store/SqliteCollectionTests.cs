using Hearsay.Store;
using Hearsay.Store.Sql;
using Hearsay.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hearsay.System.Tests.Store;

/// <summary>A collection in one file, and what can be wrong with a file.</summary>
public sealed class SqliteCollectionTests : CollectionTests
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "news.db");

    protected override ICollectionStore Open() => CollectionStore.Open(File, CollectionOpening.MakeIfMissing);

    protected override void Clean() => _folder.Dispose();

    [Fact]
    public void A_collection_that_is_not_there_is_not_made_by_asking() =>
        Assert.Equal(StoreDiagnostics.NoCollection, Assert.Throws<StoreException>(() => CollectionStore.Open(File)).Code);

    [Theory]
    [InlineData("this is no database, only a text that is long enough to be read as the head of one, and then some more words to be sure of it.")]
    [InlineData("x")]
    public void What_is_no_database_is_refused_and_left_alone(string content)
    {
        _folder.Write("news.db", content);
        StoreException e = Assert.Throws<StoreException>(() => CollectionStore.Open(File, CollectionOpening.MakeIfMissing));
        Assert.Equal(StoreDiagnostics.NotACollection, e.Code);
        Assert.Equal(content, global::System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Execute("create table birds (name text)");
        byte[] before = global::System.IO.File.ReadAllBytes(File);
        StoreException e = Assert.Throws<StoreException>(() => CollectionStore.Open(File, CollectionOpening.MakeIfMissing));
        Assert.Equal(StoreDiagnostics.NotACollection, e.Code);
        Assert.Equal(before, global::System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_collection_of_a_newer_program_is_refused_in_one_sentence()
    {
        Open().Dispose();
        Execute("insert into migrations (number, name) values (2, '0002-of-tomorrow'), (3, '0003-of-the-day-after')");
        StoreException e = Assert.Throws<StoreException>(() => CollectionStore.Open(File));
        Assert.Equal(StoreDiagnostics.NewerCollection, e.Code);
        Assert.Contains("number 3", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_begun_and_never_finished_becomes_a_collection()
    {
        Execute("pragma journal_mode = wal");
        using ICollectionStore store = Open();
        Assert.Equal(0, store.Count().Reports);
    }

    [Fact]
    public void A_full_disk_gives_a_sentence_and_loses_nothing_that_was_acknowledged()
    {
        using (SqlCollectionStore full = new(new SqliteDialect(File, mostPages: 60), CollectionOpening.MakeIfMissing))
        {
            int kept = 0;
            StoreException? e = null;
            while (e is null)
            {
                e = Record.Exception(() => full.Keep([Arrival.Of($"{kept}.txt", PackedReport.Of(Named($"r{kept:000}"), "0.1.0"))])) as StoreException;
                if (e is null) kept++;
            }

            Assert.Equal(StoreDiagnostics.DiskFull, e.Code);
            Assert.True(kept > 0);
            Assert.Equal(kept, full.Count().Reports);
        }

        using ICollectionStore store = Open();
        Assert.Empty(store.Verify());
        Assert.Equal(1, store.Add([new StoredReport(Named("another"), "0.1.0")]));
    }

    [Fact]
    public void A_report_of_which_a_byte_was_changed_is_named()
    {
        using (ICollectionStore store = Open()) store.Add([new StoredReport(Named("a1"), "0.1.0"), new StoredReport(Named("a2"), "0.1.0")]);
        Execute("update analyses set packed = substr(packed, 1, 100) where report = (select number from reports where id = 'a2')");
        using ICollectionStore damaged = CollectionStore.Open(File);
        Finding finding = Assert.Single(damaged.Verify());
        Assert.Equal((StoreDiagnostics.AnalysisDamaged, "a2"), (finding.Code, finding.Subject));
        Assert.Equal(StoreDiagnostics.AnalysisDamaged, Assert.Throws<StoreException>(() => damaged.Find("a2")).Code);
    }

    [Theory]
    [InlineData("update claims set certainty = 'certain' where id = 'c4'", StoreDiagnostics.RowsDisagree)]
    [InlineData("update reports set published = '2031-05-15'", StoreDiagnostics.RowsDisagree)]
    [InlineData("delete from claims where id = 'c4'", StoreDiagnostics.RowsDisagree)]
    [InlineData("delete from claim_words where rowid = (select min(number) from claims)", StoreDiagnostics.IndexDisagrees)]
    public void Rows_that_say_something_else_than_the_analysis_are_found(string change, string code)
    {
        using (ICollectionStore store = Open()) store.Add([new StoredReport(Named("a1"), "0.1.0")]);
        Execute(change);
        using ICollectionStore changed = CollectionStore.Open(File);
        Assert.Contains(code, changed.Verify().Select(f => f.Code));
    }

    [Fact]
    public void A_page_of_rubbish_in_the_file_is_found()
    {
        using (ICollectionStore store = Open()) store.Add([.. Enumerable.Range(0, 40).Select(i => new StoredReport(Named($"r{i:00}"), "0.1.0"))]);
        byte[] bytes = global::System.IO.File.ReadAllBytes(File);
        bytes.AsSpan(bytes.Length / 2 & ~4095, 4096).Fill(0xa5);
        global::System.IO.File.WriteAllBytes(File, bytes);
        using ICollectionStore damaged = CollectionStore.Open(File);
        Assert.NotEmpty(damaged.Verify());
    }

    [Fact]
    public void Reviews_are_only_ever_added()
    {
        Open().Dispose();
        Execute("insert into reviews (made, by, report, answer, verdict) values ('2031-05-14T10:00:00Z', 'Ada', 'a1', 'c1', 'right')");
        Assert.Throws<SqliteException>(() => Execute("update reviews set verdict = 'wrong'"));
        Assert.Throws<SqliteException>(() => Execute("delete from reviews"));
    }

    [Fact]
    public void Restoring_takes_the_place_of_a_collection_only_when_told_and_leaves_no_old_log()
    {
        using (ICollectionStore store = Open()) store.Add([new StoredReport(Named("old"), "0.1.0")]);
        string backup = Path.Combine(_folder.Path, "backup.db");
        using (ICollectionStore store = CollectionStore.Open(File)) store.Backup(backup);
        using (ICollectionStore store = Open()) store.Add([new StoredReport(Named("new"), "0.1.0")]);

        Assert.Equal(StoreDiagnostics.FileExists, Assert.Throws<StoreException>(() => CollectionStore.Restore(backup, File, overwrite: false)).Code);
        CollectionStore.Restore(backup, File, overwrite: true);
        using (ICollectionStore store = CollectionStore.Open(File)) Assert.Equal(["old"], store.Heads().Select(h => h.Id));
        Assert.Equal([backup, File], Directory.EnumerateFiles(_folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        using (ICollectionStore store = Open()) store.Add([.. Enumerable.Range(0, 40).Select(i => new StoredReport(Named($"r{i:00}"), "0.1.0"))]);
        byte[] bytes = global::System.IO.File.ReadAllBytes(File);
        string backup = _folder.Write("backup.db", bytes[..(bytes.Length / 2)]);
        Assert.Throws<StoreException>(() => CollectionStore.Restore(backup, Path.Combine(_folder.Path, "other.db"), overwrite: false));
        Assert.False(Path.Exists(Path.Combine(_folder.Path, "other.db")));
    }

    [Fact]
    public void Two_programs_may_write_in_turn_and_others_read_meanwhile()
    {
        using ICollectionStore one = Open(), two = CollectionStore.Open(File), reader = CollectionStore.Open(File);
        one.Add([new StoredReport(Named("a"), "0.1.0")]);
        two.Add([new StoredReport(Named("b"), "0.1.0")]);
        one.Add([new StoredReport(Named("c"), "0.1.0")]);
        Assert.Equal(["a", "b", "c"], reader.Heads().Select(h => h.Id));
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
