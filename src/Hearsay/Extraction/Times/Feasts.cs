using System.Globalization;
using Hearsay.Extraction.Phrases;

namespace Hearsay.Extraction.Times;

/// <summary>The feasts of a language pack, and on which days of a year they fall.</summary>
internal sealed class Feasts
{
    private readonly Dictionary<string, Feast> _byName = new(StringComparer.Ordinal);

    public Feasts(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("feasts");
        List<PhraseRule> rules = [];
        foreach (LexiconRow row in table.Rows)
        {
            string name = row["name"];
            if (!_byName.ContainsKey(name)) _byName.Add(name, Feast.Parse(row, table.FileName));
            rules.Add(new PhraseRule
            {
                Name = "feast",
                File = table.FileName,
                Line = 0,
                Stage = 1,
                Order = int.MaxValue - table.Rows.Count + rules.Count,
                Match = [row.Key],
                Read = "date",
                Settings = Settings(name),
                Gives = "DATE FEAST",
                Fires = [],
                Quiet = [],
            });
        }

        Rules = rules;
    }

    /// <summary>A month that begins when the new moon is sighted may begin a day sooner or later than any table says.</summary>
    private Dictionary<string, string> Settings(string name)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal) { ["feast"] = name };
        if (_byName[name].Calendar == "islamic") settings.Add("mod", "about");
        return settings;
    }

    /// <summary>A rule for each wording, as if it stood in the rule files.</summary>
    public IReadOnlyList<PhraseRule> Rules { get; }

    /// <summary>Its days in a year of our calendar, those of a second one in the same year left out; open where the feast's own calendar does not reach.</summary>
    public TimeStretch Of(string name, int year) => _byName[name].In(year).FirstOrDefault();

    /// <summary>The last one that has begun by a day, or where it lies ahead the first that is not over.</summary>
    public TimeStretch Near(string name, DateOnly day, bool ahead)
    {
        TimeStretch near = TimeStretch.Open;
        for (int year = day.Year - 1; year <= day.Year + 1; year++)
            foreach (TimeStretch days in _byName[name].In(year))
                if (ahead && days.To >= day) return days;
                else if (!ahead && days.From <= day) near = days;
        return near;
    }
}

/// <summary>A feast: the calendar it is kept by, its first day there, and how many days it lasts.</summary>
/// <param name="Calendar"><c>fixed</c>, <c>weekday</c>, <c>easter</c>, <c>orthodox-easter</c>, <c>islamic</c>, <c>hebrew</c>, <c>chinese</c> or <c>persian</c>.</param>
/// <param name="First">Month, or for Easter the days after it.</param>
/// <param name="Second">Day of the month, or which weekday of it; -1 for the last.</param>
/// <param name="Third">The weekday, 1 for Monday.</param>
/// <param name="Later">Days after that.</param>
/// <param name="Days">How long it lasts; 0 for a whole month.</param>
internal sealed record Feast(string Calendar, int First, int Second, int Third, int Later, int Days)
{
    public static Feast Parse(LexiconRow row, string file)
    {
        string calendar = row["calendar"];
        int[] numbers = [.. row["day"].Split('/').Select(n => int.Parse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
        if (numbers.Length != calendar switch { "fixed" or "islamic" or "hebrew" or "chinese" or "persian" => 2, "weekday" => 4, "easter" or "orthodox-easter" => 1, _ => 0 })
            throw new LanguagePackException(file, 0, $"expected for \"{row.Key}\" month/day, or month/which/weekday/later for the calendar weekday, or the days after Easter");
        return new Feast(calendar, numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2), numbers.ElementAtOrDefault(3), int.Parse(row["days"], CultureInfo.InvariantCulture));
    }

    /// <summary>When it falls in a year of our calendar: once as a rule, twice where a year of the moon begins and ends within it.</summary>
    public IEnumerable<TimeStretch> In(int year)
    {
        if (year is < 1583 or > 9000) return [];
        IEnumerable<DateOnly> firsts = Calendar switch
        {
            "fixed" => [new DateOnly(year, First, Second)],
            "weekday" => [Weekday(year)],
            "easter" => [Easter(year).AddDays(First)],
            "orthodox-easter" => [OrthodoxEaster(year).AddDays(First)],
            "islamic" => Foreign(new UmAlQuraCalendar(), year),
            "hebrew" => Foreign(new HebrewCalendar(), year),
            "chinese" => Foreign(new ChineseLunisolarCalendar(), year),
            _ => Foreign(new PersianCalendar(), year),
        };
        return firsts.Select(f => new TimeStretch(f, f.AddDays((Days > 0 ? Days : Month(f)) - 1)));
    }

    /// <summary>Days of the month of the moon that begins on a day.</summary>
    private static int Month(DateOnly first)
    {
        UmAlQuraCalendar moon = new();
        DateTime day = first.ToDateTime(TimeOnly.MinValue);
        return moon.GetDaysInMonth(moon.GetYear(day), moon.GetMonth(day));
    }

    private DateOnly Weekday(int year)
    {
        if (Second < 0)
        {
            DateOnly last = new DateOnly(year, First, 1).AddMonths(1).AddDays(-1);
            return last.AddDays(-(((int)last.DayOfWeek - Third + 7) % 7) + Later);
        }

        DateOnly first = new(year, First, 1);
        return first.AddDays(((Third - (int)first.DayOfWeek + 7) % 7) + ((Second - 1) * 7) + Later);
    }

    /// <summary>
    /// The days of this year of ours on which the other calendar reaches the month and day. .NET's calendars are tables and arithmetic of
    /// the runtime, the same on every machine; a month of the moon may begin a day sooner or later than they say, as it is sighted.
    /// </summary>
    private IEnumerable<DateOnly> Foreign(Calendar calendar, int year)
    {
        DateTime begin = new(year, 1, 1), end = new(year, 12, 31);
        if (begin < calendar.MinSupportedDateTime || end > calendar.MaxSupportedDateTime) yield break;
        int now = calendar.GetYear(begin);
        for (int other = now; other <= now + 1; other++)
        {
            int month = First;
            // A leap year has a month more: the Jewish one before Adar, the Chinese one anywhere after the first.
            if (calendar is HebrewCalendar && month >= 6 && calendar.IsLeapYear(other)) month++;
            DateTime day = calendar.ToDateTime(other, month, Second, 0, 0, 0, 0);
            if (day >= begin && day <= end) yield return DateOnly.FromDateTime(day);
        }
    }

    /// <summary>Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, 1991, chapter 8).</summary>
    internal static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar, by which the Orthodox churches keep it (Meeus, same place), told in ours.</summary>
    internal static DateOnly OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        int n = d + e + 114;
        // The calendars drift apart by three days in four centuries.
        return new DateOnly(year, n / 31, (n % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
