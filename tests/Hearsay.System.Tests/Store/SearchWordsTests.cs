using CsCheck;
using Hearsay.Store;
using Hearsay.Store.Search;
using Xunit;

namespace Hearsay.System.Tests.Store;

public class SearchWordsTests
{
    [Theory]
    [InlineData("The Ministry's 12 jets", "the ministry s 12 jets")]
    [InlineData("Gaddafi’s café in Łódź, Straße", "gaddafi s cafe in lodz strasse")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("利比亚", "利 比 亚")]
    [InlineData("Триполи 𝟙", "триполи 𝟙")]
    [InlineData("— … !", "")]
    public void Words_are_folded(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Any_text_has_words_that_stand_in_order_within_it_and_hold_no_blank() =>
        Gen.String[Gen.Char, 0, 60].Sample(text =>
        {
            int at = 0;
            foreach ((TextSpan span, string word) in SearchWords.Find(text))
            {
                if (span.Start < at || span.End <= span.Start || span.End > text.Length) return false;
                if (word.Length == 0 || word.Any(c => c == ' ' || c == '"' || c == '\'' || c == '\0')) return false;
                at = span.End;
            }

            return true;
        });

    [Fact]
    public void A_long_text_takes_time_in_proportion()
    {
        string text = string.Concat(Enumerable.Repeat("shelled ", 200_000)) + new string('x', 1_000_000);
        Assert.Equal(200_001, SearchWords.Of(text).Count);
        Assert.Equal(64, SearchWords.Of(text)[^1].Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("— -")]
    [InlineData("-market")]
    [InlineData("market OR -shell")]
    public void A_question_without_a_word_to_find_is_refused(string query) =>
        Assert.Equal(StoreDiagnostics.QueryNotUnderstood, Assert.Throws<StoreException>(() => SearchQuery.Parse(query)).Code);
}
