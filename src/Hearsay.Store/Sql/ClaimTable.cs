using System.Data.Common;
using Hearsay.Store.Search;

namespace Hearsay.Store.Sql;

/// <summary>The table <c>claims</c>, and the index of their words.</summary>
internal sealed class ClaimTable(Database database)
{
    private const string Words = "claim_words";
    private const string Columns = "position, id, kind, event_type, actor, target, place, place_id, country, day_from, day_to, certainty, polarity, source_class, text";

    // Numbers of claims follow from that of their report: a place in order, with no index of its own, and nothing to ask back from the database.
    private const int BitsOfPosition = 24;

    public void Add(long report, IReadOnlyList<(ClaimRow Row, IReadOnlyList<string> Words)> claims)
    {
        foreach ((ClaimRow claim, IReadOnlyList<string> words) in claims)
        {
            long number = Number(report, claim.Position);
            database.Run(
                $"""
                insert into claims (number, report, {Columns})
                values (@number, @report, @position, @id, @kind, @event_type, @actor, @target, @place, @place_id, @country, @day_from, @day_to, @certainty, @polarity, @source_class, @text)
                """,
                ("number", number), ("report", report), ("position", claim.Position), ("id", claim.Id), ("kind", claim.Kind), ("event_type", claim.EventType), ("actor", claim.Actor),
                ("target", claim.Target), ("place", claim.Place), ("place_id", claim.PlaceId), ("country", claim.Country), ("day_from", claim.DayFrom), ("day_to", claim.DayTo),
                ("certainty", claim.Certainty), ("polarity", claim.Polarity), ("source_class", claim.SourceClass), ("text", claim.Text));
            database.Run(database.Dialect.InsertWords(Words), ("number", number), ("words", database.Dialect.Words(words)));
        }
    }

    public List<ClaimRow> Of(long report) => database.Rows(
        $"select {Columns} from claims where number between @first and @last order by number", Row, ("first", Number(report, 0)), ("last", Number(report + 1, 0) - 1));

    private static long Number(long report, int position) => (report << BitsOfPosition) + position;

    public SearchAnswer<ClaimHit> Search(SearchQuery query, int most)
    {
        string matches = $"from claims c join reports r on r.number = c.report where c.number in ({database.Dialect.SelectMatches(Words)})", words = database.Dialect.Query(query);
        int total = (int)database.Number($"select count(*) {matches}", ("query", words));
        List<ClaimHit> hits = database.Rows(
            $"""
            select r.id, r.published, r.title, r.publisher, r.url, coalesce((select min(i.path) from inputs i where i.report = r.id), r.path),
                   c.position, c.id, c.kind, c.source_class, c.certainty, c.polarity, c.text
            {matches} order by r.published is null, r.published, r.id, c.position limit @most
            """,
            r => Hit(r, query), ("query", words), ("most", most));
        return new SearchAnswer<ClaimHit>(total, hits);
    }

    private static ClaimHit Hit(DbDataReader row, SearchQuery query)
    {
        string text = row.GetString(12);
        return new ClaimHit(
            ReportTable.ReadHead(row, 0), (int)row.GetInt64(6), row.GetString(7), row.GetString(8), Text(row, 9), row.GetString(10), row.GetString(11), text, FoundWords.In(text, query).ToSequence());
    }

    private static ClaimRow Row(DbDataReader row) => new(
        (int)row.GetInt64(0), row.GetString(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10),
        row.GetString(11), row.GetString(12), Text(row, 13), row.GetString(14));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
