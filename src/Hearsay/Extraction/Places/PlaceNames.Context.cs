using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <content>What the words round a name say of it, and what is known of the name.</content>
internal sealed partial class PlaceNames
{
    /// <summary>What the words round a name say of it.</summary>
    private Setting SettingOf(Scene scene, TokenRange range, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        int before = range.Start - 1;
        if (before >= 0 && words.IsPart(tokens[before].Form, out _)) before--;
        bool proper = tokens[range.Start].Upos == "PROPN";
        if (before > 0 && tokens[before].Form == "of" && words.Of(tokens[before - 1].Form) is not null && char.IsLower(tokens[before - 1].Form[0])) return new Setting(proper, true, false, "rule:after-city-of");
        if (range.End < tokens.Length && words.Head(tokens[range.End].Form) is { } level && level is not PlaceLevel.Site && char.IsLower(tokens[range.End].Form[0]) && words.Of(tokens[range.End].Form.TrimEnd('s')) is not null)
            return new Setting(proper && before >= 0 && (words.IsBefore(tokens[before].Form) || tokens[before].Form is "the" or "The"), true, false, "rule:before-province");
        bool listed = before > 0 && tokens[before].Form is "," or "and" or "or" && found.Count > 0 && found[^1].Sentence == scene.Sentence && found[^1].Tokens.End == before && found[^1].Form == PlaceForm.Name;
        if (listed) return new Setting(false, true, true, "rule:in-a-list-of-places");
        if (before >= 0 && words.IsBefore(tokens[before].Form) && tokens[range.Start].Upos is "PROPN" or "NOUN" or "ADJ" or "X") return new Setting(false, true, false, "rule:after-preposition");
        if (proper && range.Length == 1 && IsTakenByForce(scene, range.Start)) return new Setting(true, true, false, "rule:taken-by-force");
        return default;
    }

    /// <summary>"Rebels attacked Orvane": what armed people attack by a bare name is a place, unless somebody is called so.</summary>
    private bool IsTakenByForce(Scene scene, int token)
    {
        SentenceTree tree = scene.Tree;
        if (scene.NameAt[token] is >= 0 and < int.MaxValue && scene.Names[scene.NameAt[token]].Kind is not (EntityKind.Place or EntityKind.Other)) return false;
        if (tree.Relation(token) != "obj" || tree.Children(token).Length > 0 || !words.IsTaken(tree[tree.Head(token)].Lemma)) return false;
        int taker = tree.Child(tree.Head(token), "nsubj");
        return taker >= 0 && words.IsTaker(tree[taker].Lemma.ToLowerInvariant());
    }

    /// <summary>"US$460 million" is a sum.</summary>
    private static bool IsMoney(ReadOnlySpan<Token> tokens, TokenRange range) =>
        (range.End < tokens.Length && tokens[range.End].Form[0] is '$' or '£' or '€') || (range.Start > 0 && tokens[range.Start - 1].Form is "$" or "£" or "€");

    /// <summary>How many tokens from here on cut out a part: "northern" one, "north-western" three where the hyphen was cut off.</summary>
    private int PartLength(ReadOnlySpan<Token> tokens, int start)
    {
        if (start + 2 < tokens.Length && tokens[start + 1].Form == "-" && words.Side(tokens[start].Form) is not null && words.IsPart(tokens[start + 2].Form, out _)) return 3;
        return words.IsPart(tokens[start].Form, out _) ? 1 : 0;
    }

    /// <summary>"South Darfur" stands in the gazetteer as Southern Darfur.</summary>
    private bool KnownSide(Scene scene, TokenRange range, out PlaceKey key)
    {
        key = default;
        string first = scene.Tokens[range.Start].Form;
        if (range.Length < 2 || words.Side(first) is null || !char.IsUpper(first[0])) return false;
        key.Extend(first);
        // Without a space: the key has none.
        PlaceKey longer = PlaceKey.Of(first + "ern");
        for (int t = range.Start + 1; t < range.End; t++) longer.Extend(scene.Tokens[t].Form);
        key = longer;
        return atlas.Knows(longer);
    }

