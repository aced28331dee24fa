using CsCheck;
using Hearsay.Extraction.Quantities;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Quantities;

public class QuantityFinderTests
{
    private static readonly Analyzer Analyzer = new(Repository.Pack);
    private static readonly TimeFinder Times = new(Repository.Pack);
    private static readonly QuantityFinder Finder = new(Repository.Pack);

    [Theory]
    [InlineData("At least 12 soldiers were killed.", "At least 12 soldiers", 12, null, Hedge.AtLeast, "soldier")]
    [InlineData("The army lost more than a dozen tanks.", "more than a dozen tanks", 12, null, Hedge.AtLeast, "tank")]
    [InlineData("Jets flew nearly 20,000 sorties.", "nearly 20,000 sorties", null, 20000, Hedge.About, "sortie")]
    [InlineData("Up to 30 people were hurt.", "Up to 30 people", null, 30, Hedge.AtMost, "person")]
    [InlineData("They saw between 12 and 15 tanks.", "between 12 and 15 tanks", 12, 15, Hedge.Range, "tank")]
    [InlineData("They saw 12-15 tanks.", "12-15 tanks", 12, 15, Hedge.Range, "tank")]
    [InlineData("There were no casualties.", "no casualties", 0, 0, Hedge.Exact, "casualty")]
    [InlineData("Dozens of fighters surrendered.", "Dozens of fighters", 24, null, Hedge.Indefinite, "fighter")]
    [InlineData("Over three-and-a-half million refugees fled.", "Over three-and-a-half million refugees", 3500000, null, Hedge.AtLeast, "refugee")]
    [InlineData("Twenty-five villagers left.", "Twenty-five villagers", 25, 25, Hedge.None, "villager")]
    public void A_figure_keeps_its_hedge_its_bounds_and_what_it_counts(string text, string words, int? least, int? most, Hedge hedge, string unit)
    {
        Quantity quantity = Assert.Single(Find(text));
        Assert.Equal(words, quantity.Span.In(text));
        Assert.Equal((least, most, hedge, unit), ((int?)quantity.Least, (int?)quantity.Most, quantity.Hedge, quantity.Unit));
    }

    [Fact]
    public void One_count_holds_over_a_list()
    {
        const string Text = "The team contained about twenty diplomats, military experts, and development experts.";
        Quantity quantity = Assert.Single(Find(Text));
        Assert.Equal("about twenty diplomats, military experts, and development experts", quantity.Span.In(Text));
        Assert.Equal((20.0, Hedge.About), (quantity.Best, quantity.Hedge));
    }

    [Fact]
    public void A_figure_after_including_is_part_of_the_one_before()
    {
        const string Text = "Jets have flown nearly 20,000 sorties in the past month, including about 7,500 strike attacks.";
        Sequence<Quantity> found = Find(Text);
        Assert.Equal(2, found.Count);
        Assert.Equal(found[0].Id, found[1].PartOf);
        Assert.NotNull(found[0].AsOf);
    }

    [Fact]
    public void One_of_the_dead_is_part_of_the_dead()
    {
        Sequence<Quantity> found = Find("They buried the bodies of 22 men. One of the dead had his hands tied.");
        Assert.Equal(found[0].Id, found[1].PartOf);
    }

    [Fact]
    public void Parts_add_up_to_their_whole()
    {
        Sequence<Quantity> found = Find("Nine people died: five men and four women.");
        Assert.Equal([null, found[0].Id, found[0].Id], found.Select(q => q.PartOf));
        Assert.All(Find("Nine people died: five men and seven women."), q => Assert.Null(q.PartOf));
    }

    [Theory]
    [InlineData("The blaze killed three.", "person")]
    [InlineData("The number of infections passed a million.", "infection")]
    [InlineData("One party has 500 delegates, while the other has 300.", "delegate")]
    [InlineData("They issued 36 arrest warrants.", "warrant")]
    public void What_is_counted_is_known_where_the_noun_is_left_out(string text, string unit) => Assert.Equal(unit, Find(text)[^1].Unit);

    [Fact]
    public void A_window_of_another_clause_is_not_the_figures_own()
    {
        Assert.NotNull(Find("Since March, 40 villagers have died.")[0].AsOf);
        Assert.Null(Find("The 40 villagers who have lived here since March met the mayor.")[0].AsOf);
    }

    [Fact]
    public void A_rate_keeps_its_unit_of_time() => Assert.Equal("day", Assert.Single(Find("The guns fire 200 shells per day.")).Per);

    [Theory]
    [InlineData("The 3rd brigade left on 12 March 2011 at 7:45.")]
    [InlineData("They drove a T-72 and fired 155 mm guns.")]
    [InlineData("A 25-year-old man was held.")]
    [InlineData("No one knows.")]
    [InlineData("A 12-roll pack cost little.")]
    [InlineData("The vote was 7-2.")]
    [InlineData("The quake had a magnitude of 6.4.")]
    [InlineData("Children aged above 12 were ill.")]
    [InlineData("The line is one of critical support.")]
    public void Numbers_that_count_nothing_are_no_figures(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Any_text_is_read_and_every_span_lies_inside_it() => Gen.String[Gen.OneOf(Gen.Char["0123456789 -/%.,$\n"], Gen.Char["atlesonmrdzfu "], Gen.Char), 0, 80].Sample(
        text => Assert.All(Finder.Find(new TextTrees(new ParsedText(text, [], [])), [], new ContentIds(new Document(text))), q => Assert.True(q.Span.Start < q.Span.End && q.Span.End <= text.Length && !(q.Least > q.Most))),
        iter: 2000,
        threads: 1);

    private static Sequence<Quantity> Find(string text)
    {
        TextTrees trees = new(Analyzer.Analyze(text));
        ContentIds ids = new(new Document(text));
        return Finder.Find(trees, Times.Find(trees, new DateOnly(2011, 8, 29), ids).Times, ids);
    }
}
