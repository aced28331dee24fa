using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>
/// Says what a bare number counts where the words leave the noun out: "killed nine" are people, "of whom four" are of the whole's kind,
/// "the number of cases passed a million" are cases, and "one has 500 delegates, the other 300" are delegates. A bare subject is people.
/// </summary>
internal sealed class ElidedNouns(LanguagePack pack)
{
    private readonly HashSet<string> _people = Lemmas(pack, "PEOPLE");
    private readonly HashSet<string> _totals = Lemmas(pack, "TOTAL");
    private readonly LexiconTable _counted = pack.Lexicon("counted-nouns");
    private readonly HashSet<string> _having = Lemmas(pack, "HAVE");
    private readonly HashSet<string> _standing = Lemmas(pack, "STAND");
    private readonly HashSet<string> _putting = Lemmas(pack, "PUT");

    public void Fill(TextTrees trees, List<FoundQuantity> found)
    {
        // The last figures that have a noun are carried along: a sentence may hold thousands of bare numbers, and none of them looks back over the others.
        int counted = -1, measured = -1;
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Unit is null) found[i].Unit = Unit(trees, found, i, counted, measured);
            if (found[i].Unit is null || !found[i].IsFigure) continue;
            if (found[i].Kind == QuantityKind.Count) counted = i;
            else measured = i;
        }
    }

    /// <summary>"One" without a noun stands for a thing told before, and counts nothing; "killing one" counts.</summary>
    public bool IsPronoun(TextTrees trees, FoundQuantity bare)
    {
        if (bare.Figure is not { Best: 1, Hedge: Hedge.None } || bare.Unit is not null || bare.IsPart || bare.Span != bare.Number || !char.IsLetter(trees.Text[bare.Number.Start])) return false;
        int sentence = trees.SentenceAt(bare.Number.Start);
        if (sentence >= trees.Count) return false;
        TokenRange number = trees.TokensIn(sentence, bare.Number);
        return number.Length == 1 && !(Verb(trees[sentence], number.Start) is var verb and >= 0 && _people.Contains(trees[sentence][verb].Lemma));
    }

    private string? Unit(TextTrees trees, List<FoundQuantity> found, int at, int counted, int measured)
    {
        FoundQuantity bare = found[at];
        int sentence = trees.SentenceAt(bare.Number.Start);
        if (sentence >= trees.Count) return null;
        SentenceTree tree = trees[sentence];
        TokenRange number = trees.TokensIn(sentence, bare.Number);
        if (number.Length <= 0) return null;
        int head = number.Start;
        for (int steps = 0; steps < number.Length && number.Contains(tree.Head(head)); steps++) head = tree.Head(head);
        if (bare.PartOf is { } all && bare.Span == bare.Number && found[all].Unit is { } ofAll) return ofAll;
        // "Surpassed a million" is a figure whose hedge is the verb.
        int verb = Verb(tree, head);
        if (tree[head].Upos is not "VERB" && !IsNominal(tree.Relation(head)))
        {
            // "Killed eleven": a parser may take a bare number right behind its verb for an adverb.
            return verb >= 0 && verb == head - 1 && _people.Contains(tree[verb].Lemma) ? Person : null;
        }

        // "At least 15,000 stranded".
        if (number.End < tree.Count && tree[number.End].Xpos is "VBN" or "JJ" && _people.Contains(tree[number.End].Lemma)) return Person;
        if (bare.PartOf is { } whole && found[whole].Unit is { } kind) return kind;
        if (verb >= 0 && _people.Contains(tree[verb].Lemma)) return Person;
        if (verb >= 0 && _standing.Contains(tree[verb].Lemma) && Total(tree, verb) is { } total) return total;
        // "Put the toll at 40".
        if (verb >= 0 && _putting.Contains(tree[verb].Lemma) && tree.Child(verb, "obj") is >= 0 and int put && Of(tree, put) is { } weighed) return weighed;
        // "Protesters numbering in the millions", "residents came by the hundreds".
        if (verb >= 0 && bare.Figure.Hedge == Hedge.Indefinite && IsCrowd(tree, number.Start, head) && Doer(tree, verb) is { } doer) return doer;
        // The noun of the last figure of the sentence holds on.
        if (counted > measured && IsIn(counted)) return found[counted].Unit;
        // "Fell 2 per cent to 500": a level is no share. "Rose 2 per cent and fell by 1" has two shares, told alike.
        if (IsIn(measured) && IsAlike(tree, trees.TokensIn(sentence, found[measured].Span), number)) return found[measured].Unit;
        if (IsIn(counted)) return found[counted].Unit;
        // "Italy had around 27,000": so does that of the sentence before, where somebody is said to have as many.
        if (verb >= 0 && _having.Contains(tree[verb].Lemma) && SentenceTree.Is(tree.Relation(head), "obj") && at > 0 && trees.SentenceAt(found[at - 1].Span.Start) == sentence - 1 && found[at - 1].Kind == QuantityKind.Count) return found[at - 1].Unit;
        // "Three were taken to hospital", "thousands took to the streets": with nothing told before, those who act are people.
        return SentenceTree.Is(tree.Relation(head), "nsubj") ? Person : null;

        bool IsIn(int named) => named >= 0 && trees.SentenceAt(found[named].Span.Start) == sentence;
    }

    /// <summary>True where two figures stand behind the same preposition, run "from" the one "to" the other, or are weighed: "12 yen, up from 11".</summary>
    private static bool IsAlike(SentenceTree tree, TokenRange one, TokenRange other)
    {
        if (other.Start > 1 && (tree[other.Start - 1].Lemma, tree[other.Start - 2].Lemma) is ("from", "up" or "down") or ("with" or "to", "compare")) return true;
        if (one.Length <= 0 || one.Start == 0 || other.Start == 0 || tree[one.Start - 1].Upos is not "ADP") return false;
        string first = tree[one.Start - 1].Lemma, second = tree[other.Start - 1].Lemma;
        return first == second || (first == "from" && second == "to");
    }

    /// <summary>What a total is a total of: "the number of cases rose to".</summary>
    private string? Total(SentenceTree tree, int verb)
    {
        int subject = tree.Child(verb, "nsubj");
        if (subject < 0) subject = tree.Child(verb, "nsubj:pass");
        // "The number of cases of infections surpassed": a parser may hang the verb on the last noun.
        for (int up = tree.Relation(verb) is "acl" ? tree.Head(verb) : -1, steps = 0; subject < 0 && up >= 0 && steps < 4; steps++, up = SentenceTree.Is(tree.Relation(up), "nmod") ? tree.Head(up) : -1)
            if (_totals.Contains(tree[up].Lemma)) subject = up;
        return subject < 0 ? null : Of(tree, subject);
    }

    /// <summary>What a noun that names a total adds up: of "the number of cases", cases; a toll is of people, whatever took them.</summary>
    private string? Of(SentenceTree tree, int subject)
    {
        if (!_totals.Contains(tree[subject].Lemma)) return null;
        if (_people.Contains(tree[subject].Lemma)) return Person;
        foreach (int child in tree.Children(subject))
            if (child > subject && SentenceTree.Is(tree.Relation(child), "nmod") && (_counted.Find(tree[child].Form.ToLowerInvariant())?["lemma"] ?? (tree[child].Upos is "NOUN" ? tree[child].Lemma.ToLowerInvariant() : null)) is { } counted) return counted;
        int compound = tree.Child(subject, "compound");
        return compound >= 0 ? tree[compound].Lemma.ToLowerInvariant() : null;
    }

    /// <summary>"In the millions", "by the hundreds".</summary>
    private static bool IsCrowd(SentenceTree tree, int start, int head) =>
        tree.Child(head, "case") is var preposition and >= 0 && tree[preposition].Lemma is "in" or "by" && tree.Child(head, "nmod") < 0 && start >= head - 2;

    /// <summary>Who does it, or who is said to do it.</summary>
    private static string? Doer(SentenceTree tree, int verb)
    {
        int noun = tree.Relation(verb) is "acl" ? tree.Head(verb) : tree.Child(verb, "nsubj");
        return noun >= 0 && tree[noun].Upos is "NOUN" ? tree[noun].Lemma.ToLowerInvariant() : null;
    }

    /// <summary>The verb that the number is subject or object of, whatever it is coordinated with.</summary>
    private static int Verb(SentenceTree tree, int head)
    {
        for (int steps = 0; steps < 4 && SentenceTree.Is(tree.Relation(head), "conj") && tree.Head(head) >= 0 && tree[tree.Head(head)].Upos is not "VERB"; steps++) head = tree.Head(head);
        if (tree[head].Upos is "VERB") return head;
        int verb = tree.Head(head);
        return verb >= 0 && tree[verb].Upos is "VERB" ? verb : -1;
    }

    private static bool IsNominal(string relation) =>
        relation is "root" or "parataxis" or "orphan" or "conj" || SentenceTree.Is(relation, "nsubj") || SentenceTree.Is(relation, "obj") || SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "nmod") || SentenceTree.Is(relation, "dep");

    private static HashSet<string> Lemmas(LanguagePack pack, string ofClass) => [.. pack.Lexicon("elided-nouns").Rows.Where(r => r["class"] == ofClass).Select(r => r.Key)];

    /// <summary>The lemma that the list of counted nouns gives "people".</summary>
    private const string Person = "person";
}
