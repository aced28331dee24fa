namespace Hearsay.Export;

/// <summary>Reads what <see cref="AnalysisJsonWords"/> writes: <c>entities</c> and <c>attributions</c>.</summary>
internal static class AnalysisJsonWordsReader
{
    /// <summary>Takes the property where it is one of these.</summary>
    public static bool Read(ref JsonCursor json, ref Analysis into)
    {
        if (json.At("entities"u8)) into = into with { Entities = json.List(ReadEntity) };
        else if (json.At("attributions"u8)) into = into with { Attributions = json.List(ReadAttribution) };
        else return false;
        return true;
    }

    /// <summary>One piece of <c>evidence</c>.</summary>
    public static Evidence ReadEvidence(ref JsonCursor json)
    {
        string? field = null, by = null;
        Sequence<TextSpan> spans = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("field"u8)) field = json.Text();
            else if (json.At("spans"u8)) spans = json.Spans();
            else if (json.At("by"u8)) by = json.Text();
            else json.Skip();
        }

        return new Evidence(json.Needed(field, "field"), spans, json.Needed(by, "by"));
    }

    private static Entity ReadEntity(ref JsonCursor json)
    {
        string? id = null, name = null, country = null, body = null;
        EntityKind kind = default;
        Sector? sector = null;
        Sequence<Mention> mentions = [];
        Sequence<Role> roles = [];
        Sequence<Side> sides = [];
        Sequence<string> members = [];
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("kind"u8)) kind = json.Value<EntityKind>();
            else if (json.At("name"u8)) name = json.Text();
            else if (json.At("mentions"u8)) mentions = json.List(ReadMention);
            else if (json.At("roles"u8)) roles = json.List(ReadRole);
            else if (json.At("country"u8)) country = json.TextOrNull();
            else if (json.At("sector"u8)) sector = json.IsNull ? null : json.Value<Sector>();
            else if (json.At("body"u8)) body = json.TextOrNull();
            else if (json.At("sides"u8)) sides = json.List(ReadSide);
            else if (json.At("members"u8)) members = json.Texts();
            else if (json.At("evidence"u8)) evidence = json.List(ReadEvidence);
            else json.Skip();
        }

        return new Entity(json.Needed(id, "id"), kind, json.Needed(name, "name"), mentions, roles) { Country = country, Sector = sector, Body = body, Sides = sides, Members = members, Evidence = evidence };
    }

    private static Mention ReadMention(ref JsonCursor json)
    {
        SpanOffsets span = default;
        MentionForm form = default;
        string by = "";
        json.Object();
        while (json.Next())
        {
            if (json.At("form"u8)) form = json.Value<MentionForm>();
            else if (json.At("by"u8)) by = json.Text();
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Mention(json.Span(span), form, by);
    }

    private static Role ReadRole(ref JsonCursor json)
    {
        SpanOffsets span = default;
        bool former = false;
        RoleStanding standing = default;
        DateOnly? from = null, to = null;
        string? asOf = null;
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("former"u8)) former = json.Flag();
            else if (json.At("standing"u8)) standing = json.Value<RoleStanding>();
            else if (json.At("from"u8)) from = json.DayOrNull();
            else if (json.At("to"u8)) to = json.DayOrNull();
            else if (json.At("asOf"u8)) asOf = json.TextOrNull();
            else if (json.At("evidence"u8)) evidence = json.List(ReadEvidence);
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Role(json.Span(span), former) { Standing = standing, From = from, To = to, AsOf = asOf, Evidence = evidence };
    }

    private static Side ReadSide(ref JsonCursor json)
    {
        SpanOffsets span = default;
        SideStance stance = default;
        string? entity = null;
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("stance"u8)) stance = json.Value<SideStance>();
            else if (json.At("entity"u8)) entity = json.TextOrNull();
            else if (json.At("evidence"u8)) evidence = json.List(ReadEvidence);
            else if (!span.Read(ref json)) json.Skip();
        }

        return new Side(stance, json.Span(span), entity, json.Needed(evidence.Count > 0 ? evidence[0] : null, "evidence"));
    }

    private static Attribution ReadAttribution(ref JsonCursor json)
    {
        string? id = null, within = null, said = null, channel = null;
        AttributionKind kind = default;
        Source? source = null;
        Cue? cue = null;
        Sequence<TextSpan> content = [];
        Sequence<Evidence> evidence = [];
        json.Object();
        while (json.Next())
        {
            if (json.At("id"u8)) id = json.Text();
            else if (json.At("kind"u8)) kind = json.Value<AttributionKind>();
            else if (json.At("within"u8)) within = json.TextOrNull();
            else if (json.At("source"u8)) source = ReadSource(ref json);
            else if (json.At("cue"u8)) cue = ReadCue(ref json);
            else if (json.At("content"u8)) content = json.InnerSpans();
            else if (json.At("said"u8)) said = json.TextOrNull();
            else if (json.At("channel"u8)) channel = json.TextOrNull();
            else if (json.At("evidence"u8)) evidence = json.List(ReadEvidence);
            else json.Skip();
        }

        return new Attribution
        {
            Id = json.Needed(id, "id"),
            Kind = kind,
            Within = within,
            Source = json.Needed(source, "source"),
            Cue = json.Needed(cue, "cue"),
            Content = content,
            Said = said,
            Channel = channel,
            Evidence = evidence,
        };
    }

    private static Source ReadSource(ref JsonCursor json)
    {
        SourceClass kind = default;
        Sequence<TextSpan> spans = [];
        string? entity = null;
        json.Object();
        while (json.Next())
        {
            if (json.At("class"u8)) kind = json.Value<SourceClass>();
            else if (json.At("spans"u8)) spans = json.Spans();
            else if (json.At("entity"u8)) entity = json.TextOrNull();
            else json.Skip();
        }

        return new Source(kind, spans, entity);
    }

    private static Cue ReadCue(ref JsonCursor json)
    {
        Sequence<TextSpan> spans = [];
        string? lemma = null;
        CueClass kind = default;
        bool loaded = false;
        json.Object();
        while (json.Next())
        {
            if (json.At("spans"u8)) spans = json.Spans();
            else if (json.At("lemma"u8)) lemma = json.Text();
            else if (json.At("class"u8)) kind = json.Value<CueClass>();
            else if (json.At("loaded"u8)) loaded = json.Flag();
            else json.Skip();
        }

        return new Cue(spans, json.Needed(lemma, "lemma"), kind, loaded);
    }
}
