using CsCheck;
using Hearsay.Comparison.Claims;
using Xunit;

namespace Hearsay.Tests.Comparison.Claims;

public class ClaimAlignmentTests
{
    private static readonly ClaimComparison Comparison = new(Repository.Pack);

    private static readonly string[] Week =
    [
        "Police said 12 people were killed and 20 others were wounded in an air strike on Tripoli on Monday.",
        "An air strike killed 15 people in Tripoli on Monday, the hospital said. The army denied that any civilians had been killed in Tripoli.",
        "The army shelled Misrata on Tuesday. Nine people were killed in Misrata, residents said.",
        "Nine people died in the shelling of Misrata on Tuesday, including two children.",
        "At least 12 people were killed in Tripoli on Monday, the agency wrote.",
        "In Benghazi 3,000 people marched on Tuesday, police said. The organisers said 20,000 people had marched in Benghazi.",
        "The death toll in Tripoli has risen to 17, police said.",
        "Jets have flown 400 sorties over Libya since 31 March.",
        "Jets have flown 400 sorties over Libya in the past week, the alliance said.",
    ];

    private static readonly Lazy<ClaimAccount[]> Accounts = new(() =>
        [.. Week.SelectMany((text, i) => Comparison.Accounts(Repository.Pipeline.Read(new Document(text) { Id = $"r{i}", Published = new DateOnly(2031, 5, 13).AddDays(i / 3) })))]);

    [Fact]
    public void The_order_of_reports_changes_nothing()
    {
        Sequence<Happening> first = Comparison.Happenings(Accounts.Value);
        Gen.Shuffle(Accounts.Value).Sample(shuffled => Comparison.Happenings(shuffled) == first, iter: 50);
    }

    [Fact]
    public void Happenings_of_different_towns_are_not_joined()
    {
        Sequence<Happening> found = Comparison.Happenings(Accounts.Value);
        Assert.All(found, h => Assert.True(h.Points.SelectMany(p => p.Accounts).Select(a => a.Place).Where(p => p?.Level == "city").Select(p => p!.Name).Distinct().Count() <= 1));
        Assert.Contains(found, h => h.Reports.SequenceEqual(["r0", "r1", "r4", "r6"]));
        Assert.Contains(found, h => h.Reports.SequenceEqual(["r2", "r3"]));
    }

    [Fact]
    public void Who_leaves_something_out_is_named()
    {
        Happening strike = Assert.Single(Comparison.Happenings(Accounts.Value), h => h.Reports.Contains("r0"));
        HappeningPoint wounded = Assert.Single(strike.Points, p => p.What == "hurt");
        Assert.Equal(["r1", "r4", "r6"], wounded.LeftOutBy);
    }

    [Fact]
    public void Stored_analyses_without_tokens_give_the_same_accounts()
    {
        foreach (string text in Week)
        {
            Analysis read = Repository.Pipeline.Read(new Document(text) { Published = new DateOnly(2031, 5, 14) });
            Analysis restored = read with { Sentences = [.. read.Sentences.Select(s => s with { Tokens = [] })] };
            Assert.Equal(Comparison.Accounts(read), Comparison.Accounts(restored));
        }
    }

    [Fact]
    public void Links_within_a_point_grow_with_its_accounts_and_not_with_their_square()
    {
        ClaimAccount told = Accounts.Value.First(a => a.What == "killed" && a.Number.Point == 12);
        ClaimAccount[] many = [.. Enumerable.Range(0, 3000).Select(i => told with { Address = new ClaimAddress($"r{i:0000}", "c1"), Bare = $"print {i}" })];
        Happening happening = Assert.Single(Comparison.Happenings(many));
        Assert.Equal(3000, happening.Reports.Count);
        Assert.InRange(happening.Points.Sum(p => p.Links.Count), 2999, 12 * 3000);
    }

    [Fact]
    public void Turned_round_a_comparison_gives_the_same_link_or_its_mirror() => Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999]).Sample((i, j) =>
    {
        ClaimAccount a = Accounts.Value[i % Accounts.Value.Length], b = Accounts.Value[j % Accounts.Value.Length];
        ClaimLink there = Comparison.Compare(a, b), back = Comparison.Compare(b, a);
        bool isDirected = there.Relation is ClaimRelation.Refines or ClaimRelation.Updates or ClaimRelation.Denies;
        return there.Relation == back.Relation && (!isDirected || (there.A == back.A && there.B == back.B));
    });
}
