namespace Hearsay.Comparison.Claims;

/// <summary>Gathers why two accounts stand to each other as they do, the one that decided first.</summary>
internal sealed class ClaimReasons(ClaimAccount a, ClaimAccount b)
{
    private readonly List<ClaimReason> _reasons = [];

    /// <summary>The reason that decided.</summary>
    public ClaimRelation Say(ClaimRelation relation, string on, string message)
    {
        Add(on, message, Spans(a, on), Spans(b, on));
        return relation;
    }

    /// <summary>What else the two have in common or not.</summary>
    public void Explain(ClaimSlots slots)
    {
        Explain("place", slots.Place, "The place is the same.", "One place lies in the other.", a.Place?.Span, b.Place?.Span);
        Explain("time", slots.Time, "The days are the same.", "The days of one lie in those of the other, or overlap with them.", a.Happened?.Span, b.Happened?.Span);
        if (slots.Window != Nesting.Unknown) Explain("window", slots.Window, "They count over the same time.", "They count over different times.", (a.Window ?? a.Happened)?.Span, (b.Window ?? b.Happened)?.Span);
        else if (a.Window is null != b.Window is null) Add("window", "One of them does not say over which time it counts.", Words(a.Window?.Span), Words(b.Window?.Span));
        if (slots.Counted is Nesting.Inside or Nesting.Around) Add("target", "Those whom one counts are part of those whom the other counts.", Spans(a, "target"), Spans(b, "target"));
        if (slots.Counted == Nesting.Different) Add("target", "They do not count the same.", Spans(a, "target"), Spans(b, "target"));
        if (slots.Actor is Nesting.Same or Nesting.Different) Add("actor", slots.Actor == Nesting.Same ? "The one who did it is the same." : "They name different ones who did it.", Words(a.Actor?.Span), Words(b.Actor?.Span));
        if (a.Figure is not null && b.Figure is not null && a.Number.Point is { } point && point == b.Number.Point && a.Figure.Hedge != b.Figure.Hedge)
            Add("hedge", "The same number is hedged in one way by the one and in another by the other.", Spans(a, "count"), Spans(b, "count"));
        if (ClaimRelations.Firmer(a, b) is not null) Add("certainty", "One puts it more firmly than the other.", [a.Span], [b.Span]);
        if (!string.Equals(a.Holder?.Name, b.Holder?.Name, StringComparison.OrdinalIgnoreCase)) Add("word", "They rest on different words.", Words(a.Holder?.Span), Words(b.Holder?.Span));
        else if (a.Holder is not null) Add("word", "Both rest on the same word.", Words(a.Holder?.Span), Words(b.Holder?.Span));
    }

    public ClaimLink Link(ClaimRelation relation) => new(a.Address, b.Address, relation, [.. _reasons]);

    /// <summary>The link seen from the other side, for pairs where the first says more, is later, or denies.</summary>
    public ClaimLink Turned(ClaimRelation relation) => new(b.Address, a.Address, relation, [.. _reasons.Select(r => r with { A = r.B, B = r.A })]);

    private void Explain(string on, Nesting nesting, string same, string nested, TextSpan? first, TextSpan? second)
    {
        if (nesting is Nesting.Same) Add(on, same, Words(first), Words(second));
        else if (nesting is Nesting.Inside or Nesting.Around or Nesting.Across) Add(on, nested, Words(first), Words(second));
    }

    private void Add(string on, string message, Sequence<TextSpan> first, Sequence<TextSpan> second)
    {
        if (_reasons.TrueForAll(r => r.On != on)) _reasons.Add(new ClaimReason(on, message, first, second));
    }

    private static Sequence<TextSpan> Spans(ClaimAccount account, string on) => on switch
    {
        "count" or "window" when account.Figure is { } figure => [figure.Span],
        "place" => Words(account.Place?.Span),
        "time" => Words((account.Happened ?? account.Window)?.Span),
        "actor" => Words(account.Actor?.Span),
        "target" => Words(account.Figure?.Span ?? account.Target?.Span),
        "event" => Words(account.Trigger),
        _ => [account.Span],
    };

    private static Sequence<TextSpan> Words(TextSpan? span) => span is { } words ? [words] : [];
}
