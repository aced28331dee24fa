using System.Data.Common;
using System.Globalization;
using Hearsay.Store.Search;

namespace Hearsay.Store.Sql;

/// <summary>The tables <c>reports</c> and <c>analyses</c>, and the index of the words of reports.</summary>
internal sealed class ReportTable(Database database)
{
    private const string Words = "report_words";
    private const string ByDay = "order by r.published is null, r.published, r.id";

    // The same report may have been found at several places. Which came first must not show, so the first by name is told.
    private const string Head = "r.id, r.published, r.title, r.publisher, r.url, coalesce((select min(i.path) from inputs i where i.report = r.id), r.path)";

    public string? Fingerprint(string id) =>
        database.Rows("select fingerprint from reports where id = @id", r => r.GetString(0), ("id", id)) is [var fingerprint] ? fingerprint : null;

    /// <summary>Whether there is such a report, and the hash of its original; null where its text is all there was.</summary>
    public (bool Found, string? Sha256) Original(string id) =>
        database.Rows("select original from reports where id = @id", r => Text(r, 0), ("id", id)) is [var sha256] ? (true, sha256) : (false, null);

    public List<string> Ids() => database.Rows($"select r.id from reports r {ByDay}", r => r.GetString(0));

    public List<ReportHead> Heads() => database.Rows($"select {Head} from reports r {ByDay}", r => ReadHead(r, 0));

    public long Add(PackedReport report)
    {
        Document document = report.Document;
        long number = database.Number(
            """
            insert into reports (id, fingerprint, sha256, original, published, title, publisher, author, url, path, language)
            values (@id, @fingerprint, @sha256, @original, @published, @title, @publisher, @author, @url, @path, @language) returning number
            """,
            ("id", document.Id), ("fingerprint", report.Fingerprint), ("sha256", document.Sha256), ("original", report.PackedOriginal is null ? null : document.Sha256),
            ("published", Day(document.Published)), ("title", document.Title), ("publisher", document.Publisher), ("author", document.Author), ("url", document.Url),
            ("path", document.Path), ("language", document.Language));
        database.Run(
            "insert into analyses (report, program, language_pack, packed) values (@report, @program, @language_pack, @packed)",
            ("report", number), ("program", report.Program), ("language_pack", report.LanguagePack), ("packed", report.PackedAnalysis));
        database.Run(database.Dialect.InsertWords(Words), ("number", number), ("words", database.Dialect.Words(report.Words)));
        return number;
    }

    public StoredReport? Find(string id)
    {
        List<(ReportHead, string, byte[])> found = database.Rows(
            $"select {Head}, a.program, a.packed from reports r join analyses a on a.report = r.number where r.id = @id", row => (ReadHead(row, 0), row.GetString(6), (byte[])row.GetValue(7)), ("id", id));
        return found is [var (head, program, packed)] ? Restore(head, program, packed) : null;
    }

    /// <summary>What the tables say of a report, unread, for whoever checks it.</summary>
    public ReportRow Row(string id) => database.Rows(
        "select r.number, r.id, r.fingerprint, r.sha256, r.original, r.published, a.packed from reports r left join analyses a on a.report = r.number where r.id = @id",
        row => new ReportRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5), row.IsDBNull(6) ? null : (byte[])row.GetValue(6)), ("id", id))[0];

    public List<ReadingCount> Readings() => database.Rows(
        "select program, language_pack, count(*) from analyses group by program, language_pack order by program, language_pack", r => new ReadingCount(r.GetString(0), r.GetString(1), (int)r.GetInt64(2)));

    public SearchAnswer<SearchHit> Search(SearchQuery query, int most)
    {
        string matches = $"from reports r where r.number in ({database.Dialect.SelectMatches(Words)})", words = database.Dialect.Query(query);
        int total = (int)database.Number($"select count(*) {matches}", ("query", words));
        List<ReportHead> heads = database.Rows($"select {Head} {matches} {ByDay} limit @most", r => ReadHead(r, 0), ("query", words), ("most", most));
        return new SearchAnswer<SearchHit>(total, [.. heads.Select(h => Hit(h, query))]);
    }

    public static ReportHead ReadHead(DbDataReader row, int at) => new(
        row.GetString(at), Text(row, at + 1) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Text(row, at + 2), Text(row, at + 3), Text(row, at + 4), Text(row, at + 5));

    private SearchHit Hit(ReportHead head, SearchQuery query)
    {
        const int mostSnippets = 3;
        string text = Find(head.Id)!.Analysis.Document.Text;
        return new SearchHit(head, text, FoundWords.In(head.Title ?? "", query).ToSequence(), Snippet.Of(text, FoundWords.In(text, query), mostSnippets));
    }

    private StoredReport Restore(ReportHead head, string program, byte[] packed)
    {
        try
        {
            Analysis analysis = PackedAnalysis.Restore(packed);
            return new StoredReport(analysis with { Document = analysis.Document with { Path = head.Path } }, program);
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreDiagnostics.AnalysisDamaged, $"{database.Dialect.Address}: what was read in report {head.Id} is damaged ({e.Message}). hearsay verify lists all that is; restore from a backup.", e);
        }
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What the tables say of a report.</summary>
internal sealed record ReportRow(long Number, string Id, string Fingerprint, string Sha256, string? Original, string? Published, byte[]? PackedAnalysis);
