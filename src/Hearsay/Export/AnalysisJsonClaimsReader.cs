namespace Hearsay.Export;

/// <summary>Reads what <see cref="AnalysisJsonClaims"/> and <see cref="AnalysisJsonCodings"/> write: <c>claims</c>, <c>marks</c> and <c>codings</c>.</summary>
internal static class AnalysisJsonClaimsReader
{
    /// <summary>Takes the property where it is one of these.</summary>
    public static bool Read(ref JsonCursor json, ref Analysis into)
    {
        if (json.At("claims"u8)) into = into with { Claims = json.List(ReadClaim) };
        else if (json.At("marks"u8)) into = into with { Marks = json.List(ReadMark) };
        else if (json.At("codings"u8)) into = into with { Codings = json.List(ReadCodedEvent) };
        else return false;
        return true;
    }

    private static Claim ReadClaim(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? id = null, happening = null, time = null, place = null;
        int sentence = -1;
        ClaimKind kind = default;
        Sequence<string> word = [], quantities = [];
        Factuality? factuality = null;
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("sentence"u8)) sentence = json.Whole();
            else if (json.At("kind"u8)) kind = json.Value<ClaimKind>();
            else if (json.At("word"u8)) word = json.Texts();
            else if (json.At("event"u8)) happening = json.TextOrNull();
            else if (json.At("time"u8)) time = json.TextOrNull();
            else if (json.At("place"u8)) place = json.TextOrNull();
            else if (json.At("quantities"u8)) quantities = json.Texts();
            else if (json.At("factuality"u8)) factuality = ReadFactuality(ref json);
            else if (json.At("evidence"u8)) evidence = json.List(AnalysisJsonWordsReader.ReadEvidence);
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Claim
        {
            Id = json.Needed(id, "id"),
            Sentence = sentence,
            Span = json.Span(span),
            Kind = kind,
            Word = word,
            Event = happening,
            Time = time,
            Place = place,
            Quantities = quantities,
            Factuality = json.Needed(factuality, "factuality"),
            Evidence = evidence,
        };
    }

    private static Factuality ReadFactuality(ref JsonCursor json)
    {
        Certainty certainty = Certainty.Open;
        Polarity polarity = Polarity.Open;
        When when = When.Open;
        Sequence<FactualityLevel> levels = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("certainty"u8)) certainty = json.Value<Certainty>();
            else if (json.At("polarity"u8)) polarity = json.Value<Polarity>();
            else if (json.At("when"u8)) when = json.Value<When>();
            else if (json.At("levels"u8)) levels = json.List(ReadLevel);
            else json.Skip();
        }

        return new Factuality(certainty, polarity, when, levels);
    }

    private static FactualityLevel ReadLevel(ref JsonCursor json)
    {
        string? attribution = null;
        Certainty certainty = Certainty.Open;
        Polarity polarity = Polarity.Open;
        Sequence<TextSpan> cues = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("attribution"u8)) attribution = json.TextOrNull();
            else if (json.At("certainty"u8)) certainty = json.Value<Certainty>();
            else if (json.At("polarity"u8)) polarity = json.Value<Polarity>();
            else if (json.At("cues"u8)) cues = json.Spans();
            else json.Skip();
        }

        return new FactualityLevel(attribution, certainty, polarity, cues);
    }

    private static Mark ReadMark(ref JsonCursor json)
    {
        SpanOffsets span = default;
        MarkKind kind = default;
        string? by = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("kind"u8)) kind = json.Value<MarkKind>();
            else if (json.At("by"u8)) by = json.Text();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Mark(kind, json.Span(span), json.Needed(by, "by"));
    }

    private static CodedEvent ReadCodedEvent(ref JsonCursor json)
    {
        string? source = null, target = null, code = null;
        int sentence = -1;
        Sequence<CodingReason> reasons = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("source"u8)) source = json.Text();
            else if (json.At("target"u8)) target = json.Text();
            else if (json.At("code"u8)) code = json.Text();
            else if (json.At("sentence"u8)) sentence = json.Whole();
            else if (json.At("reasons"u8)) reasons = json.List(ReadReason);
            else json.Skip();
        }

        return new CodedEvent(json.Needed(source, "source"), json.Needed(target, "target"), json.Needed(code, "code"), sentence, reasons);
    }

    private static CodingReason ReadReason(ref JsonCursor json)
    {
        SpanOffsets words = default;
        string? field = null, by = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("field"u8)) field = json.Text();
            else if (json.At("by"u8)) by = json.Text();
            else if (!words.Read(ref json)) json.Skip();
        }

        return new CodingReason(json.Needed(field, "field"), json.Span(words), json.Needed(by, "by"));
    }
}
