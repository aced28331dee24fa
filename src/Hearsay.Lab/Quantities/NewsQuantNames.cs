using System.Globalization;
using Hearsay.Extraction.Quantities;
using Hearsay.Language;

namespace Hearsay.Lab.Quantities;

/// <summary>Puts a number in the terms of NewsQuant, whose conventions are not ours: it counts ages and lengths of time, and "dozens" is 12-120 to it.</summary>
internal sealed class NewsQuantNames
{
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);

    private NewsQuantNames()
    {
    }

    /// <summary>Reads the table that says how NewsQuant names our units.</summary>
    public static NewsQuantNames Read()
    {
        NewsQuantNames names = new();
        using Stream stream = typeof(NewsQuantNames).Assembly.GetManifestResourceStream("newsquant-units.tsv")!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [string ours, string theirs]) names._units[ours] = theirs;
        return names;
    }

    /// <summary>Whether its authors count such a number.</summary>
    public static bool Asks(FoundQuantity number) => number.Kind switch
    {
        QuantityKind.Name or QuantityKind.Magnitude or QuantityKind.Score => false,
        // It counts no pairs, no twins and no lengths of time that form an adjective.
        _ when number.Rule is "pair" or "couple" or "single" or "adjective-of-time" => false,
        QuantityKind.Pronoun => number.Rule == "one-of-the-best",
        _ => (number.Figure.Best ?? number.Figure.Most ?? number.Figure.Least) is > 0,
    };

    public NewsQuantNumber Of(TextTrees trees, FoundQuantity number, FigureChange change, IEnumerable<string> concept)
    {
        List<string> words = [.. concept];
        return new NewsQuantNumber(Value(trees.Text, number, change), Unit(trees, number), Change(number.Number.In(trees.Text), number.Figure, change), words.Count == 0 ? ["-"] : words, number.Kind);
    }

    private static string Value(string text, FoundQuantity number, FigureChange change)
    {
        Figure f = number.Figure;
        if (f is { Hedge: Hedge.Indefinite, Least: { } least }) return $"{Write(least / 2)}-{Write(least * 5)}";
        if (f.Hedge != Hedge.Range) return Write(f.Best ?? f.Least ?? f.Most ?? 0);
        return change is FigureChange.Down && number.Rule == "between" && number.Number.In(text).StartsWith("from", StringComparison.OrdinalIgnoreCase) ? $"{Write(f.Most ?? 0)}-{Write(f.Least ?? 0)}" : $"{Write(f.Least ?? 0)}-{Write(f.Most ?? 0)}";
    }

    private string Unit(TextTrees trees, FoundQuantity number)
    {
        string per = number.Per is { } rate and not "each" ? $" per {rate}" : "";
        if (number.Kind == QuantityKind.Age) return number.Unit ?? "year of age";
        if (number.Kind is QuantityKind.Share && number.Rule is "fraction" or "half" && number.Noun >= 0 || number.Kind is QuantityKind.Count or QuantityKind.Sum or QuantityKind.Attribute or QuantityKind.Pronoun or QuantityKind.Duration && number.Noun >= 0)
        {
            int sentence = trees.SentenceAt(number.Span.Start);
            SentenceTree tree = trees[sentence];
            TokenRange own = trees.TokensIn(sentence, number.Number);
            List<string> words = [];
            if (number.Kind == QuantityKind.Pronoun) words.Add(tree[own.End - 1].Lemma);
            bool fraction = number.Rule is "fraction" or "half";
            if (fraction) words.Add("%");
            for (int i = own.End; i < number.Noun && number.Kind != QuantityKind.Duration; i++)
                if (tree[i].Lemma is not ("more" or "other" or "additional" or "total") && tree[i].Upos is "ADJ" or "NOUN" or "PROPN" && !number.Number.Contains(tree[i].Span))
                {
                    // "Full-time employees": what the text does not part is one word.
                    if (words.Count > 0 && i >= own.End + 2 && tree[i - 1].Form is "-" && tree[i - 1].Span.End == tree[i].Span.Start) words[^1] += "-" + tree[i].Lemma;
                    else words.Add(tree[i].Lemma);
                }

            string noun = number.Unit ?? tree[number.Noun].Lemma;
            // "Pounds" are money by the million, and else a weight.
            if (noun == "pound" && number.Kind != QuantityKind.Sum && number.Figure.Best is < 1e6) noun = "pound of weight";
            words.Add(words.Count == 0 || number.Kind != QuantityKind.Sum ? _units.GetValueOrDefault(noun, noun) : noun);
            return string.Join(' ', words) + per;
        }

        if (number.Unit is null && number.Kind == QuantityKind.Attribute && number.Number.In(trees.Text) is var adjective && adjective.LastIndexOf('-') is var hyphen and > 0) return adjective[(hyphen + 1)..].ToLowerInvariant();
        if (number.Unit is not { } unit) return number.Rule is "fraction" or "half" ? "% -" : "-";
        if (_units.TryGetValue(unit, out string? theirs)) return theirs + per;
        // Each half of "dollar per barrel" has a name of its own.
        return string.Join(" per ", unit.Split(" per ").Select(u => _units.GetValueOrDefault(u, u))) + per;
    }

    private static string Change(string words, Figure figure, FigureChange change) => figure.Hedge switch
    {
        Hedge.About when words.Contains("under", StringComparison.OrdinalIgnoreCase) || words.Contains("short", StringComparison.OrdinalIgnoreCase) => "<",
        Hedge.About => "~",
        Hedge.AtLeast => ">",
        Hedge.AtMost => "<",
        _ => change switch { FigureChange.Up => "up", FigureChange.Down => "down", _ => "=" },
    };

    private static string Write(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
