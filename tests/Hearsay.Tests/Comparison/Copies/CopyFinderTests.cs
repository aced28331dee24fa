using Hearsay.Comparison.Tracing;
using Hearsay.Tests.Comparison.Tracing;
using Xunit;

namespace Hearsay.Tests.Comparison.Copies;

public class CopyFinderTests
{
    private const string Story = "Guns fired on the mill at Tolvik all night and set its roof on fire, residents said. The miller's family slept at the church. The army said it knew of no guns near the mill.";
    private const string Footer = "\n\nThe Herald is printed on six days of the week and read on seven.";

    [Fact]
    public void A_copy_says_what_it_added_and_what_it_left_out()
    {
        Analysis first = InventedReports.Of("a", 13, Story), later = InventedReports.Of("b", 14, "Guns fired on the mill at Tolvik all night and set its roof on fire, residents said. The miller's family slept at the church. A priest rang the bell twice.");
        CopyFamily family = Assert.Single(Trace(first, later).Copies);
        CopyLink link = Assert.Single(family.Links);
        Assert.Equal(["A priest rang the bell twice."], link.Added.Select(s => s.In(later.Document.Text)));
        Assert.Equal(["The army said it knew of no guns near the mill."], link.Removed.Select(s => s.In(first.Document.Text)));
        Assert.InRange(link.LaterShare, 780, 860);
        Assert.InRange(link.EarlierShare, 680, 760);
    }

    [Fact]
    public void What_a_publisher_repeats_is_no_copying()
    {
        Analysis[] reports =
        [
            InventedReports.Of("a", 13, "Fog hung over the river all day, and no boat left the harbour before noon." + Footer, "The Herald"),
            InventedReports.Of("b", 14, "A cow was elected mayor of Harsk by a large majority of those who had drunk the most." + Footer, "The Herald"),
            InventedReports.Of("c", 15, "Nobody came to the market on Sunday, because the bridge had been closed for its yearly wash." + Footer, "The Herald"),
        ];
        TracedReports traced = Trace(reports);
        Assert.Empty(traced.Copies);
        Assert.All(traced.Edges, e => Assert.True(e.IsBoilerplate));
        Assert.Equal(2, traced.Edges.Count);
    }

    [Fact]
    public void Updates_of_one_story_are_copies_though_the_publisher_is_one()
    {
        Analysis[] reports = [.. Enumerable.Range(13, 4).Select(day => InventedReports.Of($"r{day}", day, $"{Story}\n\nOn day {day} the fire still burnt.", "The Herald"))];
        Assert.Equal(4, Assert.Single(Trace(reports).Copies).Reports.Count);
    }

    [Fact]
    public void A_quotation_alone_makes_no_copy()
    {
        const string Said = "\"The mill will stand when all of us are gone, and so will the church,\" the miller said.";
        Assert.Empty(Trace(
            InventedReports.Of("a", 13, Said + " Guns had fired on Tolvik all night. Its people had slept in cellars and at the church, where the priest had rung the bell twice to warn them of more."),
            InventedReports.Of("b", 14, "The ministry knows of no fighting in the valley. It told reporters to ask the other side, which has not answered its telephones since the spring. " + Said)).Copies);
    }

    [Theory]
    [InlineData("ORVANE, May 13 (Reuters) - Guns fired.", null, "Reuters Dateline")]
    [InlineData("Guns fired.\n\n— Associated Press", null, "Associated Press Closing")]
    [InlineData("Guns fired.\n\nReporting by AFP in Orvane", null, "Agence France-Presse Closing")]
    [InlineData("Guns fired.", "AFP", "Agence France-Presse Byline")]
    [InlineData("Guns fired (see the map) at night.", "Ida Kessel", "")]
    public void A_wire_credit_is_read_where_credits_stand(string text, string? author, string expected)
    {
        Analysis first = InventedReports.Of("a", 13, Story + "\n\n" + text, "The Post"), later = InventedReports.Of("b", 14, text + (text.Contains("\n\n", StringComparison.Ordinal) ? "" : "\n\n" + Story), "The Herald", author);
        if (text.Contains("\n\n", StringComparison.Ordinal)) later = InventedReports.Of("b", 14, Story + "\n\n" + text, "The Herald", author);
        Assert.Equal(expected, string.Join(", ", Assert.Single(Trace(first, later).Copies).Credits.Where(c => c.Report == "b" && c.Kind != CreditKind.Citing).Select(c => $"{c.Agency} {c.Kind}")));
    }

    private static TracedReports Trace(params Analysis[] reports) => TracedReports.Of(reports, Repository.Pack);
}
