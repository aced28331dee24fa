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

            Scan(new Scene(trees.Text, s, tree, names, nameAt), found);
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
                if (Demonym(scene, t) is { } demonym) found.Add(demonym);
                else if (Unnamed(scene, t, found) is { } mention)
                {
                    found.Add(mention);
                    t = mention.Tokens.End - 1;
                }
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
        if (range.Length == 1 && atlas.Demonym(tokens[range.Start].Form) is not null && name.Kind is not (EntityKind.Place or EntityKind.Person)) return Demonym(scene, range.Start);
        if (name.Kind == EntityKind.Place) return Place(scene, range, name.By, found);
        if (name.Kind is EntityKind.Person or EntityKind.Media) return null;
        // "In Orvane" is a place, whatever the model made of the word.
        bool located = Located(scene, range, found, out string by);
        if (located && name.Kind is EntityKind.Other or EntityKind.Organisation && Known(scene, range, out PlaceKey key) && Likely(key)) return Mention(scene, range, key, by);
        return range.Length > 1 && atlas.Demonym(tokens[range.Start].Form) is not null ? Demonym(scene, range.Start) : null;
    }

    private PlaceMention Place(Scene scene, TokenRange range, string by, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        // The finder may have cut the name short: "Dar" for "Dar es Salaam".
        if (Longest(scene, range.Start, out PlaceKey longer) is var reach && reach > range.End && Free(scene, range.End, reach)) return Mention(scene, new TokenRange(range.Start, reach), longer, by);
        if (range.Start > 0 && scene.NameAt[range.Start - 1] < 0 && char.IsUpper(tokens[range.Start - 1].Form[0]) && Known(scene, new TokenRange(range.Start - 1, range.End), out PlaceKey wider) && range.Start > 1)
            return Mention(scene, new TokenRange(range.Start - 1, range.End), wider, by);
        if (Known(scene, range, out PlaceKey whole)) return Mention(scene, range, whole, by);
        if (range.Length > 1)
        {
            string first = tokens[range.Start].Form, last = tokens[range.End - 1].Form;
            if (words.Head(last) is { } level && level != PlaceLevel.Site && Known(scene, range with { End = range.End - 1 }, out PlaceKey headed)) return Mention(scene, range, headed, by, level);
            if (words.Of(first) is { } sort && range.Length > 2 && tokens[range.Start + 1].Form == "of" && Known(scene, range with { Start = range.Start + 2 }, out PlaceKey under)) return Mention(scene, range with { Start = range.Start + 2 }, under, by, sort);
            if (words.IsPart(first, out _) && Known(scene, range with { Start = range.Start + 1 }, out PlaceKey part)) return Mention(scene, range with { Start = range.Start + 1 }, part, by);
            for (int length = range.Length - 1; length > 0; length--)
                for (int start = range.Start; start + length <= range.End; start++)
                    if (Known(scene, new TokenRange(start, start + length), out PlaceKey inner) && Likely(inner))
                        return Mention(scene, range, inner, by, words.Head(last) ?? PlaceLevel.Site, within: true);
        }

        return Mention(scene, range, whole, by);
    }

    /// <summary>A name that only the gazetteer knows, where the words round it speak of a place.</summary>
    private PlaceMention? Unnamed(Scene scene, int start, List<PlaceMention> found)
    {
        int end = Longest(scene, start, out PlaceKey key);
        if (end <= start || !Free(scene, start, end)) return null;
        ReadOnlySpan<Token> tokens = scene.Tokens;
        // "In Jordan Smith's house": a name that goes on is not this one.
        if (end < tokens.Length && tokens[end].Upos == "PROPN" && scene.NameAt[end] != int.MaxValue && words.Head(tokens[end].Form) is null) return null;
        if (start > 0 && tokens[start - 1].Upos == "PROPN") return null;
        return Located(scene, new TokenRange(start, end), found, out string by) && Likely(key) ? Mention(scene, new TokenRange(start, end), key, by) : null;
    }

    /// <summary>True where the words round a name speak of a place.</summary>
    private bool Located(Scene scene, TokenRange range, List<PlaceMention> found, out string by)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        int before = range.Start - 1;
        if (before >= 0 && words.IsPart(tokens[before].Form, out _)) before--;
        if (before > 0 && tokens[before].Form == "of" && words.Of(tokens[before - 1].Form) is not null)
        {
            by = "rule:after-city-of";
            return true;
        }

        if (before >= 0 && words.IsBefore(tokens[before].Form) && tokens[range.Start].Upos is "PROPN" or "NOUN" or "ADJ" or "X")
        {
            by = "rule:after-preposition";
            return true;
        }

        if (range.End < tokens.Length && words.Head(tokens[range.End].Form) is { } level && level is not PlaceLevel.Site)
        {
            by = "rule:before-province";
            return true;
        }

        bool joined = before > 0 && tokens[before].Form is "," or "and" or "or" && found.Count > 0 && found[^1].Sentence == scene.Sentence && found[^1].Tokens.End == before && found[^1].Form == PlaceForm.Name;
        by = joined ? "rule:in-a-list-of-places" : "";
        return joined;
    }

    private PlaceMention? Demonym(Scene scene, int at)
    {
        Token token = scene.Tokens[at];
        if (atlas.Demonym(token.Form) is not { } country) return null;
        // "The Georgian" may be a newspaper and "English" a language; as an adjective or a people it says which country.
        if (token.Upos is not ("ADJ" or "PROPN" or "NOUN")) return null;
        return new PlaceMention
        {
            Sentence = scene.Sentence,
            Tokens = new TokenRange(at, at + 1),
            Words = token.Span,
            Form = PlaceForm.Demonym,
            About = country,
            By = "lexicon:countries",
        };
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
        Candidates = atlas.Find(key),
        Level = level ?? LevelAround(scene, range),
        IsWithinCandidate = within,
        By = by,
    };

    /// <summary>"Anbar province", "the province of Anbar".</summary>
    private PlaceLevel? LevelAround(Scene scene, TokenRange range)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (range.End < tokens.Length && words.Head(tokens[range.End].Form) is { } level && level != PlaceLevel.Site) return level;
        return range.Start > 1 && tokens[range.Start - 1].Form == "of" ? words.Of(tokens[range.Start - 2].Form) : null;
    }

    private bool Known(Scene scene, TokenRange range, out PlaceKey key)
    {
        key = default;
        for (int t = range.Start; t < range.End; t++) key.Extend(scene.Tokens[t].Form);
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

    private readonly ref struct Scene(string text, int sentence, SentenceTree tree, Sequence<Name> names, ReadOnlySpan<int> nameAt)
    {
        public string Text { get; } = text;

        public int Sentence { get; } = sentence;

        public SentenceTree Tree { get; } = tree;

        public Sequence<Name> Names { get; } = names;

        /// <summary>Index of the name at each token; -1 where there is none, the largest number where a time stands.</summary>
        public ReadOnlySpan<int> NameAt { get; } = nameAt;

        public ReadOnlySpan<Token> Tokens => Tree.Sentence.Tokens.AsSpan();
    }
}
