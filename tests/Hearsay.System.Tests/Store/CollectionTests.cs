using Hearsay.Store;
using Hearsay.Store.Search;
using Hearsay.System.Tests.Views;
using Xunit;

namespace Hearsay.System.Tests.Store;

/// <summary>What holds for a collection in any database; <see cref="SqliteCollectionTests"/> and others say which.</summary>
public abstract class CollectionTests : IDisposable
{
    private readonly Lazy<ICollectionStore> _store;

    protected CollectionTests()
    {
        _store = new Lazy<ICollectionStore>(() => Open());
    }

    private ICollectionStore Store => _store.Value;

    /// <summary>Opens the test's own collection, which is empty at first.</summary>
    protected abstract ICollectionStore Open();

    public void Dispose()
    {
        if (_store.IsValueCreated) _store.Value.Dispose();
        Clean();
        GC.SuppressFinalize(this);
    }

    protected abstract void Clean();

    [Fact]
    public void A_report_comes_back_as_it_was_kept()
    {
        Analysis analysis = Named("a1");
        Keep(analysis);
        StoredReport found = Store.Find("a1")!;
        Assert.Equal("0.1.0", found.Program);
        Assert.Equal(analysis.Document.Text, found.Analysis.Document.Text);
        Assert.Equal(analysis.Claims, found.Analysis.Claims);
        Assert.Equal(analysis.Events, found.Analysis.Events);
        Assert.Null(Store.Find("a2"));
    }

    [Fact]
    public void The_same_report_twice_is_kept_once()
    {
        Assert.Equal([InputOutcome.New, InputOutcome.Held], Store.Keep([Arriving(Named("a1")), Arriving(Named("a1"))]).Select(e => e.Outcome));
        Assert.Equal(InputOutcome.Held, Assert.Single(Store.Keep([Arriving(Named("a1"))])).Outcome);
        Assert.Equal(1, Store.Count().Reports);
        Assert.Equal(Named("a1").Claims.Count, Store.Count().Claims);
    }

    [Fact]
    public void An_id_that_another_report_has_is_refused_with_a_reason()
    {
        Keep(Named("a1"));
        Analysis other = Named("a1") with { Document = Named("a1").Document with { Publisher = "The Harbour Post" } };
        InputEnd end = Assert.Single(Store.Keep([Arriving(other)]));
        Assert.Equal(InputOutcome.Refused, end.Outcome);
        Assert.Equal(StoreDiagnostics.IdTaken, end.Reason!.Code);
        Assert.Equal("The Coastal Courier", Store.Find("a1")!.Analysis.Document.Publisher);
    }

    [Fact]
    public void Reports_come_by_day_with_the_undated_last_whatever_the_order_they_came_in()
    {
        Keep(Named("c", null), Named("b", new DateOnly(2031, 5, 2)), Named("d", new DateOnly(2031, 5, 2)), Named("a", null), Named("z", new DateOnly(2030, 1, 1)));
        Assert.Equal(["z", "b", "d", "a", "c"], Store.Reports().Select(r => r.Id));
        Assert.Equal(["z", "b", "d", "a", "c"], Store.Heads().Select(h => h.Id));
    }

    [Fact]
    public void Of_several_places_where_a_report_lay_the_first_by_name_is_told()
    {
        foreach (string path in (string[])["m.txt", "b.txt", "x.txt"]) Store.Keep([Arriving(Named("a1"), path)]);
        Assert.Equal("b.txt", Store.Find("a1")!.Analysis.Document.Path);
        Assert.Equal(["b.txt", "m.txt", "x.txt"], Store.Inputs().Select(i => i.Path));
    }

    [Fact]
    public void Every_input_is_accounted_for_and_what_is_mended_counts_as_read()
    {
        Diagnostic reason = new("HS1102", Severity.Error, "the file is empty.");
        Store.Keep([Arrival.OfNone("a.txt", InputOutcome.Refused, reason), Arrival.OfNone("b.png", InputOutcome.SetAside, reason with { Severity = Severity.Info }), Arriving(Named("a1"), "c.txt")]);
        Assert.Equal(new InputCounts(1, 1, 1), Store.Count().Inputs);
        Assert.Equal(reason, Store.Inputs()[0].Reason);
        Store.Keep([Arriving(Named("a2"), "a.txt")]);
        Assert.Equal(new InputCounts(2, 0, 1), Store.Count().Inputs);
    }

