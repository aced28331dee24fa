using CsCheck;
using Hearsay.Comparison;
using Xunit;

namespace Hearsay.Tests.Comparison;

public class FigureComparisonTests
{
    private static readonly Pipeline Pipeline = new(Repository.Pack);

    private static readonly Gen<Quantity> Quantities =
        from best in Gen.Int[0, 40]
        from more in Gen.Int[0, 20]
        from hedge in Gen.OneOf(((Hedge[])[Hedge.None, Hedge.Exact, Hedge.About, Hedge.AtLeast, Hedge.AtMost, Hedge.Range]).Select(Gen.Const).ToArray())
        select Figure(best, hedge, more);

    [Theory]
    [InlineData(12, Hedge.None, 12, Hedge.Exact, FigureRelation.Equal)]
    [InlineData(12, Hedge.None, 15, Hedge.AtLeast, FigureRelation.Differs)]
    [InlineData(12, Hedge.AtLeast, 15, Hedge.None, FigureRelation.Refines)]
    [InlineData(12, Hedge.AtLeast, 8, Hedge.None, FigureRelation.Differs)]
    [InlineData(15, Hedge.None, 20, Hedge.AtMost, FigureRelation.Within)]
    [InlineData(10, Hedge.AtLeast, 20, Hedge.AtMost, FigureRelation.Partly)]
    [InlineData(200, Hedge.About, 210, Hedge.None, FigureRelation.Refines)]
    [InlineData(200, Hedge.About, 300, Hedge.None, FigureRelation.Differs)]
    public void Figures_agree_where_some_number_suits_both(int first, Hedge hedge, int second, Hedge other, FigureRelation relation) =>
        Assert.Equal(relation, FigureComparison.Compare(Account(Figure(first, hedge)), Account(Figure(second, other))).Relation);

    [Fact]
    public void Turned_round_a_comparison_says_the_same() => Gen.Select(Quantities, Quantities).Sample((a, b) =>
    {
        FigureLink there = FigureComparison.Compare(Account(a), Account(b)), back = FigureComparison.Compare(Account(b), Account(a));
        FigureRelation turned = there.Relation switch { FigureRelation.Refines => FigureRelation.Within, FigureRelation.Within => FigureRelation.Refines, FigureRelation same => same };
        HedgeChange hedge = there.Hedge switch { HedgeChange.Dropped => HedgeChange.Added, HedgeChange.Added => HedgeChange.Dropped, HedgeChange same => same };
        return back.Relation == turned && back.Hedge == hedge && there.Window == back.Window;
    });

    [Fact]
    public void Every_verdict_has_a_reason_with_the_words_of_both() => Gen.Select(Quantities, Quantities).Sample((a, b) =>
        FigureComparison.Compare(Account(a), Account(b)).Reasons is [{ On: "count", A.Count: 1, B.Count: 1 }, ..]);

    [Fact]
    public void A_smaller_window_may_count_less_but_never_more()
    {
        TimeExpression month = Days("2031-04-14", "2031-05-14"), year = Days("2030-05-14", "2031-05-14");
        Assert.Equal(FigureRelation.NotComparable, FigureComparison.Compare(Account(Figure(100, Hedge.None), month), Account(Figure(900, Hedge.None), year)).Relation);
        FigureLink more = FigureComparison.Compare(Account(Figure(900, Hedge.None), month), Account(Figure(100, Hedge.None), year));
        Assert.Equal((FigureRelation.Differs, WindowRelation.Other), (more.Relation, more.Window));
    }

    [Theory]
    [InlineData("Police said 12 people were killed in Tripoli. The army said 15 people were killed in Benghazi.")]
    [InlineData("Police said 12 people were killed in Tripoli on Monday. The army said 15 people were killed in Tripoli on Friday.")]
    [InlineData("Police said 12 Syrian soldiers were killed in Tripoli. The army said 15 Iraqi soldiers were killed in Tripoli.")]
    [InlineData("Police said 12 people were killed in Tripoli. The army said 15 people were detained in Tripoli.")]
    [InlineData("Police said 12 people were killed in Tripoli, including three children. Two of them were girls.")]
    [InlineData("Police said 12 people were killed, and that 15 people were killed.")]
    public void Figures_of_different_things_are_not_set_side_by_side(string text) =>
        Assert.Empty(Pipeline.Read(new Document(text) { Published = new DateOnly(2031, 5, 14) }).FigureLinks);

    private static Quantity Figure(int best, Hedge hedge, int more = 5) => new(
        "q1", new TextSpan(0, 2), hedge == Hedge.AtMost ? null : best, hedge switch { Hedge.AtLeast => null, Hedge.Range => best + more, _ => best },
        hedge == Hedge.Range ? null : best, hedge, "person", null, null, null);

    private static FigureAccount Account(Quantity figure, TimeExpression? window = null) => new() { Figure = figure, Sentence = 0, Paragraph = 0, Window = window };

    private static TimeExpression Days(string from, string to) =>
        new("t1", new TextSpan(3, 4), TimeType.Date, null, DateOnly.Parse(from, null), DateOnly.Parse(to, null), "day", null, null);
}
