using Hearsay.Comparison.Happenings;
using Hearsay.Lab.Happenings;
using Xunit;

namespace Hearsay.Tests.Comparison.Happenings;

/// <summary>Floors a little under the measured figures, on the development part of ECB+; the figures are in docs/results.</summary>
public class CrossReportScoreTests
{
    [Fact]
    public void Mentions_of_ecb_plus_are_grouped_better_than_by_lemma_in_the_right_groups_of_reports()
    {
        MarkedReport[] reports = [.. CrossReportCorpus.EcbPlus(Repository.Corpus("data/tracing"), "dev")];
        GroupedCorpus grouped = GroupedCorpus.Of(reports, Repository.Pipeline, new HappeningFinder(Repository.Pack));
        // The scorer first: this figure depends on nothing of ours.
        Assert.InRange(grouped.Score(m => m.Marked.Lemma).BCubed, 64.3, 64.5);
        Assert.InRange(grouped.Score(m => $"{m.Report.Subtopic}/{m.Marked.Lemma}").BCubed, 76.1, 76.3);
        Assert.True(grouped.ScoreStories().BCubed > 95);
        Assert.True(grouped.Score(m => m.Happening).BCubed > 81);
    }
}
