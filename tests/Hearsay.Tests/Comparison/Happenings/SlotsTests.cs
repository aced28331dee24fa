using Hearsay.Comparison.Happenings;
using Xunit;

namespace Hearsay.Tests.Comparison.Happenings;

public class SlotsTests
{
    [Theory]
    [InlineData("2031-05-14", "2031-05-14", "2031-05-14", "2031-05-14", SlotVerdict.Same)]
    [InlineData("2031-05-01", "2031-05-31", "2031-05-14", "2031-05-14", SlotVerdict.Compatible)]
    [InlineData("2031-05-14", "2031-05-14", "2031-05-15", "2031-05-15", SlotVerdict.Compatible)]
    [InlineData("2031-05-14", "2031-05-14", "2031-05-20", "2031-05-20", SlotVerdict.Different)]
    public void Days_within_each_other_are_compatible(string from, string to, string otherFrom, string otherTo, SlotVerdict verdict) =>
        Assert.Equal(verdict, Slots.Times(Days(from, to), Days(otherFrom, otherTo)));

    [Fact]
    public void What_is_missing_does_not_differ()
    {
        Assert.Equal(SlotVerdict.Unknown, Slots.Times(null, Days("2031-05-14", "2031-05-14")));
        Assert.Equal(SlotVerdict.Unknown, Slots.Places(null, Point("a", 10, 10, 5)));
    }

    [Fact]
    public void A_town_in_its_country_is_compatible_and_two_far_towns_differ()
    {
        Assert.Equal(SlotVerdict.Compatible, Slots.Places(Point("town", 33, 13, 10), Point("country", 27, 17, 900)));
        Assert.Equal(SlotVerdict.Different, Slots.Places(Point("town", 33, 13, 10), Point("other", 32, 20, 10)));
        Assert.Equal(SlotVerdict.Same, Slots.Places(Point("town", 33, 13, 10), Point("town", 33, 13, 10)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, RareWords.Doubling)]
    [InlineData(1024, 10 * RareWords.Doubling)]
    [InlineData(long.MaxValue, 63 * RareWords.Doubling - 1)]
    public void Logarithms_are_made_from_integers(long number, int log) => Assert.InRange(RareWords.Log2(number), log - 1, log + 1);

    private static TimeExpression Days(string from, string to) =>
        new("t", default, TimeType.Date, null, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), "day", null, null);

    private static Place Point(string id, double latitude, double longitude, double radius) => new("p", default, id, null, "city", latitude, longitude, radius, id, []);
}
