using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Export;

/// <summary>Writes traced passages, families of quotations and copies as JSON Lines: one object a line.</summary>
public static class TraceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one edge from a passage to its best earlier parent.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="reports">The reports of the collection, by id.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(PassageEdge edge, IReadOnlyDictionary<string, Document> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ArgumentNullException.ThrowIfNull(reports);
        Line(output, json => Edge(json, edge, reports));
    }

    /// <summary>Writes all versions of one passage.</summary>
    /// <param name="family">The versions.</param>
    /// <param name="reports">The reports of the collection, by id.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(PassageFamily family, IReadOnlyDictionary<string, Document> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(reports);
        Line(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("order", ContractNames.Of(family.Order));
            json.WriteBoolean("drifted", family.HasDrifted);
            json.WriteStartArray("versions");
            foreach (PassageVersion version in family.Versions)
            {
                json.WriteStartObject();
                Place(json, "place", version.Place, reports);
                Voice(json, "word", version.Voice);
                json.WriteString("firmness", ContractNames.Of(version.Firmness));
                json.WritePropertyName("parent");
                if (version.Parent is { } parent) Edge(json, parent, reports);
                else json.WriteNullValue();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Writes one family of copies.</summary>
    /// <param name="family">The reports and what is a copy of what.</param>
    /// <param name="reports">The reports of the collection, by id.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(CopyFamily family, IReadOnlyDictionary<string, Document> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(reports);
        Line(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("first", family.Reports[0]);
            json.WriteStrings("reports", family.Reports);
            json.WriteStartArray("copies");
            foreach (CopyLink link in family.Links)
            {
                json.WriteStartObject();
                json.WriteString("from", link.Later);
                json.WriteString("to", link.Earlier);
                json.WriteNumber("shareOfFrom", link.LaterShare / 1000.0);
                json.WriteNumber("shareOfTo", link.EarlierShare / 1000.0);
                json.WriteString("order", ContractNames.Of(link.Order));
                new JsonSpans(json, reports[link.Later].Text).List("added", link.Added);
                new JsonSpans(json, reports[link.Earlier].Text).List("removed", link.Removed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("credits");
            foreach (WireCredit credit in family.Credits)
            {
                json.WriteStartObject();
                json.WriteString("report", credit.Report);
                json.WriteString("agency", credit.Agency);
                json.WriteString("kind", ContractNames.Of(credit.Kind));
                if (credit.Span is { } span) new JsonSpans(json, reports[credit.Report].Text).Properties(span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Edge(Utf8JsonWriter json, PassageEdge edge, IReadOnlyDictionary<string, Document> reports)
    {
        JsonSpans earlier = new(json, reports[edge.Earlier.Report].Text), later = new(json, reports[edge.Later.Report].Text);
        json.WriteStartObject();
        Place(json, "from", edge.Later, reports);
        Place(json, "to", edge.Earlier, reports);
        json.WriteStrings("alterations", [.. edge.Alterations.Select(a => ContractNames.Of(a.Kind)).Distinct()]);
        json.WriteStartArray("details");
        foreach (Alteration alteration in edge.Alterations)
        {
            if (alteration.Kind == AlterationKind.Verbatim) continue;
            json.WriteStartObject();
            json.WriteString("alteration", ContractNames.Of(alteration.Kind));
            Words(json, "to", alteration.Earlier, earlier);
            Words(json, "from", alteration.Later, later);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cuts");
        foreach (QuoteCut cut in edge.Cuts)
        {
            json.WriteStartObject();
            json.WriteString("reading", ContractNames.Of(cut.Reading));
            Words(json, "cut", cut.Cut, earlier);
            Words(json, "cue", cut.Cue, earlier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("quotation", edge.IsQuotation);
        json.WriteBoolean("boilerplate", edge.IsBoilerplate);
        json.WriteString("order", ContractNames.Of(edge.Order));
        Voice(json, "fromWord", edge.LaterVoice);
        Voice(json, "toWord", edge.EarlierVoice);
        json.WriteString("fromFirmness", ContractNames.Of(edge.LaterFirmness));
        json.WriteString("toFirmness", ContractNames.Of(edge.EarlierFirmness));
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, TextSpan span, JsonSpans spans)
    {
        json.WriteStartObject(name);
        spans.Properties(span);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string name, PassagePlace place, IReadOnlyDictionary<string, Document> reports)
    {
        json.WriteStartObject(name);
        json.WriteString("report", place.Report);
        json.WriteDate("published", reports[place.Report].Published);
        json.WriteString("publisher", reports[place.Report].Publisher);
        new JsonSpans(json, reports[place.Report].Text).Properties(place.Span);
        json.WriteEndObject();
    }

    private static void Voice(Utf8JsonWriter json, string name, PassageVoice? voice)
    {
        if (voice is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("attribution", voice.Attribution);
        json.WriteString("name", voice.Name.Length == 0 ? null : voice.Name);
        json.WriteString("class", ContractNames.Of(voice.Class));
        json.WriteString("cue", voice.Cue);
        json.WriteEndObject();
    }

    private static void Line(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter json = new(output, Options)) write(json);
        output.Write("\n"u8);
    }
}
