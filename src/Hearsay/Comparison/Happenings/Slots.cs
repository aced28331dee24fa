namespace Hearsay.Comparison.Happenings;

/// <summary>When and where, of two mentions. What is missing does not differ, and what contains the other is compatible.</summary>
internal static class Slots
{
    /// <summary>Reports may be a day off each other: the night of the deed, the morning of the news.</summary>
    private const int DaysOff = 1;

    private const double KilometresADegree = 111;

    /// <summary>Places nearer than that are one scene to a reporter.</summary>
    private const double SceneKm = 30;

    public static SlotVerdict Times(TimeExpression? a, TimeExpression? b)
    {
        if (a is null || b is null) return SlotVerdict.Unknown;
        if (a is { From: { } from, To: { } to } && b is { From: { } otherFrom, To: { } otherTo })
        {
            if (from == otherFrom && to == otherTo) return SlotVerdict.Same;
            bool apart = from.DayNumber > otherTo.DayNumber + DaysOff || otherFrom.DayNumber > to.DayNumber + DaysOff;
            return apart ? SlotVerdict.Different : SlotVerdict.Compatible;
        }

        // A weekday of no known week: two that are the same may be of different weeks, two that are not are two days at least.
        if (!IsWeekday(a.Value) || !IsWeekday(b.Value)) return SlotVerdict.Unknown;
        return a.Value == b.Value ? SlotVerdict.Same : SlotVerdict.Different;
    }

    public static SlotVerdict Places(Place? a, Place? b)
    {
        if (a is null || b is null) return SlotVerdict.Unknown;
        if (a.GazetteerId is null || b.GazetteerId is null)
            return string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) ? SlotVerdict.Same : SlotVerdict.Unknown;
        if (a.GazetteerId == b.GazetteerId) return SlotVerdict.Same;
        if (a is not { Latitude: { } latitude, Longitude: { } longitude, RadiusKm: { } radius } || b is not { Latitude: { } otherLatitude, Longitude: { } otherLongitude, RadiusKm: { } otherRadius })
            return SlotVerdict.Unknown;
        // Degrees of longitude shrink towards the poles; the parabola is near enough to the cosine, and the same on every machine.
        double middle = (latitude + otherLatitude) / 180, shrink = 1 - middle * middle;
        double turn = Math.Abs(longitude - otherLongitude), east = Math.Min(turn, 360 - turn) * KilometresADegree * shrink, north = (latitude - otherLatitude) * KilometresADegree;
        double reach = radius + otherRadius + SceneKm;
        return east * east + north * north > reach * reach ? SlotVerdict.Different : SlotVerdict.Compatible;
    }

    private static bool IsWeekday(string? value) => value?.StartsWith("XXXX-WXX-", StringComparison.Ordinal) == true;
}
