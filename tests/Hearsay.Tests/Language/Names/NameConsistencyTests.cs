using Hearsay.Language;
using Hearsay.Language.Names;
using Xunit;

namespace Hearsay.Tests.Language.Names;

public class NameConsistencyTests
{
    [Fact]
    public void Who_is_named_in_full_once_is_a_person_all_along()
    {
        List<FoundName> found = Settle(["Orla Dane spoke .", "Dane left ."], (0, 0, 2, NameSort.Person), (1, 0, 1, NameSort.Place));
        Assert.Equal(NameSort.Person, found[1].Sort);
    }

    [Fact]
    public void What_is_a_name_twice_is_one_where_it_was_passed_over()
    {
        List<FoundName> found = Settle(["Vorel pays .", "We wrote to Vorel twice .", "Later Vorel fell ."], (0, 0, 1, NameSort.Organisation), (2, 1, 2, NameSort.Organisation));
        Assert.Equal([(0, 0), (1, 3), (2, 1)], found.Select(f => (f.Sentence, f.Tokens.Start)));
        Assert.All(found, f => Assert.Equal(NameSort.Organisation, f.Sort));
    }

    [Fact]
    public void One_mention_of_a_single_word_proves_little() =>
        Assert.Single(Settle(["Vorel pays .", "We wrote to Vorel ."], (0, 0, 1, NameSort.Organisation)));

    [Fact]
    public void A_name_of_several_words_is_found_again_after_one_mention() =>
        Assert.Equal(2, Settle(["The Vorel Bank pays .", "We wrote to Vorel Bank ."], (0, 1, 3, NameSort.Organisation)).Count);

    [Fact]
    public void A_word_that_the_text_also_writes_small_is_no_name_for_being_one_elsewhere()
    {
        List<FoundName> found = Settle(["May spoke .", "With May came rain .", "May we go ?", "It may ."], (0, 0, 1, NameSort.Person), (1, 1, 2, NameSort.Person));
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void No_name_is_laid_over_another()
    {
        List<FoundName> found = Settle(
            ["Vorel Bank pays .", "Vorel Bank Tower burnt .", "Vorel Bank"], (0, 0, 2, NameSort.Organisation), (1, 0, 3, NameSort.Place));
        Assert.Equal([(0, 0, 2), (1, 0, 3), (2, 0, 2)], found.Select(f => (f.Sentence, f.Tokens.Start, f.Tokens.End)));
    }

    private static List<FoundName> Settle(string[] sentences, params (int Sentence, int Start, int End, NameSort Sort)[] names)
    {
        List<FoundName> found = [.. names.Select(n => new FoundName(n.Sentence, new TokenRange(n.Start, n.End), n.Sort))];
        NameConsistency.Settle([.. sentences.Select(s => new SentenceDraft(s.Split(' ')))], found);
        return found;
    }
}
