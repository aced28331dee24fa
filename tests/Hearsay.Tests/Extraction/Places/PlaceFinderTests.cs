using System.Text;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

public class PlaceFinderTests
{
    [Theory]
    [InlineData("Jordan Hale arrived in March.")]
    [InlineData("The fair cost US$12 million.")]
    [InlineData("According to FAO, the harvest was good.")]
    [InlineData("They will meet in May.")]
    public void What_only_looks_like_a_place_is_none(string text) => Assert.Empty(Read(text));

    [Fact]
    public void One_name_means_one_place_in_a_report()
    {
        Sequence<Place> places = Read("The Lebanese town was quiet. Boats left Tripoli at noon. By night they were back in Tripoli. Beirut was quiet too.");
        Assert.All(places.Where(p => p.Name == "Tripoli"), p => Assert.Equal("LB", p.Country));
        Assert.Equal(2, places.Count(p => p.Name == "Tripoli"));
    }

    [Fact]
    public void The_words_beside_one_mention_hold_for_it_alone()
    {
        Sequence<Place> places = Read("Libya sent envoys. They left Tripoli on foot and were sent to Tripoli, Lebanon. Tripoli is the capital of Libya, as Benghazi is not.");
        Assert.Equal("LB", places.Single(p => Words(places, p, "Tripoli, Lebanon")).Country);
    }

    [Fact]
    public void A_place_keeps_its_runners_up_and_says_what_decided()
    {
        Place tripoli = Assert.Single(Read("A rally was held in Tripoli."));
        Assert.Contains("geonames:266826", tripoli.Candidates);
        Assert.Contains(tripoli.Evidence, e => e.By == "rule:best-known");
        Assert.InRange(tripoli.RadiusKm!.Value, 5, 30);
    }

    [Fact]
    public void A_part_moves_the_point_and_keeps_the_country()
    {
        Place north = Assert.Single(Read("The convoy stopped in northern Syria."));
        Assert.Equal(("northern Syria", PlaceForm.Relative, "SY"), (Told(north), north.Form, north.Country));
        Assert.InRange(north.Latitude!.Value, 35.7, 37);
        Assert.Equal("Syria", north.Toponym!.Value.In("The convoy stopped in northern Syria."));
    }

    [Theory]
    [InlineData("The convoy stopped 40 km south of Homs.", 34.2, 34.5)]
    [InlineData("The convoy stopped 25 miles south of Homs.", 34.2, 34.5)]
    [InlineData("The convoy stopped 40 km from Homs.", 34.6, 34.8)]
    public void A_distance_moves_or_widens_the_circle(string text, double least, double most)
    {
        Place place = Assert.Single(Read(text));
        Assert.InRange(place.Latitude!.Value, least, most);
        Assert.InRange(place.RadiusKm!.Value, 15, 60);
    }

    [Fact]
    public void Between_two_towns_is_a_place_of_its_own()
    {
        Place between = Assert.Single(Read("The convoy stopped between Homs and Hama."), p => p.Form == PlaceForm.Relative);
        Assert.InRange(between.Latitude!.Value, 34.8, 35.1);
        Assert.Equal(2, between.Candidates.Count);
    }

    [Fact]
    public void A_capital_that_speaks_is_a_government_and_one_where_things_happen_is_not()
    {
        Sequence<Place> places = Read("Moscow said the talks were over. The envoys stayed in Moscow.");
        Assert.Equal([PlaceUse.Government, PlaceUse.Location], places.Select(p => p.Use));
        Assert.All(places, p => Assert.Equal("RU", p.Country));
    }

    [Fact]
    public void An_airport_lies_where_its_town_does()
    {
        Place airport = Assert.Single(Read("The plane landed at Mosul International Airport."));
        Assert.Equal(("IQ", "site", null), (airport.Country, airport.Level, airport.GazetteerId));
        Assert.InRange(airport.Latitude!.Value, 36, 36.7);
    }

    [Fact]
    public void What_nobody_knows_stays_open_and_is_told_once()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("They met in the village of Orvane. The village of Orvane was calm."));
        Assert.Equal(2, analysis.Places.Count(p => p.Name == "Orvane"));
        Assert.All(analysis.Places.Where(p => p.Name == "Orvane"), p => Assert.Null(p.Latitude));
        Assert.Single(analysis.Diagnostics, d => d.Code == "HS2201");
    }

    [Fact]
    public void A_list_of_the_users_own_goes_before_the_gazetteer()
    {
        PackFile mine = new("places/lists/added/000/mine.tsv", Encoding.UTF8.GetBytes("name\tcountry\tlatitude\tlongitude\nTripoli\tXV\t1\t2\nOrvane\tXV\t3\t4\n"));
        Pipeline pipeline = new(LanguagePack.Load([.. LanguageFolder.Read(Repository.At("languages/en")), mine]));
        Analysis analysis = pipeline.Read(new Document("They left Tripoli and met in the village of Orvane."));
        Assert.Equal(["mine:Tripoli", "mine:Orvane"], analysis.Places.Select(p => p.GazetteerId));
    }

    [Fact]
    public void A_happening_is_tied_to_where_it_was()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("Shells struck a market in Homs on Tuesday."));
        Claim strike = Assert.Single(analysis.Claims);
        Assert.Equal("Homs", analysis.Places.Single(p => p.Id == strike.Place).Name);
        Assert.Contains(strike.Evidence, e => e.Field == "place");
    }

    [Fact]
    public void A_government_that_acts_is_not_where_it_happened()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("Turkey attacked the town on Tuesday."));
        Assert.All(analysis.Claims, c => Assert.DoesNotContain(analysis.Places, p => p.Id == c.Place && p.Country == "TR" && p.Form == PlaceForm.Name));
    }

    private static Sequence<Place> Read(string text) => Repository.Pipeline.Read(new Document(text)).Places;

    private static string Told(Place place) => place.Span.In("The convoy stopped in northern Syria.");

    /// <summary>True for the mention that a place in Lebanon follows at once.</summary>
    private static bool Words(Sequence<Place> places, Place place, string words) =>
        place.Name == "Tripoli" && places.Any(p => p.Name == "Lebanon" && p.Span.Start == place.Span.Start + words.IndexOf("Lebanon", StringComparison.Ordinal));
}
