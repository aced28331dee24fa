using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>
/// Finds words that mean a place: names that the name finder calls places, names the gazetteer knows where the words round them speak of a place,
/// demonyms, and descriptions such as "the capital".
/// </summary>
internal sealed class PlaceNames(Atlas atlas, PlaceWords words)
{
    /// <summary>Longest name, in tokens.</summary>
    private const int LongestName = 7;

    /// <summary>Fewest people, as a prominence, of a town that the words round it alone make a place: about two thousand.</summary>
    private const int LeastKnown = 88;

    /// <summary>Mentions in text order; they do not overlap.</summary>
    public List<PlaceMention> Find(TextTrees trees, Sequence<TimeExpression> times)
    {
        // What one sentence shows to be a place is one in the others too: "in Dadaab", then "the Dadaab camps".
        HashSet<ulong> shown = [];
        foreach (PlaceMention mention in Find(trees, times, []))
            if (mention.Form == PlaceForm.Name && mention.Candidates.Count > 0 && !mention.IsWithinCandidate && mention.By is not "rule:after-preposition") shown.Add(mention.Key);
        return Find(trees, times, shown);
    }

    private List<PlaceMention> Find(TextTrees trees, Sequence<TimeExpression> times, HashSet<ulong> shown)
    {
        List<PlaceMention> found = [];
        Sequence<Name> names = trees.Parsed.Names;
        int next = 0, time = 0;
        int[] taken = [];
        for (int s = 0; s < trees.Count; s++)
        {
            SentenceTree tree = trees[s];
            ReadOnlySpan<Token> tokens = tree.Sentence.Tokens.AsSpan();
            if (taken.Length < tokens.Length) taken = new int[Math.Max(tokens.Length, 64)];
            Span<int> nameAt = taken.AsSpan(0, tokens.Length);
            nameAt.Fill(-1);
            while (next < names.Count && names[next].Span.Start < tree.Sentence.Span.Start) next++;
            for (; next < names.Count && names[next].Span.Start < tree.Sentence.Span.End; next++)
            {
                TokenRange range = trees.TokensIn(s, names[next].Span);
                nameAt[range.Start..range.End].Fill(next);
            }

            // "March" and "May" are villages too.
            while (time < times.Count && times[time].Span.End <= tree.Sentence.Span.Start) time++;
            for (int k = time; k < times.Count && times[k].Span.Start < tree.Sentence.Span.End; k++)
            {
                TokenRange range = trees.TokensIn(s, times[k].Span);
                for (int t = range.Start; t < range.End; t++)
                    if (nameAt[t] < 0) nameAt[t] = int.MaxValue;
            }

            Scan(new Scene(s, tree, names, nameAt, shown), found);
        }

        return found;
    }

    private void Scan(Scene scene, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        for (int t = 0; t < tokens.Length; t++)
        {
            int name = scene.NameAt[t];
            if (name == int.MaxValue) continue;
            if (name >= 0)
            {
                int end = t + 1;
                while (end < tokens.Length && scene.NameAt[end] == name) end++;
                PlaceMention? mention = Named(scene, new TokenRange(t, end), scene.Names[name], found);
                if (mention is not null) found.Add(mention);
                t = Math.Max(end, mention?.Tokens.End ?? end) - 1;
                continue;
            }

            string form = tokens[t].Form;
            if (char.IsUpper(form[0]) || (form.Length > 3 && form[2] == '-' && char.IsUpper(form[3])))
            {
                // "British" in "British Columbia" says nothing of Britain.
                PlaceMention? mention = Unnamed(scene, t, found);
                if (Demonym(scene, t) is { } demonym && (mention is null || mention.Tokens.Length <= demonym.Tokens.Length)) mention = demonym;
                if (mention is null) continue;
                found.Add(mention);
                t = mention.Tokens.End - 1;
            }
            else if (words.Description(form) is { } about && Description(scene, t, about, found) is { } description)
            {
                found.Add(description);
            }
        }
    }

