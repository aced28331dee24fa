using System.Buffers;
using System.Text;
using Hearsay.Codebooks;

namespace Hearsay.Export;

/// <summary>Writes analyses as CSV (RFC 4180, UTF-8), one statement a row, for spreadsheets and statistics.</summary>
public static class ClaimsCsv
{
    /// <summary>The columns, in order. New ones are added at the end.</summary>
    public static readonly string[] Columns =
    [
        "report", "path", "title", "publisher", "published", "statement", "id", "kind", "who", "what", "whom", "event_type", "event_mode",
        "word_of", "word_group", "word_chain", "cue", "certainty", "polarity", "when", "time", "time_from", "time_to",
        "place", "place_name", "country", "latitude", "longitude", "number", "least", "most", "best", "unit", "start", "end", "text",
        "who_country", "who_sector", "who_code", "whom_country", "whom_sector", "whom_code", "cameo_root", "cameo", "quad_class", "acled_event", "acled_sub_event", "ucdp",
    ];

    /// <summary>The line that names the columns.</summary>
    public static void WriteHeader(IBufferWriter<byte> output) => Send(output, new StringBuilder().AppendJoin(',', Columns).Append("\r\n"));

    /// <summary>The rows of one report.</summary>
    /// <param name="analysis">What was found in it.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="codes">The tables that give events and actors their codes; without them those columns are empty.</param>
    public static void Write(Analysis analysis, IBufferWriter<byte> output, CodeTables? codes = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        AnalysisIndex index = new(analysis);
        DerivedCodes derived = new(analysis, codes);
        CsvRow row = new();
        foreach (Statement statement in Statements.Of(analysis))
        {
            WriteReport(row, analysis.Document);
            WriteStatement(row, statement);
            WriteFacts(row, statement, index);
            row.Number(statement.Claim.Span.Start).Number(statement.Claim.Span.End).Text(index.Words(statement.Claim.Span));
            WriteActors(row, statement.Event, ParticipantRole.Actor, index, derived);
            WriteActors(row, statement.Event, ParticipantRole.Target, index, derived);
            WriteCodes(row, derived.Of(statement.Event));
            row.End();
        }

        Send(output, row.Written);
    }

    private static void WriteReport(CsvRow row, Document document) => row
        .Text(document.Id).Text(document.Path).Text(document.Title).Text(document.Publisher).Day(document.Published);

    private static void WriteStatement(CsvRow row, Statement statement)
    {
        Factuality factuality = statement.Claim.Factuality;
        row.Text($"S{statement.Number}").Text(statement.Claim.Id).Text(ContractNames.Of(statement.Claim.Kind))
            .Text(string.Join(" + ", statement.Who)).Text(statement.What).Text(string.Join(" + ", statement.Whom))
            .Text(statement.Event?.Type).Text(statement.Event?.Mode)
            .Text(statement.Chain.Count == 0 ? "the report" : statement.Chain[0].Resolved ?? statement.Chain[0].Voice).Text(ContractNames.Of(statement.Group))
            .Text(string.Join(" > ", statement.Chain.Select(l => l.Resolved ?? l.Voice).Append("the report")))
            .Text(statement.Chain.Count == 0 ? null : statement.Chain[0].Cue)
            .Text(ContractNames.Of(factuality.Certainty)).Text(ContractNames.Of(factuality.Polarity)).Text(ContractNames.Of(factuality.When));
    }

    private static void WriteFacts(CsvRow row, Statement statement, AnalysisIndex index)
    {
        TimeExpression? time = index.Time(statement.Claim.Time ?? statement.Event?.Time);
        row.Text(time is null ? null : index.Words(time.Span)).Day(time?.From).Day(time?.To);
        Place? place = index.Place(statement.Claim.Place ?? statement.Event?.Place);
        row.Text(place is null ? null : index.Words(place.Span)).Text(place?.Name).Text(place?.Country).Number(place?.Latitude).Number(place?.Longitude);
        // A statement may hold several figures; the row has room for the first, the JSON output for all.
        Quantity? figure = statement.Claim.Quantities.Concat(statement.Event?.Quantities ?? []).Select(index.Quantity).OfType<Quantity>().FirstOrDefault();
        row.Text(figure is null ? null : index.Words(figure.Span)).Number(figure?.Least).Number(figure?.Most).Number(figure?.Best).Text(figure?.Unit);
    }

    // One country a cell where all are of one; several keep the order of the column that names them.
    private static void WriteActors(CsvRow row, EventMention? happening, ParticipantRole role, AnalysisIndex index, DerivedCodes codes)
    {
        Entity[] actors = happening is null ? [] : [.. happening.Participants.Where(p => p.Role == role).Select(p => index.Entity(p.Entity)).OfType<Entity>()];
        row.Text(Joined(actors.Select(a => a.Country))).Text(Joined(actors.Select(a => a.Sector is Sector sector ? ContractNames.Of(sector) : null))).Text(Joined(actors.Select(codes.Of)));
    }

    private static string Joined(IEnumerable<string?> values) => string.Join(" + ", values.OfType<string>().Distinct(StringComparer.Ordinal));

    private static void WriteCodes(CsvRow row, EventCodes? codes) => row
        .Text(codes?.CameoRoot).Text(codes?.Cameo).Number(codes?.QuadClass).Text(codes?.AcledEvent).Text(codes?.AcledSubEvent).Text(codes?.Ucdp);

    private static void Send(IBufferWriter<byte> output, StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString(), output);
}
