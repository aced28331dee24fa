using System.Buffers;
using System.Text.Json;
using Hearsay.Codebooks;

namespace Hearsay.Export;

/// <summary>Writes analyses as JSON Lines, schema <c>hearsay.analysis/1</c>: one object a report, on one line.</summary>
public static class AnalysisJson
{
    /// <summary>Name and number of the schema. The number rises when something changes its meaning, not when something is added.</summary>
    public const string Schema = "hearsay.analysis/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = new ReadableJson(), SkipValidation = true };

    /// <summary>Writes one analysis and a line end.</summary>
    /// <param name="analysis">What to write.</param>
    /// <param name="program">Version of the program that writes.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="codes">The tables that give events their codes, or null for no codes.</param>
    public static void Write(Analysis analysis, string program, IBufferWriter<byte> output, CodeTables? codes = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter json = new(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", program);
            json.WriteString("languagePack", analysis.LanguagePack);
            json.WriteString("codeTables", codes?.Name);
            WriteDocument(json, analysis.Document);
            json.WriteNumber("words", analysis.Words);

            JsonSpans spans = new(json, analysis.Document.Text);
            WriteSentences(json, spans, analysis);
            AnalysisJsonWords.Write(json, spans, analysis);
            AnalysisJsonFacts.Write(json, spans, analysis, new DerivedCodes(analysis, codes));
            AnalysisJsonClaims.Write(json, spans, analysis);
            AnalysisJsonCodings.Write(json, spans, analysis);
            WriteDiagnostics(json, analysis);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteDocument(Utf8JsonWriter json, Document document)
    {
        json.WriteStartObject("document");
        json.WriteString("id", document.Id);
        json.WriteString("path", document.Path);
        json.WriteString("title", document.Title);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("author", document.Author);
        json.WriteString("url", document.Url);
        json.WriteDate("published", document.Published);
        json.WriteString("language", document.Language);
        json.WriteString("sha256", document.Sha256);
        json.WriteString("text", document.Text);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, JsonSpans spans, Analysis analysis)
    {
        json.WriteStartArray("sentences");
        foreach (Sentence sentence in analysis.Sentences)
        {
            json.WriteStartObject();
            spans.Place(sentence.Span);
            json.WriteNumber("paragraph", sentence.Paragraph);
            spans.Text(sentence.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in analysis.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", ContractNames.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Span is TextSpan span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteString("text", analysis.Document.Text.AsSpan(span.Start, span.Length));
            }
            else
            {
                json.WriteNull("start");
                json.WriteNull("end");
                json.WriteNull("text");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
