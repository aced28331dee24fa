using CsCheck;
using Hearsay.Comparison.Reuse;
using Hearsay.Lab.Reuse;
using Xunit;

namespace Hearsay.Tests.Comparison.Reuse;

public class ReuseFinderTests
{
    private const string Report = "Shells fell on the old harbour at dawn, and at least 12 people were killed, the governor told reporters on the quay. He did not say who had fired.";

    [Theory]
    [InlineData("As was reported, shells fell on the old harbour at dawn. Nobody claimed it.", "shells fell on the old harbour at dawn")]
    [InlineData("“Shells fell on the old harbour at dawn,” a fisherman said.", "Shells fell on the old harbour at dawn")]
    [InlineData("It was early. SHELLS FELL ON THE OLD HARBOUR AT DAWN! Then it was quiet.", "SHELLS FELL ON THE OLD HARBOUR AT DAWN")]
    public void A_passage_is_found_whatever_stands_round_it(string later, string passage)
    {
        ReusedPassage found = Assert.Single(Find(Report, later));
        Assert.Equal("Shells fell on the old harbour at dawn", Report.Substring(found.SourceSpan.Start, found.SourceSpan.Length));
        Assert.Equal(passage, later.Substring(found.TargetSpan.Start, found.TargetSpan.Length));
        Assert.Equal(8, found.Matches);
    }

    [Theory]
    [InlineData("Shells fell on the old harbour at dawn, and at least 31 people were killed, the governor told reporters on the quay.", 21)]
    [InlineData("Shells fell on the old harbour at dawn, and 12 people were killed, the governor told reporters on the quay.", 20)]
    [InlineData("Shells fell on the old harbour, the governor told reporters on the quay.", 13)]
    [InlineData("Shells fell on the old harbour at dawn, and at least 12 civilians were killed, the mayor told reporters on the quay.", 20)]
    public void A_passage_goes_on_over_words_that_were_changed_dropped_or_cut(string later, int matches)
    {
        ReusedPassage found = Assert.Single(Find(Report, later));
        Assert.Equal(later.TrimEnd('.'), later.Substring(found.TargetSpan.Start, found.TargetSpan.Length));
        Assert.Equal(matches, found.Matches);
    }

    [Fact]
    public void Six_words_in_common_are_enough_and_three_are_not()
    {
        Assert.Single(Find(Report, "Did they fall on the old harbour at dawn or later?"));
        Assert.Empty(Find(Report, "The old harbour was rebuilt a year ago by hand."));
    }

    [Fact]
    public void Each_later_report_is_paired_with_every_earlier_one()
    {
        string[] texts = [Report, "Nothing here.", Report + " More is expected.", "It was said: " + Report];
        Assert.Equal([(0, 2), (0, 3), (2, 3)], ReuseFinder.Find(texts, 2).Select(p => (p.Source, p.Target)));
    }

    [Fact]
    public void A_text_copied_a_hundred_times_leads_back_to_the_first()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(i => $"Desk {i}. {Report}")];
        ILookup<int, int> sources = ReuseFinder.Find(texts, 2).ToLookup(p => p.Target, p => p.Source);
        Assert.All(Enumerable.Range(1, 99), i => Assert.Contains(0, sources[i]));
        Assert.All(Enumerable.Range(2, 98), i => Assert.Contains(i - 1, sources[i]));
    }

    [Fact]
    public void The_passages_are_the_same_whatever_the_number_of_threads() => Reports.Sample(
        texts =>
        {
            List<ReusedPassage> one = ReuseFinder.Find(texts, 1);
            Assert.Equal(one, ReuseFinder.Find(texts, 2));
            Assert.Equal(one, ReuseFinder.Find(texts, 8));
            Assert.All(one, p =>
            {
                Assert.True(p.Source < p.Target && p.Matches >= 6);
                Assert.True(p.SourceSpan.End <= texts[p.Source].Length && p.TargetSpan.End <= texts[p.Target].Length);
            });
        },
        iter: 200);

    [Theory]
    [InlineData("said ")]
    [InlineData("he said that she said ")]
    [InlineData("12 15 ")]
    public void Text_that_repeats_itself_is_read_to_its_end(string words)
    {
        string text = string.Concat(Enumerable.Repeat(words, 60_000));
        Assert.NotEmpty(ReuseFinder.Find([text, text + "and more", "again " + text], 2));
    }

    [Fact]
    public void Planted_reuse_is_found()
    {
        ReuseScore all = ReuseScore.Of(Repository.Corpus("data/tracing"), 2)["all"];
        Assert.True(all.FoundShare >= 0.99, $"pairs {all.FoundShare}");
        Assert.True(all.Recall >= 0.96, $"recall {all.Recall}");
        Assert.True(all.Precision >= 0.99, $"precision {all.Precision}");
    }

    private static readonly string[] FewWords = ["Shells", "fell", "on", "the", "old", "harbour", "at dawn,", "and", "12", "7", "people", "died.\n", "were killed", "he said", "“", "”", "it’s", "—", "\ud800", "not"];

    /// <summary>Reports put together from few words, so that they share much.</summary>
    private static Gen<string[]> Reports => Gen.Int[0, FewWords.Length - 1].Array[0, 60].Select(words => string.Join(' ', words.Select(w => FewWords[w]))).Array[0, 8];

    private static List<ReusedPassage> Find(params string[] texts) => ReuseFinder.Find(texts, 2);
}
