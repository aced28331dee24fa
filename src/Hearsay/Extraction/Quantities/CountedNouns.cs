using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds what a number counts, from the tree over it.</summary>
internal sealed class CountedNouns(LanguagePack pack)
{
    private readonly LexiconTable _nouns = pack.Lexicon("counted-nouns");
    private readonly Dictionary<string, string> _units = pack.Lexicon("number-words").Rows.Where(r => r["class"] == "UNIT").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly Dictionary<string, string> _measures = pack.Lexicon("units").Rows.Where(r => r["class"] == "MEASURE").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly Dictionary<string, string> _money = pack.Lexicon("units").Rows.Where(r => r["class"] == "MONEY").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly Dictionary<string, string> _regular = pack.Lexicon("number-words").Rows.Where(r => r["class"] == "REGULAR").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly HashSet<string> _away = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "AWAY").Select(r => r.Key)];
    private readonly Dictionary<string, string> _rates = pack.Lexicon("number-words").Rows.Where(r => r["class"] == "RATE").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly HashSet<string> _nations = [.. pack.Lexicon("countries").Rows.SelectMany(r => r.Values("demonyms")).Select(d => d.ToLowerInvariant()), "dutch", "hong kong", "new zealand", "swiss"];
    private readonly HashSet<string> _each = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "EACHOF").Select(r => r.Key)];
    private readonly HashSet<string> _more = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "MORE").Select(r => r.Key)];

    /// <summary>The figure with what it counts.</summary>
    public FoundQuantity Find(TextTrees trees, Phrase phrase, Figure figure, QuantityKind? kind)
    {
        FoundQuantity bare = new(phrase.Span, phrase.Span, figure, null, null) { Kind = kind ?? QuantityKind.Count };
        int sentence = trees.SentenceAt(phrase.Span.Start);
        if (sentence >= trees.Count) return bare;
        SentenceTree tree = trees[sentence];
        TokenRange number = trees.TokensIn(sentence, phrase.Span);
        if (number.Length <= 0) return bare;
        // "20 tonnes of aid" are tonnes, and "$5 million grants" are dollars.
        if (kind is QuantityKind.Measure or QuantityKind.Sum or QuantityKind.Factor)
        {
            int rated = number.End + 1 < tree.Count && tree[number.End].Lemma is "of" ? number.End : number.End - 1;
            // "34,500 tons of copper wire a year".
            while (rated >= number.End && rated + 1 < tree.Count && rated < number.End + 4 && tree[rated + 1].Upos is "NOUN" or "ADJ" or "PROPN") rated++;
            return bare with { Per = Rate(tree, rated, -1, kind == QuantityKind.Sum) };
        }

        int last = Head(tree, number);
        int noun = Foreign(tree, number.End) is var money and >= 0 ? money : Plural(tree, Counted(tree, number, last), figure);
        // "Twenty more" are of a kind told before.
        if (noun >= 0 && tree[noun].Upos is not "NOUN" && _more.Contains(tree[noun].Form.ToLowerInvariant())) noun = -1;
        if (noun > number.End && IsCut(tree, number.End, noun)) noun = -1;
        // "20 Boeing 737 jets": a name that goes on ends in what is counted.
        if (noun == number.End && tree[noun].Upos is "PROPN") noun = Named(tree, noun);
        // "An 800 yuan fine" is a fine of so many yuan.
        if (noun > number.End && _money.ContainsKey(tree[number.End].Form.ToLowerInvariant())) noun = number.End;
        if (noun < 0)
        {
            // "36 hours", "T 72": a number under a name is part of the name.
            if (figure.Hedge == Hedge.None && char.IsAsciiDigit(tree[last].Form[0]) && (tree[last].Upos == "PROPN" || SentenceTree.Is(tree.Relation(last), "flat"))) return bare with { Kind = QuantityKind.Name };
            return Trailing(tree, number, bare with { Per = Rate(tree, number.End - 1, -1) });
        }

        int end = Math.Max(noun, number.End - 1);
        if (noun >= number.End) end = Coordinated(tree, noun);
        TextSpan span = phrase.Span.Union(tree[end].Span).Union(tree[Math.Min(noun, number.Start)].Span);
        return new FoundQuantity(span, phrase.Span, figure, Currency(tree, number.End, noun) ?? Lemma(tree[noun]), Rate(tree, end, noun, _money.ContainsKey(tree[noun].Form.ToLowerInvariant()))) { Noun = noun, Kind = Kind(tree[noun]) };
    }

    /// <summary>True where the noun is a unit of time.</summary>
    public bool IsTime(string? unit) => unit is not null && _units.ContainsKey(unit);

    /// <summary>The last word of the number that hangs on something outside it.</summary>
    private static int Head(SentenceTree tree, TokenRange number)
    {
        for (int i = number.End - 1; i >= number.Start; i--)
            if (!number.Contains(tree.Head(i)) && tree[i].Upos is "NUM" or "NOUN" or "ADJ" or "DET") return i;
        for (int i = number.End - 1; i >= number.Start; i--)
            if (!number.Contains(tree.Head(i))) return i;
        return number.End - 1;
    }

    /// <summary>"The 36 must face charges": a verb between number and noun, and the number counts something else.</summary>
    private static bool IsCut(SentenceTree tree, int start, int noun)
    {
        for (int i = start; i < noun; i++)
            if (tree[i].Xpos is "MD" or "VBZ" or "VBD" or "VBP") return true;
        return false;
    }

    private static int Counted(SentenceTree tree, TokenRange number, int at)
    {
        // The words of the number may already hold the noun: "no casualties".
        bool open = tree[number.End - 1].Lemma == "of";
        if (!open && tree[at].Upos is "NOUN" && at > number.Start && at == number.End - 1 && SentenceTree.Is(tree.Relation(number.Start), "det")) return at;
        int head = tree.Head(at);
        string relation = tree.Relation(at);
        if (head >= 0 && (SentenceTree.Is(relation, "nummod") || SentenceTree.Is(relation, "det") || SentenceTree.Is(relation, "amod")) && tree[head].Upos is "NOUN" or "PROPN" or "ADJ" or "SYM") return head;
        // "hundreds of fighters", "one of the men".
        for (int word = number.Start; word < number.End; word++)
            foreach (int child in tree.Children(word))
                if (SentenceTree.Is(tree.Relation(child), "nmod") && child >= number.End && tree.Child(child, "case") is int of and >= 0 && tree[of].Lemma == "of") return child;
        if (!open) return -1;
        // "Hundreds of American and coalition soldiers": where the parser loses its way, the first plural behind.
        for (int noun = number.End; noun < tree.Count && noun < number.End + 6; noun++)
        {
            if (tree[noun].Xpos is "NNS") return noun;
            if (tree[noun].Upos is "VERB" or "PUNCT" or "AUX" or "PRON") break;
        }

        return -1;
    }

    /// <summary>
    /// "36 arrest warrants", "35,000 war-damaged structures": where a parser hangs the number on the word that qualifies, a number above one
    /// counts the plural behind it.
    /// </summary>
    private static int Plural(SentenceTree tree, int noun, Figure figure)
    {
        if (noun < 0 || (figure.Best ?? figure.Least ?? figure.Most) is null or <= 1 || tree[noun].Xpos != "NN") return noun;
        int at = noun;
        for (int steps = 0; steps < 3; steps++)
        {
            int head = tree.Head(at);
            string relation = tree.Relation(at);
            bool qualifies = relation.StartsWith("obl", StringComparison.Ordinal) || relation.StartsWith("nmod", StringComparison.Ordinal)
                || SentenceTree.Is(relation, "compound") || SentenceTree.Is(relation, "amod") || SentenceTree.Is(relation, "nummod");
            if (head <= at || head - noun > 5 || !qualifies || tree.Child(at, "case") >= 0) return noun;
            at = head;
            if (tree[at].Xpos is "NNS") return at;
        }

        return noun;
    }

    /// <summary>"about twenty diplomats, military experts and development experts" is one count over a list of bare plurals.</summary>
    private static int Coordinated(SentenceTree tree, int noun)
    {
        int end = noun;
        foreach (int child in tree.Children(noun))
        {
            if (child < noun || !SentenceTree.Is(tree.Relation(child), "conj")) continue;
            bool bare = tree[child].Xpos is "NNS" && tree.Child(child, "det") < 0 && tree.Child(child, "nummod") < 0 && tree.Child(child, "nmod:poss") < 0;
            if (!bare) break;
            end = child;
        }

        return end;
    }

    private FoundQuantity Trailing(SentenceTree tree, TokenRange number, FoundQuantity bare)
    {
        int next = number.End;
        if (next >= tree.Count) return bare;
        string form = tree[next].Form.ToLowerInvariant();
        if (_nouns.Contains(form)) return bare with { Span = bare.Span.Union(tree[next].Span), Unit = Lemma(tree[next]), Noun = next, Kind = Kind(tree[next]) };
        if (_measures.ContainsKey(form) || _money.ContainsKey(form))
        {
            QuantityKind kind = Kind(tree[next]);
            return bare with { Span = bare.Span.Union(tree[next].Span), Unit = Lemma(tree[next]), Noun = next, Kind = kind, Per = Rate(tree, next, -1, kind == QuantityKind.Sum) };
        }

        if (_more.Contains(form)) return bare with { Span = bare.Span.Union(tree[next].Span) };
        // "517 rushing yards", "two new armed men": whatever the tree says, the last noun of those that follow the number without a break.
        int last = -1;
        for (int noun = next; noun < tree.Count && noun <= next + 3; noun++)
        {
            if (tree[noun].Upos is "NOUN") last = noun;
            else if (!(tree[noun].Upos is "ADJ" or "PROPN" || tree[noun].Xpos is "VBG" or "VBN")) break;
        }

        if (last >= 0 && (tree[last].Xpos is "NNS" ? bare.Figure.Best is null or > 1 : bare.Figure.Best is <= 1)) return bare with { Span = bare.Span.Union(tree[last].Span), Unit = Lemma(tree[last]), Noun = last, Kind = Kind(tree[last]) };
        return bare;
    }

    private static int Named(SentenceTree tree, int name)
    {
        for (int at = name + 1; at < tree.Count && at <= name + 4 && tree[at].Upos is "PROPN" or "NUM" or "NOUN"; at++)
            if (tree[at].Xpos is "NNS") return at;
        return name;
    }

    /// <summary>The noun of "Hong Kong dollars" right behind a number, or -1: a parser may count Hongs.</summary>
    private int Foreign(SentenceTree tree, int start)
    {
        for (int noun = start + 1; noun < tree.Count && noun <= start + 2; noun++)
            if (tree[noun].Upos is "NOUN" or "PROPN" && Currency(tree, start, noun) is not null) return noun;
        return -1;
    }

    /// <summary>"Danish crowns" and "Hong Kong dollars" are not all dollars and crowns; the name of a currency that a nation stands before, or null.</summary>
    private string? Currency(SentenceTree tree, int start, int noun)
    {
        if (noun <= start || !_money.TryGetValue(tree[noun].Form.ToLowerInvariant(), out string? money)) return null;
        for (int first = Math.Max(start, noun - 2); first < noun; first++)
        {
            string nation = tree[first].Form.ToLowerInvariant() + (first + 1 < noun ? " " + tree[first + 1].Form.ToLowerInvariant() : "");
            if (nation is "american" or "us") return money;
            if (_nations.Contains(nation)) return money.StartsWith(nation, StringComparison.Ordinal) ? money : $"{nation} {money}";
        }

        return null;
    }

    private QuantityKind Kind(Token noun) => _money.ContainsKey(noun.Form.ToLowerInvariant()) ? QuantityKind.Sum : _measures.ContainsKey(noun.Form.ToLowerInvariant()) ? QuantityKind.Measure : QuantityKind.Count;

    /// <summary>The list's own lemma first: it knows "sorties" and "people".</summary>
    private string Lemma(Token noun) => _nouns.Find(noun.Form.ToLowerInvariant())?["lemma"] ?? _measures.GetValueOrDefault(noun.Form.ToLowerInvariant()) ?? _money.GetValueOrDefault(noun.Form.ToLowerInvariant()) ?? noun.Lemma.ToLowerInvariant();

    /// <summary>"a day", "per year", "each" right behind the figure; a speed is a measure, and no rate.</summary>
    private string? Rate(SentenceTree tree, int end, int noun, bool price = false)
    {
        if (noun >= 0 && _measures.ContainsKey(tree[noun].Form.ToLowerInvariant())) return null;
        if (end + 1 < tree.Count && _regular.TryGetValue(tree[end + 1].Form.ToLowerInvariant(), out string? regular)) return regular;
        if (end + 1 >= tree.Count || !_rates.TryGetValue(tree[end + 1].Form.ToLowerInvariant(), out string? alone)) return null;
        // "A year ago" is a time, and no rate.
        if (end + 3 < tree.Count && _away.Contains(tree[end + 3].Form.ToLowerInvariant())) return null;
        if (end + 2 < tree.Count && _units.TryGetValue(tree[end + 2].Form.ToLowerInvariant(), out string? time) && time.Length > 0) return time;
        if (end + 2 < tree.Count && (tree[end + 2].Form is "dozen" || (alone.Length == 0 && tree[end + 2].Upos is "NOUN" && (price || tree[end + 1].Lemma == "per" || _each.Contains(tree[end + 2].Lemma))))) return tree[end + 2].Lemma.ToLowerInvariant();
        // "Per metric ton".
        if (end + 3 < tree.Count && tree[end + 1].Lemma == "per" && tree[end + 2].Upos is "ADJ" && tree[end + 3].Upos is "NOUN") return $"{tree[end + 2].Lemma} {tree[end + 3].Lemma}".ToLowerInvariant();
        return alone.Length > 0 ? alone : null;
    }
}