    /// <summary>What a name of the name finder means; null where it means no place.</summary>
    private PlaceMention? Named(Scene scene, TokenRange range, Name name, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        string first = tokens[range.Start].Form;
        if (range.Length == 1 && atlas.Demonym(first) is not null && name.Kind is not (EntityKind.Place or EntityKind.Person)) return Demonym(scene, range.Start);
        if (name.Kind == EntityKind.Place) return Place(scene, range, name.By);
        Setting setting = SettingOf(scene, range, found);
        // "The town of Orvane" is a place, whatever the model made of the word.
        if (setting.Sure && name.Kind != EntityKind.Media) return Mention(scene, range, KeyOf(scene, range), setting.By);
        if (name.Kind is EntityKind.Person or EntityKind.Media) return setting.Listed && range.Length == 1 && Known(scene, range, out PlaceKey listed) && Likely(listed) ? Mention(scene, range, listed, setting.By) : null;
        if (name.Kind is EntityKind.Other or EntityKind.Organisation && Known(scene, range, out PlaceKey key))
        {
            if (setting.Located && Likely(key)) return Mention(scene, range, key, setting.By);
            if (scene.Shown.Contains(key.Hash)) return Mention(scene, range, key, "rule:a-place-elsewhere");
            if (IsFamous(key, range.Length)) return Mention(scene, range, key, "rule:well-known-place");
        }

        // "Northern Syria", taken for a body by the model.
        if (setting.Located && name.Kind is EntityKind.Other or EntityKind.Organisation && PartLength(tokens, range.Start) is > 0 and var part && part < range.Length
            && Known(scene, range with { Start = range.Start + part }, out PlaceKey rest) && Likely(rest)) return Mention(scene, range with { Start = range.Start + part }, rest, setting.By);

        return range.Length > 1 && atlas.Demonym(first) is not null ? Demonym(scene, range.Start) : null;
    }

    private PlaceMention? Place(Scene scene, TokenRange range, string by)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        // The finder may have cut the name short: "Dar" for "Dar es Salaam", "Cotabato" for "South Cotabato".
        if (Longest(scene, range.Start, out PlaceKey longer) is var reach && reach > range.End && Free(scene, range.End, reach)) return Mention(scene, new TokenRange(range.Start, reach), longer, by);
        if (range.Start > 0 && scene.NameAt[range.Start - 1] < 0 && char.IsUpper(tokens[range.Start - 1].Form[0]) && tokens[range.Start - 1].Upos is "PROPN" or "ADJ")
        {
            TokenRange wide = range with { Start = range.Start - 1 };
            if (Known(scene, wide, out PlaceKey wider) || KnownSide(scene, wide, out wider)) return Mention(scene, wide, wider, by);
        }

