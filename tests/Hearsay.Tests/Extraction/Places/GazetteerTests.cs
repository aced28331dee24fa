using Hearsay.Extraction.Places;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

public class GazetteerTests
{
    [Fact]
    public void A_name_gives_all_places_that_bear_it()
    {
        List<KnownPlace> places = Find("Tripoli");
        Assert.Contains(places, p => p is { Country: "LY", Level: PlaceLevel.City, Id: "geonames:2210247" });
        Assert.Contains(places, p => p is { Country: "LB", Level: PlaceLevel.City });
    }

    [Fact]
    public void A_place_knows_what_contains_it()
    {
        KnownPlace austin = Assert.Single(Find("Austin"), p => p.Region == "geonames:US.TX" && p.Level == PlaceLevel.City);
        KnownPlace texas = Assert.Single(Find("Texas"), p => p.Level == PlaceLevel.Region);
        Assert.True(Containment.Holds(texas, austin));
        Assert.False(Containment.Holds(austin, texas));
    }

    [Fact]
    public void A_point_is_where_the_place_is()
    {
        KnownPlace mosul = Find("Mosul").First(p => p.Level == PlaceLevel.City && p.Country == "IQ");
        Assert.InRange(mosul.Point.KmTo(new GeoPoint(36.335, 43.119)), 0, 5);
    }

    [Fact]
    public void A_division_is_found_without_the_word_for_it() => Assert.Contains(Find("Pangasinan"), p => p is { Country: "PH", Level: PlaceLevel.District });

    [Theory]
    [InlineData("Orvane")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\ud800")]
    public void An_unknown_name_gives_nothing(string name) => Assert.Empty(Find(name));

    [Fact]
    public void A_broken_file_says_what_to_do()
    {
        PackFile whole = Repository.Pack.File(Gazetteer.File);
        Assert.Contains("build", Assert.Throws<LanguagePackException>(() => new Gazetteer(whole with { Content = whole.Content[..^1] })).Message, StringComparison.Ordinal);
        Assert.Contains("build", Assert.Throws<LanguagePackException>(() => new Gazetteer(whole with { Content = new byte[100] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kilometres_are_those_of_the_globe()
    {
        // Paris to London, Sydney to Auckland across the sea, and two points on either side of the date line.
        Assert.InRange(new GeoPoint(48.8566, 2.3522).KmTo(new GeoPoint(51.5074, -0.1278)), 340, 348);
        Assert.InRange(new GeoPoint(-33.87, 151.21).KmTo(new GeoPoint(-36.85, 174.76)), 2100, 2220);
        Assert.InRange(new GeoPoint(0, 179.5).KmTo(new GeoPoint(0, -179.5)), 110, 112);
    }

    private static List<KnownPlace> Find(string name)
    {
        List<KnownPlace> found = [];
        new Gazetteer(Repository.Pack.File(Gazetteer.File)).AddTo(found, PlaceKey.Of(name));
        return found;
    }
}
