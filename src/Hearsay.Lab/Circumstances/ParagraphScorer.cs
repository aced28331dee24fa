using System.Globalization;
using Hearsay.Lab.Gold;

namespace Hearsay.Lab.Circumstances;

/// <summary>Compares an analysis with the annotated figures and times of a paragraph. What is optional counts neither way.</summary>
/// <param name="nouns">Lexicon of counted nouns: "people" and "person" are one noun.</param>
internal sealed class ParagraphScorer(LexiconTable nouns)
{
    /// <summary>The row that the project has set itself a floor for.</summary>
    public const string Whole = "quantities: bounds, hedge, noun";

    /// <summary>The row of times that has one too.</summary>
    public const string Days = "times: from and to";

    public void Score(AnnotatedParagraph gold, Analysis analysis, Tally tally, Action<string> miss)
    {
        Dictionary<string, string> names = Times(gold, analysis, tally, miss);
        Quantities(gold, analysis, names, tally, miss);
        PlaceScorer.Score(gold, analysis, tally, miss);
    }

    /// <summary>The annotators' ids of the times found.</summary>
    private static Dictionary<string, string> Times(AnnotatedParagraph gold, Analysis analysis, Tally tally, Action<string> miss)
    {
        // "During his campaign" is a time to us, and open; the readers marked numerals and calendar words alone.
        Sequence<TimeExpression> found = [.. analysis.Times.Where(t => t.Value is not null || t.From is not null || t.To is not null || gold.Times.Exists(g => g.Span.Overlaps(t.Span)))];
        Dictionary<int, int> pairs = Pairing.Best(gold.Times.Count, found.Count, (i, k) => Pairing.Touch(gold.Times[i].Span, found[k].Span));
        List<bool> optional = [.. gold.Times.Select(t => t.Optional)];
        tally.Found("times: words, overlapping", optional, found.Count, pairs);
        tally.Found("times: words, exact", optional, found.Count, Right(pairs, optional, (i, k) => gold.Times[i].Span == found[k].Span));
        tally.Found(Days, optional, found.Count, Right(pairs, optional, (i, k) => gold.Times[i].HasStretch(found[k])));
        for (int i = 0; i < gold.Times.Count; i++)
        {
            AnnotatedTime time = gold.Times[i];
            if (time.Optional) continue;
            if (!pairs.TryGetValue(i, out int k)) miss($"time missed\t{time.Span.In(gold.Text)}");
            else if (!time.HasStretch(found[k])) miss($"time wrong\t{time.Span.In(gold.Text)} = {time.Stretches[0]}\t{found[k].Span.In(gold.Text)} = {found[k].From:yyyy-MM-dd}..{found[k].To:yyyy-MM-dd}");
        }

        for (int k = 0; k < found.Count; k++)
            if (!pairs.ContainsValue(k)) miss($"time extra\t{found[k].Span.In(gold.Text)}");
        return pairs.ToDictionary(p => found[p.Value].Id, p => gold.Times[p.Key].Id, StringComparer.Ordinal);
    }

    private void Quantities(AnnotatedParagraph gold, Analysis analysis, Dictionary<string, string> names, Tally tally, Action<string> miss)
    {
        Sequence<Quantity> found = analysis.Quantities;
        List<AnnotatedQuantity> wanted = gold.Quantities;
        Dictionary<int, int> pairs = Pairing.Best(wanted.Count, found.Count, (i, k) => Pairing.Touch(wanted[i].Span, found[k].Span));
        List<bool> optional = [.. wanted.Select(q => q.Optional)];
        tally.Found("quantities: words, overlapping", optional, found.Count, pairs);
        tally.Found("quantities: words, exact", optional, found.Count, Right(pairs, optional, (i, k) => wanted[i].Span == found[k].Span));
        tally.Found("quantities: bounds, hedge", optional, found.Count, Right(pairs, optional, (i, k) => wanted[i].HasBounds(found[k]) && wanted[i].HasHedge(found[k])));
        tally.Found(Whole, optional, found.Count, Right(pairs, optional, (i, k) => IsRight(wanted[i], found[k])));
        Links(gold, analysis, pairs, names, tally, miss);
        for (int i = 0; i < wanted.Count; i++)
        {
            if (wanted[i].Optional) continue;
            if (!pairs.TryGetValue(i, out int k)) miss($"quantity missed\t{wanted[i].Span.In(gold.Text)}");
            else if (!IsRight(wanted[i], found[k])) miss($"quantity wrong\t{wanted[i].Span.In(gold.Text)} = {Write(wanted[i].Least[0])}..{Write(wanted[i].Most[0])} {wanted[i].Hedge[0]} {wanted[i].Counted[0]}\t{found[k].Span.In(gold.Text)} = {Write(found[k].Least)}..{Write(found[k].Most)} {found[k].Hedge} {found[k].Unit}");
        }

        for (int k = 0; k < found.Count; k++)
            if (!pairs.ContainsValue(k)) miss($"quantity extra\t{found[k].Span.In(gold.Text)}");
    }

