using CsCheck;
using Hearsay.Comparison.Reuse;
using Xunit;

namespace Hearsay.Tests.Comparison.Reuse;

public class ReuseForestTests
{
    private const string First = "Shells fell on the old harbour at dawn, and at least 12 people were killed, the governor told reporters on the quay. He did not say who had fired.";

    private static readonly DateOnly Day = new(2031, 5, 14);

    [Fact]
    public void A_passage_leads_to_the_earliest_report_that_has_as_many_of_its_words()
    {
        List<ReuseEdge> edges = Grow(Report("c", 2, First), Report("b", 1, First + " Boats burned."), Report("a", 0, First + " It was quiet later."));
        Assert.Equal([(1, 2), (0, 2)], edges.OrderByDescending(e => e.Target).Select(e => (e.Target, e.Source)));
        Assert.All(edges, e => Assert.Equal(1, e.Others));
    }

    [Fact]
    public void A_passage_leads_to_the_version_whose_changes_it_shares()
    {
        string changed = First.Replace("the old harbour at dawn", "the new fish market at noon", StringComparison.Ordinal).Replace("12", "31", StringComparison.Ordinal);
        List<ReuseEdge> edges = Grow(Report("a", 0, First), Report("b", 1, changed), Report("c", 2, "It was said: " + changed));
        Assert.Equal(1, Assert.Single(edges, e => e.Target == 2).Source);
    }

    [Fact]
    public void Notices_that_differ_in_their_numbers_lead_to_the_one_with_the_same_numbers()
    {
        string[] notices = [.. Enumerable.Range(10, 60).Select(i => $"Quarterly dividend {i} cents against {i + 3} cents before, payable on May {i % 28}, to holders of record of the bank.")];
        ReuseReport[] reports = [.. notices.Select((text, i) => Report($"r{i}", i, text)), Report("copy", 100, notices[41] + " Desk.")];
        Assert.Equal(41, Assert.Single(Grow(reports), e => e.Target == 60).Source);
    }

    [Fact]
    public void Of_one_day_the_longer_text_is_the_source_and_what_has_no_day_comes_last()
    {
        List<ReuseEdge> edges = Grow(Report("a", 1, First[..112]), Report("b", 1, First), new ReuseReport("0", null, First + " Boats burned in the bay."));
        Assert.Equal([(0, 1), (2, 1)], edges.Select(e => (e.Target, e.Source)));
    }

    [Fact]
    public void A_report_of_two_parts_has_two_sources()
    {
        const string Second = "Nobody in the ministry would say on Friday how the boats had got past the mines that the navy laid in spring.";
        List<ReuseEdge> edges = Grow(Report("a", 0, First), Report("b", 1, Second), Report("c", 2, Second + " " + First));
        Assert.Equal([1, 0], edges.Where(e => e.Target == 2).Select(e => e.Source));
    }

    [Fact]
    public void The_edges_are_those_of_the_set_whatever_the_order_and_the_number_of_threads() => Sets.Sample(
        texts =>
        {
            ReuseReport[] reports = [.. texts.Select((t, i) => new ReuseReport($"r{i}", t.Day == 0 ? null : Day.AddDays(t.Day), t.Text))], turned = [.. reports.Reverse()];
            string[] one = Named(reports, 1);
            Assert.Equal(one, Named(reports, 8));
            Assert.Equal(one, Named(turned, 2));
        },
        iter: 200);

    [Fact]
    public void No_source_is_of_a_later_day_than_its_target() => Sets.Sample(
        texts =>
        {
            ReuseReport[] reports = [.. texts.Select((t, i) => new ReuseReport($"r{i}", t.Day == 0 ? null : Day.AddDays(t.Day), t.Text))];
            foreach (ReuseEdge edge in ReuseForest.Grow(reports, 1))
            {
                Assert.NotEqual(edge.Source, edge.Target);
                Assert.True((reports[edge.Source].Published ?? DateOnly.MaxValue) <= (reports[edge.Target].Published ?? DateOnly.MaxValue));
            }
        },
        iter: 200);

    [Theory]
    [InlineData("said ")]
    [InlineData("he said that she said ")]
    [InlineData("")]
    public void Text_that_repeats_itself_is_read_to_its_end(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, 200_000));
        List<ReuseEdge> edges = Grow(Report("a", 0, text), Report("b", 1, text + "and more"), Report("c", 2, "again " + text));
        Assert.Equal(words.Length == 0, edges.Count == 0);
    }

    [Fact]
    public void Of_many_equal_texts_each_leads_to_the_first()
    {
        List<ReuseEdge> edges = Grow([.. Enumerable.Range(0, 20_000).Select(i => Report($"r{i:00000}", 0, First))]);
        Assert.Equal(19_999, edges.Count);
        Assert.All(edges, e => Assert.Equal((0, 19_998), (e.Source, e.Others)));
    }

    private static readonly string[] FewWords = ["Shells", "fell", "on", "the", "old", "harbour", "at dawn,", "and", "12", "7", "people", "died.\n", "were killed", "he said", "“", "it’s", "\ud800", "not"];

    private static Gen<(int Day, string Text)[]> Sets => Gen.Select(Gen.Int[0, 3], Gen.Int[0, FewWords.Length - 1].Array[0, 60].Select(words => string.Join(' ', words.Select(w => FewWords[w])))).Array[0, 8];

    private static ReuseReport Report(string id, int day, string text) => new(id, Day.AddDays(day), text);

    private static List<ReuseEdge> Grow(params ReuseReport[] reports) => ReuseForest.Grow(reports, 2);

    private static string[] Named(ReuseReport[] reports, int threads) =>
        [.. ReuseForest.Grow(reports, threads).Select(e => $"{reports[e.Target].Id} {e.TargetSpan} {reports[e.Source].Id} {e.SourceSpan} {e.Matches} {e.Others}").Order(StringComparer.Ordinal)];
}
