namespace Hearsay.Comparison.Claims;

/// <summary>
/// Gathers accounts into points. An account looks for others in its blocks: what came to pass, with the place, the country, a name or the very number,
/// and within a few days. A match needs nothing that differs and, beside what came to pass, one thing more that is the same.
/// </summary>
internal static class PointFinder
{
    /// <summary>The points, in the order of their first accounts.</summary>
    public static List<ToldPoint> Find(ClaimAccount[] ordered, CountedGroups groups, ClaimRelations relations)
    {
        List<ToldPoint> points = [];
        Dictionary<string, List<ToldPoint>> blocks = new(StringComparer.Ordinal);
        foreach (ClaimAccount account in ordered)
        {
            string[] keys = [.. Keys(account)];
            ToldPoint? best = null;
            int strength = 0;
            foreach (string key in keys)
                foreach (ToldPoint point in blocks.GetValueOrDefault(key) ?? [])
                    if (point != best && Fit(point, account, groups, relations) is { } fit && (best is null || fit > strength || (fit == strength && point.Number < best.Number)))
                        (best, strength) = (point, fit);
            if (best is null) points.Add(best = new ToldPoint(points.Count, account));
            else best.Add(account);
            foreach (string key in keys) Remember(blocks, key, best);
        }

        return points;
    }

    private static void Remember(Dictionary<string, List<ToldPoint>> blocks, string key, ToldPoint point)
    {
        if (!blocks.TryGetValue(key, out List<ToldPoint>? block)) blocks.Add(key, block = []);
        if (block.Contains(point)) return;
        block.Add(point);
        if (block.Count > LookBack) block.RemoveAt(0);
    }

    /// <summary>How well an account fits a point; null where something differs, or too little is the same.</summary>
    private static int? Fit(ToldPoint point, ClaimAccount account, CountedGroups groups, ClaimRelations relations)
    {
        int? best = null;
        foreach (ClaimAccount typical in point.Typical)
        {
            ClaimSlots slots = ClaimSlots.Of(typical, account, groups);
            if (slots.AreOfDifferentHappenings || !AreNear(typical, account)) return null;
            if (!IsAnchored(slots, typical, account) || relations.Compare(typical, account).Relation == ClaimRelation.NotComparable) continue;
            int fit = slots.Strength + (typical.Number == account.Number ? 1 : 0);
            if (best is null || fit > best) best = fit;
        }

        return best;
    }

    /// <summary>What came to pass is the same, and so is the place, a name, or a number too odd for chance.</summary>
    private static bool IsAnchored(ClaimSlots slots, ClaimAccount a, ClaimAccount b)
    {
        if (slots.What == Nesting.Different) return false;
        // Two reports that are both about one town need not tell of one thing.
        bool placed = slots.Place is Nesting.Same or Nesting.Inside or Nesting.Around or Nesting.Across;
        if (placed && (!(a.IsPlaceOfScene && b.IsPlaceOfScene) || slots.Time == Nesting.Same)) return true;
        bool named = (slots.Actor == Nesting.Same && a.Actor!.IsNamed) || (slots.Target == Nesting.Same && a.Target!.IsNamed);
        // "Two drivers were detained" and "denies that drivers were detained", of one day.
        bool sameKind = slots.Counted == Nesting.Same && a.Counted != CountedGroups.Person && slots.Time == Nesting.Same;
        bool sameNumber = a.Number.Point is >= 3 and { } point && point == b.Number.Point && slots.Counted == Nesting.Same;
        return named || sameKind || (sameNumber && (slots.Time == Nesting.Same || slots.Window != Nesting.Unknown || slots.Actor == Nesting.Same || a.Number.Point >= Odd || (placed && a.Counted != CountedGroups.Person))) || a.Bare == b.Bare;
    }

    /// <summary>Reports tell of a happening within days. Totals over a longer time are told for longer, and their windows are compared.</summary>
    private static bool AreNear(ClaimAccount a, ClaimAccount b)
    {
        if (a.Window is not null || b.Window is not null) return true;
        if (a.Happened is { } x && b.Happened is { } y) return Math.Abs(x.From!.Value.DayNumber - y.From!.Value.DayNumber) <= Lag || (x.From <= y.To && y.From <= x.To);
        if (a.Happened is not null != b.Happened is not null)
        {
            // A report of Wednesday that names no day may well tell of Monday; one of Monday cannot tell of Wednesday.
            (TimeExpression day, DateOnly? published) = a.Happened is not null ? (a.Happened, b.Published) : (b.Happened!, a.Published);
            return published is not { } told || (told >= day.From!.Value && told.DayNumber - day.To!.Value.DayNumber <= Lag);
        }

        if (a.Day is not { } first || b.Day is not { } second) return true;
        return Math.Abs(first.DayNumber - second.DayNumber) <= Lag;
    }

    private static IEnumerable<string> Keys(ClaimAccount account)
    {
        string what = TwoReports.Family(account.What);
        if (account.Place is { } place)
        {
            if (place.Level != "country") yield return $"{what}|p|{place.GazetteerId ?? place.Name.ToLowerInvariant()}";
            // Towns meet their country here, and places told at different fineness each other.
            if (place.Country is { } country) yield return $"{what}|c|{country}|{(account.Figure is null ? "" : account.Counted)}";
        }

        if (account.Actor is { IsNamed: true } actor) yield return $"{what}|n|{actor.Name.ToLowerInvariant()}";
        if (account.Target is { IsNamed: true } target) yield return $"{what}|n|{target.Name.ToLowerInvariant()}";
        if (account.Counted is { } kind && kind != CountedGroups.Person && account.Happened?.To is { } day) yield return $"{what}|g|{kind}|{day.DayNumber}";
        if (account.Number.Point is >= 3 and { } number) yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}|#|{account.Counted}|{number}");
    }

    /// <summary>Days by which reports may lie apart.</summary>
    private const int Lag = 3;

    /// <summary>A number that two writers hardly find by chance.</summary>
    private const int Odd = 100;

    /// <summary>Points of one block that are looked back on.</summary>
    private const int LookBack = 16;
}
