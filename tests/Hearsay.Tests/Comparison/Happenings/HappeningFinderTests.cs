using CsCheck;
using Hearsay.Comparison.Happenings;
using Xunit;

namespace Hearsay.Tests.Comparison.Happenings;

public class HappeningFinderTests
{
    private static readonly HappeningFinder Finder = new(Repository.Pack);

    private static readonly Lazy<Analysis[]> Reports = new(() =>
    [
        Report("orvane-1", "2031-05-14", "Gunmen attacked the garrison at Orvane on Tuesday, killing Colonel Darek Sollin. The garrison of Orvane was shelled for an hour, residents said."),
        Report("orvane-2", "2031-05-15", "Colonel Darek Sollin was killed when gunmen assaulted the Orvane garrison. Sollin had led the garrison for two years, residents of Orvane said."),
        Report("orvane-3", "2033-09-02", "Gunmen attacked the garrison at Orvane on Friday, killing Major Petra Hulm. The garrison of Orvane was shelled for an hour, residents said."),
        Report("tesk-1", "2031-05-14", "Dock workers marched through Tesk Harbour to protest against the new fishing tax of Governor Amil Roven. Police arrested nine dockers in Tesk Harbour."),
        Report("tesk-2", "2031-05-14", "Governor Amil Roven defended his fishing tax after dockers demonstrated in Tesk Harbour. Nine dockers of Tesk Harbour were detained by police."),
    ]);

    [Fact]
    public void Reports_of_one_affair_are_a_story_and_the_same_deed_two_years_on_is_another() =>
        Assert.Equal(["orvane-1 orvane-2", "tesk-1 tesk-2", "orvane-3"], Finder.Find(Reports.Value).Stories.Select(s => string.Join(' ', s.Reports)));

    [Theory]
    [InlineData("orvane-1", "killing", "orvane-2", "killed")]
    [InlineData("tesk-1", "arrested", "tesk-2", "detained")]
    public void Two_words_for_one_deed_are_joined_across_reports(string report, string word, string other, string otherWord)
    {
        JoinedEvents happening = Finder.Find(Reports.Value).Happenings.Single(h => h.Mentions.Contains(Address(report, word)));
        Assert.Contains(Address(other, otherWord), happening.Mentions);
    }

    [Fact]
    public void No_happening_holds_events_of_two_stories()
    {
        HappeningReading reading = Finder.Find(Reports.Value);
        Assert.All(reading.Happenings, h => Assert.Single(reading.Stories, s => h.Mentions.Any(m => s.Reports.Contains(m.Report))));
    }

    [Fact]
    public void Every_event_is_in_one_happening_and_every_mention_but_the_first_says_why()
    {
        HappeningReading reading = Finder.Find(Reports.Value);
        EventAddress[] all = [.. Reports.Value.SelectMany(r => r.Events.Select(e => new EventAddress(r.Document.Id, e.Id)))];
        Assert.Equal(all.ToHashSet(), reading.Happenings.SelectMany(h => h.Mentions).ToHashSet());
        Assert.Equal(all.Length, reading.Happenings.Sum(h => h.Mentions.Count));
        Assert.All(reading.Happenings, h => Assert.Equal(h.Mentions.Skip(1), h.Joints.Select(j => j.Mention)));
        Assert.All(reading.Happenings.SelectMany(h => h.Joints), j => Assert.Equal("deed", j.Grounds[0].On));
    }

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        HappeningReading expected = Finder.Find(Reports.Value);
        Gen.Shuffle(Reports.Value).Sample(shuffled => Finder.Find(shuffled) == expected, iter: 30);
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        HappeningReading expected = Finder.Find(Reports.Value);
        Assert.All(Enumerable.Range(0, 16).AsParallel().Select(_ => Finder.Find(Reports.Value)).ToArray(), found => Assert.Equal(expected, found));
    }

    [Fact]
    public void Reports_that_share_nothing_but_common_words_stay_alone() => Assert.Equal(2, Finder.Find(
    [
        Report("a", "2031-05-14", "Rebels seized the airfield at Kolmar after two days of fighting, the ministry said."),
        Report("b", "2031-05-14", "Heavy rain flooded the vineyards of Astenbrook, and the harvest was lost, growers said."),
    ]).Stories.Count);

    [Fact]
    public void No_reports_give_nothing() => Assert.Empty(Finder.Find([]).Happenings);

    private static Analysis Report(string id, string day, string text) =>
        Repository.Pipeline.Read(new Document(text) { Id = id, Published = DateOnly.ParseExact(day, "yyyy-MM-dd") });

    private static EventAddress Address(string report, string word)
    {
        Analysis analysis = Reports.Value.Single(r => r.Document.Id == report);
        return new EventAddress(report, analysis.Events.First(e => e.Trigger.In(analysis.Document.Text) == word).Id);
    }
}
