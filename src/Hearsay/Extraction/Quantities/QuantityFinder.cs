using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds figures: the number, how the words loosen it, and what is counted.</summary>
internal sealed class QuantityFinder
{
    private readonly PhraseGrammar _grammar;
    private readonly FigureReader _figures;
    private readonly CountedNouns _nouns;
    private readonly ElidedNouns _elided;
    private readonly CountWindows _windows;
    private readonly FigureChanges _changes;
    private readonly FigureSubjects _subjects;

    /// <exception cref="LanguagePackException">A rule cannot be read.</exception>
    public QuantityFinder(LanguagePack pack)
    {
        _grammar = new PhraseGrammar(pack, "quantities", "numerals", "number-words", "units", "counted-nouns");
        _figures = new FigureReader(_grammar.Classes);
        _nouns = new CountedNouns(pack);
        _elided = new ElidedNouns(pack);
        _windows = new CountWindows(pack);
        _changes = new FigureChanges(pack);
        _subjects = new FigureSubjects(pack);
    }

    /// <summary>The rules, in the order in which they win ties.</summary>
    public IReadOnlyList<PhraseRule> Rules => _grammar.Rules;

    public Sequence<Quantity> Find(TextTrees trees, Sequence<TimeExpression> times, ContentIds ids)
    {
        List<FoundQuantity> found = Numbers(trees, times, all: false);
        string[] names = new string[found.Count];
        for (int i = 0; i < names.Length; i++) names[i] = ids.Next('q', found[i].Span);
        Quantity[] quantities = new Quantity[found.Count];
        for (int i = 0; i < quantities.Length; i++)
        {
            FoundQuantity q = found[i];
            Figure f = q.Figure;
            quantities[i] = new Quantity(names[i], q.Span, f.Least, f.Most, f.Best, f.Hedge, q.Unit, q.PartOf is { } whole ? names[whole] : null, q.Per ?? CountWindows.Rate(trees, times, q), q.Per is null ? _windows.Find(trees, times, q) : null)
            {
                Kind = q.Kind,
                Change = _changes.Find(trees, q),
                Of = _subjects.Spans(trees, q),
                Kinds = CountedKinds.Of(trees, q.Span),
                Standing = q.Standing,
                Evidence = q.Standing == FigureStanding.Told ? [] : [new Evidence("standing", [q.Number], $"rule:{q.Rule}")],
            };
        }

        return [.. quantities];
    }

    /// <summary>The numbers of a text that are figures, or all, with what sort each is.</summary>
    public List<FoundQuantity> Numbers(TextTrees trees, Sequence<TimeExpression> times, bool all)
    {
        List<FoundQuantity> found = [];
        int time = 0;
        foreach (PhraseItem item in _grammar.Match(_grammar.Items(trees.Text)))
        {
            if (item.Phrase is not { } phrase || (!all && phrase.Rule.Read == "not")) continue;
            bool falling = phrase.Rule["falling"] is not null && phrase.Items.Length > 2 && Number(phrase.Items[0]) >= Number(phrase.Items[2]);
            while (time < times.Count && times[time].Span.End <= phrase.Span.Start) time++;
            // "188 miles an hour" is a speed, whatever the hour is.
            bool timed = time < times.Count && times[time].Span.Overlaps(phrase.Span) && !(times[time].Span.Start > phrase.Span.Start && _figures.Kind(phrase) is QuantityKind.Measure or QuantityKind.Sum);
            // "Three quarters of the women" are no nine months.
            timed &= _figures.Kind(phrase) is not QuantityKind.Share;
            if (!all && falling) continue;
            FoundQuantity quantity = _nouns.Find(trees, phrase, _figures.Read(phrase), _figures.Kind(phrase));
            // "More than 1000 customers" are no year, nor is "1000 hp".
            timed &= !(quantity.Figure is { Best: >= 1000, Hedge: not Hedge.None } && quantity.Noun >= 0 && quantity.Kind == QuantityKind.Count && !_nouns.IsTime(quantity.Unit)) && !(quantity.Figure.Best >= 1000 && quantity.Kind == QuantityKind.Measure);
            if (!all && timed) continue;
            quantity = quantity with { IsPart = phrase.Rule["part"] is not null, IsPartOfNext = phrase.Rule["part"] == "next", IsWholeOfNext = phrase.Rule["whole"] == "next", Unit = _figures.Unit(phrase) ?? quantity.Unit, Standing = Standing(phrase), Rule = phrase.Rule.Name };
            quantity = quantity with { Kind = falling ? QuantityKind.Score : timed ? Timed(phrase, quantity) : Kind(trees, phrase, quantity) };
            if (all || quantity.IsFigure) found.Add(found.Count > 0 ? Restated(trees.Text, found[^1], quantity) : quantity);
        }

        if (!all) Populations(trees.Text, found);
        PartsAndWholes.Link(trees, found);
        _elided.Fill(trees, found);
        return found;
    }

