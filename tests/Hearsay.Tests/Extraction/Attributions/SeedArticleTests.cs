using Xunit;

namespace Hearsay.Tests.Extraction.Attributions;

/// <summary>What the first report must show of whose word its statements rest on.</summary>
public class SeedArticleTests
{
    private static readonly Lazy<Analysis> Read = new(() => Repository.Pipeline.Read(
        new Document(File.ReadAllText(Repository.Corpus("seed/article.txt"))) { Published = new DateOnly(2011, 8, 29) }));

    [Fact]
    public void A_block_after_the_mainstream_media_is_the_words_of_the_press()
    {
        Attribution found = Of("The rebels smuggled undercover forces");
        Assert.Equal((AttributionKind.Direct, SourceClass.Press), (found.Kind, found.Source.Class));
        Assert.EndsWith("laser-guided bombs", Content(found), StringComparison.Ordinal);
    }

    [Fact]
    public void British_intelligence_brags_and_the_word_is_marked_loaded()
    {
        Attribution found = Of("It worked in Iraq [too]");
        Assert.Equal("British intelligence", found.Source.Spans[0].In(Text));
        Assert.True(found.Cue.Loaded);
        Assert.Equal("brag", found.Cue.Lemma);
        Assert.StartsWith("That’s pressure", Content(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_outlet_is_still_the_press()
    {
        Attribution found = Of("only had around 12,000 soldiers");
        Assert.Equal("Al Jezeera", found.Source.Spans[0].In(Text));
        Assert.Equal(SourceClass.Press, found.Source.Class);
    }

    [Fact]
    public void Reportedly_is_nobodys_word()
    {
        Attribution found = Of("fired randomly at people");
        Assert.Equal(SourceClass.Impersonal, found.Source.Class);
        Assert.Equal("reportedly", found.Cue.Spans[0].In(Text));
    }

    [Fact]
    public void It_is_being_reported_has_no_source()
    {
        Attribution found = Of("still unable to take all of Tripoli");
        Assert.Equal((SourceClass.Impersonal, 0), (found.Source.Class, found.Source.Spans.Count));
    }

    [Fact]
    public void A_reported_interview_is_a_chain_of_two()
    {
        Attribution inner = Of("We will fight inch by inch");
        Assert.Equal("Gaddafi", inner.Source.Spans[0].In(Text));
        Assert.Equal("telephone interview", inner.Channel);
        Attribution outer = Assert.Single(Read.Value.Attributions, a => a.Id == inner.Within);
        Assert.Equal(SourceClass.Impersonal, outer.Source.Class);
    }

    [Fact]
    public void Scare_quotes_are_no_attributions() =>
        Assert.DoesNotContain(Read.Value.Attributions, a => a.Kind == AttributionKind.Direct && Content(a) is "A Team" or "left" or "leftists");

    [Fact]
    public void A_press_source_under_a_loaded_label_is_press() => Assert.Equal(SourceClass.Press, Of("the battle of Libya was planned by an").Source.Class);

    [Fact]
    public void Mass_graves_rest_on_the_press() => Assert.Equal(SourceClass.Press, Of("Tripoli has become littered with mass graves").Source.Class);

    [Fact]
    public void A_saying_is_peoples_at_large() => Assert.Equal(SourceClass.General, Of("you cannot be neutral on a moving train").Source.Class);

    private static string Text => Read.Value.Document.Text;

    /// <summary>The smallest attribution whose content holds the words.</summary>
    private static Attribution Of(string words)
    {
        int at = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return Read.Value.Attributions.Where(a => a.Content.Any(s => s.Contains(new TextSpan(at, at + words.Length))))
            .OrderBy(a => a.Content.Sum(s => s.Length)).FirstOrDefault() ?? throw new InvalidOperationException($"nothing holds \"{words}\": {string.Join(" | ", Read.Value.Attributions.Select(Content))}");
    }

    private static string Content(Attribution a) => string.Join(" … ", a.Content.Select(s => s.In(Text)));
}
