using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>Reads times on the clock: "7:45 p.m.", "half past eight", "6 in the evening", "between 2 and 4 a.m.".</summary>
internal sealed class ClockPhrases(PhraseClasses classes)
{
    private readonly ulong _zone = classes.Bit("ZONE");
    private readonly ulong _meridiem = classes.Bit("MERIDIEM");
    private readonly ulong _hour = classes.Bit("HOUR");
    private readonly ulong _part = classes.Bit("PART");
    private readonly ulong _quarter = classes.Bit("QUARTER");

    public TimeMeaning Build(Phrase phrase)
    {
        // "Between 2 and 4 a.m.": what stands with the last hour goes for the first, if it names no half of the day itself.
        if (phrase.Rule["range"] is null) return Meaning(Read(phrase.Items, phrase.Rule["order"]));
        Clock? first = null, last = null;
        foreach (PhraseItem item in phrase.Items)
        {
            Clock? clock = item.Phrase is { } inner ? Inner(inner) : (item.Classes & classes.Number) != 0 ? Read([item], null) : null;
            if (clock is not { Hour: not null }) continue;
            if (first is null) first = clock;
            else last = clock;
        }

        if (first is not { } begin || last is not { } end) return Meaning(first ?? default);
        if (begin.Half is null && end.Half is "AM" or "PM" && end.Half is { } half && begin.Hour is >= 1 and <= 12)
        {
            // "From 10 to 2 p.m." begins in the morning.
            bool same = OfHalf(begin) <= OfHalf(end);
            begin = begin with { Hour = (begin.Hour % 12) + ((half == "PM") == same ? 12 : 0) };
        }

        // "From 4 p.m. until 5" ends in the same half, "from 11 p.m. until 5" in the next.
        if (begin.Half is "AM" or "PM" && end.Half is null && end.Hour is >= 1 and <= 12 && (OfHalf(end) > OfHalf(begin)) == (begin.Half == "PM")) end = end with { Hour = (end.Hour % 12) + 12 };
        return Meaning(begin) with { EndHour = end.Hour, EndMinute = end.Minute, Zone = end.Zone ?? begin.Zone };
    }

    /// <summary>Minutes into its half of the day.</summary>
    private static int? OfHalf(Clock clock) => (clock.Hour % 12 * 60) + clock.Minute;

    private static TimeMeaning Meaning(Clock clock) => new() { Sort = TimeSort.Calendar, Hour = clock.Hour, Minute = clock.Minute, Zone = clock.Zone, HourOpen = clock is { Half: null, Hour: >= 1 and <= 12 } };

    /// <summary>"Monday night at 11", "tomorrow evening between 8 and 10": the part of the day tells which half the hours belong to.</summary>
    public static TimeMeaning InPart(TimeMeaning meaning)
    {
        if (!meaning.HourOpen || meaning.Part is not { } part) return meaning;
        return meaning with { Hour = Half(meaning.Hour, part), EndHour = Half(meaning.EndHour, part), HourOpen = false };

        static int? Half(int? hour, string part) => part switch
        {
            "MO" => hour % 12,
            "NI" when hour is < 6 or 12 => hour % 12,
            "MI" when hour is > 9 => hour,
            "DT" => hour,
            _ => hour is < 12 ? hour + 12 : hour,
        };
    }

    private Clock? Inner(Phrase phrase)
    {
        if (phrase.Rule.Read == "clock") return Read(phrase.Items, phrase.Rule["order"]);
        foreach (PhraseItem item in phrase.Items)
            if (item.Phrase is { } inner && Inner(inner) is { } clock) return clock;
        return null;
    }

    private Clock Read(PhraseItem[] items, string? order)
    {
        int? hour = null, minute = null;
        string? zone = null, half = null;
        foreach (ref readonly PhraseItem item in items.AsSpan())
        {
            if (item.Phrase is { } inner && Inner(inner) is { } clock) (hour, minute, zone, half) = (clock.Hour, clock.Minute, clock.Zone, clock.Half);
            else if ((item.Classes & _meridiem) != 0) half = item.Word!.Value(_meridiem);
            else if ((item.Classes & _zone) != 0) zone = item.Word!.Value(_zone);
            // "Noon" is an hour, though it is a part of the day too.
            else if ((item.Classes & _hour) != 0) (hour, half) = (int.Parse(item.Word!.Value(_hour)!, CultureInfo.InvariantCulture), Whole);
            else if ((item.Classes & _part) != 0) half ??= item.Word!.Value(_part) is "MO" ? "AM" : item.Word.Value(_part) is "NI" && hour is < 6 or 12 ? "AM" : "PM";
            else if ((item.Classes & classes.Half) != 0) hour ??= 30;
            else if ((item.Classes & _quarter) != 0) hour ??= 15;
            else if ((item.Classes & classes.Number) != 0)
            {
                if (hour is null)
                {
                    hour = (int)item.Number;
                    // "2.30 p.m."
                    int after = (int)Math.Round((item.Number - hour.Value) * 100);
                    if (after > 0) minute = after;
                }
                else
                {
                    minute ??= (int)item.Number;
                }
            }
        }

        // "Ten past nine", "a quarter to nine": the minutes stand first.
        if (order is "past") (hour, minute) = (minute, hour);
        else if (order is "to") (hour, minute) = (minute - 1, 60 - hour);
        bool hours = hour >= 100;
        if (hours) (hour, minute) = (hour / 100, hour % 100);
        if (half == "PM" && hour < 12) hour += 12;
        else if (half == "AM" && hour == 12) hour = 0;
        return hour is >= 0 and <= 24 && minute is null or (>= 0 and < 60) ? new Clock(hour % 24, minute ?? 0, zone, half ?? (hour > 12 || hours ? Whole : null)) : default;
    }

    /// <summary>Hours counted through the whole day: "14:30", "0730 hours", "noon".</summary>
    private const string Whole = "24";

    private readonly record struct Clock(int? Hour, int? Minute, string? Zone, string? Half);
}
