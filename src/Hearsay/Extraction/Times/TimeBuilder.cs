using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>Builds the meaning of a phrase from its words, as its rule's <c>read</c> line says.</summary>
internal sealed partial class TimeBuilder(PhraseClasses classes)
{
    private readonly ulong _month = classes.Bit("MONTH");
    private readonly ulong _weekday = classes.Bit("WEEKDAY");
    private readonly ulong _short = classes.Bit("ABBR");
    private readonly ulong _weekdays = classes.Bit("WEEKDAYS");
    private readonly ulong _season = classes.Bit("SEASON");
    private readonly ulong _part = classes.Bit("PART");
    private readonly ulong _unit = classes.Bit("UNIT");
    private readonly ulong _units = classes.Bit("UNITS");
    private readonly ulong _quarter = classes.Bit("QUARTER");
    private readonly ulong _neighbour = classes.Bit("NEIGHBOUR");
    private readonly ulong _vague = classes.Bit("VAGUE");
    private readonly ulong _mod = classes.Bit("MOD");
    private readonly ulong _hedge = classes.Bit("HEDGE");
    private readonly ulong _last = classes.Bit("LAST");
    private readonly ulong _era = classes.Bit("ERA");
    private readonly ulong _lowerMonth = classes.Bit("LMONTH");
    private readonly ClockPhrases _clocks = new(classes);

    public TimeMeaning Build(Phrase phrase)
    {
        PhraseRule rule = phrase.Rule;
        TimeMeaning meaning = rule.Read switch
        {
            "date" => Calendar(phrase),
            "clock" when rule["range"] == "length" => ForSoLong(phrase),
            "clock" => _clocks.Build(phrase),
            "neighbour" => Neighbour(phrase),
            "offset" => Count(phrase, new TimeMeaning { Sort = TimeSort.Offset, Inner = Inner(phrase), FromLast = rule["from"] == "last", Value = rule["value"], By = rule["by"] == "-1" ? -1 : 1 }),
            "duration" => Count(phrase, new TimeMeaning { Sort = TimeSort.Duration, Window = rule["window"], Inner = rule["window"] is "from" or "to" ? Inner(phrase) : null }),
            "set" => new TimeMeaning { Sort = TimeSort.Set, Value = rule["value"] ?? SetValue(phrase) },
            "ref" => new TimeMeaning { Sort = TimeSort.Reference, Value = rule["value"] },
            "nth" => Nth(phrase),
            "open" => new TimeMeaning { Sort = TimeSort.Open, Relation = rule["relation"] },
            "stretch" => new TimeMeaning { Sort = TimeSort.Open },
            "with" => Inner(phrase) ?? Calendar(phrase),
            _ => throw new LanguagePackException(rule.File, rule.Line, $"expected a known verb after \"read:\", found \"{rule.Read}\""),
        };
        meaning = ClockPhrases.InPart(meaning);
        if (rule["relation"] is { } relation) meaning = meaning with { Relation = relation };
        if (rule["mod"] is { } fixedMod) meaning = meaning with { Mod = fixedMod == "kept" ? meaning.Mod : fixedMod };
        else if (Value(phrase, _mod) is { } mod) meaning = meaning with { Mod = mod };
        else if (Value(phrase, _hedge) is { } hedge) meaning = meaning with { Mod = hedge };
        return meaning;
    }

    private TimeMeaning Calendar(Phrase phrase)
    {
        TimeMeaning meaning = new() { Sort = TimeSort.Calendar };
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            // "The night of 3 to 4 May" is named by its first day; the month may stand with the last.
            if (item.Phrase is { } second && phrase.Rule["first"] is not null && (meaning.Day ?? meaning.Weekday) is not null && Build(second) is var its) meaning = meaning with { Month = meaning.Month ?? its.Month, Year = meaning.Year ?? its.Year };
            else if (item.Phrase is { } inner) meaning = TimeMeaning.Merge(meaning, Build(inner));
            else meaning = Field(meaning, item, phrase.Rule);
        }

