using Hearsay.Extraction.Circumstances;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Circumstances;

public class CircumstanceTests
{
    [Fact]
    public void The_time_of_a_denial_is_not_the_time_of_what_is_denied()
    {
        const string Text = "The ministry denied on Tuesday that its aircraft had bombed the depot on Sunday.";
        Analysis analysis = Read(Text);
        Attribution denial = new()
        {
            Id = "a1",
            Kind = AttributionKind.Indirect,
            Source = new Source(SourceClass.NamedBody, [new TextSpan(0, 12)], null),
            Cue = new Cue([new TextSpan(13, 19)], "deny", CueClass.Deny, false),
            Content = [new TextSpan(36, 79)],
            Evidence = [],
        };
        TextTrees trees = new(new ParsedText(Text, analysis.Sentences, []));
        Assert.Equal("Tuesday", Words(analysis, Assert.Single(SayingTimes.Date(trees, [denial], analysis.Times)).Said));
        EventMention bombing = Assert.Single(analysis.Events, e => e.Lemma == "bomb");
        Assert.Equal("Sunday", Words(analysis, bombing.Time));
    }

    [Fact]
    public void A_figure_goes_to_the_event_of_those_counted()
    {
        Analysis analysis = Read("Rebels killed at least 12 soldiers on Sunday.");
        EventMention killing = Assert.Single(analysis.Events, e => e.Lemma == "kill");
        Quantity quantity = analysis.Quantities.Single(q => q.Id == Assert.Single(killing.Quantities));
        Assert.Equal((12.0, Hedge.AtLeast), (quantity.Least, quantity.Hedge));
    }

    [Fact]
    public void A_claim_says_from_which_words_it_has_its_time_and_its_figures()
    {
        Analysis analysis = Read("Rebels killed at least 12 soldiers on Sunday.");
        Claim claim = Assert.Single(analysis.Claims, c => c.Time is not null);
        Assert.Contains(claim.Evidence, e => e.Field == "time" && e.Spans.Count == 1);
        Assert.Contains(claim.Evidence, e => e.Field == "quantities" && e.Spans.Count == 1);
    }

    [Fact]
    public void A_rally_was_when_it_was_held()
    {
        Analysis analysis = Read("A rally was held in the square on 8 March 2031.");
        Assert.Equal("8 March 2031", Words(analysis, Assert.Single(analysis.Events, e => e.Lemma == "rally").Time));
    }

    private static Analysis Read(string text) => Repository.Pipeline.Read(new Document(text) { Published = new DateOnly(2031, 5, 14) });

    private static string? Words(Analysis analysis, string? time) => analysis.Times.SingleOrDefault(t => t.Id == time)?.Span.In(analysis.Document.Text);
}
