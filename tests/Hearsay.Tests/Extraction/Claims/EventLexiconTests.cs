using System.Text;
using Hearsay.Extraction.Claims;
using Xunit;

namespace Hearsay.Tests.Extraction.Claims;

public class EventLexiconTests
{
    private const string Head = "lemma\tpos\twith\ttype\tmode\talone\tactor\ttarget\torigin\n";

    [Fact]
    public void A_class_stands_for_its_words()
    {
        EventEntry entry = Assert.Single(Lexicon("halt\tverb\t&aid of:&aid\tSANCTION\t\t\tsubj\tto\ttest\n").Find("halt", "verb"));
        Assert.Equal(["food", "relief", "of:food", "of:relief"], entry.With);
    }

    [Fact]
    public void A_class_that_nobody_wrote_is_reported_with_its_line()
    {
        LanguagePackException wrong = Assert.Throws<LanguagePackException>(() => Lexicon("halt\tverb\t&aids\tSANCTION\t\t\tsubj\tto\ttest\n"));
        Assert.Contains("&aids", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("2", wrong.Message, StringComparison.Ordinal);
    }

    private static EventLexicon Lexicon(string rows) => new(LanguagePack.Load([
        new PackFile("pack.tsv", Encoding.UTF8.GetBytes("key\tvalue\nlanguage\ten\nversion\ttest\n")),
        new PackFile("lexicon/events.tsv", Encoding.UTF8.GetBytes(Head + rows)),
        new PackFile("lexicon/event-objects.tsv", Encoding.UTF8.GetBytes("lemma\tclass\torigin\nfood\taid\ttest\nrelief\taid\ttest\n")),
    ]));
}
