using System.Globalization;
using System.Text.Json;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>Statements of a collection, report by report.</summary>
internal sealed class ClaimListView(AnswerFormat format, bool isTerminal)
{
    private const int Width = 80;
    private readonly TerminalStyle _style = TerminalStyle.For(isTerminal);
    private bool _isBegun;

    public string Of(Analysis analysis, IReadOnlyList<Statement> statements) => format switch
    {
        AnswerFormat.Json => string.Concat(statements.Select(s => Json(analysis, s))),
        AnswerFormat.Csv => Csv(analysis, statements),
        _ => Text(analysis, statements),
    };

    private string Text(Analysis analysis, IReadOnlyList<Statement> statements)
    {
        TextPage page = new(Width);
        Document document = analysis.Document;
        page.Line(_style.Faint(Printable.Of(string.Join(" · ", ((string?[])[Day(document) ?? "undated", document.Publisher, document.Id]).OfType<string>()))));
        if (document.Title is { } title) page.Wrapped(Printable.Of(title), "  ");
        StatementLines lines = new(page, _style, analysis);
        foreach (Statement statement in statements) lines.Write(statement);
        page.Line();
        return page.ToString();
    }

    private static string Json(Analysis analysis, Statement statement) => JsonAnswer.Line(json =>
    {
        AnalysisIndex index = new(analysis);
        Claim claim = statement.Claim;
        json.WriteString("report", analysis.Document.Id);
        json.WriteString("published", Day(analysis.Document));
        json.WriteString("publisher", analysis.Document.Publisher);
        json.WriteString("title", analysis.Document.Title);
        json.WriteString("claim", claim.Id);
        json.WriteNumber("statement", statement.Number);
        json.WriteString("kind", ContractNames.Of(claim.Kind));
        json.WriteNumber("start", claim.Span.Start);
        json.WriteNumber("end", claim.Span.End);
        json.WriteString("text", claim.Span.In(analysis.Document.Text));
        json.WriteStartArray("word");
        foreach (ChainLink link in statement.Chain.Reverse())
        {
            json.WriteStartObject();
            json.WriteString("attribution", link.Attribution.Id);
            json.WriteString("class", ContractNames.Of(link.Attribution.Source.Class));
            json.WriteString("name", link.Resolved ?? link.Voice);
            json.WriteString("cue", link.Cue.Length == 0 ? null : link.Cue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("type", statement.Event?.Type);
        json.WriteString("mode", statement.Event?.Mode);
        Strings(json, "actor", statement.Who);
        Strings(json, "target", statement.Whom);
        Strings(json, "figures", claim.Quantities.Select(index.Quantity).OfType<Quantity>().Select(q => q.Span.In(analysis.Document.Text)));
        Place? place = index.Place(claim.Place ?? statement.Event?.Place);
        json.WriteString("place", place?.Name);
        json.WriteString("country", place?.Country);
        TimeExpression? time = index.Time(claim.Time ?? statement.Event?.Time);
        json.WriteString("from", Day(time?.From));
        json.WriteString("to", Day(time?.To));
        json.WriteString("certainty", ContractNames.Of(claim.Factuality.Certainty));
        json.WriteString("polarity", ContractNames.Of(claim.Factuality.Polarity));
        json.WriteString("when", ContractNames.Of(claim.Factuality.When));
    });

    /// <summary>The rows of <c>read --format csv</c>, with the header once.</summary>
    private string Csv(Analysis analysis, IReadOnlyList<Statement> statements)
    {
        CsvRow row = new();
        if (!_isBegun)
        {
            foreach (string column in (string[])["report", "published", "publisher", "title", "statement", "claim", "kind", "word", "class", "type", "actor", "what", "target", "place", "country", "from", "to", "certainty", "polarity", "text"]) row.Text(column);
            row.End();
            _isBegun = true;
        }

        AnalysisIndex index = new(analysis);
        foreach (Statement statement in statements)
        {
            Claim claim = statement.Claim;
            Place? place = index.Place(claim.Place ?? statement.Event?.Place);
            TimeExpression? time = index.Time(claim.Time ?? statement.Event?.Time);
            row.Text(analysis.Document.Id).Day(analysis.Document.Published).Text(analysis.Document.Publisher).Text(analysis.Document.Title).Text($"S{statement.Number}").Text(claim.Id)
                .Text(ContractNames.Of(claim.Kind)).Text(string.Join(" → ", statement.Chain.Select(l => l.Resolved ?? l.Voice))).Text(statement.Chain.Count == 0 ? null : ContractNames.Of(statement.Chain[0].Attribution.Source.Class))
                .Text(statement.Event?.Type).Text(string.Join(" + ", statement.Who)).Text(statement.What).Text(string.Join(" + ", statement.Whom)).Text(place?.Name).Text(place?.Country)
                .Day(time?.From).Day(time?.To).Text(ContractNames.Of(claim.Factuality.Certainty)).Text(ContractNames.Of(claim.Factuality.Polarity)).Text(claim.Span.In(analysis.Document.Text));
            row.End();
        }

        return row.Written.ToString();
    }

    private static string? Day(Document document) => Day(document.Published);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
