namespace Hearsay.Extraction.Places;

/// <summary>Which place lies in which, by the map and by the words: "Paris, Texas", "Mosul in northern Iraq", "the Turkish town of Suruç".</summary>
internal static class Containment
{
    /// <summary>True where <paramref name="inner"/> lies in <paramref name="outer"/>.</summary>
    public static bool Holds(KnownPlace outer, KnownPlace inner)
    {
        if (outer.Id == inner.Id) return false;
        switch (outer.Level)
        {
            case PlaceLevel.Country: return inner.Country == outer.Country && inner.Level > PlaceLevel.Country;
            case PlaceLevel.Region when inner.Region is not null && outer.Source == "gazetteer": return inner.Region == outer.Id && inner.Level > PlaceLevel.Region;
            case PlaceLevel.District when inner.District is not null && outer.District is not null && outer.Source == "gazetteer" && inner.District == outer.Id: return true;
            default: break;
        }

        if (outer.Country is not null && inner.Country is not null && outer.Country != inner.Country) return false;
        bool smaller = inner.Level > outer.Level || (inner.Level == outer.Level && inner.RadiusKm * 2 < outer.RadiusKm);
        double reach = outer.Level is PlaceLevel.City or PlaceLevel.District ? outer.RadiusKm + 15 : outer.RadiusKm;
        return smaller && outer.Point.KmTo(inner.Point) <= reach;
    }

    /// <summary>What the words between two mentions of a sentence say of them.</summary>
    public static Said Between(ReadOnlySpan<Token> tokens, PlaceMention first, PlaceMention second, PlaceWords words)
    {
        int from = first.Tokens.End, to = second.Tokens.Start;
        // "Bagram, north of Kabul" lies outside.
        if (to < from || to - from > 6 || second.Shift is { Kind: ShiftKind.Distance }) return Said.Nothing;
        if (to == from) return first.Form == PlaceForm.Demonym && second.Form == PlaceForm.Name ? Said.FirstHolds : Said.Nothing;
        if (to - from == 1 && tokens[from].Form is "," or "(" or "/") return tokens[from].Form == "/" ? Said.Nothing : Said.SecondHolds;
        bool owned = tokens[from].Form is "'s" or "’s" or "'" or "’";
        bool pointing = false;
        for (int t = owned ? from + 1 : from; t < to; t++)
        {
            string word = tokens[t].Form;
            if (word is "in" or "of") pointing = true;
            bool passable = word is "in" or "of" or "," or "the" or "(" or "'s" or "’s" || words.Head(word) is not null || words.Of(word) is not null || words.IsPart(word, out _) || (word.Length > 0 && tokens[t].Upos == "ADJ");
            if (!passable) return Said.Nothing;
        }

        if (owned || first.Form == PlaceForm.Demonym) return Said.FirstHolds;
        return pointing && first.Form == PlaceForm.Name ? Said.SecondHolds : Said.Nothing;
    }
}

/// <summary>What the words between two mentions say of containment.</summary>
internal enum Said
{
    Nothing,

    /// <summary>"The Iraqi city of Mosul", "Libya's Tripoli".</summary>
    FirstHolds,

    /// <summary>"Tripoli, Lebanon", "Mosul in Iraq".</summary>
    SecondHolds,
}
