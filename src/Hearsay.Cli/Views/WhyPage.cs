using System.Globalization;
using Hearsay.Codebooks;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>The words, and the rule or model, behind one answer.</summary>
internal sealed class WhyPage
{
    private const int Width = 100;
    private const int ContextLength = 36;
    private const string Indent = "    ";

    private readonly Analysis _analysis;
    private readonly AnalysisIndex _index;
    private readonly TerminalStyle _style;
    private readonly TextPage _page = new(Width);

    private WhyPage(Analysis analysis, bool isTerminal)
    {
        _analysis = analysis;
        _index = new AnalysisIndex(analysis);
        _style = TerminalStyle.For(isTerminal);
    }

    /// <summary>The page for a statement number or an id; null where the analysis has none such.</summary>
    public static string? Of(Analysis analysis, string id, bool isTerminal)
    {
        WhyPage why = new(analysis, isTerminal);
        return why.Write(id) ? why._page.ToString() : null;
    }

    private bool Write(string id)
    {
        Sequence<Statement> statements = Statements.Of(_analysis);
        Statement? statement = id is ['S' or 's', ..] && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= statements.Count
            ? statements[number - 1]
            : statements.FirstOrDefault(s => s.Claim.Id == id);
        if (statement is not null) WriteStatement(statement);
        else if (_index.Attribution(id) is Attribution attribution) WriteAttribution(attribution);
        else if (_index.Event(id) is EventMention happening) WriteEvent(happening, statements);
        else if (_index.Entity(id) is Entity entity) WriteEntity(entity);
        else if (_index.Quantity(id) is Quantity quantity) WriteFact("Figure", id, quantity.Span, [("least", Number(quantity.Least)), ("most", Number(quantity.Most)), ("hedge", ContractNames.Of(quantity.Hedge)), ("unit", quantity.Unit), ("partOf", quantity.PartOf), ("asOf", quantity.AsOf)], statements);
        else if (_index.Time(id) is TimeExpression time) WriteFact("Time", id, time.Span, [("value", time.Value), ("from", Moment(time.From, time.FromClock)), ("to", Moment(time.To, time.ToClock)), ("anchor", time.Anchor)], statements);
        else if (_index.Place(id) is Place place) WriteFact("Place", id, place.Span, [("name", place.Name), ("country", place.Country), ("level", place.Level), ("use", ContractNames.Of(place.Use)), ("point", Point(place)), ("gazetteerId", place.GazetteerId), ("others", place.Candidates.Count == 0 ? "none" : string.Join(", ", place.Candidates)), ("chosen by", string.Join(", ", place.Evidence.Select(e => e.By)))], statements);
        else return false;
        return true;
    }

    private void WriteStatement(Statement statement)
    {
        Title($"S{statement.Number}", statement.Claim.Id);
        _page.Wrapped(Printable.Of(StatementLines.Sentence(statement)), Indent, style: _style.Strong);
        _page.Wrapped($"\"{Printable.Of(_index.Words(statement.Claim.Span))}\"", Indent).Line();
        WriteEvidence(statement.Claim.Evidence);
        if (statement.Chain.Count == 0) _page.Line(Indent + "Nobody else is named for it, so it is the report's own word.");
        foreach (ChainLink link in statement.Chain)
        {
            _page.Line();
            WriteAttribution(link.Attribution);
        }
    }

    private void WriteAttribution(Attribution attribution)
    {
        Title("Attribution", attribution.Id);
        string source = attribution.Source.Spans.Count == 0 ? "nobody named" : _index.Words(attribution.Source.Spans);
        string cue = attribution.Cue.Spans.Count == 0 ? "" : $" \"{_index.Words(attribution.Cue.Spans)}\"";
        string within = attribution.Within is null ? "" : $", inside attribution {attribution.Within}";
        _page.Wrapped(Printable.Of($"{source}{cue}: {ContractNames.Of(attribution.Kind)}, {Labels.Of(attribution.Source.Class)}{within}"), Indent, style: _style.Strong);
        _page.Wrapped($"\"{Printable.Of(_index.Words(attribution.Content))}\"", Indent).Line();
        WriteEvidence(attribution.Evidence);
    }

    private void WriteEvent(EventMention happening, Sequence<Statement> statements)
    {
        Title("Event", happening.Id);
        _page.Wrapped($"{happening.Type ?? "no type"}{(happening.Mode is null ? "" : ", " + happening.Mode)}: \"{Printable.Of(_index.Words(happening.Trigger))}\"", Indent, style: _style.Strong);
        if (new DerivedCodes(_analysis, InstalledCodes.Tables).Of(happening) is { By.Count: > 0 } codes)
        {
            _page.Line($"{Indent}{_style.Strong("codes")}  {string.Join(", ", Named(codes))}");
            foreach (string row in codes.By) _page.Line($"{Indent}    {_style.Faint(row)}");
        }

        foreach (Participant participant in happening.Participants) Field(ContractNames.Of(participant.Role), [participant.Span], Said(participant));
        ToldIn(statements.Where(s => s.Claim.Event == happening.Id));
    }

