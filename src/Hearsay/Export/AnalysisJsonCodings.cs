using System.Text.Json;

namespace Hearsay.Export;

/// <summary>The part of the JSON output that tells events in the codes of the user's own dictionaries. It is there only where dictionaries were given.</summary>
internal static class AnalysisJsonCodings
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Analysis analysis)
    {
        if (analysis.Codings is not { } codings) return;
        json.WriteStartArray("codings");
        foreach (CodedEvent coded in codings)
        {
            json.WriteStartObject();
            json.WriteString("source", coded.Source);
            json.WriteString("target", coded.Target);
            json.WriteString("code", coded.Code);
            json.WriteNumber("sentence", coded.Sentence);
            json.WriteStartArray("reasons");
            foreach (CodingReason reason in coded.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("field", reason.Field);
                spans.Place(reason.Words);
                spans.Text(reason.Words);
                json.WriteString("by", reason.By);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
