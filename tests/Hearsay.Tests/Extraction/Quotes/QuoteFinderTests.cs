using System.Text;
using CsCheck;
using Hearsay.Extraction.Quotes;
using Xunit;

namespace Hearsay.Tests.Extraction.Quotes;

public class QuoteFinderTests
{
    private static readonly QuoteFinder Finder = new(Repository.Pack);

    [Theory]
    [InlineData("“We hold the bridge,” he said.", "We hold the bridge,")]
    [InlineData("\"We hold the bridge,\" he said.", "We hold the bridge,")]
    [InlineData("«We hold the bridge», he said.", "We hold the bridge")]
    [InlineData("‘We hold the bridge,’ he said.", "We hold the bridge,")]
    [InlineData("'We hold the bridge,' he said.", "We hold the bridge,")]
    [InlineData("''We hold the bridge,'' he said.", "We hold the bridge,")]
    [InlineData("“We hold the bridge,\" he said.", "We hold the bridge,")]
    [InlineData("He said the soldiers' camp 'will hold until spring comes' there.", "will hold until spring comes")]
    [InlineData("‘The soldiers’ camp will hold,’ he said.", "The soldiers’ camp will hold,")]
    public void Each_pair_of_marks_gives_what_it_encloses(string text, string inner) => Assert.Equal([inner], Speech(text));

    [Theory]
    [InlineData("The ministry's claim and the soldiers' camp stood in the '90s.")]
    [InlineData("The mast is 6'2\" high and the boys’ tents are ’bout as tall.")]
    public void Apostrophes_and_inches_are_no_quotation(string text) => Assert.Empty(Find(text).Quotations);

    [Fact]
    public void A_quotation_inside_a_quotation_is_one_deeper()
    {
        Sequence<Quotation> found = Find("“He told us, ‘Leave the town before dark,’ and we left,” she said.").Quotations;
        Assert.Equal([0, 1], found.Select(q => q.Depth));
    }

    [Fact]
    public void An_unclosed_quotation_runs_on_where_the_next_paragraph_opens_with_a_mark()
    {
        string text = "She said: “We left the town before dark.\n\n“We never came back.”";
        Sequence<Quotation> found = Find(text).Quotations;
        Assert.Equal(["We left the town before dark.", "We never came back."], found.Select(q => q.Inner.In(text)));
        Assert.Equal([false, true], found.Select(q => q.Closed));
    }

    [Fact]
    public void A_paragraph_after_words_of_saying_and_a_colon_is_a_block_quotation()
    {
        string text = "The general added:\n\nWe will hold the bridge until spring.\n\nThe town is quiet.";
        Assert.Equal(["We will hold the bridge until spring."], Speech(text));
    }

    [Theory]
    [InlineData("The so-called “liberators” burned the mill.")]
    [InlineData("It was planned by an “A Team,” an elite group of envoys.")]
    [InlineData("Much of the old “left” was silent.")]
    public void A_few_words_inside_a_sentence_are_held_at_arms_length(string text) => Assert.Equal([QuotationRole.Scare], Find(text).Quotations.Select(q => q.Role));

    [Theory]
    [InlineData("“No,” he said.")]
    [InlineData("He said: “Never.”")]
    [InlineData("She said “maybe not” and left.")]
    public void Short_speech_is_still_speech(string text) => Assert.Equal([QuotationRole.Speech], Find(text).Quotations.Select(q => q.Role));

    [Fact]
    public void A_work_with_its_name_in_marks_is_a_title() =>
        Assert.Equal([QuotationRole.Title], Find("He wrote the book “Bridges of the North” last year.").Quotations.Select(q => q.Role));

    [Fact]
    public void An_editors_insertions_and_cuts_are_told_apart()
    {
        string text = "“It worked in the north [too]. We left […] at once [3],” she said.";
        Sequence<EditorialAside> asides = Find(text).Asides;
        Assert.Equal(["[too]", "[…]"], asides.Select(a => a.Span.In(text)));
        Assert.Equal([false, true], asides.Select(a => a.Omission));
    }

    [Fact]
    public void Whatever_the_marks_spans_are_nested_and_inside_the_text() =>
        Gen.String[Gen.Char["“”\"‘’'«»„`[]… a.,:\n s\uD800"], 0, 60].Sample(text =>
        {
            foreach (Quotation quotation in Find(text).Quotations)
            {
                Assert.InRange(quotation.Outer.Start, 0, text.Length);
                Assert.InRange(quotation.Outer.End, quotation.Outer.Start, text.Length);
                Assert.True(quotation.Outer.Contains(quotation.Inner) && quotation.Inner.Length >= 0);
            }
        }, iter: 2000);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("' ")]
    [InlineData("‘")]
    [InlineData("[")]
    [InlineData("\"a\" ")]
    [InlineData("“a ")]
    [InlineData("said:\n\n")]
    public void A_hundred_thousand_marks_are_read(string mark)
    {
        StringBuilder text = new();
        for (int i = 0; i < 100_000; i++) text.Append(mark);
        Assert.NotNull(Find(text.ToString()));
    }

    private static QuoteStructure Find(string text) => Finder.Find(PlainTrees.Of(text));

    private static IEnumerable<string> Speech(string text) => Find(text).Quotations.Where(q => q.Role == QuotationRole.Speech).Select(q => q.Inner.In(text));
}
