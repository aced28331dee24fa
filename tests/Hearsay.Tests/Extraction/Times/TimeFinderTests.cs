using CsCheck;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Times;

public class TimeFinderTests
{
    private static readonly TimeFinder Finder = new(Repository.Pack);
    private static readonly DateOnly Published = new(2011, 8, 29);

    [Theory]
    [InlineData("They have flown many sorties in the past month.", "in the past month", "2011-07-29", "2011-08-29")]
    [InlineData("A rally was held on July 8, 2011.", "July 8, 2011", "2011-07-08", "2011-07-08")]
    [InlineData("As of today, the town holds.", "As of today", "2011-08-29", "2011-08-29")]
    [InlineData("They have fought since 31 March.", "since 31 March", "2011-03-31", "2011-08-29")]
    [InlineData("The depot burned on Sunday.", "Sunday", "2011-08-28", "2011-08-28")]
    [InlineData("The depot burned on Tuesday night.", "Tuesday night", "2011-08-23", "2011-08-23")]
    [InlineData("The depot burned last week.", "last week", "2011-08-22", "2011-08-28")]
    [InlineData("The depot burned in December.", "December", "2010-12-01", "2010-12-31")]
    [InlineData("The depot burned in the last week of October 2010.", "the last week of October 2010", "2010-10-25", "2010-10-31")]
    [InlineData("The depot was built in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31")]
    [InlineData("The depot will open by Friday, 2 September 2011.", "by Friday, 2 September 2011", null, "2011-09-02")]
    public void Times_are_reckoned_from_the_day_of_the_report(string text, string words, string? from, string? to)
    {
        TimeExpression time = Assert.Single(Find(text, Published).Times);
        Assert.Equal(words, time.Span.In(text));
        Assert.Equal(from, time.From?.ToString("yyyy-MM-dd", null));
        Assert.Equal(to, time.To?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("Shells fell at 3 pm on Sunday.", "2011-08-28", "15:00", "2011-08-28", "15:00")]
    [InlineData("Shells fell between 2 and 4 a.m. on Sunday.", "2011-08-28", "02:00", "2011-08-28", "04:00")]
    [InlineData("Shells fell on Sunday from 10 to 2 p.m. and stopped.", "2011-08-28", "10:00", "2011-08-28", "14:00")]
    [InlineData("Shells fell on 8 July between 10 p.m. and 2:30 a.m. and stopped.", "2011-07-08", "22:00", "2011-07-09", "02:30")]
    [InlineData("Shells fell on Sunday at around noon.", "2011-08-28", "12:00", "2011-08-28", "12:00")]
    [InlineData("Shells fell on 8 July at 0530 hours.", "2011-07-08", "05:30", "2011-07-08", "05:30")]
    [InlineData("Shells fell on 8 July after 6 in the evening.", "2011-07-08", "18:00", null, null)]
    [InlineData("They were to leave on 8 July before 17:45 and did.", null, null, "2011-07-08", "17:45")]
    [InlineData("The road was closed on 8 July.", "2011-07-08", null, "2011-07-08", null)]
    public void Hours_are_kept_with_their_days(string text, string? from, string? fromClock, string? to, string? toClock)
    {
        TimeExpression time = Assert.Single(Find(text, Published).Times);
        Assert.Equal((from, fromClock, to, toClock), (time.From?.ToString("yyyy-MM-dd", null), time.FromClock?.ToString("HH:mm", null), time.To?.ToString("yyyy-MM-dd", null), time.ToClock?.ToString("HH:mm", null)));
    }

    // The days are those of published calendars, not of this program.
    [Theory]
    [InlineData("They left at Easter 2019.", "2019-04-21", "2019-04-21")]
    [InlineData("They left at Easter 1954.", "1954-04-18", "1954-04-18")]
    [InlineData("They left on Good Friday 2011.", "2011-04-22", "2011-04-22")]
    [InlineData("They left on Orthodox Easter 2022.", "2022-04-24", "2022-04-24")]
    [InlineData("They left on Yom Kippur 1973.", "1973-10-06", "1973-10-06")]
    [InlineData("They left on Rosh Hashanah 2008.", "2008-09-30", "2008-10-01")]
    [InlineData("They left at Passover 2019.", "2019-04-20", "2019-04-26")]
    [InlineData("They left at Purim 2016.", "2016-03-24", "2016-03-24")]
    [InlineData("They left in Ramadan 2011.", "2011-08-01", "2011-08-29")]
    [InlineData("They left on Eid al-Adha 2012.", "2012-10-26", "2012-10-29")]
    [InlineData("They left on Thanksgiving 2010.", "2010-11-25", "2010-11-25")]
    [InlineData("They left on Memorial Day 2011.", "2011-05-30", "2011-05-30")]
    [InlineData("They left at Nowruz 2016.", "2016-03-20", "2016-03-20")]
    [InlineData("They left at Easter.", "2011-04-24", "2011-04-24")]
    [InlineData("They left last Christmas.", "2010-12-25", "2010-12-25")]
    public void Feasts_fall_on_their_days(string text, string from, string to)
    {
        TimeExpression time = Assert.Single(Find(text, Published).Times);
        Assert.Equal((from, to), (time.From?.ToString("yyyy-MM-dd", null), time.To?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_length_of_time_is_no_stretch_of_the_calendar()
    {
        TimeExpression time = Assert.Single(Find("It took them about a half a year to take the town.", Published).Times);
        Assert.Equal((TimeType.Duration, "P6M", "about", null, null), (time.Type, time.Value, time.Mod, time.From, time.To));
    }

    [Fact]
    public void Without_the_day_of_the_report_yesterday_stays_open_and_says_so()
    {
        TimeReading reading = Find("The depot burned yesterday.", null);
        Assert.Null(Assert.Single(reading.Times).From);
        Assert.Equal("HS1310", Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void A_full_date_needs_no_day_of_the_report() => Assert.Empty(Find("The depot burned on 8 July 2011.", null).Diagnostics);

    [Theory]
    [InlineData("When this conflict started, they had few men.")]
    [InlineData("Before the foreign intervention, they were winning.")]
    public void A_time_that_only_a_happening_dates_is_left_open(string text)
    {
        TimeExpression time = Assert.Single(Find(text, Published).Times);
        Assert.Equal((null, null), (time.From, time.To));
    }

    [Fact]
    public void A_narrative_takes_the_year_that_it_told_last()
    {
        string text = string.Concat(Enumerable.Range(1911, 9).Select(y => $"The fort changed hands in {y}. ")) + "On 10 August 1920 it fell. On 12 August it was retaken.";
        Assert.Contains(Find(text, Published).Times, t => t.Value == "1920-08-12");
    }

    [Theory]
    [InlineData("The unit may march on.")]
    [InlineData("The army lost 2014 soldiers.")]
    [InlineData("The second man sat in the sun and fell.")]
    public void Words_that_only_look_like_times_are_left_alone(string text) => Assert.Empty(Find(text, Published).Times);

    [Fact]
    public void Any_text_is_read_and_every_span_lies_inside_it() => Gen.String[Gen.OneOf(Gen.Char["0123456789 -/:.,'\n"], Gen.Char["MayMarchsundlt "], Gen.Char), 0, 80].Sample(
        text =>
        {
            int end = 0;
            // Feasts and hours too, whatever stands round them.
            text += " between 9 and 5 pm on Eid al-Fitr " + text + " week 53 of " + text;
            foreach (TimeExpression time in Find(text, Published).Times)
            {
                Assert.True(end <= time.Span.Start && time.Span.Start < time.Span.End && time.Span.End <= text.Length);
                Assert.True(time.From is null || time.To is null || time.From <= time.To);
                end = time.Span.End;
            }
        },
        iter: 2000,
        threads: 1);

    private static TimeReading Find(string text, DateOnly? published) =>
        Finder.Find(new TextTrees(new ParsedText(text, [], [])), published, new ContentIds(new Document(text)));
}
