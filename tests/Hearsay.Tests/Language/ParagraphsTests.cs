using Hearsay.Language.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class ParagraphsTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("One.\r\n \r\nTwo.", "One.|Two.")]
    [InlineData("Shells fall on Orvane\nThe army said on Tuesday that it had taken the town after a week of heavy fighting and that the road was open again.", "Shells fall on Orvane|The army said on Tuesday that it had taken the town after a week of heavy fighting and that the road was open again.")]
    [InlineData("- Two soldiers died\n- One bridge fell", "- Two soldiers died|- One bridge fell")]
    [InlineData("The army said on Tuesday that it had taken the town\nafter a week of heavy fighting around the bridge.", "The army said on Tuesday that it had taken the town\nafter a week of heavy fighting around the bridge.")]
    [InlineData("", "")]
    [InlineData(" \n\n ", "")]
    public void Lines_make_paragraphs(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Paragraphs.Find(text).Select(p => p.In(text).Trim())));
}
