using System.Globalization;

namespace Hearsay.Comparison.Claims;

/// <summary>
/// How two accounts of what may be one thing stand to each other. Every verdict has its reasons, and none says who is right. Of a pair
/// where one side says more, is later or denies, that side becomes the second.
/// </summary>
internal sealed class ClaimRelations(CountedGroups groups)
{
    /// <summary>The link between two accounts.</summary>
    public ClaimLink Compare(ClaimAccount a, ClaimAccount b)
    {
        ClaimSlots slots = ClaimSlots.Of(a, b, groups);
        ClaimReasons reasons = new(a, b);
        (ClaimRelation relation, bool isTurned) = Relation(a, b, slots, reasons);
        if (relation != ClaimRelation.NotComparable) reasons.Explain(slots);
        return isTurned ? reasons.Turned(relation) : reasons.Link(relation);
    }

    private static (ClaimRelation Relation, bool IsTurned) Relation(ClaimAccount a, ClaimAccount b, ClaimSlots slots, ClaimReasons reasons)
    {
        if (a.Quoted is not null && a.Quoted == b.Quoted && BareWords.Count(a.Quoted) >= ShortestQuote) return (reasons.Say(ClaimRelation.SameQuote, "text", "Both quote the same words."), false);
        if (a.Bare == b.Bare && BareWords.Count(a.Bare) >= ShortestCopy) return (reasons.Say(ClaimRelation.Copy, "text", "Both print the same sentence."), false);
        if (slots.What == Nesting.Different) return (reasons.Say(ClaimRelation.NotComparable, "event", "They tell of different things."), false);
        if (slots.Place == Nesting.Different) return (reasons.Say(ClaimRelation.NotComparable, "place", "They tell of different places."), false);
        if (slots.AreOfDifferentHappenings) return (reasons.Say(ClaimRelation.NotComparable, "time", "They tell of different days."), false);
        if (a.IsYetToCome != b.IsYetToCome) return (reasons.Say(ClaimRelation.NotComparable, "time", "One tells of what is yet to come."), false);
        // "Dropped four bombs" and "bombed the bridge": the one counts what the other does not speak of.
        bool countsOther = a.Figure is null != b.Figure is null && slots.Counted is Nesting.Unknown or Nesting.Different && !a.Number.IsNone && !b.Number.IsNone;
        if (countsOther && a.What is (ToldOutcomes.Killed or ToldOutcomes.Hurt or ToldOutcomes.Harmed)) return (reasons.Say(ClaimRelation.NotComparable, "count", "One counts what the other does not speak of."), false);
        return (a.Figure is null && b.Figure is null && a.Number.Point is not 0 && b.Number.Point is not 0) || countsOther
            ? Told(a, b, slots, reasons)
            : CountRelations.Of(a, b, slots, reasons);
    }

    /// <summary>Two accounts without figures: they agree, unless one names another doer or victim, or puts it less firmly.</summary>
    private static (ClaimRelation, bool) Told(ClaimAccount a, ClaimAccount b, ClaimSlots slots, ClaimReasons reasons)
    {
        if (slots.Counted == Nesting.Different || slots.Target == Nesting.Different) return (reasons.Say(ClaimRelation.Partly, "target", "They agree on what was done, and differ on to whom."), false);
        if (slots.Actor == Nesting.Different) return (reasons.Say(ClaimRelation.Partly, "actor", "They agree on what was done, and differ on who did it."), false);
        if (Firmer(a, b) is { } isSecond) return (reasons.Say(ClaimRelation.Refines, "certainty", "One puts as fact, or more firmly, what the other leaves open."), !isSecond);
        return (reasons.Say(ClaimRelation.Agrees, "event", "Both say the same."), false);
    }

    /// <summary>True where the second puts it more firmly, false where the first does, null where neither.</summary>
    internal static bool? Firmer(ClaimAccount a, ClaimAccount b) => Looseness(a) == Looseness(b) ? null : Looseness(b) < Looseness(a);

    /// <summary>What is only "reportedly" so is put less firmly than what somebody stands by.</summary>
    private static int Looseness(ClaimAccount account) => (2 * (int)account.Certainty) + (account.Holder?.Class is SourceClass.Impersonal or SourceClass.General ? 1 : 0);

    /// <summary>Factor by which no number suits both, for people.</summary>
    internal static string Factor(ToldNumber a, ToldNumber b)
    {
        double times = a.Least > b.Most ? a.Least / b.Most : b.Least / a.Most;
        return double.IsFinite(times) ? string.Create(CultureInfo.InvariantCulture, $"; at the least {times:0.##} times") : "";
    }

    /// <summary>Words of a quotation that two speakers do not find by chance.</summary>
    private const int ShortestQuote = 5;

    /// <summary>Words of a sentence that two writers do not find by chance.</summary>
    private const int ShortestCopy = 12;
}
