namespace Hearsay.Export;

/// <summary>Reads what <see cref="AnalysisJsonFacts"/> writes, but for derived codes, which are made anew: <c>events</c>, <c>quantities</c>, <c>figureLinks</c>, <c>times</c> and <c>places</c>.</summary>
internal static class AnalysisJsonFactsReader
{
    /// <summary>Takes the property where it is one of these.</summary>
    public static bool Read(ref JsonCursor json, ref Analysis into)
    {
        if (json.At("events"u8)) into = into with { Events = json.List(ReadEvent) };
        else if (json.At("quantities"u8)) into = into with { Quantities = json.List(ReadQuantity) };
        else if (json.At("figureLinks"u8)) into = into with { FigureLinks = json.List(ReadFigureLink) };
        else if (json.At("times"u8)) into = into with { Times = json.List(ReadTime) };
        else if (json.At("places"u8)) into = into with { Places = json.List(ReadPlace) };
        else return false;
        return true;
    }

    private static EventMention ReadEvent(ref JsonCursor json)
    {
        string? id = null, type = null, mode = null, time = null, place = null;
        (TextSpan Span, string Lemma)? trigger = null;
        Sequence<Participant> participants = [];
        Sequence<string> quantities = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("type"u8)) type = json.TextOrNull();
            else if (json.At("mode"u8)) mode = json.TextOrNull();
            else if (json.At("trigger"u8)) trigger = ReadTrigger(ref json);
            else if (json.At("participants"u8)) participants = json.List(ReadParticipant);
            else if (json.At("time"u8)) time = json.TextOrNull();
            else if (json.At("place"u8)) place = json.TextOrNull();
            else if (json.At("quantities"u8)) quantities = json.Texts();
            else json.Skip();
        }

        return new EventMention
        {
            Id = json.Needed(id, "id"),
            Type = type,
            Mode = mode,
            Lemma = json.Needed(trigger?.Lemma, "trigger"),
            Trigger = trigger!.Value.Span,
            Participants = participants,
            Time = time,
            Place = place,
            Quantities = quantities,
        };
    }

    private static (TextSpan Span, string Lemma) ReadTrigger(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? lemma = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("lemma"u8)) lemma = json.Text();
            else if (!span.Read(ref json)) json.Skip();
        }

        return (json.Span(span), json.Needed(lemma, "lemma"));
    }

    private static Participant ReadParticipant(ref JsonCursor json)
    {
        SpanOffsets span = default;
        ParticipantRole role = default;
        string? entity = null;
        Certainty identity = Certainty.Certain;
        json.Object();
        while (json.Next())
        {
            if (json.At("role"u8)) role = json.Value<ParticipantRole>();
            else if (json.At("entity"u8)) entity = json.TextOrNull();
            else if (json.At("identity"u8)) identity = json.Value<Certainty>();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Participant(role, json.Span(span), entity) { Identity = identity };
    }

    private static Quantity ReadQuantity(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? id = null, unit = null, partOf = null, per = null, asOf = null;
        double? least = null, most = null, best = null;
        Hedge hedge = Hedge.None;
        QuantityKind kind = default;
        FigureChange change = default;
        FigureStanding standing = default;
        Sequence<TextSpan> of = [];
        Sequence<string> kinds = [];
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("least"u8)) least = json.NumberOrNull();
            else if (json.At("most"u8)) most = json.NumberOrNull();
            else if (json.At("best"u8)) best = json.NumberOrNull();
            else if (json.At("hedge"u8)) hedge = json.Value<Hedge>();
            else if (json.At("unit"u8)) unit = json.TextOrNull();
            else if (json.At("partOf"u8)) partOf = json.TextOrNull();
            else if (json.At("per"u8)) per = json.TextOrNull();
            else if (json.At("asOf"u8)) asOf = json.TextOrNull();
            else if (json.At("kind"u8)) kind = json.Value<QuantityKind>();
            else if (json.At("change"u8)) change = json.Value<FigureChange>();
            else if (json.At("of"u8)) of = json.InnerSpans();
            else if (json.At("kinds"u8)) kinds = json.Texts();
            else if (json.At("standing"u8)) standing = json.Value<FigureStanding>();
            else if (json.At("evidence"u8)) evidence = json.List(AnalysisJsonWordsReader.ReadEvidence);
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Quantity(json.Needed(id, "id"), json.Span(span), least, most, best, hedge, unit, partOf, per, asOf) { Kind = kind, Change = change, Of = of, Kinds = kinds, Standing = standing, Evidence = evidence };
    }

    private static FigureLink ReadFigureLink(ref JsonCursor json)
    {
        string? a = null, b = null;
        FigureRelation relation = FigureRelation.NotComparable;
        WindowRelation window = default;
        HedgeChange hedge = default;
        Sequence<FigureReason> reasons = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("a"u8)) a = json.Text();
            else if (json.At("b"u8)) b = json.Text();
            else if (json.At("relation"u8)) relation = json.Value<FigureRelation>();
            else if (json.At("window"u8)) window = json.Value<WindowRelation>();
            else if (json.At("hedge"u8)) hedge = json.Value<HedgeChange>();
            else if (json.At("reasons"u8)) reasons = json.List(ReadFigureReason);
            else json.Skip();
        }

        return new FigureLink(json.Needed(a, "a"), json.Needed(b, "b"), relation, window, hedge, reasons);
    }

    private static FigureReason ReadFigureReason(ref JsonCursor json)
    {
        string? on = null, message = null;
        Sequence<TextSpan> a = [], b = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("on"u8)) on = json.Text();
            else if (json.At("message"u8)) message = json.Text();
            else if (json.At("a"u8)) a = json.InnerSpans();
            else if (json.At("b"u8)) b = json.InnerSpans();
            else json.Skip();
        }

        return new FigureReason(json.Needed(on, "on"), json.Needed(message, "message"), a, b);
    }

    private static TimeExpression ReadTime(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? id = null, value = null, grain = null, mod = null, anchor = null;
        TimeType type = default;
        DateOnly? from = null, to = null;
        TimeOnly? fromClock = null, toClock = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("type"u8)) type = json.Value<TimeType>();
            else if (json.At("value"u8)) value = json.TextOrNull();
            else if (json.At("from"u8)) from = json.DayOrNull();
            else if (json.At("to"u8)) to = json.DayOrNull();
            else if (json.At("fromClock"u8)) fromClock = json.ClockOrNull();
            else if (json.At("toClock"u8)) toClock = json.ClockOrNull();
            else if (json.At("grain"u8)) grain = json.TextOrNull();
            else if (json.At("mod"u8)) mod = json.TextOrNull();
            else if (json.At("anchor"u8)) anchor = json.TextOrNull();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new TimeExpression(json.Needed(id, "id"), json.Span(span), type, value, from, to, grain, mod, anchor) { FromClock = fromClock, ToClock = toClock };
    }

    private static Place ReadPlace(ref JsonCursor json)
    {
        SpanOffsets span = default;
        string? id = null, name = null, country = null, level = null, gazetteerId = null;
        double? latitude = null, longitude = null, radius = null;
        PlaceForm form = default;
        PlaceUse use = default;
        TextSpan? toponym = null;
        Sequence<string> candidates = [];
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("name"u8)) name = json.Text();
            else if (json.At("country"u8)) country = json.TextOrNull();
            else if (json.At("level"u8)) level = json.TextOrNull();
            else if (json.At("latitude"u8)) latitude = json.NumberOrNull();
            else if (json.At("longitude"u8)) longitude = json.NumberOrNull();
            else if (json.At("radiusKm"u8)) radius = json.NumberOrNull();
            else if (json.At("gazetteerId"u8)) gazetteerId = json.TextOrNull();
            else if (json.At("candidates"u8)) candidates = json.Texts();
            else if (json.At("form"u8)) form = json.Value<PlaceForm>();
            else if (json.At("use"u8)) use = json.Value<PlaceUse>();
            else if (json.At("toponym"u8)) toponym = json.IsNull ? null : json.Span();
            else if (json.At("evidence"u8)) evidence = json.List(AnalysisJsonWordsReader.ReadEvidence);
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Place(json.Needed(id, "id"), json.Span(span), json.Needed(name, "name"), country, level, latitude, longitude, radius, gazetteerId, candidates) { Form = form, Use = use, Toponym = toponym, Evidence = evidence };
    }
}