    [Fact]
    public void Bytes_come_back_as_they_came_and_a_row_gives_those_of_its_text()
    {
        byte[] bytes = [0, 1, 2, 255, 254];
        Analysis file = Named("a1") with { Document = Named("a1").Document with { Sha256 = Convert.ToHexStringLower(global::System.Security.Cryptography.SHA256.HashData(bytes)) } };
        Store.Keep([Arrival.Of("a.txt", PackedReport.Of(file, "0.1.0", bytes)), Arriving(Named("a2"))]);
        Assert.Equal(bytes, Store.Original("a1"));
        Assert.Equal(SampleAnalysis.Text, global::System.Text.Encoding.Unicode.GetString(Store.Original("a2")!));
        Assert.Null(Store.Original("a3"));
        Assert.Empty(Store.Verify());
    }

    [Theory]
    [InlineData("market Varo", true)]
    [InlineData("MARKET", true)]
    [InlineData("\"struck a market\"", true)]
    [InlineData("\"a market struck\"", false)]
    [InlineData("munit*", true)]
    [InlineData("munit", false)]
    [InlineData("market -spokesman", false)]
    [InlineData("cathedral OR market", true)]
    [InlineData("cathedral market", false)]
    [InlineData("so-called", true)]
    [InlineData("NEAR(market)", false)]
    [InlineData("it's", false)]
    public void A_search_finds_what_it_asks_for(string query, bool finds)
    {
        Keep(Named("a1"));
        Assert.Equal(finds ? 1 : 0, Store.SearchReports(SearchQuery.Parse(query), 10).Total);
    }

    [Fact]
    public void A_hit_shows_the_words_where_they_stand()
    {
        Keep(Named("a1"));
        SearchHit hit = Assert.Single(Store.SearchReports(SearchQuery.Parse("Várö \"the army\""), 10).Hits);
        Assert.Equal("Varo", Assert.Single(hit.InTitle).In(hit.Report.Title!));
        Assert.All(hit.Snippets.SelectMany(s => s.Found), f => Assert.Contains(f.In(hit.Text), (string[])["Varo", "the army", "The army"]));
        Assert.All(hit.Snippets, s => Assert.NotEmpty(s.Found));
    }

    [Fact]
    public void Claims_are_found_by_their_words_with_their_address()
    {
        Keep(Named("a1"));
        ClaimHit hit = Assert.Single(Store.SearchClaims(SearchQuery.Parse("nobody"), 10).Hits);
        Assert.Equal(("a1", "c3", 3, "named-person", "negative"), (hit.Report.Id, hit.Claim, hit.Statement, hit.SourceClass, hit.Polarity));
    }

    [Fact]
    public void A_failure_in_the_midst_of_a_group_keeps_nothing_of_it()
    {
        Arrival broken = new("x", null, null, null);
        Assert.Throws<ArgumentException>(() => Store.Keep([Arriving(Named("a1")), broken]));
        Assert.Equal(0, Store.Count().Reports);
        Keep(Named("a1"));
        Assert.Equal(1, Store.Count().Reports);
    }

    [Fact]
    public void A_backup_is_a_collection_with_the_same_reports()
    {
        Keep(Named("b"), Named("a"));
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, "backup.db");
        Store.Backup(file);
        using (ICollectionStore copy = CollectionStore.Open(file))
        {
            Assert.Equal(["a", "b"], copy.Reports().Select(r => r.Id));
            Assert.Empty(copy.Verify());
        }

        Assert.Equal(StoreDiagnostics.FileExists, Assert.Throws<StoreException>(() => Store.Backup(file)).Code);
        Assert.Equal([file], Directory.EnumerateFiles(folder.Path));
    }

    internal static Analysis Named(string id) => Named(id, SampleAnalysis.Make().Document.Published);

    internal static Analysis Named(string id, DateOnly? published) => SampleAnalysis.Make() is var analysis
        ? analysis with { Document = analysis.Document with { Id = id, Published = published } }
        : throw new InvalidOperationException();

    private static Arrival Arriving(Analysis analysis, string? path = null) => Arrival.Of(path ?? analysis.Document.Id + ".txt", PackedReport.Of(analysis, "0.1.0"));

    private void Keep(params Analysis[] analyses) => Store.Keep([.. analyses.Select(a => Arriving(a))]);
}