    private void WriteEntity(Entity entity)
    {
        Title("Entity", entity.Id);
        _page.Wrapped(Printable.Of($"{entity.Name}: {ContractNames.Of(entity.Kind)}"), Indent, style: _style.Strong);
        foreach (Mention mention in entity.Mentions) Field(ContractNames.Of(mention.Form), [mention.Span], mention.By);
        foreach (Role role in entity.Roles) WriteRole(role);
        Value("country", entity.Country, entity);
        Value("sector", entity.Sector is Sector sector ? ContractNames.Of(sector) : null, entity);
        if (entity.Body is not null) Value("body", $"{_index.Entity(entity.Body)?.Name} ({entity.Body})", entity);
        foreach (Side side in entity.Sides) Field($"side: {ContractNames.Of(side.Stance)} {_index.Words(side.Toward)}", side.Evidence.Spans, side.Evidence.By);
        if (entity.Members.Count > 0) _page.Line($"{Indent}{_style.Strong("members")}  {Printable.Of(string.Join(", ", entity.Members.Select(m => $"{_index.Entity(m)?.Name} ({m})")))}");
        if (InstalledCodes.Tables?.Of(entity, _index.Entity(entity.Body)) is string code) _page.Line($"{Indent}{_style.Strong("code")}  {code}");
    }

    private void WriteRole(Role role)
    {
        string standing = role.Standing == RoleStanding.Held ? role.Former ? "former role" : "role" : $"role, {ContractNames.Of(role.Standing)}";
        string dates = (role.From, role.To, role.AsOf) switch
        {
            (null, null, null) => "",
            (null, null, string time) => $" (at {_index.Words(_index.Time(time)!.Span)})",
            _ => $" ({Day(role.From) ?? "…"} to {Day(role.To) ?? "…"})",
        };
        Field(standing + dates, [role.Span], "");
        WriteEvidence(role.Evidence);
    }

    private void Value(string name, string? value, Entity entity)
    {
        if (value is null)
        {
            _page.Line($"{Indent}{_style.Strong(name)}  {_style.Faint("not known: neither the report nor a list says")}");
            return;
        }

        foreach (Evidence piece in entity.Evidence.Where(e => e.Field == name)) Field($"{name} {Printable.Of(value)}", piece.Spans, piece.By);
    }

    private static IEnumerable<string> Named(EventCodes codes)
    {
        if (codes.Cameo is not null) yield return $"CAMEO {codes.CameoRoot}/{codes.Cameo}, quad class {codes.QuadClass}";
        if (codes.AcledEvent is not null) yield return $"ACLED {codes.AcledEvent}{(codes.AcledSubEvent is null ? "" : ": " + codes.AcledSubEvent)}";
        if (codes.Ucdp is not null) yield return $"UCDP {codes.Ucdp}";
    }

    private void WriteFact(string kind, string id, TextSpan span, (string Name, string? Value)[] values, Sequence<Statement> statements)
    {
        Title(kind, id);
        _page.Wrapped($"\"{Printable.Of(_index.Words(span))}\"", Indent, style: _style.Strong);
        foreach ((string name, string? value) in values) _page.Line($"{Indent}{name,-12}{Printable.Of(value ?? "not known")}");
        ToldIn(statements.Where(s => s.Claim.Time == id || s.Claim.Place == id || s.Claim.Quantities.Contains(id)));
    }

    private void ToldIn(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            _page.Line();
            WriteStatement(statement);
        }
    }

    private void WriteEvidence(Sequence<Evidence> evidence)
    {
        foreach (Evidence piece in evidence) Field(piece.Field, piece.Spans, piece.By);
    }

    private void Field(string name, Sequence<TextSpan> spans, string by)
    {
        _page.Line($"{Indent}{_style.Strong(name)}{(by.Length == 0 ? "" : "  " + _style.Faint(Printable.Of(by)))}");
        if (spans.Count == 0 && by.Length > 0) _page.Line($"{Indent}    no words; their absence is the reason");
        foreach (TextSpan span in spans) _page.Wrapped(InContext(span), Indent + "    ");
    }

    // The words stand in angle brackets, because reports use the other kinds themselves.
    private string InContext(TextSpan span)
    {
        string text = _analysis.Document.Text;
        int from = Math.Max(0, span.Start - ContextLength), to = Math.Min(text.Length, span.End + ContextLength);
        while (from > 0 && from < span.Start && !char.IsWhiteSpace(text[from - 1])) from++;
        while (to < text.Length && to > span.End && !char.IsWhiteSpace(text[to])) to--;
        string before = (from > 0 ? "…" : "") + text[from..span.Start], after = text[span.End..to] + (to < text.Length ? "…" : "");
        return Printable.Of($"{before}⟨{span.In(text)}⟩{after}");
    }

    private void Title(string kind, string id) => _page.Line($"{_style.Key(kind)}  {_style.Faint($"{id}  {Printable.Of(_analysis.Document.Path ?? "")}")}");

    private static string? Point(Place place) => place.Latitude is null || place.Longitude is null ? null : $"{Number(place.Latitude)} {Number(place.Longitude)}, give or take {Number(place.RadiusKm)} km";

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string Said(Participant participant) => string.Join(", ", ((string?[])[
        participant.Entity is { } entity ? $"entity {entity}" : null,
        participant.Identity == Certainty.Certain ? null : $"who it is: {ContractNames.Of(participant.Identity)}"]).OfType<string>());

    private static string? Moment(DateOnly? day, TimeOnly? clock) => Day(day) + clock?.ToString(" HH:mm", CultureInfo.InvariantCulture) is { Length: > 0 } moment ? moment : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
