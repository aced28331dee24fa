namespace Hearsay.Comparison.Happenings;

/// <summary>Says why the mentions of a happening are together: each is set beside the earlier one that it goes best with.</summary>
internal static class Joints
{
    private const int Furthest = 200;

    public static JoinedEvents Of(IReadOnlyList<ToldEvent> told, int[] group, DeedWords deeds)
    {
        List<EventJoint> joints = new(group.Length - 1);
        for (int i = 1; i < group.Length; i++)
        {
            ToldEvent mention = told[group[i]];
            ToldEvent? best = null;
            int most = int.MinValue;
            for (int j = Math.Max(0, i - Furthest); j < i; j++)
            {
                ToldEvent earlier = told[group[j]];
                int points = MentionPoints.Of(earlier, mention, deeds.Relation(earlier.Key, mention.Key));
                if (points > most) (best, most) = (earlier, points);
            }

            joints.Add(new EventJoint(mention.Address, best!.Address, [.. Grounds(best, mention, deeds)]));
        }

        return new JoinedEvents([.. group.Select(i => told[i].Address)], [.. joints]);
    }

    private static IEnumerable<JointGround> Grounds(ToldEvent a, ToldEvent b, DeedWords deeds)
    {
        yield return a.Key == b.Key
            ? new JointGround("deed", SlotVerdict.Same, [a.Key])
            : deeds.Relation(a.Key, b.Key) == DeedRelation.None
                ? new JointGround("deed", SlotVerdict.Unknown, [])
                : new JointGround("deed", SlotVerdict.Compatible, [.. deeds.Deeds(a.Key).ToArray().Intersect(deeds.Deeds(b.Key).ToArray())]);
        if (Words("participants", a.Participants, b.Participants) is { } participants) yield return participants;
        if (Words("target", a.Targets, b.Targets) is { } target) yield return target;
        if (Slots.Times(a.Time, b.Time) is var time and not SlotVerdict.Unknown) yield return new JointGround("time", time, []);
        if (Slots.Places(a.Place, b.Place) is var place and not SlotVerdict.Unknown) yield return new JointGround("place", place, []);
        if (Words("words", a.Surroundings, b.Surroundings) is { } words) yield return words;
    }

    private static JointGround? Words(string on, WeighedWords a, WeighedWords b) =>
        a.Likeness(b) is > 0 and int likeness ? new JointGround(on, likeness > 900 ? SlotVerdict.Same : SlotVerdict.Compatible, [.. a.Shared(b)]) : null;
}
