using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class ReadingTests
{
    private static readonly Lazy<Analyzer> Shared = new(() => new Analyzer(Repository.Pack));

    [Theory]
    [InlineData("Gen. Marden met Mr. Oduya in the U.S. capital. They talked.", 2)]
    [InlineData("\"We left,\" she said. \"It burned.\"", 2)]
    [InlineData("The army (No. 3 Corps) fired at 5 p.m. on Tuesday. Two people died.", 2)]
    [InlineData("ORVANE (Agency) - The army said it had left. Police denied it.", 2)]
    [InlineData("Did they leave? No! They stayed.", 3)]
    [InlineData("The price rose to 3.5 dollars. Nobody paid.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int sentences) =>
        Assert.Equal(sentences, Shared.Value.Analyze(text).Sentences.Count);

    [Fact]
    public void A_plain_sentence_has_its_tree()
    {
        Sentence sentence = Assert.Single(Shared.Value.Analyze("The ministry denied that its aircraft had struck the depot.").Sentences);
        Assert.Equal(["det", "nsubj", "root", "mark", "nmod:poss", "nsubj", "aux", "ccomp", "det", "obj", "punct"], sentence.Tokens.Select(t => t.Relation));
        Assert.Equal(["the", "ministry", "deny", "that", "its", "aircraft", "have", "strike", "the", "depot", "."], sentence.Tokens.Select(t => t.Lemma));
        Assert.Equal("VBD", sentence.Tokens[2].Xpos);
        Assert.Equal("Number=Sing", sentence.Tokens[1].Features);
    }

    [Fact]
    public void A_passive_names_its_agent()
    {
        Sentence sentence = Assert.Single(Shared.Value.Analyze("Two soldiers were killed by rebels.").Sentences);
        Assert.Equal(["nummod", "nsubj:pass", "aux:pass", "root", "case", "obl:agent", "punct"], sentence.Tokens.Select(t => t.Relation));
    }

    [Fact]
    public void Threads_read_the_same()
    {
        string text = string.Concat(Enumerable.Repeat("Police said 12 people were killed in Orvane. \"We don't know who did it,\" a doctor told reporters.\n\n", 20));
        ParsedText alone = Shared.Value.Analyze(text);
        ParsedText[] together = new ParsedText[8];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => together[i] = Shared.Value.Analyze(text));
        foreach (ParsedText one in together) Assert.Equal(alone, one);
    }
}
