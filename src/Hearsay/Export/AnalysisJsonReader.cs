using System.Globalization;
using System.Text.Json;

namespace Hearsay.Export;

/// <summary>
/// Restores analyses from JSON of the schema <c>hearsay.analysis/1</c>. Everything the JSON holds comes back, so that writing it again gives the same
/// bytes; tokens and trees it does not hold. Fields that this version does not know are passed over.
/// </summary>
public static class AnalysisJsonReader
{
    /// <summary>The analysis that one line of JSON holds.</summary>
    /// <param name="json">One JSON object in UTF-8, with or without a line end.</param>
    /// <exception cref="AnalysisJsonException">It is no JSON, no analysis, or it contradicts itself.</exception>
    public static Analysis Read(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonCursor cursor = new(json);
            Analysis analysis = Read(ref cursor);
            Check(analysis, cursor.Furthest);
            return analysis;
        }
        // The latter is what strings that are no Unicode give.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new AnalysisJsonException($"This is no JSON: {exception.Message}", exception);
        }
    }

    private static Analysis Read(ref JsonCursor json)
    {
        string? schema = null, pack = null;
        Document? document = null;
        Analysis read = new() { Document = NoDocument, LanguagePack = "" };
        json.Move();
        json.Object();
        while (json.Next())
        {
            if (json.At("schema"u8)) schema = json.TextOrNull();
            else if (json.At("languagePack"u8)) pack = json.Text();
            else if (json.At("document"u8)) document = ReadDocument(ref json);
            else if (json.At("words"u8)) read = read with { Words = json.Whole() };
            else if (json.At("sentences"u8)) read = read with { Sentences = json.List(ReadSentence) };
            else if (json.At("diagnostics"u8)) read = read with { Diagnostics = json.List(ReadDiagnostic) };
            else if (!AnalysisJsonWordsReader.Read(ref json, ref read) && !AnalysisJsonFactsReader.Read(ref json, ref read) && !AnalysisJsonClaimsReader.Read(ref json, ref read)) json.Skip();
        }

        json.Move();
        if (schema != AnalysisJson.Schema) throw new AnalysisJsonException(schema is null ? $"This names no schema; an analysis is of {AnalysisJson.Schema}." : $"This is of the schema {schema}; this version reads {AnalysisJson.Schema}.");
        return read with { Document = json.Needed(document, "document"), LanguagePack = json.Needed(pack, "languagePack") };
    }

    private static Document ReadDocument(ref JsonCursor json)
    {
        string? id = null, path = null, title = null, publisher = null, author = null, url = null, language = null, sha256 = null, text = null;
        DateOnly? published = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("path"u8)) path = json.TextOrNull();
            else if (json.At("title"u8)) title = json.TextOrNull();
            else if (json.At("publisher"u8)) publisher = json.TextOrNull();
            else if (json.At("author"u8)) author = json.TextOrNull();
            else if (json.At("url"u8)) url = json.TextOrNull();
            else if (json.At("published"u8)) published = json.DayOrNull();
            else if (json.At("language"u8)) language = json.TextOrNull();
            else if (json.At("sha256"u8)) sha256 = json.Text();
            else if (json.At("text"u8)) text = json.Text();
            else json.Skip();
        }

        return new Document(json.Needed(text, "text"))
        {
            Id = json.Needed(id, "id"),
            Sha256 = json.Needed(sha256, "sha256"),
            Path = path,
            Title = title,
            Publisher = publisher,
            Author = author,
            Url = url,
            Published = published,
            Language = language,
        };
    }

    private static Sentence ReadSentence(ref JsonCursor json)
    {
        SpanOffsets span = default;
        int paragraph = 0;
        json.Object();
        while (json.Next())
        {
            if (json.At("paragraph"u8)) paragraph = json.Whole();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Sentence(json.Span(span), paragraph, []);
    }

    private static Diagnostic ReadDiagnostic(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? code = null, message = null;
        Severity severity = default;
        json.Object();
        while (json.Next())
        {
            if (json.At("code"u8)) code = json.Text();
            else if (json.At("severity"u8)) severity = json.Value<Severity>();
            else if (json.At("message"u8)) message = json.Text();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Diagnostic(json.Needed(code, "code"), severity, json.Needed(message, "message"), span.Start is null ? null : json.Span(span));
    }

    /// <summary>What those who use an analysis rely on: stretches lie in the text, ids are given once, sentences that are pointed to exist.</summary>
    private static void Check(Analysis analysis, int furthest)
    {
        int length = analysis.Document.Text.Length;
        if (furthest > length) throw Contradiction($"a stretch ends at {furthest}, but the text ends at {length}");
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (string id in (IEnumerable<string>)[.. analysis.Entities.Select(e => e.Id), .. analysis.Attributions.Select(a => a.Id), .. analysis.Events.Select(e => e.Id), .. analysis.Quantities.Select(q => q.Id), .. analysis.Times.Select(t => t.Id), .. analysis.Places.Select(p => p.Id), .. analysis.Claims.Select(c => c.Id)])
            if (!ids.Add(id)) throw Contradiction($"the id {id} is given twice");
        foreach (int sentence in (IEnumerable<int>)[.. analysis.Claims.Select(c => c.Sentence), .. (analysis.Codings ?? []).Select(c => c.Sentence)])
            if (sentence < 0 || sentence >= analysis.Sentences.Count) throw Contradiction($"it tells of sentence {sentence}, but it has {analysis.Sentences.Count}");
    }

    private static AnalysisJsonException Contradiction(FormattableString what) => new($"This analysis contradicts itself: {what.ToString(CultureInfo.InvariantCulture)}.");

    private static readonly Document NoDocument = new("");
}