    /// <summary>Parts, and the times over or at which a count stood; a count has one such time with us, two kinds with the annotators.</summary>
    private static void Links(AnnotatedParagraph gold, Analysis analysis, Dictionary<int, int> quantities, Dictionary<string, string> names, Tally tally, Action<string> miss)
    {
        foreach ((int i, int k) in quantities) names[analysis.Quantities[k].Id] = gold.Quantities[i].Id;
        Link("quantities: part of", q => q.PartOf, q => q.PartOf);
        Link("quantities: as of, window", q => q.AsOf[0] is null && q.Window[0] is null ? [null] : [.. q.AsOf.Concat(q.Window).OfType<string>()], q => q.AsOf);
        Link("quantities: per", q => q.Per, q => q.Per, named: false);

        void Link(string name, Func<AnnotatedQuantity, List<string?>> choices, Func<Quantity, string?> value, bool named = true)
        {
            List<AnnotatedQuantity> linked = [.. gold.Quantities.Where(q => choices(q)[0] is not null)];
            // A link of an optional figure, or to one, is no mistake.
            List<Quantity> found = [.. analysis.Quantities.Where(q => value(q) is not null)];
            Dictionary<int, int> right = [];
            for (int i = 0; i < linked.Count; i++)
                for (int k = 0; k < found.Count; k++)
                {
                    if (names.GetValueOrDefault(found[k].Id) != linked[i].Id) continue;
                    string given = value(found[k])!;
                    if (choices(linked[i]).Contains(named ? names.GetValueOrDefault(given, "") : given)) right[i] = k;
                }

            tally.Found(name, [.. linked.Select(q => q.Optional)], found.Count, right);
            for (int i = 0; i < linked.Count; i++)
                if (!right.ContainsKey(i)) miss($"{name} missed\t{linked[i].Span.In(gold.Text)}");
            for (int k = 0; k < found.Count; k++)
                if (!right.ContainsValue(k)) miss($"{name} extra\t{found[k].Span.In(gold.Text)}");
        }
    }

    private bool IsRight(AnnotatedQuantity gold, Quantity found) =>
        gold.HasBounds(found) && gold.HasHedge(found) && gold.Counted.Exists(c => Noun(c) == Noun(found.Unit));

    /// <summary>Head of a counted noun, in the singular.</summary>
    private string? Noun(string? counted)
    {
        if (counted is null) return null;
        string head = counted.ToLowerInvariant();
        foreach (string tail in (string[])[" of ", " per ", " in "])
            if (head.IndexOf(tail, StringComparison.Ordinal) is var at and > 0) head = head[..at];
        head = head[(head.LastIndexOf(' ') + 1)..];
        if (nouns.Find(head)?["lemma"] is { } lemma) return lemma;
        if (head.EndsWith("ies", StringComparison.Ordinal)) return head[..^3] + "y";
        return head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) ? head[..^1] : head;
    }

    /// <summary>Pairs that count: optional ones, so that what they were paired with is left out, and those that are right.</summary>
    private static Dictionary<int, int> Right(Dictionary<int, int> pairs, List<bool> optional, Func<int, int, bool> right) =>
        pairs.Where(p => optional[p.Key] || right(p.Key, p.Value)).ToDictionary();

    private static string Write(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
