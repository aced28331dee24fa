using Hearsay.Extraction.Marks;
using Hearsay.Language;
using Hearsay.Tests.Extraction.Firmness;
using Xunit;

namespace Hearsay.Tests.Extraction.Marks;

public class PhraseListTests
{
    [Fact]
    public void The_longest_phrase_wins_and_plurals_count()
    {
        PhraseList list = new(LexiconTable.Parse(new PackFile("lexicon/test.tsv", "words\ndeath squad\ndeath\n"u8.ToArray())));
        (SentenceTree tree, string text) = HandTree.Of("Death death NOUN NN 2 compound", "squads squad NOUN NNS 0 root");
        (TokenRange range, string key) = Assert.Single(list.In(tree));
        Assert.Equal("Death squads", tree.Span(range).In(text));
        Assert.Equal("death squad", key);
    }

    [Fact]
    public void A_hyphen_more_or_less_makes_no_difference()
    {
        PhraseList list = new(LexiconTable.Parse(new PackFile("lexicon/test.tsv", "words\nself-styled\n"u8.ToArray())));
        (SentenceTree apart, _) = HandTree.Of("self self NOUN NN 3 compound", "- - PUNCT HYPH 3 punct", "styled style VERB VBN 4 amod", "judge judge NOUN NN 0 root");
        (SentenceTree joined, _) = HandTree.Of("self-styled self-styled ADJ JJ 2 amod", "judge judge NOUN NN 0 root");
        Assert.Single(list.In(apart));
        Assert.Single(list.In(joined));
    }
}
