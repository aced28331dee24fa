using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Quantities;

/// <summary>Reads the number of a phrase, as its rule's <c>read</c> line says.</summary>
internal sealed class FigureReader(PhraseClasses classes)
{
    private readonly ulong _many = classes.Bit("MANY");
    private readonly ulong _tensOf = classes.Bit("TENSOF");
    private readonly ulong _twice = classes.Bit("TWICE");
    private readonly ulong _percent = classes.Bit("PERCENT");
    private readonly ulong _cent = classes.Bit("CENT");
    private readonly ulong _currency = classes.Bit("CURRENCY");
    private readonly ulong _million = classes.Bit("MILLION");

    /// <summary>What the number's own words say is counted: dollars, hundredths; or null.</summary>
    public string? Unit(Phrase phrase)
    {
        foreach (PhraseItem item in phrase.Items)
        {
            if (item.Phrase is { } inner && Unit(inner) is { } unit) return unit;
            foreach (ulong one in (ulong[])[_percent, _cent, _currency])
                if ((item.Classes & one) != 0 && item.Word?.Value(one) is { } named) return named;
        }

        return null;
    }

    public Figure Read(Phrase phrase)
    {
        PhraseRule rule = phrase.Rule;
        double? count = rule["count"] is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : null;
        Figure? inner = null;
        List<double> numbers = [];
        double? many = null;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            if (item.Phrase is { } found) inner = Read(found);
            else if ((item.Classes & _twice) != 0) count = Value(item, _twice);
            else if ((item.Classes & _many) != 0) many = many is null ? Value(item, _many) : many / 2 * Value(item, _many);
            else if ((item.Classes & _tensOf) != 0) many = Value(item, _tensOf);
            else if ((item.Classes & _million) != 0 && numbers.Count > 0) numbers[^1] *= item.Span.Length == 1 ? 1e6 : 1e9;
            else if ((item.Classes & classes.Number) != 0) numbers.Add(item.Number);
        }

        Figure figure = inner ?? (count ?? (numbers.Count > 0 ? numbers[0] : null)) switch
        {
            double n => new Figure(n, n, n, Hedge.None),
            _ => new Figure(many, null, null, Hedge.Indefinite),
        };
        return rule.Read switch
        {
            "zero" => new(0, 0, 0, Hedge.Exact),
            "exact" when figure.Hedge == Hedge.None => figure with { Hedge = Hedge.Exact },
            "range" when numbers.Count > 1 => Range(numbers[0], numbers[1]),
            "indefinite" when many is not null => new(many, null, null, Hedge.Indefinite),
            "indefinite" => new(null, null, null, Hedge.Indefinite),
            _ when figure.Hedge == Hedge.Indefinite => figure,
            "at-least" => new(figure.Least, null, figure.Best, Hedge.AtLeast),
            "at-most" => new(null, figure.Most, figure.Best, Hedge.AtMost),
            "below" => new(null, figure.Most, figure.Best, Hedge.About),
            "about" => figure with { Hedge = figure.Hedge == Hedge.Range ? Hedge.Range : Hedge.About },
            _ => figure,
        };
    }

    private static Figure Range(double first, double second)
    {
        // "12 to 15 thousand" names thousands twice; a second number below the first is no range.
        if (second > first) return new(first, second, null, Hedge.Range);
        return new(second, first, null, Hedge.Range);
    }

    private static double Value(in PhraseItem item, ulong ofClass) => double.Parse(item.Word!.Value(ofClass)!, CultureInfo.InvariantCulture);
}