        // "22-25 April": the month stands with the last day alone.
        if (phrase.Rule["borrow"] is "after")
            foreach (PhraseItem item in phrase.After)
                if (item.Phrase is { } later && Build(later) is { Month: not null } its) meaning = meaning with { Month = its.Month, Year = its.Year, ShortYear = its.ShortYear };
        // "In April and June 2030": so does the year; "November and January 2031" began the year before.
        if (phrase.Rule["borrow"] is "year" && meaning.Year is null)
            foreach (PhraseItem item in phrase.After)
                if (item.Phrase is { } later && Build(later) is { Year: { } year } its) meaning = meaning with { Year = year - (meaning.Month > its.Month ? 1 : 0), ShortYear = its.ShortYear };
        // "From the 4th to the 23rd of next month".
        if (phrase.Rule["borrow"] is "month")
            foreach (ref readonly PhraseItem item in phrase.After.AsSpan())
                if ((item.Classes & _neighbour) != 0 && item.Word!.Value(_neighbour) is { } by) meaning = meaning with { Sort = TimeSort.Neighbour, Unit = phrase.Rule["unit"] ?? "M", By = int.Parse(by.TrimEnd('*'), CultureInfo.InvariantCulture), FromLast = by.EndsWith('*') };
        // "499-493 BC": the era stands with the last year alone.
        if (phrase.Rule["era"] == "after")
            foreach (ref readonly PhraseItem item in phrase.After.AsSpan())
                if ((item.Classes & _era) != 0 && item.Word!.Value(_era) == "-1") meaning = meaning with { Year = -meaning.Year };
        if (phrase.Rule["feast"] is { } feast) meaning = meaning with { Feast = feast };
        if (phrase.Rule["part"] is { } part) meaning = meaning with { Part = part };
        if (phrase.Rule["order"] is { } order) meaning = Ordered(meaning, phrase, order);
        return meaning;
    }

    private TimeMeaning Neighbour(Phrase phrase)
    {
        TimeMeaning meaning = Calendar(phrase) with { Sort = TimeSort.Neighbour };
        string value = phrase.Rule["by"] ?? Value(phrase, _neighbour) ?? "0";
        bool last = value.EndsWith('*');
        return meaning with
        {
            By = value == "count" ? (int)(Count(phrase, meaning).Count ?? 1) * (phrase.Rule["back"] is null ? 1 : -1) : int.Parse(value.TrimEnd('*'), CultureInfo.InvariantCulture),
            FromLast = (last && phrase.Rule["from"] is null) || phrase.Rule["from"] == "last",
            Unit = phrase.Rule["unit"] ?? Value(phrase, _unit) ?? Value(phrase, _quarter),
        };
    }

    private TimeMeaning Nth(Phrase phrase)
    {
        int? nth = null;
        double? count = null;
        string? unit = null, whole = null;
        bool plural = false;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            // "The first two weeks of": the length has been put together before.
            if (item.Phrase is { Rule.Read: "duration" } length && Build(length) is var stretch) (count, unit, plural) = (stretch.Count, stretch.Unit, stretch.Count is null);
            else if ((item.Classes & classes.Ordinal) != 0) nth ??= Ordinal(item);
            else if ((item.Classes & _last) != 0) nth ??= Integer(item, _last);
            // "The latter half".
            else if ((item.Classes & _mod) != 0) nth ??= item.Word!.Value(_mod) == "end" ? -1 : 1;
            else if ((item.Classes & classes.Number) != 0 && item.Phrase is null) count ??= item.Number;
            // "The second quarter": there the second is no unit.
            else if ((item.Classes & _unit) != 0 && item.Word?.Value(_unit) is { } named) (unit, whole, plural) = (unit ?? named, named, (item.Classes & _units) != 0);
            else if ((item.Classes & _quarter) != 0 && item.Phrase is null) whole = "Q";
        }

        TimeMeaning? inner = Inner(phrase);
        // "The last Friday of the month": of the month told last, or of the report's.
        if (phrase.Rule["of"] is not null && whole is not null)
        {
            TimeMeaning of = new() { Sort = TimeSort.Neighbour, Unit = whole };
            inner = inner is null ? of : inner with { Inner = of };
        }

        // "The last days of May": how many they are is left open.
        if (plural && count is null && unit is not null && inner is not null) return inner with { Mod = nth < 0 ? "end" : "start" };
        // "The Sunday before Easter", "three Sundays before Easter".
        if (phrase.Rule["by"] is not null && inner is not null && Value(phrase, _weekdays) is { } sundays) inner = inner with { Weekday = int.Parse(sundays, CultureInfo.InvariantCulture) };
        return new TimeMeaning { Sort = TimeSort.Nth, By = phrase.Rule["by"] == "-1" ? -1 : 1, Nth = nth, Count = count, Unit = phrase.Rule["unit"] ?? unit ?? Value(phrase, _quarter), Inner = inner };
    }

    private string? SetValue(Phrase phrase)
    {
        if (phrase.Rule["days"] is not null && Calendar(phrase) is var each)
        {
            string day = each.Weekday is { } weekday ? $"XXXX-WXX-{(char)('0' + weekday)}" : each.Month is { } month ? TimexValue.Month(null, month) : each.Season is { } season ? $"XXXX-{season}" : TimexValue.Day(null, null, null);
            return each.Part is { } part ? $"{day}T{part}" : day;
        }

        TimeMeaning count = Count(phrase, new TimeMeaning { Sort = TimeSort.Duration });
        return count.Unit is null ? null : TimexValue.Duration(count.Count, count.Unit);
    }

    private TimeMeaning? Inner(Phrase phrase)
    {
        TimeMeaning? inner = null;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if (item.Phrase is { Rule.Read: not "duration" } found) inner = inner is null ? Build(found) : TimeMeaning.Merge(inner, Build(found));
        return inner;
    }

    private static string? Value(Phrase phrase, ulong ofClass)
    {
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if (item.Phrase is null && (item.Classes & ofClass) != 0 && item.Word?.Value(ofClass) is { } value) return value;
        return null;
    }
}
