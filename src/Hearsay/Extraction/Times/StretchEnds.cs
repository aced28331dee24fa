using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>The two ends of a stretch "from … to …": what stands with one of them goes for the other.</summary>
internal static class StretchEnds
{
    /// <summary>Gives each end the month and the year that are told with the other, or behind both.</summary>
    public static void Share(List<(Phrase Phrase, TimeMeaning Meaning)> ends)
    {
        // "26 June to 28 June in 2030": the year of both stands behind them.
        if (ends.Count == 3 && ends[2].Meaning is { Sort: TimeSort.Calendar, Year: { } of, Month: null })
        {
            if (ends[1].Meaning is { Sort: TimeSort.Calendar, Month: not null, Year: null }) ends[1] = (ends[1].Phrase, ends[1].Meaning with { Year = of });
            ends.RemoveAt(2);
        }

        TimeMeaning first = ends[0].Meaning, last = ends[^1].Meaning;
        if (first is not { Sort: TimeSort.Calendar, Month: { } month } || last is not { Sort: TimeSort.Calendar, Year: { } year }) return;
        // "January 4 to 22, 2031": the month stands with the first alone.
        if (first.Day is not null && last is { Month: null, Day: not null })
        {
            ends[^1] = (ends[^1].Phrase, last with { Month = month });
            last = ends[^1].Meaning;
        }

        // "From January to April 2015": the year stands with the last alone; "November to February 2017" began the year before.
        if (first.Year is null) ends[0] = (ends[0].Phrase, first with { Year = year - (month > last.Month ? 1 : 0), ShortYear = last.ShortYear });
    }

    /// <summary>True where both are days of the week and nothing else.</summary>
    public static bool AreWeekdays(List<(Phrase Phrase, TimeMeaning Meaning)> ends) => ends.TrueForAll(e => e.Meaning is { Sort: TimeSort.Calendar, Weekday: not null, Day: null, Month: null, Year: null, Week: null });
}
