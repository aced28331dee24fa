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
    [InlineData("They saw two to three hundred men.", "two to three hundred men", 200, 300, Hedge.Range, "man")]
    [InlineData("They lost two to three dozen tanks.", "two to three dozen tanks", 24, 36, Hedge.Range, "tank")]
    [InlineData("The wall is 20m high.", "20m", 20, 20, Hedge.None, "metre")]
    [InlineData("They dug a trench between 5 km and 10 km long.", "between 5 km and 10 km", 5, 10, Hedge.Range, "kilometre")]
    [InlineData("The night brought minus 20 degrees Celsius.", "minus 20 degrees Celsius", -20, -20, Hedge.None, "celsius")]
    [InlineData("They fed 5m people.", "5m people", 5000000, 5000000, Hedge.None, "person")]
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
    [InlineData("The dollar bought 110 yen, up from 109.", "yen")]
    public void What_is_counted_is_known_where_the_noun_is_left_out(string text, string unit) => Assert.Equal(unit, Find(text)[^1].Unit);

    [Fact]
    public void A_level_is_no_share_because_a_share_is_told_before_it() => Assert.Null(Find("The index fell 2 per cent to 500.")[1].Unit);

    [Theory]
    [InlineData("They drove 12 km.", "kilometre", QuantityKind.Measure)]
    [InlineData("The wind reached 50mph.", "mile per hour", QuantityKind.Measure)]
    [InlineData("It rose to 40 degrees Celsius.", "celsius", QuantityKind.Measure)]
    [InlineData("The depot holds 300 square metres of timber.", "square metre", QuantityKind.Measure)]
    [InlineData("It cost HK$5 million.", "hong kong dollar", QuantityKind.Sum)]
    [InlineData("They paid 800 yuan.", "yuan", QuantityKind.Sum)]
    [InlineData("They paid 900 Hong Kong dollars.", "hong kong dollar", QuantityKind.Sum)]
    [InlineData("They paid C$6 million.", "canadian dollar", QuantityKind.Sum)]
    [InlineData("They paid 7 million Danish crowns.", "danish crown", QuantityKind.Sum)]
    [InlineData("They hold 300 dunams.", "dunam", QuantityKind.Measure)]
    [InlineData("The ship lay 12 nautical miles off.", "nautical mile", QuantityKind.Measure)]
    [InlineData("The boat made 30 knots.", "knot", QuantityKind.Measure)]
    [InlineData("They hold 190 km2.", "square kilometre", QuantityKind.Measure)]
    [InlineData("The mine used 12 kilowatt-hours.", "kilowatt hour", QuantityKind.Measure)]
    [InlineData("The air held 1,200 parts per million.", "part per million", QuantityKind.Measure)]
    [InlineData("They lost one in five houses.", "house", QuantityKind.Share)]
    [InlineData("They lost 5% of the crop.", "percent", QuantityKind.Share)]
    [InlineData("Exports grew sixfold.", "time", QuantityKind.Factor)]
    [InlineData("They lost 12 tanks.", "tank", QuantityKind.Count)]
    public void A_figure_has_a_kind_and_a_unit_in_its_normal_form(string text, string unit, QuantityKind kind)
    {
        Quantity quantity = Assert.Single(Find(text));
        Assert.Equal((unit, kind), (quantity.Unit, quantity.Kind));
    }

    [Theory]
    [InlineData("The mayor, aged 44, left.", QuantityKind.Age)]
    [InlineData("John Conyers was 90.", QuantityKind.Age)]
    [InlineData("They fired a 155mm gun.", QuantityKind.Calibre)]
    [InlineData("They lived in a five-storey house.", QuantityKind.Attribute)]
    [InlineData("A T-72 burned.", null)]
    [InlineData("A Boeing 737-800 landed.", QuantityKind.Name)]
    [InlineData("They read CentOS 7 aloud.", QuantityKind.Name)]
    [InlineData("The \"one country, two systems\" model holds.", QuantityKind.Name)]
    [InlineData("He wrote of it.[3]", QuantityKind.Name)]
    [InlineData("It was one of the best.", QuantityKind.Pronoun)]
    [InlineData("A magnitude 5.8 quake struck.", QuantityKind.Magnitude)]
    public void A_number_that_is_no_figure_is_recognised_and_left_out(string text, QuantityKind? kind)
    {
        Assert.Empty(Find(text));
        TextTrees trees = new(Analyzer.Analyze(text));
        Assert.All(Finder.Numbers(trees, [], all: true), n => Assert.Equal(kind, n.Kind));
    }

    [Theory]
    [InlineData("The index rose 3 points.", FigureChange.Up)]
    [InlineData("The number of victims rose by 40.", FigureChange.Up)]
    [InlineData("Exports fell 7% in May.", FigureChange.Down)]
    [InlineData("The toll rose to 200.", FigureChange.UpTo)]
    [InlineData("The price fell to 40 dollars.", FigureChange.DownTo)]
    [InlineData("They lost their way for 12 miles.", FigureChange.None)]
    [InlineData("They hold 12 men.", FigureChange.None)]
    [InlineData("A rise of 3 per cent was seen.", FigureChange.Up)]
    [InlineData("The index added 0.5%.", FigureChange.Up)]
    [InlineData("They added 12 men.", FigureChange.None)]
    public void What_rises_by_a_figure_is_told_from_what_rises_to_it(string text, FigureChange change) => Assert.Equal(change, Assert.Single(Find(text)).Change);

    [Theory]
    [InlineData("The camp takes in 40 families a day.", "day")]
    [InlineData("Every day, 40 families reach the camp.", "day")]
    [InlineData("The clinic treats 60 patients daily.", "day")]
    [InlineData("Oil costs $60 a barrel.", "barrel")]
    [InlineData("They ship 300 tons of copper wire a year.", "year")]
    [InlineData("There were 12 murders per 100,000 residents.", "100,000 resident")]
    [InlineData("Revenue was $6 billion a year earlier.", null)]
    public void A_rate_says_by_what(string text, string? per) => Assert.Equal(per, Find(text)[0].Per);

    [Theory]
    [InlineData("Of the 40 wounded, 12 are children.")]
    [InlineData("Seven men were hurt, three seriously.")]
    [InlineData("Three people died: a man and two boys.")]
    [InlineData("The crash killed 12 people, two of whom were nurses.")]
    public void A_part_may_be_named_in_many_ways(string text)
    {
        Sequence<Quantity> found = Find(text);
        Assert.Equal(found[0].Id, found[1].PartOf);
    }

    [Theory]
    [InlineData("The workers, 60 per cent of the voters, left.", "voters")]
    [InlineData("The index rose 3 points.", "index")]
    [InlineData("They bought a 10 kW motor.", "motor")]
    [InlineData("Five new seasons of the play will come.", "play")]
    [InlineData("The town said its market lost $5 million.", "market")]
    public void A_figure_is_said_of_something(string text, string of) => Assert.Contains(of, Find(text)[0].Of.Select(s => s.In(text)));

    [Fact]
    public void A_figure_told_again_in_brackets_is_as_loose_as_the_first()
    {
        Sequence<Quantity> found = Find("The bank holds more than 7 million yuan ($1 million).");
        Assert.Equal([Hedge.AtLeast, Hedge.AtLeast], found.Select(q => q.Hedge));
        Assert.Equal((1000000.0, null), (found[1].Least, found[1].Most));
    }

    [Fact]
    public void A_figure_among_so_many_people_is_one_figure() => Assert.Single(Find("There were 12 murders per 100,000 residents."));

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
    public void A_release_that_opens_with_a_point_is_passed_over() => Assert.Contains(Find("They run .7.0 on 12 machines."), q => q.Best == 12);

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
