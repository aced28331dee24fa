using Hearsay.Casebook;
using Xunit;

namespace Hearsay.Tests.Casebook;

/// <summary>Cases held against analyses made by hand: what is kept, what is broken, and how that is said.</summary>
public class CaseCheckTests
{
    private const string Text = "The ministry denied on Tuesday that its aircraft had struck the depot.";

    [Fact]
    public void What_the_case_says_and_the_analysis_has_is_kept() =>
        Assert.Empty(Compare("attribution: source = The ministry; cue = denied; act = deny; class = official; content = its aircraft had struck the depot"));

    [Fact]
    public void A_field_left_out_is_not_checked() => Assert.Empty(Compare("attribution: source = The ministry"));

    [Fact]
    public void A_field_that_differs_says_what_was_found()
    {
        CaseFailure failure = Assert.Single(Compare("attribution: source = The ministry; cue = denied; class = press"));
        Assert.Equal(("attribution.class", "press", "official", 3), (failure.Field, failure.Expected, failure.Found, failure.Line));
    }

    [Fact]
    public void Any_of_several_readings_will_do() => Assert.Empty(Compare("attribution: class = press | official"));

    [Fact]
    public void None_means_that_there_is_nothing() => Assert.Empty(Compare("attribution: source = The ministry; channel = none; within = none"));

    [Fact]
    public void What_nobody_promised_is_a_failure()
    {
        CaseFailure failure = Assert.Single(Compare("attributions: none"));
        Assert.StartsWith("The ministry, denied:", failure.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_leaves_the_rest_alone() => Assert.Empty(Compare("attributions: any\nmarks: none"));

    [Fact]
    public void A_thing_that_was_not_found_is_said_once() =>
        Assert.Equal("none that fits", Assert.Single(Compare("attributions: any\nattribution: source = its aircraft; cue = struck; class = press")).Found);

    [Theory]
    [InlineData(15d, null, 15d, Hedge.AtLeast, "15..")]
    [InlineData(null, 20d, 20d, Hedge.AtMost, "..20")]
    [InlineData(12d, 15d, null, Hedge.Range, "12..15")]
    [InlineData(10d, 14d, 12d, Hedge.About, "~12")]
    [InlineData(12d, 12d, 12d, Hedge.None, "12")]
    [InlineData(null, null, null, Hedge.Indefinite, "open")]
    public void Counts_are_written_as_people_write_bounds(double? least, double? most, double? best, Hedge hedge, string written)
    {
        Analysis analysis = Read() with { Quantities = [new Quantity("q1", SpanOf("the depot"), least, most, best, hedge, "depot", null, null, null)] };
        Assert.Empty(CaseCheck.Compare(Promise($"count: the depot = {written}; hedge = {(hedge == Hedge.AtLeast ? "at-least" : hedge == Hedge.AtMost ? "at-most" : hedge.ToString().ToLowerInvariant())}"), analysis));
    }

    private static Sequence<CaseFailure> Compare(string lines) => CaseCheck.Compare(Promise(lines), Read());

    private static CasebookCase Promise(string lines) => CasebookChapter.Parse("a.md", $"```case only\ntext: {Text}\n{lines}\n```").Cases[0];

    private static Analysis Read() => new()
    {
        Document = new Document(Text),
        LanguagePack = "none",
        Attributions =
        [
            new Attribution
            {
                Id = "a1",
                Kind = AttributionKind.Indirect,
                Source = new Source(SourceClass.Official, [SpanOf("The ministry")], null),
                Cue = new Cue([SpanOf("denied")], "deny", CueClass.Deny, Loaded: false),
                Content = [SpanOf("its aircraft had struck the depot")],
                Evidence = [],
            },
        ],
    };

    private static TextSpan SpanOf(string words)
    {
        int at = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
