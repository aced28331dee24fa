using System.Globalization;

namespace Hearsay.Casebook;

/// <summary>An analysis as the casebook speaks of it: ids resolved to words.</summary>
internal sealed class AnalysisView(Analysis analysis)
{
    private readonly Dictionary<string, Attribution> _attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, EventMention> _events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Quantity> _quantities = analysis.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, TimeExpression> _times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);

    private string Text => analysis.Document.Text;

    /// <summary>All findings of one kind of block, in text order.</summary>
    public List<Finding> Findings(string kind) => kind switch
    {
        "attribution" => [.. analysis.Attributions.Select(a => new Finding($"{Voice(a)}, {Quotation.Of(Text, a.Cue.Spans)}: {Quotation.Of(Text, a.Content)}", key => Attribution(a, key)))],
        "claim" => [.. analysis.Claims.Select(c => new Finding($"{Seen.All(Claim(c, "event"))}: {Quotation.Of(Text, c.Span)}", key => Claim(c, key)))],
        "mark" => [.. analysis.Marks.Select(m => new Finding($"{Spelling.Of(m.Kind)} {Quotation.Of(Text, m.Span)}", key => key == Spelling.Of(m.Kind) ? [Words(m.Span)] : []))],
        "entity" => [.. analysis.Entities.Select(e => new Finding(e.Name, key => Entity(e, key)))],
        "count" => [.. analysis.Quantities.Select(q => new Finding(Quotation.Of(Text, q.Span), key => Count(q, key)))],
        "figures" => [.. analysis.FigureLinks.Select(l => new Finding($"{Figure(l.A)}, {Figure(l.B)}", key => Figures(l, key)))],
        "time" => [.. analysis.Times.Select(t => new Finding(Quotation.Of(Text, t.Span), key => Time(t, key)))],
        "place" => [.. analysis.Places.Select(p => new Finding(Quotation.Of(Text, p.Span), key => Place(p, key)))],
        _ => [.. analysis.Diagnostics.Select(d => new Finding(d.Code, _ => [new Seen(d.Code)]))],
    };

    private IEnumerable<Seen> Attribution(Attribution a, string key) => key switch
    {
        "source" => a.Source.Spans.Count == 0 ? [] : [new Seen(Quotation.Of(Text, a.Source.Spans))],
        "speaker" => Name(a.Source.Entity),
        "class" => [new Seen(Spelling.Of(a.Source.Class))],
        "cue" => a.Cue.Spans.Count == 0 ? [] : [new Seen(Quotation.Of(Text, a.Cue.Spans), a.Cue.Lemma)],
        "lemma" => [new Seen(a.Cue.Lemma)],
        "act" => [new Seen(Spelling.Of(a.Cue.Class))],
        "loaded" => [new Seen(a.Cue.Loaded ? "yes" : "no")],
        "content" => [new Seen(Quotation.Of(Text, a.Content))],
        "kind" => [new Seen(Spelling.Of(a.Kind))],
        "within" => a.Within is { } outer && _attributions.TryGetValue(outer, out Attribution? b) ? [new Seen(Voice(b))] : [],
        "said" => a.Said is { } said && _times.TryGetValue(said, out TimeExpression? time) ? Time(time, "time") : [],
        "channel" => a.Channel is { } channel ? [new Seen(channel)] : [],
        _ => [],
    };

    private IEnumerable<Seen> Claim(Claim claim, string key)
    {
        EventMention? told = claim.Event is { } id ? _events.GetValueOrDefault(id) : null;
        switch (key)
        {
            case "text": return [Words(claim.Span)];
            case "kind": return [new Seen(Spelling.Of(claim.Kind))];
            case "word": return [new Seen(claim.Word.Count == 0 ? "the report" : string.Join(" -> ", claim.Word.Select(a => Voice(_attributions[a]))))];
            case "source" or "speaker" or "class" or "cue" or "act" or "content" or "said":
                return claim.Word.Count == 0 ? [] : Attribution(_attributions[claim.Word[^1]], key);
            case "event": return told is null ? [] : [new Seen(told.Type is null ? told.Lemma : $"{told.Type} {told.Lemma}")];
            case "mode": return told?.Mode is { } mode ? [new Seen(mode)] : [];
            case "actor" or "target" or "instrument" or "beneficiary" or "other":
                return told is null ? [] : told.Participants.Where(p => Spelling.Of(p.Role) == key).Select(p => Words(p.Span));
            case "identity":
                return told is null ? [] : told.Participants.Where(p => p.Identity != Certainty.Certain).Select(p => new Seen(Quotation.Of(Text, p.Span), Spelling.Of(p.Identity)));
            case "count": return claim.Quantities.Where(_quantities.ContainsKey).SelectMany(q => Count(_quantities[q], "count"));
            case "time": return claim.Time is { } time && _times.TryGetValue(time, out TimeExpression? when) ? Time(when, "time") : [];
            case "place": return claim.Place is { } place && _places.TryGetValue(place, out Place? where) ? Place(where, "place") : [];
            case "factuality":
                Factuality f = claim.Factuality;
                return [new Seen($"{Spelling.Of(f.Certainty)}, {Spelling.Of(f.Polarity)}, {Spelling.Of(f.When)}")];
            case "level":
                return claim.Factuality.Levels.Select(l => new Seen(
                    l.Attribution is { } voice && _attributions.TryGetValue(voice, out Attribution? a) ? Voice(a) : "the report",
                    $"{Spelling.Of(l.Certainty)}, {Spelling.Of(l.Polarity)}"));
            default: return [];
        }
    }

    private IEnumerable<Seen> Entity(Entity entity, string key) => key switch
    {
        "entity" => [new Seen(entity.Name)],
        "kind" => [new Seen(Spelling.Of(entity.Kind))],
        "role" => entity.Roles.Select(r => new Seen(Quotation.Of(Text, r.Span), r.Former ? "former" : "present")),
        "mention" => entity.Mentions.Select(m => Words(m.Span)),
        "country" => [new Seen(entity.Country ?? "open")],
        "sector" => [new Seen(entity.Sector is { } sector ? Spelling.Of(sector) : "open")],
        "body" => Name(entity.Body),
        "side" => entity.Sides.Select(s => new Seen($"{Spelling.Of(s.Stance)} {Quotation.Of(Text, s.Toward)}")),
        "standing" => entity.Roles.Select(r => new Seen(Spelling.Of(r.Standing))),
        "since" => entity.Roles.Where(r => r.From is not null).Select(r => Day(r.From!.Value)),
        "until" => entity.Roles.Where(r => r.To is not null).Select(r => Day(r.To!.Value)),
        "member" => entity.Members.SelectMany(Name),
        "mentions" => [new Seen(entity.Mentions.Count.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    private IEnumerable<Seen> Count(Quantity quantity, string key) => key switch
    {
        "count" => [new Seen(Quotation.Of(Text, quantity.Span), Spelling.Of(quantity))],
        "unit" => quantity.Unit is { } unit ? [new Seen(unit)] : [],
        "hedge" => quantity.Hedge == Hedge.None ? [] : [new Seen(Spelling.Of(quantity.Hedge))],
        "part of" => quantity.PartOf is { } whole && _quantities.TryGetValue(whole, out Quantity? q) ? Count(q, "count") : [],
        "kind" => [new Seen(Spelling.Of(quantity.Kind))],
        "change" => [new Seen(Spelling.Of(quantity.Change))],
        "of" => quantity.Of.Select(Words),
        "standing" => [new Seen(Spelling.Of(quantity.Standing))],
        "per" => quantity.Per is { } per ? [new Seen(per)] : [],
        "as of" => quantity.AsOf is { } asOf && _times.TryGetValue(asOf, out TimeExpression? t) ? Time(t, "time") : [],
        _ => [],
    };

    private IEnumerable<Seen> Figures(FigureLink link, string key) => key switch
    {
        "first" => Count(_quantities[link.A], "count"),
        "second" => Count(_quantities[link.B], "count"),
        "relation" => [new Seen(Spelling.Of(link.Relation))],
        "window" => [new Seen(Spelling.Of(link.Window))],
        "hedge" => [new Seen(Spelling.Of(link.Hedge))],
        "on" => link.Reasons.Select(r => new Seen(r.On)),
        _ => [],
    };

    private string Figure(string id) => Quotation.Of(Text, _quantities[id].Span);

    private IEnumerable<Seen> Time(TimeExpression time, string key) => key switch
    {
        "time" => [new Seen(Quotation.Of(Text, time.Span), Spelling.Of(time), time.Value ?? "open")],
        "type" => [new Seen(Spelling.Of(time.Type))],
        "grain" => time.Grain is { } grain ? [new Seen(grain)] : [],
        "mod" => time.Mod is { } mod ? [new Seen(mod)] : [],
        "anchor" => time.Anchor is { } anchor ? [_times.TryGetValue(anchor, out TimeExpression? t) ? Words(t.Span) : new Seen(anchor)] : [],
        _ => [],
    };

    private IEnumerable<Seen> Place(Place place, string key) => key switch
    {
        "place" => [new Seen(Quotation.Of(Text, place.Span), place.Country ?? "open", place.Name)],
        "level" => place.Level is { } level ? [new Seen(level)] : [],
        "id" => place.GazetteerId is { } id ? [new Seen(id)] : [],
        _ => [],
    };

    /// <summary>A voice by its words; one without words by its cue, in brackets: <c>(reportedly)</c>.</summary>
    private string Voice(Attribution a) => a.Source.Spans.Count > 0 ? Quotation.Of(Text, a.Source.Spans) : $"({Quotation.Of(Text, a.Cue.Spans)})";

    private IEnumerable<Seen> Name(string? entity) => entity is not null && _entities.TryGetValue(entity, out Entity? e) ? [new Seen(e.Name)] : [];

    private static Seen Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private Seen Words(TextSpan span) => new(Quotation.Of(Text, span));
}
