namespace Hearsay.Extraction.Places;

/// <summary>What the words beside a name say for each of its places: that it lies in another, holds another, is a town or a province.</summary>
internal static class PlacesTold
{
    private const int Container = 300;
    private const int Level = 100;
    private const int Contents = 120;

    public static void Weigh(PlaceGroups groups, int[] holder)
    {
        foreach (PlaceGroup group in groups.All)
        {
            for (int c = 0; c < group.Candidates.Length; c++)
            {
                KnownPlace candidate = group.Candidates[c];
                bool held = false, level = false, other = false;
                foreach (int m in group.Mentions)
                {
                    held |= holder[m] >= 0 && MayHold(groups, holder[m], candidate);
                    if (groups.Mentions[m].Level is not { } wanted || groups.Mentions[m].IsWithinCandidate) continue;
                    bool fits = Fits(wanted, candidate.Level);
                    level |= fits;
                    other |= !fits;
                }

                bool holds = !held && group.Mentions.Any(m => IsHolder(groups, holder, m, candidate));
                group.Told[c] = (holds ? Contents : 0) + (held ? Container : 0) + (level ? Level : 0) - (other && !level ? Level / 2 : 0);
            }
        }
    }

    /// <summary>"Atlanta, Georgia" says something of Georgia too: it is the one that has an Atlanta.</summary>
    private static bool IsHolder(PlaceGroups groups, int[] holder, int mention, KnownPlace outer)
    {
        foreach (int side in (ReadOnlySpan<int>)[mention - 1, mention + 1])
        {
            if (side < 0 || side >= holder.Length || holder[side] != mention || groups.Of(side) is not { } inner || groups.Mentions[side].Sentence != groups.Mentions[mention].Sentence) continue;
            for (int c = 0; c < inner.Candidates.Length; c++)
                if (inner.Priors[c] >= 100 && Containment.Holds(outer, inner.Candidates[c])) return true;
        }

        return false;
    }

    private static bool MayHold(PlaceGroups groups, int holder, KnownPlace inner)
    {
        if (groups.Mentions[holder].Origin is { } origin) return Containment.Holds(origin, inner);
        if (groups.Of(holder) is not { } group) return false;
        // A village may bear the name of any country; only what is well known is taken to hold other places.
        for (int c = 0; c < group.Candidates.Length; c++)
            if (group.Priors[c] >= 100 && Containment.Holds(group.Candidates[c], inner)) return true;
        return false;
    }

    private static bool Fits(PlaceLevel wanted, PlaceLevel level) => wanted == level || (wanted == PlaceLevel.Region && level is PlaceLevel.Area or PlaceLevel.District);
}
