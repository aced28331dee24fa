using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>
/// Finds words that mean a place: names that the name finder calls places, names the gazetteer knows where the words round them speak of a place,
/// demonyms, and descriptions such as "the capital".
/// </summary>
internal sealed partial class PlaceNames(Atlas atlas, PlaceWords words)
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
        if (name.Kind == EntityKind.Place) return Place(scene, range, name.By, found);
        Setting setting = SettingOf(scene, range, found);
        // "The town of Orvane" is a place, whatever the model made of the word.
        if (setting.Sure && name.Kind != EntityKind.Media) return Mention(scene, range, KeyOf(scene, range), setting.By);
        // "The Ain al-Asad air base", taken for a person by the model.
        if (name.Kind != EntityKind.Media && range.Length > 1 && IsBeforeSite(tokens, range.End) && Known(scene, range, out PlaceKey site)) return Mention(scene, range, site, "rule:before-a-site");
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

    private PlaceMention? Place(Scene scene, TokenRange range, string by, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (State(scene, range, found) is { } state) return state;
        if (range.Length == 1 && (IsSortOfPlace(tokens[range.Start].Form) || IsDirection(scene, range))) return null;
        // The finder may have cut the name short: "Dar" for "Dar es Salaam", "Cotabato" for "South Cotabato".
        if (Longest(scene, range.Start, out PlaceKey longer) is var reach && reach > range.End && Free(scene, range.End, reach)) return Mention(scene, new TokenRange(range.Start, reach), longer, by);
        if (range.Start > 0 && words.Side(tokens[range.Start - 1].Form) is not null && KeyOf(scene, range with { Start = range.Start - 1 }) is var area && atlas.Lists(area)) return Mention(scene, range with { Start = range.Start - 1 }, area, by);
        if (range.Start > 0 && scene.NameAt[range.Start - 1] < 0 && char.IsUpper(tokens[range.Start - 1].Form[0]) && tokens[range.Start - 1].Upos is "PROPN" or "ADJ")
        {
            TokenRange wide = range with { Start = range.Start - 1 };
            if (Known(scene, wide, out PlaceKey wider) || KnownSide(scene, wide, out wider)) return Mention(scene, wide, wider, by);
        }

        if (Known(scene, range, out PlaceKey whole)) return IsMoney(tokens, range) ? null : Mention(scene, range, whole, by) is { Candidates.Count: > 0 } place ? place : null;
        if (range.Length == 1) return IsAcronym(tokens[range.Start].Form) ? null : Open(scene, range, whole, by, found);
        string last = tokens[range.End - 1].Form;
        if (DemonymLength(scene, range.Start) == range.Length) return Demonym(scene, range.Start);
        // The model takes universities and laboratories for places now and then.
        if (words.IsBody(last) && words.Head(last) is null || words.IsTitle(tokens[range.Start].Form)) return null;
        if (words.Head(last) is { } level && level != PlaceLevel.Site && Known(scene, range with { End = range.End - 1 }, out PlaceKey headed)) return Mention(scene, range, headed, by, level);
        if (words.Of(tokens[range.Start].Form) is { } sort && range.Length > 2 && tokens[range.Start + 1].Form == "of") return Place(scene, range with { Start = range.Start + 2 }, by, found) is { } of ? With(of, sort) : null;
        if (KnownSide(scene, range, out PlaceKey side)) return Mention(scene, range, side, by);
        if (PartLength(tokens, range.Start) is > 0 and var part && part < range.Length && Known(scene, range with { Start = range.Start + part }, out PlaceKey rest)) return Mention(scene, range with { Start = range.Start + part }, rest, by);
        for (int t = range.Start + 1; t < range.End - 1; t++)
            if (tokens[t].Form is "and" && Known(scene, range with { End = t }, out PlaceKey left)) return Mention(scene, range with { End = t }, left, by);
            else if (words.IsBefore(tokens[t].Form)) return Place(scene, range with { End = t }, by, found);
        // "Baghdad International Airport" lies where Baghdad does.
        for (int length = range.Length - 1; length > 0; length--)
            for (int start = range.Start; start + length <= range.End; start++)
                if (start + length < range.End && words.Head(last) is not null && Known(scene, new TokenRange(start, start + length), out PlaceKey inner) && IsTown(inner))
                    return Mention(scene, range, inner, by, words.Head(last), within: true);
        return Open(scene, range, whole, by, found);
    }

    /// <summary>A name that nobody knows is a place only where the words round it say so too: the model takes diseases and firms for places.</summary>
    private PlaceMention? Open(Scene scene, TokenRange range, PlaceKey key, string by, List<PlaceMention> found)
    {
        string last = scene.Tokens[range.End - 1].Form;
        if (last.Any(char.IsDigit) || key.Letters < 2) return null;
        return words.Head(last) is not null || SettingOf(scene, range, found).Located ? Mention(scene, range, key, by, words.Head(last)) : null;
    }

    /// <summary>"Lodi, CA", "Washington, D.C.": two letters are a state after a comma alone.</summary>
    private PlaceMention? State(Scene scene, TokenRange range, List<PlaceMention> found)
    {
        if (range.Length != 1 || range.Start < 2 || words.State(scene.Tokens[range.Start].Form) is not { } name) return null;
        bool dotted = name.Length > 0 && scene.Tokens[range.Start].Form.Contains('.', StringComparison.Ordinal) && words.IsBefore(scene.Tokens[range.Start - 1].Form);
        bool after = dotted || scene.Tokens[range.Start - 1].Form == "," && found.Count > 0 && found[^1].Sentence == scene.Sentence && found[^1].Tokens.End == range.Start - 1;
        return after ? Mention(scene, range, PlaceKey.Of(name), "lexicon:state-abbreviations", PlaceLevel.Region) : null;
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
        if (State(scene, new TokenRange(start, start + 1), found) is { } state) return state;
        if (range.Length == 1 && (IsSortOfPlace(tokens[start].Form) || IsDirection(scene, range))) return null;
        if (!Free(scene, start, end) || IsMoney(tokens, range)) return null;
        Setting setting = SettingOf(scene, range, found);
        if (!known) return setting.Sure || (setting.Listed && found[^1].Candidates.Count > 0 && end == start + 1) ? Mention(scene, range, KeyOf(scene, range), setting.By) : null;
        // "In Jordan Smith's house": a name that goes on is not this one.
        if (end < tokens.Length && tokens[end].Upos == "PROPN" && scene.NameAt[end] < 0 && words.Head(tokens[end].Form) is null) return null;
        if (start > 0 && tokens[start - 1].Upos == "PROPN" && PartLength(tokens, start - 1) == 0) return null;
        if (scene.Shown.Contains(key.Hash) && tokens[start].Upos == "PROPN") return Mention(scene, range, key, "rule:a-place-elsewhere");
        if (IsFamous(key, range.Length) && tokens[start].Upos == "PROPN" && PartLength(tokens, start) == 0) return Mention(scene, range, key, "rule:well-known-place");
        return setting.Sure || (setting.Located && Likely(key)) ? Mention(scene, range, key, setting.By) is { Candidates.Count: > 0 } mention ? mention : null : null;
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

    /// <summary>"Hall" and "Church" are towns too, but a report that writes the word means a hall.</summary>
    private bool IsSortOfPlace(string form) => words.Head(form) is not null || words.IsBody(form);

    /// <summary>"Northern" in "Northern Syria" is a part of that place and "the East" is open, though districts are called so: a direction alone names what a list says, or nothing.</summary>
    private bool IsDirection(Scene scene, TokenRange range) =>
        (words.IsPart(scene.Tokens[range.Start].Form, out _) || words.Side(scene.Tokens[range.Start].Form) is not null) && !atlas.Lists(KeyOf(scene, range));

    private static bool IsAcronym(string form)
    {
        if (form.Length > 4) return false;
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }

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
