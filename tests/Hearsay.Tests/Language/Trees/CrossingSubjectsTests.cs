using Hearsay.Language;
using Hearsay.Language.Trees;
using Xunit;

namespace Hearsay.Tests.Language.Trees;

public class CrossingSubjectsTests
{
    [Fact]
    public void A_second_subject_before_the_verb_of_saying_is_its_own()
    {
        SentenceDraft sentence = Draft("Ministers stated work will cost money", [4, -1, 4, 4, 1, 4], ["nsubj", "root", "nsubj", "aux", "ccomp", "obj"]);
        CrossingSubjects.Mend(sentence);
        Assert.Equal([1, -1, 4, 4, 1, 4], sentence.Heads);
    }

    [Fact]
    public void A_verb_of_saying_with_a_subject_keeps_it()
    {
        SentenceDraft sentence = Draft("Mills , ministers stated , burned", [5, 5, 3, -1, 5, 3], ["nsubj", "punct", "nsubj", "root", "punct", "ccomp"]);
        CrossingSubjects.Mend(sentence);
        Assert.Equal([5, 5, 3, -1, 5, 3], sentence.Heads);
    }

    [Fact]
    public void A_question_may_cross()
    {
        SentenceDraft sentence = Draft("Who think came", [2, -1, 1], ["nsubj", "root", "ccomp"]);
        sentence.Xpos[0] = "WP";
        CrossingSubjects.Mend(sentence);
        Assert.Equal([2, -1, 1], sentence.Heads);
    }

    private static SentenceDraft Draft(string words, int[] heads, string[] relations)
    {
        SentenceDraft sentence = new(words.Split(' '));
        for (int i = 0; i < heads.Length; i++) (sentence.Upos[i], sentence.Xpos[i], sentence.Heads[i], sentence.Relations[i]) = (relations[i] is "root" or "ccomp" ? "VERB" : "NOUN", "X", heads[i], relations[i]);
        return sentence;
    }
}
