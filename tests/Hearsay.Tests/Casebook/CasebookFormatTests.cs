using Hearsay.Casebook;
using Xunit;

namespace Hearsay.Tests.Casebook;

/// <summary>The casebook's own format: what it takes, and what it says to a slip of the pen.</summary>
public class CasebookFormatTests
{
    private const string Denial = "The ministry denied that its aircraft had struck the depot.";

    [Fact]
    public void Text_around_the_cases_is_for_people()
    {
        CasebookChapter chapter = CasebookChapter.Parse("denials.md", "# Denials\n\ntext: not a field\n\n```\nnot a case\n```\n");
        Assert.Empty(chapter.Cases);
    }

    [Fact]
    public void Semicolons_add_fields_and_an_equals_sign_gives_the_form()
    {
        CaseBlock claim = Only("claim:\n  event: DIE; target = 15 people\n  count: 15 people = 15", "Police said 15 people died.").Blocks[0];
        Assert.Equal(["event", "target", "count"], claim.Fields.Select(f => f.Key));
        Assert.Equal("15", claim.Fields[2].Form);
    }

    [Fact]
    public void A_further_paragraph_goes_on_with_the_same_text()
    {
        CasebookCase read = Parse("```case block\ntext: The agency reported:\nand: \"We left.\"\nattributions: none\n```");
        Assert.Equal("The agency reported:\n\n\"We left.\"", read.Texts[0]);
    }

    [Theory]
    [InlineData("claim:\n  source: The minister", "line 4: source: no text of the case has the words \"The minister\"")]
    [InlineData("claim:\n  colour: red", "line 4: claim has no field \"colour\"; expected one of text, kind, word")]
    [InlineData("clam: red", "line 3: expected one of text, and, published, attribution, claim")]
    [InlineData("published: Tuesday", "line 3: expected a date such as 2031-05-14, found \"Tuesday\"")]
    [InlineData("claim:\n  the ministry", "line 4: expected a field and a colon")]
    [InlineData("", "line 1: expected something that is promised")]
    public void A_mistake_names_the_line_and_what_was_expected(string lines, string message)
    {
        CasebookException mistake = Assert.Throws<CasebookException>(() => Only(lines, Denial));
        Assert.StartsWith("a.md, " + message, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_left_open_is_a_mistake() =>
        Assert.Equal(1, Assert.Throws<CasebookException>(() => Parse("```case open\ntext: A.\n")).Line);

    private static CasebookCase Only(string lines, string text) => Parse($"```case only\ntext: {text}\n{lines}\n```");

    private static CasebookCase Parse(string markdown) => Assert.Single(CasebookChapter.Parse("a.md", markdown).Cases);
}
