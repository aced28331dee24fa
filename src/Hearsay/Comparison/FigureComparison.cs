using System.Globalization;

namespace Hearsay.Comparison;

/// <summary>
/// Sets figures side by side: whether they can both be right, whether a hedge was dropped, whether they count over the same time.
/// Reads nothing but what analysis kept, and says why for each verdict.
/// </summary>
internal static class FigureComparison
{
    /// <summary>The pairs within one report that may be of the same thing, in text order. Each figure is held against a few before it, so that the time is linear.</summary>
    public static Sequence<FigureLink> Within(Analysis analysis)
    {
        List<(int First, int Second, FigureLink Link)> links = [];
        Dictionary<string, List<FigureAccount>> earlier = new(StringComparer.Ordinal);
        foreach (FigureAccount account in FigureAccounts.Of(analysis))
        {
            if (!earlier.TryGetValue(account.Figure.Unit!, out List<FigureAccount>? before)) earlier.Add(account.Figure.Unit!, before = []);
            foreach (FigureAccount first in before)
                if (IsWorthSetting(first, account) && Compare(first, account) is { Relation: not FigureRelation.NotComparable } link)
                    links.Add((first.Figure.Span.Start, account.Figure.Span.Start, link));
            before.Add(account);
            if (before.Count > Furthest) before.RemoveAt(0);
        }

        return [.. links.OrderBy(l => l.First).ThenBy(l => l.Second).Select(l => l.Link)];
    }

    /// <summary>How the second figure stands to the first, of the same report or of another.</summary>
    public static FigureLink Compare(FigureAccount a, FigureAccount b)
    {
        FigureSlots slots = FigureSlots.Of(a, b);
        List<FigureReason> reasons = [];
        FigureRelation relation = Relation(a, b, slots, reasons);
        HedgeChange hedge = Hedges(a.Figure, b.Figure);
        if (relation != FigureRelation.NotComparable) Explain(a, b, slots, hedge, reasons);
        return new FigureLink(a.Figure.Id, b.Figure.Id, relation, slots.Window, hedge, [.. reasons]);
    }

    private static FigureRelation Relation(FigureAccount a, FigureAccount b, FigureSlots slots, List<FigureReason> reasons)
    {
        FigureRelation Say(FigureRelation relation, string message)
        {
            reasons.Add(new FigureReason("count", message, [a.Figure.Span], [b.Figure.Span]));
            return relation;
        }

        if (a.Figure.Unit is null || a.Figure.Unit != b.Figure.Unit || a.Figure.Per != b.Figure.Per) return Say(FigureRelation.NotComparable, "They count different things.");
        if (slots.AreOfDifferentThings) return Say(FigureRelation.NotComparable, "They are told of different happenings, places, days or people.");
        if (FigureInterval.Of(a.Figure) is not { } first || FigureInterval.Of(b.Figure) is not { } second) return Say(FigureRelation.NotComparable, "One of them gives no number.");
        FigureRelation relation = first.To(second);
        if (relation != FigureRelation.Differs)
        {
            if ((a.Figure.Standing == FigureStanding.Denied) != (b.Figure.Standing == FigureStanding.Denied)) return Say(FigureRelation.Denies, "One of them denies the number that the other gives.");
            return Say(relation, relation switch
            {
                FigureRelation.Equal => "Both allow the same numbers.",
                FigureRelation.Refines => "The second lies within what the first allows: both can be right.",
                FigureRelation.Within => "The first lies within what the second allows: both can be right.",
                _ => "Some numbers would suit both.",
            });
        }

        // A town and its country, a week and a year: the smaller may count less, but never more.
        bool? inner = slots.Window == WindowRelation.Other ? Holds(b.Window!, a.Window!) : slots.Place == Likeness.Nested ? b.Place!.Level == "country" : null;
        bool nested = inner is not null || slots.Window is WindowRelation.Other or WindowRelation.Open;
        bool partIsMore = inner is { } isFirst && (isFirst ? first.Least > second.Most : second.Least > first.Most);
        if (nested && !partIsMore) return Say(FigureRelation.NotComparable, "They count over different places or times.");
        double times = first.Least > second.Most ? first.Least / second.Most : second.Least / first.Most;
        string factor = double.IsFinite(times) ? string.Create(CultureInfo.InvariantCulture, $", at the least by {times:0.##} times") : "";
        return Say(FigureRelation.Differs, $"No number suits both{factor}.");
    }

