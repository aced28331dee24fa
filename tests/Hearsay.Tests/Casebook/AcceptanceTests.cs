using Hearsay.Casebook;
using Xunit;

namespace Hearsay.Tests.Casebook;

/// <summary>What <c>hearsay casebook --accept</c> writes into a chapter, and what it leaves to a person.</summary>
public class AcceptanceTests
{
    private const string Chapter = "```case one\ntext: The army left.\nattribution:\n  class: press\n```\n\n```todo two\ntext: The army left.\nmarks: none\n```\n";

    [Fact]
    public void A_field_that_differed_takes_what_was_found()
    {
        CasebookCase one = CasebookChapter.Parse("a.md", Chapter).Cases[0];
        CaseFailure failure = new(one, 4, "attribution.class", "press", "official", "The army left.");
        Assert.Contains("  class: official\n", Rewrite(one, CaseOutcome.Broken, failure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thing_that_was_not_found_is_left_to_a_person()
    {
        CasebookCase one = CasebookChapter.Parse("a.md", Chapter).Cases[0];
        Assert.Equal(Chapter, Rewrite(one, CaseOutcome.Broken, new CaseFailure(one, 3, "attribution", "class = press", "none that fits", "The army left.")));
    }

    [Fact]
    public void A_gap_that_has_closed_loses_its_todo()
    {
        CasebookCase two = CasebookChapter.Parse("a.md", Chapter).Cases[1];
        Assert.Contains("```case two\n", Rewrite(two, CaseOutcome.GapClosed), StringComparison.Ordinal);
    }

    private static string Rewrite(CasebookCase promised, CaseOutcome outcome, params CaseFailure[] failures) =>
        Acceptance.Rewrite(Chapter, [(promised, new CaseVerdict(outcome, failures.ToSequence()))]);
}
