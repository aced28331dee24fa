using System.Globalization;
using System.Text.Json;
using Hearsay.Codebooks;

namespace Hearsay.Export;

/// <summary>What is told of: <c>events</c>, <c>quantities</c>, <c>figureLinks</c>, <c>times</c> and <c>places</c>.</summary>
internal static class AnalysisJsonFacts
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Analysis analysis, DerivedCodes codes)
    {
        json.WriteStartArray("events");
        foreach (EventMention happening in analysis.Events) WriteEvent(json, spans, happening, codes.Of(happening));
        json.WriteEndArray();

        json.WriteStartArray("quantities");
        foreach (Quantity quantity in analysis.Quantities) WriteQuantity(json, spans, quantity);
        json.WriteEndArray();

        json.WriteStartArray("figureLinks");
        foreach (FigureLink link in analysis.FigureLinks) WriteFigureLink(json, spans, link);
        json.WriteEndArray();

        json.WriteStartArray("times");
        foreach (TimeExpression time in analysis.Times) WriteTime(json, spans, time);
        json.WriteEndArray();

        json.WriteStartArray("places");
        foreach (Place place in analysis.Places) WritePlace(json, spans, place);
        json.WriteEndArray();
    }

    private static void WriteEvent(Utf8JsonWriter json, JsonSpans spans, EventMention happening, EventCodes? codes)
    {
        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.WriteString("type", happening.Type);
        json.WriteString("mode", happening.Mode);
        json.WriteStartObject("trigger");
        spans.Properties(happening.Trigger);
        json.WriteString("lemma", happening.Lemma);
        json.WriteEndObject();
        json.WriteStartArray("participants");
        foreach (Participant participant in happening.Participants)
        {
            json.WriteStartObject();
            json.WriteString("role", ContractNames.Of(participant.Role));
            spans.Properties(participant.Span);
            json.WriteString("entity", participant.Entity);
            json.WriteString("identity", ContractNames.Of(participant.Identity));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("time", happening.Time);
        json.WriteString("place", happening.Place);
        json.WriteStrings("quantities", happening.Quantities);
        if (codes is null) json.WriteNull("codes");
        else WriteCodes(json, codes);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, EventCodes codes)
    {
        json.WriteStartObject("codes");
        json.WriteString("cameoRoot", codes.CameoRoot);
        json.WriteString("cameo", codes.Cameo);
        json.WriteNumber("quadClass", codes.QuadClass);
        json.WriteString("acledEvent", codes.AcledEvent);
        json.WriteString("acledSubEvent", codes.AcledSubEvent);
        json.WriteString("ucdp", codes.Ucdp);
        json.WriteStrings("actors", codes.Actors);
        json.WriteStrings("targets", codes.Targets);
        json.WriteStrings("by", codes.By);
        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, JsonSpans spans, Quantity quantity)
    {
        json.WriteStartObject();
        json.WriteString("id", quantity.Id);
        spans.Properties(quantity.Span);
        json.WriteNumber("least", quantity.Least);
        json.WriteNumber("most", quantity.Most);
        json.WriteNumber("best", quantity.Best);
        json.WriteString("hedge", ContractNames.Of(quantity.Hedge));
        json.WriteString("unit", quantity.Unit);
        json.WriteString("partOf", quantity.PartOf);
        json.WriteString("per", quantity.Per);
        json.WriteString("asOf", quantity.AsOf);
        json.WriteString("kind", ContractNames.Of(quantity.Kind));
        json.WriteString("change", ContractNames.Of(quantity.Change));
        json.WriteStartObject("of");
        spans.List("spans", quantity.Of);
        json.WriteEndObject();
        json.WriteStrings("kinds", quantity.Kinds);
        json.WriteString("standing", ContractNames.Of(quantity.Standing));
        AnalysisJsonWords.WriteEvidence(json, spans, quantity.Evidence);
        json.WriteEndObject();
    }

    private static void WriteFigureLink(Utf8JsonWriter json, JsonSpans spans, FigureLink link)
    {
        json.WriteStartObject();
        json.WriteString("a", link.A);
        json.WriteString("b", link.B);
        json.WriteString("relation", ContractNames.Of(link.Relation));
        json.WriteString("window", ContractNames.Of(link.Window));
        json.WriteString("hedge", ContractNames.Of(link.Hedge));
        json.WriteStartArray("reasons");
        foreach (FigureReason reason in link.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("on", reason.On);
            json.WriteString("message", reason.Message);
            json.WriteStartObject("a");
            spans.List("spans", reason.A);
            json.WriteEndObject();
            json.WriteStartObject("b");
            spans.List("spans", reason.B);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, JsonSpans spans, TimeExpression time)
    {
        json.WriteStartObject();
        json.WriteString("id", time.Id);
        spans.Properties(time.Span);
        // TIMEX3 writes its types in capitals, and so does everyone who reads them.
        json.WriteString("type", ContractNames.Of(time.Type).ToUpperInvariant());
        json.WriteString("value", time.Value);
        json.WriteDate("from", time.From);
        json.WriteDate("to", time.To);
        json.WriteString("fromClock", time.FromClock?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("toClock", time.ToClock?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("grain", time.Grain);
        json.WriteString("mod", time.Mod);
        json.WriteString("anchor", time.Anchor);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, JsonSpans spans, Place place)
    {
        json.WriteStartObject();
        json.WriteString("id", place.Id);
        spans.Properties(place.Span);
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        json.WriteString("level", place.Level);
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("longitude", place.Longitude);
        json.WriteNumber("radiusKm", place.RadiusKm);
        json.WriteString("gazetteerId", place.GazetteerId);
        json.WriteStrings("candidates", place.Candidates);
        json.WriteString("form", ContractNames.Of(place.Form));
        json.WriteString("use", ContractNames.Of(place.Use));
        spans.Object("toponym", place.Toponym);
        AnalysisJsonWords.WriteEvidence(json, spans, place.Evidence);
        json.WriteEndObject();
    }
}