    private static void Explain(FigureAccount a, FigureAccount b, FigureSlots slots, HedgeChange hedge, List<FigureReason> reasons)
    {
        if (slots.Event == Likeness.Same) reasons.Add(new("event", "Both are told of the same kind of happening.", [a.Event!.Trigger], [b.Event!.Trigger]));
        if (slots.Place is Likeness.Same or Likeness.Nested) reasons.Add(new("place", slots.Place == Likeness.Same ? "The place is the same." : "One place lies in the other.", [a.Place!.Span], [b.Place!.Span]));
        if (slots.Time is Likeness.Same or Likeness.Nested) reasons.Add(new("time", slots.Time == Likeness.Same ? "The days are the same." : "The days overlap.", [a.Happened!.Span], [b.Happened!.Span]));
        if (slots.Window != WindowRelation.None)
            reasons.Add(new("window", slots.Window switch { WindowRelation.Same => "They count over the same time.", WindowRelation.Other => "They count over different times.", _ => "One of them does not say over which time it counts." }, Words(a.Window?.Span), Words(b.Window?.Span)));
        if (hedge is HedgeChange.Dropped or HedgeChange.Added or HedgeChange.Other)
            reasons.Add(new("hedge", hedge switch { HedgeChange.Dropped => "The second leaves out the hedge.", HedgeChange.Added => "The second adds a hedge.", _ => "The second hedges in another way." }, [a.Figure.Span], [b.Figure.Span]));
        if (a.Figure.Standing != b.Figure.Standing) reasons.Add(new("standing", "The report does not let both numbers stand alike.", Spans(a.Figure), Spans(b.Figure)));
        if (a.Voice?.Name != b.Voice?.Name) reasons.Add(new("word", "They rest on different words.", Words(a.Voice?.Span), Words(b.Voice?.Span)));
    }

    /// <summary>
    /// Two figures of one report are set side by side where they count in one kind of happening, are not parts of each other, and nothing parts
    /// their scenes. One voice that differs from itself tells of two things, unless place or day is the same; one that repeats itself tells nothing new.
    /// </summary>
    private static bool IsWorthSetting(FigureAccount a, FigureAccount b)
    {
        Quantity one = a.Figure, other = b.Figure;
        if (one.PartOf is not null || other.PartOf is not null || a.Event is null || a.Event.Id == b.Event?.Id) return false;
        FigureSlots slots = FigureSlots.Of(a, b);
        if (slots.Event is not (Likeness.Same or Likeness.Nested)) return false;
        bool oneVoice = a.Voice?.Name == b.Voice?.Name, otherWindow = slots.Window == WindowRelation.Other;
        if (oneVoice && a.Sentence == b.Sentence && !otherWindow) return false;
        bool sameScene = slots.Place == Likeness.Same || slots.Time == Likeness.Same;
        if (one.Best is >= 2 && one.Best == other.Best) return !oneVoice || otherWindow || Hedges(one, other) is HedgeChange.Dropped or HedgeChange.Added;
        return !oneVoice ? sameScene || IsOneScene(a, b) : sameScene;
    }

    /// <summary>True where the second figure, told soon after the first or with as little, adds no place or day of its own.</summary>
    private static bool IsOneScene(FigureAccount a, FigureAccount b)
    {
        bool adds = (b.Place is not null && a.Place is null) || (b.Happened is not null && a.Happened is null) || (b.IsDated && !a.IsDated);
        bool leavesOut = (a.Place is not null && b.Place is null) || (a.Happened is not null && b.Happened is null);
        return !adds && (!leavesOut || b.Sentence - a.Sentence <= Soon);
    }

    private static HedgeChange Hedges(Quantity a, Quantity b)
    {
        if (a.Best is null || a.Best != b.Best) return HedgeChange.None;
        bool loose = IsLoose(a.Hedge), looser = IsLoose(b.Hedge);
        if (loose != looser) return loose ? HedgeChange.Dropped : HedgeChange.Added;
        return !loose || (a.Hedge == b.Hedge && a.Least == b.Least && a.Most == b.Most) ? HedgeChange.Same : HedgeChange.Other;
    }

    private static bool IsLoose(Hedge hedge) => hedge is not (Hedge.None or Hedge.Exact);

    /// <summary>True where the first time holds the second, false where the second holds the first, null where neither does.</summary>
    private static bool? Holds(TimeExpression outer, TimeExpression inner)
    {
        if (Inside(inner, outer)) return true;
        return Inside(outer, inner) ? false : null;
    }

    private static bool Inside(TimeExpression inner, TimeExpression outer) => (outer.From is null || inner.From >= outer.From) && (outer.To is null || inner.To <= outer.To);

    private static Sequence<TextSpan> Spans(Quantity figure) => figure.Evidence.FirstOrDefault(e => e.Field == "standing")?.Spans ?? [figure.Span];

    private static Sequence<TextSpan> Words(TextSpan? span) => span is { } words ? [words] : [];

    /// <summary>Sentences over which the scene of a figure holds on.</summary>
    private const int Soon = 2;

    /// <summary>Figures of one unit that are looked back on.</summary>
    private const int Furthest = 24;
}
