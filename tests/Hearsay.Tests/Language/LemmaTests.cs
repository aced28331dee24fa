using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class LemmaTests
{
    private static readonly Lazy<Analyzer> Shared = new(() => new Analyzer(Repository.Pack));

    [Theory]
    [InlineData("The committee promised releif to the families.", "releif", "relief")]
    [InlineData("The annoucement came at dawn.", "annoucement", "announcement")]
    [InlineData("It was soooo cold in the shelters.", "soooo", "so")]
    [InlineData("The villagers carried potatoes.", "potatoes", "potato")]
    [InlineData("The guns had faded by noon.", "faded", "fade")]
    [InlineData("Some 12,000 people fled.", "12,000", "12000")]
    [InlineData("THE BRIDGE IS CLOSED.", "CLOSED", "close")]
    [InlineData("A scottish ship lay in the bay.", "scottish", "Scottish")]
    [InlineData("They waited two hrs at the gate.", "hrs", "hour")]
    [InlineData("A sunni unit held the ridge.", "sunni", "Sunni")]
    [InlineData("TALKS BEGAN IN TEHRAN TODAY.", "TEHRAN", "Tehran")]
    [InlineData("She's been told to wait.", "'s", "have")]
    [InlineData("She's told to wait.", "'s", "be")]
    public void A_form_finds_its_lemma(string text, string form, string lemma) =>
        Assert.Equal(lemma, Assert.Single(Shared.Value.Analyze(text).Sentences.SelectMany(s => s.Tokens), t => t.Form == form).Lemma);

    [Theory]
    [InlineData("The column reached Qarvat and Telshim.", "Qarvat")]
    [InlineData("The mudir spoke first.", "mudir")]
    public void A_word_from_elsewhere_is_not_mended(string text, string form) =>
        Assert.Equal(form, Assert.Single(Shared.Value.Analyze(text).Sentences.SelectMany(s => s.Tokens), t => t.Form == form).Lemma);
}
