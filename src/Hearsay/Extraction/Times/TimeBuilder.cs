using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>Builds the meaning of a phrase from its words, as its rule's <c>read</c> line says.</summary>
internal sealed class TimeBuilder(PhraseClasses classes)
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
            else if (item.Phrase is { } inner) meaning = Merge(meaning, Build(inner));
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

    private TimeMeaning Field(TimeMeaning meaning, in PhraseItem item, PhraseRule rule)
    {
        ulong has = item.Classes;
        if ((has & _month) != 0 && meaning.Month is null) return meaning with { Month = Integer(item, _month) };
        if ((has & _lowerMonth) != 0 && meaning.Month is null && item.Word is not null) return meaning with { Month = Integer(item, _lowerMonth) };
        if ((has & _weekday) != 0) return meaning with { Weekday = Integer(item, _weekday) };
        if ((has & _weekdays) != 0) return meaning with { Weekday = Integer(item, _weekdays) };
        if ((has & _short) != 0 && item.Word is not null) return meaning with { Weekday = Integer(item, _short) };
        if ((has & _season) != 0) return meaning with { Season = item.Word!.Value(_season) };
        if ((has & _part) != 0) return meaning with { Part = item.Word!.Value(_part) };
        if ((has & _era) != 0) return item.Word!.Value(_era) == "-1" ? meaning with { Year = -meaning.Year, Century = -meaning.Century, Decade = -meaning.Decade } : meaning;
        if (rule["years"] == "first" && meaning.Year is not null) return meaning;
        if (rule["order"] is not null || (rule["first"] is not null && meaning.Day is not null && (has & classes.Year) == 0)) return meaning;
        if (rule["decade"] is not null && (has & classes.Year) != 0) return item.Number % 10 == 0 ? meaning with { Decade = (int)item.Number } : meaning with { Year = (int)item.Number };
        if ((has & (classes.Decade | classes.ShortDecade)) != 0)
        {
            // "The nineties" has no digits.
            int decade = item.Word?.Value(classes.Decade) is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : (int)item.Number;
            return meaning with { Decade = decade, ShortYear = decade < 100 && rule["era"] is null };
        }

        if ((has & classes.Ordinal) != 0)
        {
            int ordinal = Ordinal(item);
            return rule["century"] is null ? meaning with { Day = ordinal } : meaning with { Century = ordinal };
        }

        if ((has & (classes.Number | classes.Year)) == 0) return meaning;
        int number = (int)item.Number;
        if (rule["hour"] is not null)
        {
            if (number is < 1 or > 12) return meaning;
            return meaning.Hour is null ? meaning with { Hour = number, Minute = 0, HourOpen = true } : meaning with { EndHour = number, EndMinute = 0 };
        }

        if (rule["week"] is not null && meaning.Week is null) return meaning with { Week = number };
        bool year = rule["year"] is not null || ((has & (classes.Year | classes.ShortYear)) != 0 && ((has & classes.Day) == 0 || meaning.Day is not null || rule["short"] is not null));
        if (!year && (has & classes.Day) != 0) return meaning with { Day = number };
        return year ? meaning with { Year = number, ShortYear = number < 100 && (rule["year"] is null || (has & classes.Year) != 0) } : meaning;
    }

    /// <summary>Fields of an all-digit date, named in the order in which they stand.</summary>
    private TimeMeaning Ordered(TimeMeaning meaning, Phrase phrase, string order)
    {
        int at = 0;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            if ((item.Classes & classes.Number) == 0 || at == order.Length) continue;
            int number = (int)item.Number;
            meaning = order[at++] switch
            {
                'y' => meaning with { Year = number, ShortYear = number < 100 },
                'm' => meaning with { Month = number },
                _ => meaning with { Day = number },
            };
        }

        // "25/12/2030" cannot be read month first.
        if (meaning is { Month: > 12, Day: <= 12 }) return meaning with { Month = meaning.Day, Day = meaning.Month };
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

    private TimeMeaning Count(Phrase phrase, TimeMeaning meaning)
    {
        double? count = 1;
        bool counted = false, plural = false;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
        {
            if (item.Phrase is { Rule.Read: "duration" } inner)
            {
                TimeMeaning duration = Build(inner);
                return meaning with { Count = duration.Count, Unit = duration.Unit, Least = duration.Least, Mod = duration.Mod, Further = duration.Further };
            }

            // "Every second month": there the second is no unit.
            if ((item.Classes & classes.Ordinal) != 0 && phrase.Rule["ordinal"] is not null)
            {
                (count, counted) = (Ordinal(item), true);
                continue;
            }

            if ((item.Classes & (_unit | _quarter)) != 0)
            {
                plural = (item.Classes & _units) != 0;
                break;
            }

            if (counted && phrase.Rule["least"] is not null && (item.Classes & classes.Number) != 0 && count < item.Number) (meaning, count) = (meaning with { Least = count }, item.Number);
            if (counted) continue;
            if ((item.Classes & classes.Number) != 0) (count, counted) = (item.Number, true);
            else if ((item.Classes & classes.Half) != 0) (count, counted) = (0.5, true);
            else if ((item.Classes & _vague) != 0) (count, counted) = (null, true);
        }

        if (plural && !counted) count = null;
        if (phrase.Rule["count"] is { } fixedCount) count = fixedCount == "X" ? null : double.Parse(fixedCount, CultureInfo.InvariantCulture);
        if (phrase.Rule["half"] is not null) count += 0.5;
        if (phrase.Rule["least"] is { } least && double.TryParse(least, CultureInfo.InvariantCulture, out double lesser)) meaning = meaning with { Least = lesser };
        if (phrase.Rule["quarter"] is not null) count += 0.25;
        if (phrase.Rule["lengths"] is not null) meaning = meaning with { Further = Further(phrase) };
        string? unit = phrase.Rule["unit"] ?? LastValue(phrase) ?? Value(phrase, _quarter);
        // A fortnight is two weeks.
        return unit == "FN" ? meaning with { Count = count * 2, Unit = "W" } : meaning with { Count = count, Unit = unit };
    }

    /// <summary>The unit; of "every second month" and "three quarters of an hour" the last.</summary>
    private string? LastValue(Phrase phrase)
    {
        if (phrase.Rule["ordinal"] is null) return Value(phrase, _unit);
        string? unit = null;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if ((item.Classes & _unit) != 0 && item.Word?.Value(_unit) is { } value) unit = value;
        return unit;
    }

    /// <summary>All lengths but the first of "two years, one month and three days".</summary>
    private Sequence<TimeLength> Further(Phrase phrase)
    {
        List<TimeLength> lengths = [];
        double count = 1;
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if ((item.Classes & classes.Number) != 0) count = item.Number;
            else if ((item.Classes & _unit) != 0 && item.Word!.Value(_unit) is { } unit) lengths.Add(new TimeLength(count, unit));
        return [.. lengths.Skip(1)];
    }

    /// <summary>"From 2 p.m. for two hours".</summary>
    private TimeMeaning ForSoLong(Phrase phrase)
    {
        TimeMeaning clock = Inner(phrase)!, length = Count(phrase, new TimeMeaning { Sort = TimeSort.Duration });
        double minutes = (length.Count ?? 0) * (length.Unit == "H" ? 60 : length.Unit == "MIN" ? 1 : 0);
        int end = (clock.Hour * 60) + (clock.Minute ?? 0) + (int)Math.Min(minutes, 1439) ?? 0;
        return minutes > 0 && clock.Hour is not null ? clock with { EndHour = end / 60 % 24, EndMinute = end % 60 } : clock;
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
            if (item.Phrase is { Rule.Read: not "duration" } found) inner = inner is null ? Build(found) : Merge(inner, Build(found));
        return inner;
    }

    /// <summary>One time told in two pieces: "Tuesday" and "5 March", "Friday" and "night".</summary>
    private static TimeMeaning Merge(TimeMeaning one, TimeMeaning other)
    {
        // Of two clocks the first is that of the place.
        bool second = one.Sort == TimeSort.Calendar && !(one.Hour is not null && other.Hour is not null);
        TimeMeaning lead = second ? other : one, rest = second ? one : other;
        return lead with
        {
            Year = lead.Year ?? rest.Year,
            ShortYear = (lead.Year ?? lead.Decade) is null ? rest.ShortYear : lead.ShortYear,
            Month = lead.Month ?? rest.Month,
            Day = lead.Day ?? rest.Day,
            Weekday = lead.Weekday ?? rest.Weekday,
            Season = lead.Season ?? rest.Season,
            Feast = lead.Feast ?? rest.Feast,
            Week = lead.Week ?? rest.Week,
            Decade = lead.Decade ?? rest.Decade,
            Century = lead.Century ?? rest.Century,
            Part = lead.Part ?? rest.Part,
            Hour = lead.Hour ?? rest.Hour,
            // The zone of another clock, told in brackets, is not that of this one.
            Minute = lead.Hour is null ? rest.Minute : lead.Minute,
            HourOpen = lead.Hour is null ? rest.HourOpen : lead.HourOpen,
            EndHour = lead.Hour is null ? rest.EndHour : lead.EndHour,
            EndMinute = lead.Hour is null ? rest.EndMinute : lead.EndMinute,
            Zone = lead.Hour is null || rest.Hour is null ? lead.Zone ?? rest.Zone : lead.Zone,
            Mod = lead.Mod ?? rest.Mod,
            Inner = lead.Inner ?? rest.Inner,
        };
    }

    private static string? Value(Phrase phrase, ulong ofClass)
    {
        foreach (ref readonly PhraseItem item in phrase.Items.AsSpan())
            if (item.Phrase is null && (item.Classes & ofClass) != 0 && item.Word?.Value(ofClass) is { } value) return value;
        return null;
    }

    private int Ordinal(in PhraseItem item) => item.Number > 0 ? (int)item.Number : Integer(item, classes.Ordinal);

    private static int Integer(in PhraseItem item, ulong ofClass) => int.Parse(item.Word!.Value(ofClass)!, CultureInfo.InvariantCulture);
}
