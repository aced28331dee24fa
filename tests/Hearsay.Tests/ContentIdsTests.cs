using Xunit;

namespace Hearsay.Tests;

public class ContentIdsTests
{
    [Fact]
    public void The_same_words_at_the_same_place_give_the_same_id()
    {
        Document document = new("The ministry denied it.");
        Assert.Equal(new ContentIds(document).Next('a', new TextSpan(0, 12)), new ContentIds(document).Next('a', new TextSpan(0, 12)));
    }

    [Fact]
    public void Two_things_at_one_place_get_two_ids()
    {
        ContentIds ids = new(new Document("The ministry denied it."));
        Assert.NotEqual(ids.Next('a', new TextSpan(0, 12)), ids.Next('a', new TextSpan(0, 12)));
    }
}
