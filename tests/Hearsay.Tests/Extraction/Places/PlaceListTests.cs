using System.Text;
using Hearsay.Extraction.Places;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

public class PlaceListTests
{
    [Fact]
    public void Every_spelling_of_a_place_finds_it()
    {
        PlaceList list = Read("name\tvariants\tlevel\tcountry\tlatitude\tlongitude\tradius\tpopulation", "Varo\tWaro|Old Varo\tcity\tXV\t10.5\t-20\t7\t4000");
        foreach (string name in (string[])["Varo", "waro", "Old Varo"])
        {
            KnownPlace place = Assert.Single(Find(list, name));
            Assert.Equal(("mine:Varo", "XV", PlaceLevel.City, 10.5, -20.0, 7), (place.Id, place.Country, place.Level, place.Point.Latitude, place.Point.Longitude, place.RadiusKm));
        }

        Assert.Empty(Find(list, "Varos"));
    }

    [Fact]
    public void Three_columns_are_enough() => Assert.Equal(PlaceLevel.City, Assert.Single(Find(Read("name\tlatitude\tlongitude", "Varo\t10\t20"), "Varo")).Level);

    [Theory]
    [InlineData("name\tlatitude", "Varo\t10", 1, "longitude")]
    [InlineData("name\tlatitude\tlongitude", "Varo\tnorth\t20", 2, "latitude")]
    [InlineData("name\tlatitude\tlongitude", "Varo\t91\t20", 2, "latitude")]
    [InlineData("name\tlatitude\tlongitude", "Varo\t10", 2, "3 fields")]
    [InlineData("name\tlatitude\tlongitude", "?\t10\t20", 2, "name")]
    [InlineData("name\tlevel\tlatitude\tlongitude", "Varo\ttown\t10\t20", 2, "town")]
    [InlineData("name\tcountry\tlatitude\tlongitude", "Varo\tLibya\t10\t20", 2, "Libya")]
    public void A_mistake_is_told_with_its_line_and_what_was_expected(string header, string row, int line, string told)
    {
        LanguagePackException mistake = Assert.Throws<LanguagePackException>(() => Read(header, row));
        Assert.Equal(line, mistake.Line);
        Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
    }

    private static PlaceList Read(params string[] lines) => PlaceList.Read(new PackFile("places/lists/mine.tsv", Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));

    private static List<KnownPlace> Find(PlaceList list, string name)
    {
        List<KnownPlace> found = [];
        list.AddTo(found, PlaceKey.Of(name));
        return found;
    }
}
