namespace Hearsay.Comparison.Claims;

/// <summary>
/// How two figures of what may be one thing stand to each other. Numbers are intervals: two can both be right where some number suits both.
/// A part may be less than its whole and never more; a later count that rose is no quarrel; a denial contradicts whatever the number.
/// </summary>
internal static class CountRelations
{
    public static (ClaimRelation Relation, bool IsTurned) Of(ClaimAccount a, ClaimAccount b, ClaimSlots slots, ClaimReasons reasons)
    {
        if (Measured(a) != Measured(b)) return Incomparable(reasons, "They count or measure different things.");
        if (Denial(a, b, slots, reasons) is { } denial) return denial;
        Scope scope = Scope.Of(slots);
        FigureRelation numbers = Numbers(a.Number, b.Number);
        if (slots.Counted == Nesting.Different) return numbers == FigureRelation.Equal && IsOfPeople(a, b) ? Say(ClaimRelation.Partly, "count", "They agree on the count, and differ on who is counted.") : Incomparable(reasons, "They count different things.");
        if (slots.Window is Nesting.Inside or Nesting.Around or Nesting.Across) return Windows(a, b, slots, numbers, reasons);
        if (scope.IsNested || slots.What is Nesting.Inside or Nesting.Around) return Parts(a, b, slots, scope, numbers, reasons);
        if (slots.Actor == Nesting.Different)
        {
            if (numbers == FigureRelation.Equal) return Say(ClaimRelation.Partly, "actor", "They agree on the count, and differ on who did it.");
            if (slots.Place != Nesting.Same || slots.Time != Nesting.Same) return Incomparable(reasons, "They tell of different ones who did it.");
        }

        if (Update(a, b, numbers, reasons) is { } update) return update;
        return Plain(a, b, numbers, reasons);

        (ClaimRelation, bool) Say(ClaimRelation relation, string on, string message) => (reasons.Say(relation, on, message), false);
    }

    private static (ClaimRelation, bool) Plain(ClaimAccount a, ClaimAccount b, FigureRelation numbers, ClaimReasons reasons)
    {
        switch (numbers)
        {
            case FigureRelation.Equal:
                // A firm account says more than a loose one of the same number.
                return ClaimRelations.Firmer(a, b) is { } isSecond
                    ? (reasons.Say(ClaimRelation.Refines, "certainty", "Both give the same number, and one puts it more firmly."), !isSecond)
                    : (reasons.Say(ClaimRelation.Agrees, "count", "Both allow the same numbers."), false);
            case FigureRelation.Refines:
                return (reasons.Say(ClaimRelation.Refines, "count", "The second lies within what the first allows: both can be right."), false);
            case FigureRelation.Within:
                return (reasons.Say(ClaimRelation.Refines, "count", "The second lies within what the first allows: both can be right."), true);
            case FigureRelation.Partly:
                return (reasons.Say(ClaimRelation.Partly, "count", "Some numbers would suit both, and neither lies within the other."), false);
            default:
                return (reasons.Say(ClaimRelation.Differs, "count", $"No number suits both{ClaimRelations.Factor(a.Number, b.Number)}."), false);
        }
    }

    /// <summary>One says that it is not so, or that there was none, of what the other counts.</summary>
    private static (ClaimRelation, bool)? Denial(ClaimAccount a, ClaimAccount b, ClaimSlots slots, ClaimReasons reasons)
    {
        bool aNone = a.Number.IsNone, bNone = b.Number.IsNone;
        if (aNone || bNone)
        {
            if (aNone && bNone) return slots.Counted == Nesting.Different ? Incomparable(reasons, "They count different things.") : (reasons.Say(ClaimRelation.Agrees, "count", "Both say that there was none."), false);
            // None of the whole denies every part; none of a part leaves the whole alone.
            Nesting part = slots.Counted, what = slots.What;
            Nesting within = bNone ? Nesting.Around : Nesting.Inside;
            bool denies = (part is Nesting.Same or Nesting.Unknown || part == within) && (what == Nesting.Same || what == within)
                && !(slots.Place is Nesting.Inside or Nesting.Around && slots.Place != within);
            if (!denies || (bNone ? a : b).IsDenied) return Incomparable(reasons, "None of a part leaves open whether there were others.");
            return (reasons.Say(ClaimRelation.Denies, "polarity", "One says that there was none of what the other tells."), aNone);
        }

        if (a.IsDenied == b.IsDenied) return null;
        bool sameNumber = a.Number.Point is not null && a.Number.Point == b.Number.Point && slots.Counted != Nesting.Different;
        return sameNumber
            ? (reasons.Say(ClaimRelation.Denies, "polarity", "One denies the number that the other gives."), a.IsDenied)
            : Incomparable(reasons, "The number that one denies is not the one that the other gives.");
    }

    /// <summary>Totals over different times: they agree on the count and differ on the window, or one is part of the other.</summary>
    private static (ClaimRelation, bool) Windows(ClaimAccount a, ClaimAccount b, ClaimSlots slots, FigureRelation numbers, ClaimReasons reasons)
    {
        if (numbers == FigureRelation.Equal || (a.Number.Point is not null && a.Number.Point == b.Number.Point)) return (reasons.Say(ClaimRelation.Partly, "count", "They agree on the count, and differ on the time over which it is counted."), false);
        bool partIsMore = slots.Window == Nesting.Inside ? b.Number.Least > a.Number.Most : slots.Window == Nesting.Around && a.Number.Least > b.Number.Most;
        return partIsMore
            ? (reasons.Say(ClaimRelation.Differs, "count", $"The shorter time has more than the longer{ClaimRelations.Factor(a.Number, b.Number)}."), false)
            : Incomparable(reasons, "They count over different times.", "window");
    }