        if (Known(scene, range, out PlaceKey whole)) return IsMoney(tokens, range) ? null : Mention(scene, range, whole, by) is { Candidates.Count: > 0 } place ? place : null;
        if (range.Length == 1) return whole.Letters > 1 && !IsAcronym(tokens[range.Start].Form) ? Mention(scene, range, whole, by) : null;
        string last = tokens[range.End - 1].Form;
        if (DemonymLength(scene, range.Start) == range.Length) return Demonym(scene, range.Start);
        // The model takes universities and laboratories for places now and then.
        if (words.IsBody(last) && words.Head(last) is null || words.IsTitle(tokens[range.Start].Form)) return null;
        if (words.Head(last) is { } level && level != PlaceLevel.Site && Known(scene, range with { End = range.End - 1 }, out PlaceKey headed)) return Mention(scene, range, headed, by, level);
        if (words.Of(tokens[range.Start].Form) is { } sort && range.Length > 2 && tokens[range.Start + 1].Form == "of") return Place(scene, range with { Start = range.Start + 2 }, by) is { } of ? With(of, sort) : null;
        if (KnownSide(scene, range, out PlaceKey side)) return Mention(scene, range, side, by);
        if (PartLength(tokens, range.Start) is > 0 and var part && part < range.Length && Known(scene, range with { Start = range.Start + part }, out PlaceKey rest)) return Mention(scene, range with { Start = range.Start + part }, rest, by);
        for (int t = range.Start + 1; t < range.End - 1; t++)
            if (tokens[t].Form is "and" && Known(scene, range with { End = t }, out PlaceKey left)) return Mention(scene, range with { End = t }, left, by);
        // "Baghdad International Airport" lies where Baghdad does.
        for (int length = range.Length - 1; length > 0; length--)
            for (int start = range.Start; start + length <= range.End; start++)
                if (words.Head(last) is not null && Known(scene, new TokenRange(start, start + length), out PlaceKey inner) && IsTown(inner))
                    return Mention(scene, range, inner, by, words.Head(last), within: true);
        return Mention(scene, range, whole, by);
    }

    private static PlaceMention With(PlaceMention mention, PlaceLevel level)
    {
        mention.Level ??= level;
        return mention;
    }

    /// <summary>A name that only the gazetteer knows, where the words round it speak of a place.</summary>
    private PlaceMention? Unnamed(Scene scene, int start, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        int end = Longest(scene, start, out PlaceKey key);
        bool known = end > start;
        if (!known)
        {
            // Nobody knows it; it may still be "the village of Orvane".
            end = start + 1;
            while (end < tokens.Length && scene.NameAt[end] == -1 && tokens[end].Upos == "PROPN" && char.IsUpper(tokens[end].Form[0]) && words.Head(tokens[end].Form) is null) end++;
            if (tokens[start].Upos != "PROPN" || tokens[start].Form.Length < 3) return null;
        }

        TokenRange range = new(start, end);
        if (!Free(scene, start, end) || IsMoney(tokens, range)) return null;
        Setting setting = SettingOf(scene, range, found);
        if (!known) return setting.Sure ? Mention(scene, range, KeyOf(scene, range), setting.By) : null;
        // "In Jordan Smith's house": a name that goes on is not this one.
        if (end < tokens.Length && tokens[end].Upos == "PROPN" && scene.NameAt[end] != int.MaxValue && words.Head(tokens[end].Form) is null) return null;
        if (start > 0 && tokens[start - 1].Upos == "PROPN" && PartLength(tokens, start - 1) == 0) return null;
        if (scene.Shown.Contains(key.Hash) && tokens[start].Upos == "PROPN") return Mention(scene, range, key, "rule:a-place-elsewhere");
        if (IsFamous(key, range.Length) && tokens[start].Upos == "PROPN" && PartLength(tokens, start) == 0) return Mention(scene, range, key, "rule:well-known-place");
        return setting.Sure || (setting.Located && Likely(key)) ? Mention(scene, range, key, setting.By) is { Candidates.Count: > 0 } mention ? mention : null : null;
    }

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
        return default;
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

    private PlaceMention? Demonym(Scene scene, int at)
    {
        int length = DemonymLength(scene, at);
        // "The Georgian" may be a newspaper and "English" a language; as an adjective or a people it says which country.
        if (length == 0 || scene.Tokens[at + length - 1].Upos is not ("ADJ" or "PROPN" or "NOUN")) return null;
        return new PlaceMention
        {
            Sentence = scene.Sentence,
            Tokens = new TokenRange(at, at + length),
            Words = new TextSpan(scene.Tokens[at].Span.Start, scene.Tokens[at + length - 1].Span.End),
            Form = PlaceForm.Demonym,
            Origin = length == 1 ? atlas.Demonym(scene.Tokens[at].Form) : atlas.Demonym($"{scene.Tokens[at].Form} {scene.Tokens[at + 1].Form}"),
            By = "lexicon:demonyms",
        };
    }

    /// <summary>Tokens of the demonym that begins here: one, two ("South American"), or none.</summary>
    private int DemonymLength(Scene scene, int at)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (at + 1 < tokens.Length && atlas.BeginsDemonym(tokens[at].Form) && char.IsUpper(tokens[at + 1].Form[0])
            && atlas.Demonym($"{tokens[at].Form} {tokens[at + 1].Form}") is not null) return 2;
        return atlas.Demonym(tokens[at].Form) is null ? 0 : 1;
    }

    /// <summary>"The capital", "Libya's capital", "the Libyan capital"; not "a city", nor one named straight after.</summary>
    private static PlaceMention? Description(Scene scene, int at, string about, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        Token token = tokens[at];
        if (token.Upos is not ("NOUN" or "PROPN") || token.Xpos is "NNS" or "NNPS") return null;
        if (SentenceTree.Is(scene.Tree.Relation(at), "compound")) return null;
        int start = at;
        while (start > 0 && start > at - 4 && tokens[start - 1].Upos is "ADJ" or "PROPN" or "PART" or "NOUN") start--;
        if (start > 0 && tokens[start - 1].Upos is "DET" or "PRON" && tokens[start - 1].Form.ToLowerInvariant() is "the" or "this" or "its" or "their") start--;
        bool definite = tokens[start].Form.ToLowerInvariant() is "the" or "this" or "its" or "their";
        PlaceMention? last = found.Count > 0 && found[^1].Sentence == scene.Sentence ? found[^1] : null;
        bool owned = last is not null && last.Tokens.End <= at && last.Tokens.Start >= start;
        if (!definite && !owned) return null;
        // "The capital, Tripoli" and "the city of Tripoli" are named; "Tripoli, the capital," was.
        int after = at + 1;
        if (after < tokens.Length && tokens[after].Form is "," or "of" or "called") after++;
        if (after < tokens.Length && char.IsUpper(tokens[after].Form[0]) && tokens[after].Upos == "PROPN" && scene.NameAt[after] is >= 0 and < int.MaxValue && scene.Names[scene.NameAt[after]].Kind == EntityKind.Place) return null;
        if (last is not null && last.Tokens.End < tokens.Length && last.Tokens.End == start - 1 && tokens[start - 1].Form == "," && last.Form == PlaceForm.Name) return null;
        return new PlaceMention
        {
            Sentence = scene.Sentence,
            Tokens = new TokenRange(start, at + 1),
            Words = new TextSpan(tokens[start].Span.Start, token.Span.End),
            Form = PlaceForm.Description,
            About = about,
            By = "lexicon:place-words",
        };
    }

    private PlaceMention Mention(Scene scene, TokenRange range, PlaceKey key, string by, PlaceLevel? level = null, bool within = false) => new()
    {
        Sentence = scene.Sentence,
        Tokens = range,
        Words = new TextSpan(scene.Tokens[range.Start].Span.Start, scene.Tokens[range.End - 1].Span.End),
        Form = PlaceForm.Name,
        Key = key.Hash,
        Candidates = Candidates(scene, range, key),
        Level = level ?? LevelAround(scene, range),
        IsWithinCandidate = within,
        By = by,
    };

    /// <summary>"FAO" is no village called Fao; only countries and lists have names in capitals, and towns in a dateline.</summary>
    private List<KnownPlace> Candidates(Scene scene, TokenRange range, PlaceKey key)
    {
        List<KnownPlace> found = atlas.Find(key);
        bool dateline = range.Start == 0 && range.End < scene.Tokens.Length && scene.Tokens[range.End].Form is "," or "(" or "-" or "–" or "—" or "--";
        if (range.Length > 1 || dateline || !IsAcronym(scene.Tokens[range.Start].Form)) return found;
        found.RemoveAll(p => p.Source == "gazetteer");
        return found;
    }

    private static bool IsAcronym(string form)
    {
        if (form.Length > 4) return false;
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }

    /// <summary>"Anbar province", "the province of Anbar".</summary>
    private PlaceLevel? LevelAround(Scene scene, TokenRange range)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (range.End < tokens.Length && words.Head(tokens[range.End].Form) is { } level && level != PlaceLevel.Site) return level;
        return range.Start > 1 && tokens[range.Start - 1].Form == "of" ? words.Of(tokens[range.Start - 2].Form) : null;
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

    private readonly ref struct Scene(int sentence, SentenceTree tree, Sequence<Name> names, ReadOnlySpan<int> nameAt, HashSet<ulong> shown)
    {
        /// <summary>Keys of names that another sentence shows to be places.</summary>
        public HashSet<ulong> Shown { get; } = shown;

        public int Sentence { get; } = sentence;

        public SentenceTree Tree { get; } = tree;

        public Sequence<Name> Names { get; } = names;

        /// <summary>Index of the name at each token; -1 where there is none, the largest number where a time stands.</summary>
        public ReadOnlySpan<int> NameAt { get; } = nameAt;

        public ReadOnlySpan<Token> Tokens => Tree.Sentence.Tokens.AsSpan();
    }
}
