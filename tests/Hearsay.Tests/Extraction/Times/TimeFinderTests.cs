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
