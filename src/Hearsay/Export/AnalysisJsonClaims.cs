using System.Text.Json;

namespace Hearsay.Export;

/// <summary>What is stated, and how it is worded: <c>claims</c> and <c>marks</c>.</summary>
internal static class AnalysisJsonClaims
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, Analysis analysis)
    {
        json.WriteStartArray("claims");
        foreach (Claim claim in analysis.Claims) WriteClaim(json, spans, claim);
        json.WriteEndArray();

        json.WriteStartArray("marks");
        foreach (Mark mark in analysis.Marks)
        {
            json.WriteStartObject();
            json.WriteString("kind", ContractNames.Of(mark.Kind));
            spans.Properties(mark.Span);
            json.WriteString("by", mark.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, JsonSpans spans, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteNumber("sentence", claim.Sentence);
        spans.Properties(claim.Span);
        json.WriteString("kind", ContractNames.Of(claim.Kind));
        json.WriteStrings("word", claim.Word);
        json.WriteString("event", claim.Event);
        json.WriteString("time", claim.Time);
        json.WriteString("place", claim.Place);
        json.WriteStrings("quantities", claim.Quantities);
        WriteFactuality(json, spans, claim.Factuality);
        AnalysisJsonWords.WriteEvidence(json, spans, claim.Evidence);
        json.WriteEndObject();
    }

    private static void WriteFactuality(Utf8JsonWriter json, JsonSpans spans, Factuality factuality)
    {
        json.WriteStartObject("factuality");
        json.WriteString("certainty", ContractNames.Of(factuality.Certainty));
        json.WriteString("polarity", ContractNames.Of(factuality.Polarity));
        json.WriteString("when", ContractNames.Of(factuality.When));
        json.WriteStartArray("levels");
        foreach (FactualityLevel level in factuality.Levels)
        {
            json.WriteStartObject();
            json.WriteString("attribution", level.Attribution);
            json.WriteString("certainty", ContractNames.Of(level.Certainty));
            json.WriteString("polarity", ContractNames.Of(level.Polarity));
            spans.List("cues", level.Cues);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
