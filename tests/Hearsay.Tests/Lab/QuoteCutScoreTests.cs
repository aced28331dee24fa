using Hearsay.Lab.Tracing;
using Xunit;

namespace Hearsay.Tests.Lab;

public class QuoteCutScoreTests
{
    [Fact]
    public void Cut_quotations_are_flagged_as_often_and_as_rightly_as_recorded()
    {
        QuoteCutScore score = QuoteCutScore.Of(QuoteCutCase.Read(Repository.At("tests/Hearsay.Tests/Comparison/Tracing/quote-cuts.tsv")).Where(c => c.Id[0] == 't'), Repository.Pack);
        Assert.Equal(40, score.Cases);
        Assert.InRange(score.Precision, 0.95, 1);
        Assert.InRange(score.Recall, 0.91, 1);
    }
}
