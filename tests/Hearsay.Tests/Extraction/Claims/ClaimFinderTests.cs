using Xunit;

namespace Hearsay.Tests.Extraction.Claims;

public class ClaimFinderTests
{
    [Fact]
    public void Who_did_what_to_whom()
    {
        Told told = Told.By("Soldiers bombed the depot.", "bombed");
        Assert.Equal("ASSAULT", told.Event.Type);
        Assert.Equal(["Soldiers"], told.Words(ParticipantRole.Actor));
        Assert.Equal(["the depot"], told.Words(ParticipantRole.Target));
        Assert.Equal(ClaimKind.Happening, told.Claim.Kind);
        Assert.Empty(told.Claim.Word);
    }

    [Theory]
    [InlineData("The depot was bombed by soldiers.", "bombed")]
    [InlineData("The soldiers who bombed the depot left.", "bombed")]
    [InlineData("The depot that the soldiers bombed burned.", "bombed")]
    [InlineData("Soldiers wanted to bomb the depot.", "bomb")]
    [InlineData("The bombing of the depot by soldiers went on.", "bombing")]
    [InlineData("Soldiers carried out an attack on the depot.", "attack")]
    [InlineData("An attack on the depot was carried out by soldiers.", "attack")]
    public void Whatever_the_construction(string text, string trigger)
    {
        Told told = Told.By(text, trigger);
        Assert.Equal("ASSAULT", told.Event.Type);
        Assert.Contains(told.Words(ParticipantRole.Actor), w => w.Contains("soldiers", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(told.Words(ParticipantRole.Target), w => w.Contains("depot", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_doers_and_both_victims_are_kept()
    {
        Told told = Told.By("The army and the militia attacked the town and the port.", "attacked");
        Assert.Equal(["The army", "the militia"], told.Words(ParticipantRole.Actor));
        Assert.Equal(["the town", "the port"], told.Words(ParticipantRole.Target));
    }

    [Fact]
    public void Who_did_it_is_not_made_up()
    {
        Told told = Told.By("The bridge was destroyed on Monday.", "destroyed");
        Assert.Empty(told.Words(ParticipantRole.Actor));
        Assert.Contains(told.Claim.Evidence, e => e is { Field: "actor", By: "rule:not-stated" });
        Assert.Contains(told.Analysis.Diagnostics, d => d.Code == "HS2105");
    }

    [Fact]
    public void Killing_has_a_doer_and_a_toll_has_none()
    {
        Assert.Equal("ASSAULT", Told.By("Gunmen killed three farmers.", "killed").Event.Type);
        Assert.Equal("DIE", Told.By("Three farmers were killed.", "killed").Event.Type);
        Assert.Equal("DIE", Told.By("The explosion killed three farmers.", "killed").Event.Type);
    }

    [Fact]
    public void Saying_is_no_event()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("The mayor said that soldiers bombed the depot."));
        Assert.DoesNotContain(analysis.Events, e => e.Lemma == "say");
        Assert.Contains(analysis.Events, e => e.Lemma == "bomb");
    }

    [Fact]
    public void Beginning_and_seeming_only_colour_what_follows()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("The troops began to withdraw."));
        EventMention only = Assert.Single(analysis.Events);
        Assert.Equal("RETREAT", only.Type);
    }

    [Theory]
    [InlineData("Hold the line.", ClaimKind.Demand, "Hold")]
    [InlineData("The raid was a terrible mistake.", ClaimKind.Judgement, "mistake")]
    [InlineData("The village is in the north.", ClaimKind.State, "north")]
    [InlineData("The army must leave the town.", ClaimKind.Demand, "leave")]
    public void Statements_are_told_apart_by_kind(string text, ClaimKind kind, string trigger) => Assert.Equal(kind, Told.By(text, trigger).Claim.Kind);

    [Theory]
    [InlineData("The rebels refused to surrender.", "surrender")]
    [InlineData("The militia attacked the town.", "attacked")]
    public void A_deed_puts_nothing_on_anybodys_word(string text, string trigger) => Assert.Empty(Told.By(text, trigger).Claim.Word);

    [Fact]
    public void A_denial_turns_the_content_and_leaves_the_author_open()
    {
        Told told = Told.By("The ministry denied that its aircraft had bombed the depot.", "bombed");
        Assert.Equal((Certainty.Certain, Polarity.Negative), (told.Claim.Factuality.Certainty, told.Claim.Factuality.Polarity));
        Assert.Equal(2, told.Claim.Factuality.Levels.Count);
        Assert.Equal((Certainty.Open, Polarity.Open), (told.Claim.Factuality.Levels[0].Certainty, told.Claim.Factuality.Levels[0].Polarity));
    }

    [Fact]
    public void Who_did_not_deny_has_neither_denied_nor_confirmed()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("The ministry did not deny that its aircraft had bombed the depot."));
        Claim only = Assert.Single(analysis.Claims);
        Assert.Equal((Certainty.Open, Polarity.Open), (only.Factuality.Certainty, only.Factuality.Polarity));
    }

    [Fact]
    public void Appearing_to_have_done_is_told_once_and_as_probable()
    {
        Claim only = Assert.Single(Repository.Pipeline.Read(new Document("The rebels appear to have attacked the port.")).Claims);
        Assert.Equal(Certainty.Probable, only.Factuality.Certainty);
    }

    [Fact]
    public void Where_no_list_knows_what_governs_an_infinitive_the_evidence_names_the_model()
    {
        Told told = Told.By("The crowd rose to greet him.", "greet");
        Assert.Contains(told.Claim.Evidence, e => e.Field == "factuality.certainty" && e.By == "model:firmness");
    }

    [Fact]
    public void An_attack_mentioned_again_is_no_new_claim()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("Rebels launched an attack on the port. Two ships left after the attack."));
        Assert.Single(analysis.Events, e => e.Lemma == "attack");
    }
}
