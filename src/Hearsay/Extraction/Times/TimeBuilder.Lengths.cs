using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>Lengths of time: "two weeks", "two years, one month and three days".</summary>
internal sealed partial class TimeBuilder
{
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
}
