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
    private readonly ulong _million = classes.Bit("MILLION");
    private readonly ulong _mill = classes.Bit("MILL");
    private readonly ulong _measure = classes.Bit("MEASURE") | classes.Bit("SYMBOL");
    private readonly ulong _fold = classes.Bit("FOLD");
    private readonly ulong _power = classes.Bit("POWER");
    private readonly ulong _powered = classes.Bit("POWERED");
    private readonly ulong _time = classes.Bit("UNIT");
    private readonly ulong _rate = classes.Bit("RATE");
    private readonly ulong _part = classes.Bit("DENOM");
    private readonly ulong[] _namesUnit = [classes.Bit("PERCENT"), classes.Bit("CENT"), classes.Currency, classes.Bit("MEASURE"), classes.Bit("SYMBOL")];
    private readonly ulong _parts = classes.Bit("DENOMS");

    /// <summary>What the number's own words say is counted: dollars, hundredths, miles per hour; or null.</summary>
    public string? Unit(Phrase phrase)
    {
        if (phrase.Rule["kind"] == "age") return Age(phrase);
        if (phrase.Rule["kind"] == "duration") return phrase.Items[^1].Word?.Value(_time);
        if (phrase.Rule["unit"] is { } given) return given == "none" ? null : given.Replace('_', ' ');
        string? unit = null, power = "", mint = "";
        bool per = false, named = false, signed = false, joined = phrase.Rule["joined"] is not null;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            string? name = item.Phrase is { } inner ? Unit(inner) : Named(item);
            // "Kilowatt hours"; "km²".
            if (joined && unit is not null && item.Word?.Value(_time) is { Length: > 0 } time) return $"{unit} {time}";
            if ((item.Classes & _powered) != 0 && unit is not null) unit = $"{item.Word!.Value(_powered)} {unit}";
            // "Degrees Celsius" are two words for one unit.
            if (name is not null && (unit is null || named)) unit = power + mint + name;
            else if (unit is not null && per && (name ?? item.Word?.Value(_time)) is { Length: > 0 } below) return $"{unit} per {below}";
            named = name is not null;
            if ((item.Classes & _power) != 0) power = item.Word?.Value(_power) + " ";
            if ((item.Classes & classes.Mint) != 0 && item.Phrase is null && item.Word?.Value(classes.Mint) is { Length: > 0 } whose)
            {
                // "A$5", "$A5".
                if (signed && unit is not null) unit = $"{whose} {unit}";
                else mint = whose + " ";
            }

            signed = item.Phrase is null && (item.Classes & classes.Currency) != 0;
            per = (item.Classes & _rate) != 0;
        }

        return unit;
    }

    private string Age(Phrase phrase)
    {
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if ((item.Classes & _time) != 0 && item.Word?.Value(_time) is { Length: > 0 } unit) return unit + " of age";
        return "year of age";
    }

    private string? Named(in PhraseItem item)
    {
        foreach (ulong one in _namesUnit)
            if ((item.Classes & one) != 0 && item.Word?.Value(one, (item.Classes & classes.Capitalized) != 0) is { } named) return named;
        return null;
    }

    /// <summary>What the number's own words say it is: money, hundredths, a fraction; or null.</summary>
    public QuantityKind? Kind(Phrase phrase)
    {
        if (phrase.Rule["kind"] is { } given) return Enum.Parse<QuantityKind>(given, ignoreCase: true);
        if (phrase.Rule.Read == "fraction") return QuantityKind.Share;
        // "C$6": the letter may be that of a measure.
        foreach (PhraseItem item in phrase.Items)
            if (item.Phrase is null && (item.Classes & classes.Currency) != 0) return QuantityKind.Sum;
        foreach (PhraseItem item in phrase.Items)
        {
            if (item.Phrase is { } inner && Kind(inner) is { } kind) return kind;
            if ((item.Classes & (_percent | _cent)) != 0) return QuantityKind.Share;
            if ((item.Classes & _measure) != 0) return QuantityKind.Measure;
            if ((item.Classes & _fold) != 0) return QuantityKind.Factor;
        }

        return null;
    }

    public Figure Read(Phrase phrase)
    {
        PhraseRule rule = phrase.Rule;
        double? count = rule["count"] is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : null;
        Figure? inner = null;
        List<ScaledNumber> numbers = [];
        double? many = null, parts = null;
        Numbers(phrase, numbers);
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            if (item.Phrase is { } found) inner = Read(found);
            else if ((item.Classes & _twice) != 0) count = Value(item, _twice);
            else if ((item.Classes & _fold) != 0) count = Value(item, _fold);
            else if ((item.Classes & _many) != 0) many = many is null ? Value(item, _many) : many / 2 * Value(item, _many);
            else if ((item.Classes & _tensOf) != 0) many = Value(item, _tensOf);
            else if (rule.Read == "fraction" && (item.Classes & (_part | _parts)) != 0) parts = Value(item, (item.Classes & _parts) != 0 ? _parts : _part);
        }

        if (rule["times"] is { } times && numbers.Count > 0) return new(numbers[0].Value * double.Parse(times, CultureInfo.InvariantCulture), null, null, Hedge.Indefinite);
        if (parts is { } whole) count = Math.Round((numbers.Count > 0 ? numbers[0].Value : 1) / whole, 4);
        Figure figure = inner ?? (count ?? (numbers.Count > 0 ? numbers[0].Value : null)) switch
        {
            double n => new Figure(n, n, n, Hedge.None),
            _ => new Figure(many, null, null, Hedge.Indefinite),
        };
        return rule.Read switch
        {
            "quotient" when Quotient(numbers) is { } n => new(n, n, n, Hedge.None),
            "zero" => new(0, 0, 0, Hedge.Exact),
            "negative" when figure.Best is { } n => new(-n, -n, -n, figure.Hedge),
            "exact" when figure.Hedge == Hedge.None => figure with { Hedge = Hedge.Exact },
            "not" or "range" when numbers.Count > 1 => Range(numbers[0], numbers[1]),
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

    /// <summary>The numbers of a phrase and of those inside it, "m" and "bn" multiplied out.</summary>
    private void Numbers(Phrase phrase, List<ScaledNumber> numbers)
    {
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            if (item.Phrase is { } found) Numbers(found, numbers);
            else if ((item.Classes & (_million | _mill)) != 0 && numbers.Count > 0 && phrase.Rule["scale"] != "none")
            {
                double scale = Value(item, (item.Classes & _million) != 0 ? _million : _mill);
                numbers[^1] = new(numbers[^1].Value * scale, scale);
            }
            else if ((item.Classes & classes.Number) != 0) numbers.Add(new(item.Number, item.Scale));
        }
    }

    /// <summary>"1/4", "10 1/2".</summary>
    private static double? Quotient(List<ScaledNumber> numbers) => numbers switch
    {
        [var over, { Value: > 0 } under] => Math.Round(over.Value / under.Value, 4),
        [var whole, var over, { Value: > 0 } under] => Math.Round(whole.Value + (over.Value / under.Value), 4),
        _ => null,
    };

    private static Figure Range(ScaledNumber one, ScaledNumber two)
    {
        // "12 to 15 thousand" says thousand once and means it twice.
        double first = one.Scale == 0 && two.Scale > 0 && one.Value < two.Value / two.Scale ? one.Value * two.Scale : one.Value;
        return new(Math.Min(first, two.Value), Math.Max(first, two.Value), null, Hedge.Range);
    }

    private static double Value(in PhraseItem item, ulong ofClass) => double.Parse(item.Word!.Value(ofClass)!, CultureInfo.InvariantCulture);

    /// <summary>A number, and what it was last multiplied by.</summary>
    private readonly record struct ScaledNumber(double Value, double Scale);
}
