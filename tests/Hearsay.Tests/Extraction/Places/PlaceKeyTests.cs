using Hearsay.Extraction.Places;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

public class PlaceKeyTests
{
    [Theory]
    [InlineData("Al-Fashir", "al Fāshir")]
    [InlineData("Saint Bernard Parish", "St. Bernard Parish")]
    [InlineData("Côte d’Ivoire", "Cote d'Ivoire")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("İstanbul", "ISTANBUL")]
    public void Spellings_of_one_name_share_a_key(string one, string other) => Assert.Equal(PlaceKey.Of(one).Hash, PlaceKey.Of(other).Hash);

    [Theory]
    [InlineData("Homs", "Hama")]
    [InlineData("Paris", "Parish")]
    public void Different_names_have_different_keys(string one, string other) => Assert.NotEqual(PlaceKey.Of(one).Hash, PlaceKey.Of(other).Hash);

    [Fact]
    public void A_key_built_word_by_word_is_that_of_the_whole_name()
    {
        PlaceKey key = default;
        foreach (string word in (string[])["Rio", "de", "Janeiro"]) key.Extend(word);
        Assert.Equal(PlaceKey.Of("Rio de Janeiro").Hash, key.Hash);
    }
}