    /// <summary>A part and its whole: the part may be less and never more. Where the numbers are the same, the narrower account says more.</summary>
    private static (ClaimRelation, bool) Parts(ClaimAccount a, ClaimAccount b, ClaimSlots slots, Scope scope, FigureRelation numbers, ClaimReasons reasons)
    {
        // Who is killed belongs to the killed or wounded; which of the two counts is the inner one?
        bool? secondIsInner = slots.What switch { Nesting.Inside => true, Nesting.Around => false, _ => scope.SecondIsInner };
        if (slots.What != Nesting.Same && scope.SecondIsInner is { } other && other != secondIsInner) return Incomparable(reasons, "They count different parts.");
        if (secondIsInner is null) return numbers == FigureRelation.Equal ? (reasons.Say(ClaimRelation.Agrees, "count", "Both allow the same numbers."), false) : Incomparable(reasons, "They count different parts.");
        ToldNumber inner = secondIsInner.Value ? b.Number : a.Number, outer = secondIsInner.Value ? a.Number : b.Number;
        if (inner.Least > outer.Most) return (reasons.Say(ClaimRelation.Differs, "count", $"The part is more than the whole{ClaimRelations.Factor(a.Number, b.Number)}."), false);
        if (slots.What != Nesting.Same) return Incomparable(reasons, "One counts a part of what the other counts.");
        FigureRelation turned = secondIsInner.Value ? numbers : numbers switch { FigureRelation.Refines => FigureRelation.Within, FigureRelation.Within => FigureRelation.Refines, _ => numbers };
        return turned switch
        {
            FigureRelation.Equal or FigureRelation.Refines => (reasons.Say(ClaimRelation.Refines, "count", "Both can be right, and the second says more of whom, where or when."), !secondIsInner.Value),
            FigureRelation.Within => (reasons.Say(ClaimRelation.Agrees, "count", "Both can be right: one is narrower in number, the other in whom, where or when."), false),
            _ => Incomparable(reasons, "One counts a part of what the other counts."),
        };
    }

    /// <summary>A later count of the same voice, or one that says itself that the earlier is outdated.</summary>
    private static (ClaimRelation, bool)? Update(ClaimAccount a, ClaimAccount b, FigureRelation numbers, ClaimReasons reasons)
    {
        if (a.Number.Point is not { } first || b.Number.Point is not { } second || first == second || numbers is FigureRelation.Equal) return null;
        bool? secondIsLater = a.AsOf is { } from && b.AsOf is { } to && from != to ? from < to : a.IsRevision != b.IsRevision ? b.IsRevision : null;
        if (secondIsLater is not { } isSecond) return null;
        (ClaimAccount earlier, ClaimAccount later) = isSecond ? (a, b) : (b, a);
        bool rose = later.Number.Point > earlier.Number.Point, speaksAgain = Speaker.IsSame(earlier, later), isRevision = later.IsRevision;
        // What one voice allows and another says more exactly is no new count.
        if (numbers is not FigureRelation.Differs && !speaksAgain) return null;
        if (numbers is FigureRelation.Refines or FigureRelation.Within && earlier.Figure?.Hedge != later.Figure?.Hedge) return null;
        bool unopposed = earlier.Holder is null || later.Holder is null;
        if (!(speaksAgain || isRevision || (rose && unopposed))) return null;
        string message = rose ? "A later count of the same; it rose." : "A later count of the same, and lower: a correction.";
        return (reasons.Say(ClaimRelation.Updates, "count", message), !isSecond);
    }

    /// <summary>How the second number stands to the first. Two rough numbers that each name what the other allows say as much.</summary>
    internal static FigureRelation Numbers(ToldNumber a, ToldNumber b)
    {
        FigureRelation relation = new FigureInterval(a.Least, a.Most).To(new FigureInterval(b.Least, b.Most));
        if (relation is FigureRelation.Equal or FigureRelation.Differs) return relation;
        double first = a.Most - a.Least, second = b.Most - b.Least;
        bool rough = first > 0 && second > 0 && double.IsFinite(first) && double.IsFinite(second) && Math.Max(first, second) <= 2 * Math.Min(first, second);
        return rough && a.Point is { } x && b.Point is { } y && x >= b.Least && x <= b.Most && y >= a.Least && y <= a.Most ? FigureRelation.Equal : relation;
    }

    /// <summary>Counts of things, shares, sums of money, lengths, rates: what is not measured alike is never compared.</summary>
    private static string Measured(ClaimAccount account)
    {
        if (account.Figure is null) return account.Counted?.StartsWith("share of ", StringComparison.Ordinal) == true ? "share" : "count";
        string kind = account.Figure.Kind switch { QuantityKind.Share => "share", QuantityKind.Sum => "sum", QuantityKind.Measure => "measure", QuantityKind.Factor => "factor", _ => "count" };
        if (kind == "share" && account.Counted?.StartsWith("share of ", StringComparison.Ordinal) != true) kind = "measure";
        int per = account.Counted?.IndexOf(" per ", StringComparison.Ordinal) ?? -1;
        return per < 0 ? kind : kind + account.Counted![per..];
    }

    private static bool IsOfPeople(ClaimAccount a, ClaimAccount b) => a.Number.Point is not null && Measured(a) == "count" && Measured(b) == "count" && a.What == b.What && a.What is ToldOutcomes.Killed or ToldOutcomes.Hurt or "held" or "freed" or "displaced";

    private static (ClaimRelation, bool) Incomparable(ClaimReasons reasons, string message, string on = "count") => (reasons.Say(ClaimRelation.NotComparable, on, message), false);
}
