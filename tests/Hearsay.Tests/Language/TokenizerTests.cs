using Hearsay.Language.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class TokenizerTests
{
    private static readonly Lazy<Tokenizer> Shared = new(() => new Tokenizer(Repository.Pack));

    // Words stand between bars; "+" joins the words of one written token.
    [Theory]
    [InlineData("The rebels don't hold Orvane.", "The|rebels|do+n't|hold|Orvane|.")]
    [InlineData("It’s over, he’d said.", "It+’s|over|,|he+’d|said|.")]
    [InlineData("They couldn't've known.", "They|could+n't+'ve|known|.")]
    [InlineData("We cannot and will not; we're gonna fight.", "We|can+not|and|will|not|;|we+'re|gon+na|fight|.")]
    [InlineData("The soldiers' camp and the general's car", "The|soldiers+'|camp|and|the|general+'s|car")]
    [InlineData("He called them 'so-called soldiers' today", "He|called|them|'|so|-|called|soldiers|'|today")]
    [InlineData("ORVANE, May 3 (Agency) - At least 1,200 people fled", "ORVANE|,|May|3|(|Agency|)|-|At|least|1,200|people|fled")]
    [InlineData("ORVANE — Shells fell", "ORVANE|—|Shells|fell")]
    [InlineData("the bridge—or what was left of it—burned", "the|bridge|—|or|what|was|left|of|it|—|burned")]
    [InlineData("Gen. J. R. Marden of the U.S. Army met Mr. Oduya.", "Gen.|J.|R.|Marden|of|the|U.S.|Army|met|Mr.|Oduya|.")]
    [InlineData("between 10.5 and 12% of $3.5bn", "between|10.5|and|12|%|of|$|3.5|bn")]
    [InlineData("at 5pm, 20km away", "at|5|pm|,|20|km|away")]
    [InlineData("at 05:40 a.m. on 11/04/2031", "at|05:40|a.m.|on|11/04/2031")]
    [InlineData("anti-aircraft and al-Madin", "anti-aircraft|and|al|-|Madin")]
    [InlineData("\"We saw it [too],\" she said...", "\"|We|saw|it|[|too|]|,|\"|she|said|...")]
    [InlineData("Read https://news.example/a_b?c=1, please (or write to desk@news.example).", "Read|https://news.example/a_b?c=1|,|please|(|or|write|to|desk@news.example|)|.")]
    [InlineData("Call 800-555-0142 in 2019-2020", "Call|800-555-0142|in|2019|-|2020")]
    [InlineData("Good :-) Really?!", "Good|:-)|Really|?!")]
    [InlineData("AT&T, R&D, T-72s and the 1990s", "AT&T|,|R&D|,|T|-|72s|and|the|1990s")]
    [InlineData("killed Tuesday.The army", "killed|Tuesday|.|The|army")]
    [InlineData("• Two soldiers died", "•|Two|soldiers|died")]
    [InlineData("No. 3 said no.", "No.|3|said|no|.")]
    public void Text_is_cut_as_the_treebanks_do(string text, string expected)
    {
        List<WordSpan> words = [];
        Shared.Value.Tokenize(text, 0, text.Length, words);
        string found = string.Concat(words.Select((w, i) => (i == 0 ? "" : w.Joined ? "+" : "|") + text[w.Start..w.End]));
        Assert.Equal(expected, found);
    }
}
