using System.Globalization;
using Hearsay.Extraction.Quantities;
using Hearsay.Language;

namespace Hearsay.Lab.Quantities;

/// <summary>Puts a number in the terms of NewsQuant, whose conventions are not ours: it counts ages and lengths of time, and "dozens" is 12-120 to it.</summary>
internal sealed class NewsQuantNames
{
    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _measures = new(StringComparer.Ordinal);

    private NewsQuantNames(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("units").Rows)
            if (row["class"] is "MEASURE" or "MONEY") _measures[row.Key] = row["value"];
        foreach (LexiconRow row in pack.Lexicon("number-words").Rows)
            if (row["class"] is "UNIT" && row["value"].Length > 0) _measures[row.Key] = row["value"];
    }

    /// <summary>Reads the table that says how NewsQuant names our units.</summary>
    public static NewsQuantNames Read(LanguagePack pack)
    {
        NewsQuantNames names = new(pack);
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
        _ when number.Rule is "pair" or "couple" or "single" => false,
        _ when number.Rule is "adjective-of-time" => false,
        QuantityKind.Pronoun => number.Rule == "one-of-the-best",
        _ => (number.Figure.Best ?? number.Figure.Most ?? number.Figure.Least) is not 0 and not null,
    };

    public NewsQuantNumber Of(TextTrees trees, FoundQuantity number, FigureChange change, IEnumerable<string> concept)
    {
        List<string> words = [.. concept];
        return new NewsQuantNumber(Value(trees.Text, number, change), Unit(trees, number), Change(trees.Text, number, change), words.Count == 0 ? ["-"] : words, number.Kind);
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
        bool fraction = number.Kind == QuantityKind.Share && number.Unit is not "percent";
        if (number.Kind == QuantityKind.Age) return number.Unit ?? "year of age";
        if (number.Kind == QuantityKind.Duration && number.Rule == "length-of-time") return Name(number.Unit ?? "-");
        if (number.Kind == QuantityKind.Attribute && Adjective(trees.Text, number) is { } adjective) return adjective;
        if (fraction && number.Noun < 0) return "% -";
        if (number.Noun >= 0 && (fraction || number.Kind is QuantityKind.Count or QuantityKind.Sum or QuantityKind.Attribute or QuantityKind.Pronoun or QuantityKind.Duration)) return Named(trees, number, fraction) + per;
        if (number.Unit is not { } unit) return "-";
        return (_units.TryGetValue(unit, out string? theirs) ? theirs : string.Join(" per ", unit.Split(" per ").Select(Name))) + (unit.Contains(" per ", StringComparison.Ordinal) ? "" : per);
    }

    /// <summary>The counted noun with the words before it that qualify it.</summary>
    private string Named(TextTrees trees, FoundQuantity number, bool fraction)
    {
        int sentence = trees.SentenceAt(number.Span.Start);
        SentenceTree tree = trees[sentence];
        TokenRange own = trees.TokensIn(sentence, number.Number);
        List<string> words = [];
        // "One of the oldest grounds in the country": all that is said of them belongs to the unit.
        if (number.Kind == QuantityKind.Pronoun) return Whole(tree, own.End - 1, number.Noun);
        if (fraction && !_measures.ContainsKey(tree[number.Noun].Form.ToLowerInvariant())) words.Add("%");
        bool bare = number.Kind is QuantityKind.Duration or QuantityKind.Sum or QuantityKind.Measure;
        for (int i = own.End; i < number.Noun && !bare; i++)
            if (Qualifies(tree, i) && !number.Number.Contains(tree[i].Span))
            {
                // "Full-time employees": what the text does not part is one word.
                if (words.Count > 0 && i >= own.End + 2 && tree[i - 1].Form is "-" && tree[i - 1].Span.End == tree[i].Span.Start) words[^1] += "-" + tree[i].Lemma;
                else words.Add(tree[i].Lemma);
            }

        string noun = number.Unit ?? tree[number.Noun].Lemma;
        // "Pounds" are money by the million, and else a weight.
        if (noun == "pound" && number.Kind != QuantityKind.Sum && number.Figure.Best is < 1e6) noun = "pound of weight";
        words.Add(words.Count == 0 || bare ? Name(noun) : noun);
        return string.Join(' ', words);
    }

    private static bool Qualifies(SentenceTree tree, int at) =>
        tree[at].Lemma is not ("more" or "other" or "additional" or "total") && tree[at].Upos is "ADJ" or "NOUN" or "PROPN";

    private static string Whole(SentenceTree tree, int start, int noun)
    {
        List<string> words = [];
        TokenRange all = tree.Subtree(noun);
        for (int i = start; i < all.End && tree[i].Upos is not "PUNCT"; i++)
            if (tree[i].Upos is "ADJ" or "NOUN" or "PROPN" or "VERB" && tree[i].Lemma is not ("most" or "few")) words.Add(tree[i].Lemma);
        return string.Join(' ', words);
    }

    /// <summary>"A 12-page report" is one of so many pages: the word that the hyphen joins to the number.</summary>
    private string? Adjective(string text, FoundQuantity number)
    {
        string words = number.Number.In(text).ToLowerInvariant();
        if (number.Unit is { } measured && _measures.ContainsValue(measured)) return Name(measured);
        int hyphen = words.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0) return null;
        string rest = words[(hyphen + 1)..].Trim();
        int end = 0;
        while (end < rest.Length && (char.IsLetter(rest[end]))) end++;
        return end == 0 ? null : Name(_measures.GetValueOrDefault(rest[..end], rest[..end]));
    }

    private string Name(string ours) => _units.GetValueOrDefault(ours, ours);

    /// <summary>A direction goes before "about"; a level that is reached rises as what is added does. It counts none for a range, and none for "a gain of".</summary>
    private static string Change(string text, FoundQuantity number, FigureChange change)
    {
        string words = number.Number.In(text);
        bool of = text.AsSpan(0, number.Number.Start).TrimEnd().EndsWith("of", StringComparison.Ordinal);
        return number.Figure.Hedge switch
        {
            Hedge.AtLeast => ">",
            Hedge.AtMost => "<",
            Hedge.Range => "=",
            _ when change is FigureChange.Up or FigureChange.UpTo && !of => "up",
            _ when change is FigureChange.Down or FigureChange.DownTo && !of => "down",
            Hedge.About when words.Contains("under", StringComparison.OrdinalIgnoreCase) || words.Contains("short", StringComparison.OrdinalIgnoreCase) => "<",
            Hedge.About => "~",
            _ => "=",
        };
    }

    private static string Write(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
