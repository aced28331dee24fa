using System.Globalization;
using Hearsay.Comparison.Happenings;
using Hearsay.Lab.Entities;

namespace Hearsay.Lab.Happenings;

/// <summary>A corpus after the grouping, mention by mention.</summary>
internal sealed class GroupedCorpus
{
    private readonly (string Key, string Story)[] _reports;

    private GroupedCorpus(List<GroupedMention> mentions, (string, string)[] reports, int stories) => (Mentions, _reports, Stories) = (mentions, reports, stories);

    public IReadOnlyList<GroupedMention> Mentions { get; }

    public int Stories { get; }

    public static GroupedCorpus Of(IReadOnlyList<MarkedReport> reports, Pipeline pipeline, HappeningFinder finder)
    {
        Analysis[] analyses = [.. reports.Select(r => MarkedEvents.In(pipeline.Read(r.Document), r))];
        HappeningReading reading = finder.Find(analyses);
        Dictionary<string, string> stories = new(StringComparer.Ordinal);
        foreach (Story story in reading.Stories)
            foreach (string report in story.Reports) stories.Add(report, story.Reports[0]);
        Dictionary<EventAddress, string> happenings = [];
        foreach (JoinedEvents happening in reading.Happenings)
            foreach (EventAddress mention in happening.Mentions) happenings.Add(mention, $"{happening.Mentions[0].Report}/{happening.Mentions[0].Event}");

        List<GroupedMention> mentions = [];
        for (int r = 0; r < reports.Count; r++)
            for (int i = 0; i < reports[r].Mentions.Count; i++)
            {
                EventAddress address = new(reports[r].Document.Id, i.ToString(CultureInfo.InvariantCulture));
                mentions.Add(new GroupedMention(reports[r], reports[r].Mentions[i], finder.Key(analyses[r].Events[i].Lemma), stories[address.Report], happenings[address], analyses[r].Events[i]));
            }

        return new GroupedCorpus(mentions, [.. reports.Select(r => (r.Subtopic, stories[r.Document.Id]))], reading.Stories.Count);
    }

    public CoreferenceScore Score(Func<GroupedMention, string> group) => GroupingScore.Of([.. Mentions.Select(m => m.Marked.Happening)], [.. Mentions.Select(group)]);

    public CoreferenceScore ScoreStories() => GroupingScore.Of([.. _reports.Select(r => r.Key)], [.. _reports.Select(r => r.Story)]);
}

/// <summary>A marked mention, the one form of its word, and the story and happening that it was put to.</summary>
internal sealed record GroupedMention(MarkedReport Report, MarkedMention Marked, string Key, string Story, string Happening, EventMention Event);
