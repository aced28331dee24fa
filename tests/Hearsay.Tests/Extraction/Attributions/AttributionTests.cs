using System.Text;
using CsCheck;
using Xunit;

namespace Hearsay.Tests.Extraction.Attributions;

public class AttributionTests
{
    private static readonly string[] Pieces =
        ["said", "“", "”", "\"", "The general", "that", "according to", "reportedly", ":", "\n\n", ",", ".", "'", "he", "bridges burn", "[too]", "…", "told", "\uD800"];

    [Theory]
    [InlineData("The ministry said that its aircraft had struck the depot.", "The ministry", "said", "its aircraft had struck the depot")]
    [InlineData("“We will hold the bridge until spring,” General Dario Brenn said on Tuesday.", "General Dario Brenn", "said", "We will hold the bridge until spring")]
    [InlineData("According to residents, twelve people died in the attack.", "residents", "According to", "twelve people died in the attack")]
    [InlineData("Twelve people died in the attack, residents told reporters.", "residents", "told", "Twelve people died in the attack")]
    [InlineData("The general denied that his men had fired at the crowd.", "The general", "denied", "his men had fired at the crowd")]
    [InlineData("It is being reported that the rebels have left the town.", "", "reported", "the rebels have left the town")]
    [InlineData("There is a saying that truth is the first casualty of war.", "", "saying", "truth is the first casualty of war")]
    public void Source_cue_and_content_are_found(string text, string source, string cue, string content)
    {
        Attribution found = Assert.Single(Read(text), a => a.Cue.Spans.Any(c => c.In(text).Contains(cue, StringComparison.Ordinal)));
        Assert.Equal(source, string.Join(" … ", found.Source.Spans.Select(s => s.In(text))));
        Assert.Contains(content, string.Join(" … ", found.Content.Select(s => s.In(text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_leaves_out_outer_marks_and_the_last_stop()
    {
        string text = "“We will hold the bridge until spring,” the general said.";
        Assert.Equal("We will hold the bridge until spring", Assert.Single(Read(text)).Content[0].In(text));
    }

    [Fact]
    public void A_block_after_a_colon_is_the_speakers_with_all_its_paragraphs()
    {
        string text = "The general said in a telephone interview:\n\n“We will fight street by street. This is our town.\n\n“We are not afraid of your guns.”";
        Attribution found = Assert.Single(Read(text), a => a.Cue.Lemma == "say");
        Assert.Equal(AttributionKind.Direct, found.Kind);
        Assert.Equal("telephone interview", found.Channel);
        Assert.Contains("We are not afraid of your guns", found.Content[^1].In(text), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribution_inside_anothers_content_names_the_outer_one()
    {
        string text = "The agency reported that residents said the bridge was gone.";
        Sequence<Attribution> found = Read(text);
        Attribution outer = Assert.Single(found, a => a.Cue.Lemma == "report"), inner = Assert.Single(found, a => a.Cue.Lemma == "say");
        Assert.Equal(outer.Id, inner.Within);
        Assert.Null(outer.Within);
    }

    [Fact]
    public void Every_attribution_says_by_what_it_was_found()
    {
        foreach (Attribution found in Read("The ministry denied that it had fired. Reportedly, twelve people died."))
            Assert.All(["word", "source", "content"], field => Assert.Contains(found.Evidence, e => e.Field == field && e.By.Length > 0));
    }

    [Fact]
    public void Whatever_the_text_spans_lie_inside_it_and_chains_end() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Sample(pieces =>
        {
            string text = string.Join(' ', pieces.Select(p => Pieces[p]));
            Sequence<Attribution> found = Read(text);
            foreach (Attribution a in found)
            {
                foreach (TextSpan span in a.Source.Spans.Concat(a.Cue.Spans).Concat(a.Content)) Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length);
                Assert.NotEmpty(a.Content);
                int steps = 0;
                for (Attribution? at = a; at?.Within is { } outer; at = found.FirstOrDefault(b => b.Id == outer)) Assert.True(++steps < 50);
            }
        }, iter: 400, threads: 1);

    [Theory]
    [InlineData("said “")]
    [InlineData("he said that ")]
    [InlineData("according to him, ")]
    public void A_long_line_is_read_in_linear_time(string part)
    {
        StringBuilder text = new();
        while (text.Length < 20_000) text.Append(part);
        Read(text.ToString());
    }

    private static Sequence<Attribution> Read(string text) => Repository.Pipeline.Read(new Document(text)).Attributions;
}
