using CsCheck;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language.Capitals;

public sealed class TruecaserTests
{
    private const string Report = "GENERAL JOHN DANE SAID THE ARMY HAD SHELLED TWO VILLAGES NEAR BEIRUT ON FRIDAY. THE U.S. EMBASSY DENIED IT.\n\nTHE EMBASSY'S SPOKESMAN GAVE NO REASON.";

    private static readonly Analyzer Analyzer = new(Repository.Pack);

    [Theory]
    [InlineData("Gen. John Dane said the army had left Beirut.")]
    [InlineData("NATO, the EU and the IMF said so.")]
    [InlineData("VALE ELO\n\nThe army left on Friday.")]
    [InlineData("")]
    public void Ordinary_print_is_the_very_same_string(string text) => Assert.Same(text, Analyzer.Recase(text));

    [Fact]
    public void A_report_in_capitals_is_read_as_ordinary_print()
    {
        string read = Analyzer.Recase(Report);
        Assert.Equal(
            "General John Dane said the army had shelled two villages near Beirut on Friday. The U.S. embassy denied it.\n\nThe embassy's spokesman gave no reason.",
            read.Replace("U.S. Embassy", "U.S. embassy", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_in_capitals_is_read_so_and_the_text_below_it_stays()
    {
        const string Body = "\n\nPeople in MALO said the NATO base was hit.";
        string read = Analyzer.Recase("ARMY SHELLS TWO VILLAGES NEAR BEIRUT" + Body);
        Assert.Equal("Army shells two villages near Beirut" + Body, read);
    }

    [Fact]
    public void Tokens_and_text_keep_the_letters_of_the_report()
    {
        ParsedText parsed = Analyzer.Analyze(Report);
        Assert.Same(Report, parsed.Text);
        Assert.All(parsed.Sentences.SelectMany(s => s.Tokens), t => Assert.Equal(t.Form, t.Span.In(Report)));
        Assert.Equal(3, parsed.Sentences.Count);
    }

    [Fact]
    public void Capitals_change_nothing_of_who_said_what()
    {
        const string Text = "The ministry said on Friday that two soldiers had been killed in Beirut.";
        Pipeline pipeline = new(Repository.Pack);
        Analysis small = pipeline.Read(new Document(Text)), large = pipeline.Read(new Document(Text.ToUpperInvariant()));
        Assert.Equal(small.Attributions.Select(a => a.Cue.Spans[0]), large.Attributions.Select(a => a.Cue.Spans[0]));
        Assert.Equal(small.Events.Select(e => (e.Type, e.Trigger)), large.Events.Select(e => (e.Type, e.Trigger)));
        Assert.Equal(small.Places.Select(p => p.Name), large.Places.Select(p => p.Name));
    }

    [Fact]
    public void Any_text_keeps_its_length_and_all_but_its_case() =>
        Gen.OneOf(Gen.String, Gen.String.Select(s => s.ToUpperInvariant()), Gen.Char["ABC'\"[]. \n-19İß"].Array[0, 80].Select(c => new string(c))).Sample(text =>
        {
            string read = Analyzer.Recase(text);
            Assert.Equal(text.Length, read.Length);
            for (int i = 0; i < text.Length; i++) Assert.True(text[i] == read[i] || char.ToLowerInvariant(text[i]) == read[i]);
        });
}
