namespace Hearsay.Comparison.Claims;

/// <summary>Which of two accounts counts over less: fewer kinds of people, a smaller place, fewer days.</summary>
/// <param name="IsNested">True where some slot of the one holds that of the other.</param>
/// <param name="SecondIsInner">True where the second counts over less in every such slot, false where the first does, null where they cross.</param>
internal readonly record struct Scope(bool IsNested, bool? SecondIsInner)
{
    public static Scope Of(ClaimSlots slots)
    {
        bool inside = false, around = false, across = false;
        foreach (Nesting nesting in (ReadOnlySpan<Nesting>)[slots.Counted, slots.Place, slots.Time])
        {
            inside |= nesting == Nesting.Inside;
            around |= nesting == Nesting.Around;
            across |= nesting == Nesting.Across;
        }

        return new Scope(inside || around || across, inside == around || across ? null : inside);
    }
}
