using CsCheck;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Trees;
using Xunit;

namespace Hearsay.Tests.Language.Trees;

public class NameTreesTests
{
    [Fact]
    public void A_name_has_one_head_and_no_verb()
    {
        // Killed -> Mara; Tessel, taken for a verb, hangs on the root as a clause of its own and carries "chief".
        SentenceDraft sentence = Draft("Gunmen killed Mara Tessel , chief .", ["NOUN", "VERB", "PROPN", "VERB", "PUNCT", "NOUN", "PUNCT"], [1, -1, 1, 1, 3, 3, 1]);
        NameTrees.Mend([sentence], [new FoundName(0, new TokenRange(2, 4), NameSort.Person)]);
        Assert.Equal([1, -1, 1, 2, 2, 2, 1], sentence.Heads);
        Assert.Equal("flat", sentence.Relations[3]);
        Assert.Equal("PROPN", sentence.Upos[3]);
    }

    [Fact]
    public void A_name_with_one_head_stays_as_it_is()
    {
        SentenceDraft sentence = Draft("The Committee to Protect Clerks met", ["DET", "NOUN", "PART", "VERB", "NOUN", "VERB"], [1, 5, 3, 1, 3, -1]);
        NameTrees.Mend([sentence], [new FoundName(0, new TokenRange(1, 5), NameSort.Organisation)]);
        Assert.Equal([1, 5, 3, 1, 3, -1], sentence.Heads);
        Assert.Equal("VERB", sentence.Upos[3]);
    }

    [Fact]
    public void A_tree_stays_a_tree() => Gen.Select(Gen.Int[0, 1000].Array[2, 12], Gen.Int[0, 10], Gen.Int[2, 12]).Sample(drawn =>
    {
        (int[] numbers, int start, int length) = drawn;
        int n = numbers.Length;
        start = Math.Min(start, n - 2);
        // Every word but the first hangs on one before it, so that there is one root and no circle.
        int[] heads = [.. numbers.Select((number, i) => i == 0 ? -1 : number % i)];
        SentenceDraft sentence = Draft(string.Join(' ', Enumerable.Repeat("Word", n)), [.. Enumerable.Repeat("VERB", n)], heads);
        NameTrees.Mend([sentence], [new FoundName(0, new TokenRange(start, Math.Min(n, start + length)), NameSort.Person)]);
        Assert.Single(sentence.Heads, -1);
        for (int i = 0; i < n; i++)
        {
            int steps = 0;
            for (int at = i; at >= 0; at = sentence.Heads[at]) Assert.True(steps++ <= n, "the tree has a circle");
        }
    });

    private static SentenceDraft Draft(string words, string[] tags, int[] heads)
    {
        SentenceDraft sentence = new(words.Split(' '));
        for (int i = 0; i < tags.Length; i++) (sentence.Upos[i], sentence.Xpos[i], sentence.Heads[i], sentence.Relations[i]) = (tags[i], tags[i], heads[i], "dep");
        return sentence;
    }
}
