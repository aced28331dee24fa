using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Marks;

/// <summary>Finds wording that takes a stance, and editors' additions and cuts.</summary>
internal sealed class MarkFinder(LanguagePack pack)
{
    private readonly LexiconTable _words = pack.Lexicon("loaded-words");
    private readonly PhraseList _loaded = new(pack.Lexicon("loaded-words"));
    private readonly PhraseList _distancing = new(pack.Lexicon("distancing-words"));
    private readonly LexiconTable[] _people = [pack.Lexicon("person-nouns"), pack.Lexicon("body-nouns"), pack.Lexicon("organisation-heads")];

    /// <summary>The marks of a text, in text order.</summary>
    public Sequence<Mark> Find(TextTrees trees, QuoteStructure quotes)
    {
        List<Mark> marks = [];
        foreach (Quotation quotation in quotes.Quotations)
            if (quotation.Role == QuotationRole.Scare) marks.Add(new Mark(MarkKind.ScareQuote, quotation.Outer, "rule:quotation-role"));
        foreach (EditorialAside aside in quotes.Asides)
            marks.Add(new Mark(aside.Omission ? MarkKind.Omission : MarkKind.Insertion, aside.Span, "rule:editorial-brackets"));
        for (int sentence = 0; sentence < trees.Count; sentence++)
        {
            SentenceTree tree = trees[sentence];
            foreach ((TokenRange range, string key) in _distancing.In(tree))
                if (!IsPredicate(tree, range)) marks.Add(new Mark(MarkKind.Distanced, tree.Span(range), $"lexicon:distancing-words/{key}"));
            foreach ((TokenRange range, string key) in _loaded.In(tree))
                if (!IsName(tree, range) && IsOfKind(tree, range, key) && IsLabel(tree, range, key) && !IsHeldOff(quotes, tree.Span(range))) marks.Add(new Mark(MarkKind.Loaded, tree.Span(range), $"lexicon:loaded-words/{key}"));
        }

        marks.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.End != b.Span.End ? a.Span.End.CompareTo(b.Span.End) : a.Kind.CompareTo(b.Kind));
        return marks.ToSequence();
    }

    // A lie is loaded, a town that lies on a river is not.
    private bool IsOfKind(SentenceTree tree, TokenRange range, string key) =>
        _words.Find(key)?["pos"] is not { Length: > 0 } pos || tree[range.End - 1].Upos == pos;

    // "the alleged raid" is held at arm's length; "he alleged that" gives somebody's word.
    private static bool IsPredicate(SentenceTree tree, TokenRange range) =>
        range.Length == 1 && tree[range.Start].Upos == "VERB" && tree.Relation(range.Start) != "amod";

    /// <summary>Words that load what they label: "terrorist groups" calls somebody so; "a terrorist incident" is a sort of crime, and "terrorists seek" calls nobody so.</summary>
    private bool IsLabel(SentenceTree tree, TokenRange range, string key)
    {
        int token = range.End - 1, head = tree.Head(token);
        if (head < 0 || _words.Find(key)?["labels"] != "people") return true;
        if (tree.Relation(token) is "amod" or "compound") return tree[head].Upos != "NOUN" || Array.Exists(_people, list => list.Contains(tree[head].Lemma.ToLowerInvariant()));
        return tree.Relation(token) != "nsubj" || tree[token].Xpos != "NNS" || tree[head].Xpos != "VBP" || tree.Children(token).Length > 0;
    }

    // What stands in marks of its own is held off already.
    private static bool IsHeldOff(QuoteStructure quotes, TextSpan span)
    {
        int around = ContentEdges.IndexAround(quotes, span.Start);
        return around >= 0 && quotes.Quotations[around].Role == QuotationRole.Scare;
    }

    // "Counter Terrorism Command" is a name that its bearer chose; the report takes no stance by using it.
    private static bool IsName(SentenceTree tree, TokenRange range)
    {
        for (int token = range.Start; token < range.End; token++)
            if (tree[token].Upos != "PROPN") return false;
        return true;
    }
}
