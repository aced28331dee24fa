using Hearsay.Comparison.Independence;
using Hearsay.Tests.Comparison.Tracing;
using Xunit;

namespace Hearsay.Tests.Comparison.Independence;

public class IndependenceReaderTests
{
    private static readonly IndependenceReader Reader = new(Repository.Pack);

    [Fact]
    public void Copies_count_as_one_text_and_one_source()
    {
        const string Story = "Jets bombed the mill at Tolvik before dawn on Tuesday, Lida Faro said.";
        IndependentSources sources = Of(InventedReports.Of("a", 13, Story, "Velmar Wire"), InventedReports.Of("b", 14, Story + " Fog hung over the river.", "The Herald"));
        Assert.Equal((2, 1, 1, 1), Numbers(sources));
        Assert.Equal([JoinReason.Text, JoinReason.Source], sources.Joins.Select(j => j.On).Distinct());
    }

    [Fact]
    public void One_spokeswoman_in_two_papers_is_one_source()
    {
        IndependentSources sources = Of(
            InventedReports.Of("a", 13, "Jets bombed the mill at Tolvik, said Lida Faro, the spokeswoman of the ministry.", "The Post"),
            InventedReports.Of("b", 14, "Lida Faro told reporters that aircraft of the state had bombed the mill.", "The Herald"));
        Assert.Equal((2, 2, 1, 1), Numbers(sources));
        Assert.Equal("Lida Faro", Assert.Single(Assert.Single(sources.Groups).Sources));
    }

    [Fact]
    public void Two_who_are_named_are_two_sources()
    {
        IndependentSources sources = Of(
            InventedReports.Of("a", 13, "Jets bombed the mill at Tolvik, Lida Faro said.", "The Post"),
            InventedReports.Of("b", 14, "Anselm Roe said that aircraft had bombed the mill.", "The Herald"));
        Assert.Equal((2, 2, 2, 2), Numbers(sources));
    }

    [Fact]
    public void Where_nobody_is_named_there_is_one_source_or_none()
    {
        IndependentSources sources = Of(
            InventedReports.Of("a", 13, "Jets bombed the mill at Tolvik, Lida Faro said.", "The Post"),
            InventedReports.Of("b", 14, "Aircraft reportedly bombed the mill on the river.", "The Herald"));
        Assert.Equal((2, 2, 1, 2), Numbers(sources));
        Assert.Equal([true, false], sources.Groups.Select(g => g.IsNamed));
    }

    [Fact]
    public void A_report_that_credits_the_publisher_of_another_rests_on_it()
    {
        IndependentSources sources = Of(
            InventedReports.Of("a", 13, "Jets bombed the mill at Tolvik.", "Velmar Wire"),
            InventedReports.Of("b", 14, "ORVANE (Velmar Wire) - Aircraft had bombed the big mill on the river.", "The Herald"));
        Assert.Equal((2, 2, 0, 1), Numbers(sources));
        Assert.Equal(JoinReason.Credit, Assert.Single(sources.Joins).On);
    }

    private static (int Reports, int Texts, int Least, int Most) Numbers(IndependentSources sources) => (sources.Reports, sources.Texts, sources.LeastSources, sources.MostSources);

    /// <summary>The sources of what each report says of bombing.</summary>
    private static IndependentSources Of(params Analysis[] reports)
    {
        List<ClaimAddress> claims = [];
        foreach (Analysis report in reports)
        {
            HashSet<string> events = [.. report.Events.Where(e => e.Lemma == "bomb").Select(e => e.Id)];
            claims.Add(new ClaimAddress(report.Document.Id, Assert.Single(report.Claims, c => c.Event is { } id && events.Contains(id)).Id));
        }

        return Reader.Of(claims, reports.Reverse().Select(InventedReports.Kept));
    }
}
