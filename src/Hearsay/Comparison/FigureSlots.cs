namespace Hearsay.Comparison;

/// <summary>Compares, slot by slot, what two figures are figures of.</summary>
/// <param name="Event">The happening.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Place">Where.</param>
/// <param name="Time">On which days it happened.</param>
/// <param name="Window">Over which time it is counted.</param>
/// <param name="Kinds">Of which nation or make the counted are.</param>
internal readonly record struct FigureSlots(Likeness Event, Likeness Actor, Likeness Place, Likeness Time, WindowRelation Window, Likeness Kinds)
{
    public static FigureSlots Of(FigureAccount a, FigureAccount b) => new(
        Events(a.Event, b.Event), Names(a.Actor, b.Actor), Places(a.Place, b.Place), Days(a.Happened, b.Happened), Windows(a.Window, b.Window), Groups(a.Figure.Kinds, b.Figure.Kinds));

    /// <summary>True where something shows that two different things are counted.</summary>
    public bool AreOfDifferentThings => Event == Likeness.Different || Actor == Likeness.Different || Place == Likeness.Different || Time == Likeness.Different || Kinds == Likeness.Different;

    private static Likeness Events(EventMention? a, EventMention? b)
    {
        if (a?.Type is null || b?.Type is null) return Likeness.Unknown;
        if (a.Lemma == b.Lemma || (a.Type == b.Type && a.Mode == b.Mode)) return Likeness.Same;
        // The killed of an attack are its dead.
        bool death = a.Type is "DIE" or "ASSAULT" && b.Type is "DIE" or "ASSAULT";
        return a.Type == b.Type || death ? Likeness.Nested : Likeness.Different;
    }

    private static Likeness Names(Named? a, Named? b) => a is null || b is null ? Likeness.Unknown : a.Name == b.Name ? Likeness.Same : Likeness.Different;

    private static Likeness Places(Place? a, Place? b)
    {
        if (a is null || b is null) return Likeness.Unknown;
        if ((a.GazetteerId is { } id && id == b.GazetteerId) || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)) return Likeness.Same;
        if (a.Country is null || b.Country is null) return Likeness.Unknown;
        if (a.Country != b.Country) return Likeness.Different;
        return a.Level is "city" or "site" && b.Level is "city" or "site" ? Likeness.Different : Likeness.Nested;
    }

    private static Likeness Days(TimeExpression? a, TimeExpression? b)
    {
        if (a is not { From: { } aFrom, To: { } aTo } || b is not { From: { } bFrom, To: { } bTo }) return Likeness.Unknown;
        if (aFrom == bFrom && aTo == bTo) return Likeness.Same;
        return aTo < bFrom || bTo < aFrom ? Likeness.Different : Likeness.Nested;
    }

    private static WindowRelation Windows(TimeExpression? a, TimeExpression? b)
    {
        if (a is null && b is null) return WindowRelation.None;
        if (a is null || b is null || (a.From is null && a.To is null) || (b.From is null && b.To is null)) return WindowRelation.Open;
        return a.From == b.From && a.To == b.To ? WindowRelation.Same : WindowRelation.Other;
    }

    private static Likeness Groups(Sequence<string> a, Sequence<string> b)
    {
        if (a.Count == 0 || b.Count == 0) return Likeness.Unknown;
        return a.Any(k => b.Contains(k)) ? Likeness.Same : Likeness.Different;
    }
}
