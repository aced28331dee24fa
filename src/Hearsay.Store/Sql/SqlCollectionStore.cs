using Hearsay.Store.Search;

namespace Hearsay.Store.Sql;

/// <summary>The collection over any database that has a <see cref="Dialect"/>. Each table has a class of its own; this one says what happens together.</summary>
internal sealed class SqlCollectionStore : ICollectionStore
{
    /// <summary>Reports that are read at once: enough to spare round trips, few enough to hold in memory.</summary>
    private const int Piece = 32;

    private readonly Database _database;
    private readonly OriginalTable _originals;
    private readonly ReportTable _reports;
    private readonly ClaimTable _claims;
    private readonly InputTable _inputs;

    public SqlCollectionStore(Dialect dialect, CollectionOpening opening)
    {
        Address = dialect.Address;
        _database = new Database(dialect, opening);
        _originals = new OriginalTable(_database);
        _reports = new ReportTable(_database);
        _claims = new ClaimTable(_database);
        _inputs = new InputTable(_database);
        try
        {
            Migrations.Apply(_database);
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    public string Address { get; }

    public void Dispose() => _database.Dispose();

    public IReadOnlyDictionary<string, string> Held(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        Dictionary<string, string> held = new(StringComparer.Ordinal);
        foreach (string id in ids)
            if (_reports.Fingerprint(id) is string fingerprint) held[id] = fingerprint;
        return held;
    }

    public IReadOnlyList<InputEnd> Keep(IReadOnlyList<Arrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        return _database.Writing(() => arrivals.Select(Keep).ToList());
    }

    public StoredReport? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _reports.Find(id);
    }

    public IEnumerable<StoredReport> Reports()
    {
        // Reports are never changed or taken away, so the list of ids stays good however long the reading takes.
        foreach (string[] piece in _reports.Ids().Chunk(Piece))
            foreach (StoredReport report in piece.Select(_reports.Find).OfType<StoredReport>())
                yield return report;
    }

    public IReadOnlyList<ReportHead> Heads() => _reports.Heads();

    public byte[]? Original(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        (bool found, string? sha256) = _reports.Original(id);
        if (!found) return null;
        if (sha256 is not null) return _originals.Find(sha256);
        return Find(id) is { } report ? System.Text.Encoding.Unicode.GetBytes(report.Analysis.Document.Text) : null;
    }

    public IReadOnlyList<InputEnd> Inputs() => _inputs.All();

    public SearchAnswer<SearchHit> SearchReports(SearchQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _reports.Search(query, most);
    }

    public SearchAnswer<ClaimHit> SearchClaims(SearchQuery query, int most)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _claims.Search(query, most);
    }

    public CollectionCounts Count() => new(
        Migrations.Applied(_database), (int)_database.Number("select count(*) from reports"), (int)_database.Number("select count(*) from claims"),
        _inputs.Count(), _reports.Readings(), _database.Dialect.Bytes(_database));

    public IEnumerable<Finding> Verify() => new Verification(_database, _originals, _reports, _claims).Findings();

    public IEnumerable<Finding> CheckDatabase() => _database.Dialect.CheckDatabase(_database);

    public void Backup(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Path.Exists(file)) throw new StoreException(StoreDiagnostics.FileExists, $"{file}: exists already, and nothing is overwritten. Give another name for the backup.");
        _database.Dialect.Backup(this, _database, file);
    }

    private InputEnd Keep(Arrival arrival)
    {
        InputEnd end = arrival switch
        {
            { Report: { } report } => Keep(arrival.Path, report),
            { Held: { } id } => new InputEnd(arrival.Path, InputOutcome.Held, id, null),
            { Ended: var (outcome, reason) } => new InputEnd(arrival.Path, outcome, null, reason),
            _ => throw new ArgumentException("an arrival is a report, held, or has ended", nameof(arrival)),
        };
        _inputs.Add(end);
        return end;
    }

    private InputEnd Keep(string path, PackedReport report)
    {
        string id = report.Document.Id;
        if (_reports.Fingerprint(id) is string held)
        {
            return held == report.Fingerprint
                ? new InputEnd(path, InputOutcome.Held, id, null)
                : new InputEnd(path, InputOutcome.Refused, null, StoreDiagnostics.OfIdTaken(id));
        }

        if (report.PackedOriginal is { } original) _originals.Add(report.Document.Sha256, original);
        long number = _reports.Add(report);
        _claims.Add(number, report.Claims);
        return new InputEnd(path, InputOutcome.New, id, null);
    }
}
