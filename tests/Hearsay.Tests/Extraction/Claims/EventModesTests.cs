using Xunit;

namespace Hearsay.Tests.Extraction.Claims;

public class EventModesTests
{
    [Theory]
    [InlineData("Rebels attacked the convoy with mortars.", "attacked", "heavy-weapons", "lexicon:mode-words/mortar")]
    [InlineData("Six clerks died in a suicide attack.", "attack", "suicide-attack", "lexicon:mode-words/suicide")]
    [InlineData("Six clerks were killed in an airstrike.", "killed", "aerial", "lexicon:events/airstrike")]
    [InlineData("Jets bombed the depot.", "bombed", "aerial", "lexicon:events/bomb")]
    [InlineData("Snipers attacked the guards.", "attacked", "firearms", "lexicon:mode-words/sniper")]
    public void The_mode_names_the_word_that_told_it(string text, string trigger, string mode, string by)
    {
        Told told = Told.By(text, trigger);
        Assert.Equal(mode, told.Event.Mode);
        Assert.Contains(told.Claim.Evidence, e => e.Field == "mode" && e.By == by);
    }

    [Fact]
    public void A_deed_that_says_nothing_of_how_has_no_mode() => Assert.Null(Told.By("Rebels attacked the convoy.", "attacked").Event.Mode);

    [Fact]
    public void A_type_that_rests_on_the_object_shows_the_object()
    {
        Told told = Told.By("The minister cancelled a visit.", "cancelled");
        Assert.Equal("SANCTION", told.Event.Type);
        Evidence type = Assert.Single(told.Claim.Evidence, e => e.Field == "type");
        Assert.Equal(["cancelled", "visit"], type.Spans.Select(s => s.In(told.Analysis.Document.Text)));
    }
}
