using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>Days, months and years, item by item.</summary>
internal sealed partial class TimeBuilder
{
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

    private int Ordinal(in PhraseItem item) => item.Number > 0 ? (int)item.Number : Integer(item, classes.Ordinal);

    private static int Integer(in PhraseItem item, ulong ofClass) => int.Parse(item.Word!.Value(ofClass)!, CultureInfo.InvariantCulture);
}
