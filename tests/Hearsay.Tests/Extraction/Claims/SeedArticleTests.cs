using Xunit;

namespace Hearsay.Tests.Extraction.Claims;

/// <summary>What the contract promises of the first report, as far as claims, firmness and marks go.</summary>
public class SeedArticleTests
{
    private static readonly Lazy<Analysis> Read = new(() => Repository.Pipeline.Read(new Document(File.ReadAllText(Repository.Corpus("seed/article.txt"))) { Published = new DateOnly(2011, 8, 29) }));

    [Fact]
    public void Row_8_probably_and_reportedly_are_two_levels()
    {
        Claim fired = Claim("fired");
        Assert.Equal(2, fired.Factuality.Levels.Count);
        Assert.Equal(Certainty.Probable, fired.Factuality.Levels[0].Certainty);
        Assert.Equal(Certainty.Certain, fired.Factuality.Levels[1].Certainty);
        Assert.Contains(fired.Factuality.Levels[0].Cues, c => c.In(Text) == "probably");
    }

    [Fact]
    public void Row_10_the_fight_may_not_be_over()
    {
        Claim over = Claim("over");
        Assert.Empty(over.Word);
        Assert.Equal(Certainty.Possible, over.Factuality.Certainty);
    }

    [Fact]
    public void Row_12_appeared_makes_the_recruiting_probable()
    {
        Claim recruited = Claim("recruited");
        Assert.Equal(Certainty.Probable, recruited.Factuality.Certainty);
        Assert.Equal("MOBILIZE", Event(recruited).Type);
    }

    [Fact]
    public void Row_15_loaded_wording_is_marked_and_the_wording_kept()
    {
        Assert.Contains(Read.Value.Marks, m => m.Kind == MarkKind.Loaded && m.Span.In(Text) == "death squads");
        Assert.Contains(Read.Value.Marks, m => m.Kind == MarkKind.Loaded && m.Span.In(Text) == "imperialists");
        Assert.Contains(Read.Value.Marks, m => m.Kind == MarkKind.Distanced && m.Span.In(Text) == "so-called");
    }

    [Fact]
    public void Row_17_nobody_is_named_for_the_mass_graves()
    {
        Claim littered = Claim("littered");
        Assert.DoesNotContain(Event(littered).Participants, p => p.Role == ParticipantRole.Actor);
        Assert.NotEmpty(littered.Word);
    }

    [Fact]
    public void Row_18_preventing_and_refusing_turn_the_inner_event()
    {
        Assert.Equal(Polarity.Positive, Claim("prevented").Factuality.Polarity);
        Assert.Equal(Polarity.Negative, Claim("movement").Factuality.Polarity);
        Assert.Equal(Polarity.Positive, Claim("refused").Factuality.Polarity);
        Assert.Equal(Polarity.Negative, Claim("surrender").Factuality.Polarity);
    }

    [Fact]
    public void Row_20_a_command_is_no_happening() => Assert.Equal(ClaimKind.Demand, Claim("Hold").Kind);

    private static string Text => Read.Value.Document.Text;

    private static EventMention Event(Claim claim) => Read.Value.Events.First(e => e.Id == claim.Event);

    private static Claim Claim(string trigger) => Read.Value.Claims.First(c => Event(c).Trigger.In(Text) == trigger);
}