    /// <summary>"12 murders per 100,000 residents" is one figure, a rate, and no two.</summary>
    private static void Populations(string text, List<FoundQuantity> found)
    {
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            if (kept > 0 && found[i] is { Kind: QuantityKind.Count, Unit: { } among } whole && found[kept - 1].Span.End < whole.Span.Start && text.AsSpan(found[kept - 1].Span.End, whole.Span.Start - found[kept - 1].Span.End).Trim() is "per" or "for every" or "in every" or "out of every")
                found[kept - 1] = found[kept - 1] with { Per = $"{whole.Number.In(text)} {among}", Span = found[kept - 1].Span.Union(whole.Span) };
            else found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>A figure in brackets behind another, told in another unit, is as loose as that one: "over 7 million crowns ($1.1 million)".</summary>
    private static FoundQuantity Restated(string text, FoundQuantity before, FoundQuantity figure)
    {
        int start = figure.Span.Start;
        if (before.Kind is not (QuantityKind.Sum or QuantityKind.Measure) && before.Unit is not null || figure.Kind is not (QuantityKind.Sum or QuantityKind.Measure) || before.Unit == figure.Unit) return figure;
        if (start < before.Span.End + 1 || start > before.Span.End + 2 || text[start - 1] is not ('(' or '[')) return figure;
        Figure own = figure.Figure;
        if (own is { Hedge: Hedge.None, Best: { } n })
            own = before.Figure.Hedge switch
            {
                Hedge.AtLeast => new Figure(n, null, n, Hedge.AtLeast),
                Hedge.AtMost => new Figure(null, n, n, Hedge.AtMost),
                Hedge.About => own with { Hedge = Hedge.About, Least = before.Figure.Least is null ? null : n },
                _ => own,
            };
        return figure with { Figure = own, Restates = before.Restates ?? before };
    }

    /// <summary>The number of a time says how long, how old somebody is, or which day.</summary>
    private QuantityKind Timed(Phrase phrase, FoundQuantity quantity)
    {
        if (_figures.Kind(phrase) is { } named and > QuantityKind.Factor) return named;
        return _nouns.IsTime(quantity.Unit) ? QuantityKind.Duration : QuantityKind.Name;
    }

    private QuantityKind Kind(TextTrees trees, Phrase phrase, FoundQuantity quantity)
    {
        if (!quantity.IsFigure) return quantity.Kind;
        if (_elided.IsPronoun(trees, quantity)) return QuantityKind.Pronoun;
        if (IsNote(trees.Text, quantity.Number)) return QuantityKind.Name;
        if (quantity.Unit is null && phrase.Rule.Read is not "range" && IsAge(trees, quantity)) return QuantityKind.Age;
        if (QuotedNames.Holds(trees, quantity.Span)) return QuantityKind.Name;
        return _figures.Kind(phrase) ?? quantity.Kind;
    }

    private static double Number(PhraseItem item) => item.Phrase is { } inner ? inner.Items[0].Number : item.Number;

    /// <summary>"[3]" points to a note.</summary>
    private static bool IsNote(string text, TextSpan number) =>
        number.Start > 0 && number.End < text.Length && text[number.Start - 1] is '[' && text[number.End] is ']';

    /// <summary>"Conyers was 90", "she was about 57": a bare number that somebody is.</summary>
    private static bool IsAge(TextTrees trees, FoundQuantity quantity)
    {
        if (quantity.Figure.Best is not (> 3 and < 115)) return false;
        int sentence = trees.SentenceAt(quantity.Number.Start);
        if (sentence >= trees.Count) return false;
        SentenceTree tree = trees[sentence];
        TokenRange number = trees.TokensIn(sentence, quantity.Number);
        if (number.Length <= 0) return false;
        int at = number.End - 1;
        return tree.Child(at, "cop") >= 0 && tree.Child(at, "nsubj") is var subject and >= 0
            && (tree[subject].Upos is "PROPN" || (tree[subject].Upos is "PRON" && tree[subject].Lemma is "he" or "she" or "I" or "who"));
    }

    /// <summary>What the number's own words say of it: "an unknown number of", "not 200 but 15".</summary>
    private static FigureStanding Standing(Phrase phrase)
    {
        if (phrase.Rule["standing"] is { } named) return Enum.Parse<FigureStanding>(named, ignoreCase: true);
        foreach (PhraseItem item in phrase.Items)
            if (item.Phrase is { } inner && Standing(inner) is not FigureStanding.Told and var standing) return standing;
        return FigureStanding.Told;
    }
}
