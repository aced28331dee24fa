using System.Text.Json;

namespace Hearsay.Export;

/// <summary>Who is named, and who says what: <c>entities</c> and <c>attributions</c>.</summary>
internal static class AnalysisJsonWords
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Analysis analysis)
    {
        json.WriteStartArray("entities");
        foreach (Entity entity in analysis.Entities) WriteEntity(json, spans, entity);
        json.WriteEndArray();

        json.WriteStartArray("attributions");
        foreach (Attribution attribution in analysis.Attributions) WriteAttribution(json, spans, attribution);
        json.WriteEndArray();
    }

    /// <summary>The property <c>evidence</c>.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, JsonSpans spans, Sequence<Evidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (Evidence piece in evidence)
        {
            json.WriteStartObject();
            json.WriteString("field", piece.Field);
            spans.List("spans", piece.Spans);
            json.WriteString("by", piece.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntity(Utf8JsonWriter json, JsonSpans spans, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("kind", ContractNames.Of(entity.Kind));
        json.WriteString("name", entity.Name);
        json.WriteStartArray("mentions");
        foreach (Mention mention in entity.Mentions)
        {
            json.WriteStartObject();
            spans.Properties(mention.Span);
            json.WriteString("form", ContractNames.Of(mention.Form));
            json.WriteString("by", mention.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("roles");
        foreach (Role role in entity.Roles)
        {
            json.WriteStartObject();
            spans.Properties(role.Span);
            json.WriteBoolean("former", role.Former);
            json.WriteString("standing", ContractNames.Of(role.Standing));
            json.WriteDate("from", role.From);
            json.WriteDate("to", role.To);
            json.WriteString("asOf", role.AsOf);
            WriteEvidence(json, spans, role.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("country", entity.Country);
        json.WriteString("sector", entity.Sector is Sector sector ? ContractNames.Of(sector) : null);
        json.WriteString("body", entity.Body);
        json.WriteStartArray("sides");
        foreach (Side side in entity.Sides)
        {
            json.WriteStartObject();
            json.WriteString("stance", ContractNames.Of(side.Stance));
            spans.Properties(side.Toward);
            json.WriteString("entity", side.Entity);
            WriteEvidence(json, spans, [side.Evidence]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("members", entity.Members);
        WriteEvidence(json, spans, entity.Evidence);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, JsonSpans spans, Attribution attribution)
    {
        json.WriteStartObject();
        json.WriteString("id", attribution.Id);
        json.WriteString("kind", ContractNames.Of(attribution.Kind));
        json.WriteString("within", attribution.Within);

        json.WriteStartObject("source");
        json.WriteString("class", ContractNames.Of(attribution.Source.Class));
        spans.List("spans", attribution.Source.Spans);
        json.WriteString("entity", attribution.Source.Entity);
        json.WriteEndObject();

        json.WriteStartObject("cue");
        spans.List("spans", attribution.Cue.Spans);
        json.WriteString("lemma", attribution.Cue.Lemma);
        json.WriteString("class", ContractNames.Of(attribution.Cue.Class));
        json.WriteBoolean("loaded", attribution.Cue.Loaded);
        json.WriteEndObject();

        json.WriteStartObject("content");
        spans.List("spans", attribution.Content);
        json.WriteEndObject();

        json.WriteString("said", attribution.Said);
        json.WriteString("channel", attribution.Channel);
        WriteEvidence(json, spans, attribution.Evidence);
        json.WriteEndObject();
    }
}