    /// <summary>True where "camp", "air base" or "crossing" follows.</summary>
    private bool IsBeforeSite(ReadOnlySpan<Token> tokens, int at)
    {
        for (int t = at; t < tokens.Length && t < at + 2 && char.IsLower(tokens[t].Form[0]); t++)
            if (words.Head(tokens[t].Form) is PlaceLevel.Site) return true;
        return false;
    }

    /// <summary>"Anbar province", "the province of Anbar"; in "the Karrada district of Baghdad" the district is named before.</summary>
    private PlaceLevel? LevelAround(Scene scene, TokenRange range)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (range.End < tokens.Length && words.Head(tokens[range.End].Form) is { } level && level != PlaceLevel.Site) return level;
        return range.Start > 1 && tokens[range.Start - 1].Form == "of" && (range.Start == 2 || tokens[range.Start - 3].Upos != "PROPN") ? words.Of(tokens[range.Start - 2].Form) : null;
    }

    private static PlaceKey KeyOf(Scene scene, TokenRange range)
    {
        PlaceKey key = default;
        for (int t = range.Start; t < range.End; t++) key.Extend(scene.Tokens[t].Form);
        return key;
    }

    private bool Known(Scene scene, TokenRange range, out PlaceKey key)
    {
        key = KeyOf(scene, range);
        return atlas.Knows(key);
    }

    /// <summary>The end of the longest known name that begins at a token; the token itself where none does.</summary>
    private int Longest(Scene scene, int start, out PlaceKey key)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        PlaceKey reading = default;
        key = default;
        int end = start;
        for (int t = start; t < tokens.Length && t < start + LongestName; t++)
        {
            string form = tokens[t].Form;
            bool capital = char.IsUpper(form[0]);
            if (t > start && !capital && !words.IsJoint(form)) break;
            reading.Extend(form);
            if (!capital && t > start || !atlas.Knows(reading)) continue;
            end = t + 1;
            key = reading;
        }

        return end;
    }

    private static bool Free(Scene scene, int start, int end)
    {
        for (int t = start; t < end; t++)
            if (scene.NameAt[t] >= 0) return false;
        return true;
    }

    /// <summary>True where a place of the name is so well known that words alone, without the name finder, may mean it.</summary>
    private bool Likely(PlaceKey key)
    {
        foreach (KnownPlace place in atlas.Find(key))
            if (place.Prominence - (place.IsAlternate ? 32 : 0) >= LeastKnown) return true;
        return false;
    }

    /// <summary>True where the name is that of a town large enough to lend its place to an airport.</summary>
    private bool IsTown(PlaceKey key)
    {
        foreach (KnownPlace place in atlas.Find(key))
            if (!place.IsAlternate && place.Prominence >= 110 && place.Level >= PlaceLevel.Country) return true;
        return false;
    }

    /// <summary>True for names that mean a place wherever they stand: those of seas and regions, and of great cities if they have two words.</summary>
    private bool IsFamous(PlaceKey key, int tokens)
    {
        foreach (KnownPlace place in atlas.Find(key))
        {
            if (place.IsAlternate) continue;
            if (place.Level == PlaceLevel.Region && place.Prominence >= 150) return true;
            if (tokens > 1 && (place.Level <= PlaceLevel.Country || place.Source != "gazetteer" || place.Prominence >= 140)) return true;
        }

        return false;
    }

    /// <summary>What the words round a name say of it.</summary>
    /// <param name="Sure">It is a place, known or not: "the town of".</param>
    /// <param name="Located">It is a place if it is known as one: "in".</param>
    /// <param name="Listed">It stands in a list of places.</param>
    /// <param name="By">Which words say so.</param>
    private readonly record struct Setting(bool Sure, bool Located, bool Listed, string By);
}
