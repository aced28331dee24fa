using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds what a number counts, from the tree over it.</summary>
internal sealed class CountedNouns(LanguagePack pack)
{
    private readonly LexiconTable _nouns = pack.Lexicon("counted-nouns");
    private readonly HashSet<string> _units = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "UNIT").Select(r => r.Key)];
    private readonly HashSet<string> _measures = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "MEASURE").Select(r => r.Key)];
    private readonly Dictionary<string, string> _rates = pack.Lexicon("number-words").Rows.Where(r => r["class"] == "RATE").ToDictionary(r => r.Key, r => r["value"], StringComparer.Ordinal);
    private readonly HashSet<string> _more = [.. pack.Lexicon("number-words").Rows.Where(r => r["class"] == "MORE").Select(r => r.Key)];

    /// <summary>The figure with what it counts; null where the number counts nothing.</summary>
    public FoundQuantity? Find(TextTrees trees, Phrase phrase, Figure figure)
    {
        FoundQuantity bare = new(phrase.Span, phrase.Span, figure, null, null);
        int sentence = trees.SentenceAt(phrase.Span.Start);
        if (sentence >= trees.Count) return bare;
        SentenceTree tree = trees[sentence];
        TokenRange number = trees.TokensIn(sentence, phrase.Span);
        if (number.Length <= 0) return bare;
        int last = Head(tree, number);
        int noun = Plural(tree, Counted(tree, number, last), figure);
        if (noun < 0)
        {
            // "36 hours", "T 72": a number under a name is part of the name.
            if (figure.Hedge == Hedge.None && char.IsAsciiDigit(tree[last].Form[0]) && (tree[last].Upos == "PROPN" || SentenceTree.Is(tree.Relation(last), "flat"))) return null;
            return Trailing(tree, number, bare with { Per = Rate(tree, number.End - 1, -1) });
        }

        int end = Math.Max(noun, number.End - 1);
        if (noun >= number.End) end = Coordinated(tree, noun);
        TextSpan span = phrase.Span.Union(tree[end].Span).Union(tree[Math.Min(noun, number.Start)].Span);
        return new FoundQuantity(span, phrase.Span, figure, Lemma(tree[noun]), Rate(tree, end, noun));
    }

    /// <summary>The last word of the number that hangs on something outside it.</summary>
    private static int Head(SentenceTree tree, TokenRange number)
    {
        for (int i = number.End - 1; i >= number.Start; i--)
            if (!number.Contains(tree.Head(i)) && tree[i].Upos is "NUM" or "NOUN" or "ADJ" or "DET") return i;
        for (int i = number.End - 1; i >= number.Start; i--)
            if (!number.Contains(tree.Head(i))) return i;
        return number.End - 1;
    }

    private static int Counted(SentenceTree tree, TokenRange number, int at)
    {
        // The words of the number may already hold the noun: "no casualties".
        bool open = tree[number.End - 1].Lemma == "of";
        if (!open && tree[at].Upos is "NOUN" && at > number.Start && SentenceTree.Is(tree.Relation(number.Start), "det")) return at;
        int head = tree.Head(at);
        string relation = tree.Relation(at);
        if (head >= 0 && (SentenceTree.Is(relation, "nummod") || SentenceTree.Is(relation, "det") || SentenceTree.Is(relation, "amod")) && tree[head].Upos is "NOUN" or "PROPN" or "ADJ" or "SYM") return head;
        // "hundreds of fighters", "one of the men".
        foreach (int child in tree.Children(at))
            if (SentenceTree.Is(tree.Relation(child), "nmod") && child >= number.End && tree.Child(child, "case") is int of and >= 0 && tree[of].Lemma == "of") return child;
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

    private FoundQuantity? Trailing(SentenceTree tree, TokenRange number, FoundQuantity bare)
    {
        int next = number.End;
        if (next >= tree.Count) return bare;
        string form = tree[next].Form.ToLowerInvariant();
        if (_nouns.Contains(form)) return bare with { Span = bare.Span.Union(tree[next].Span), Unit = Lemma(tree[next]) };
        if (_more.Contains(form)) return bare with { Span = bare.Span.Union(tree[next].Span) };
        return bare;
    }

    /// <summary>The list's own lemma first: it knows "sorties" and "people".</summary>
    private string Lemma(Token noun) => _nouns.Find(noun.Form.ToLowerInvariant())?["lemma"] ?? noun.Lemma.ToLowerInvariant();

    /// <summary>"a day", "per year", "each" right behind the figure; a speed is a measure, and no rate.</summary>
    private string? Rate(SentenceTree tree, int end, int noun)
    {
        if (noun >= 0 && _measures.Contains(tree[noun].Form.ToLowerInvariant())) return null;
        if (end + 1 >= tree.Count || !_rates.TryGetValue(tree[end + 1].Form.ToLowerInvariant(), out string? alone)) return null;
        if (end + 2 < tree.Count && _units.Contains(tree[end + 2].Form.ToLowerInvariant())) return tree[end + 2].Lemma.ToLowerInvariant();
        return alone.Length > 0 ? alone : null;
    }
}
