using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Export.Page;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Views;

public partial class PageTests
{
    [Fact]
    public void The_page_stands_alone_and_runs_nothing()
    {
        string html = Page(SampleAnalysis.Make());
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, form, base, [src], [style]"));
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotMatch(Fetches(), page.QuerySelector("style")!.TextContent);
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_report_stays_text()
    {
        Analysis sample = SampleAnalysis.Make();
        const string attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";
        string html = Page(sample with { Document = sample.Document with { Title = attack, Author = attack, Publisher = attack, Path = attack, Url = "javascript:alert(3)" } });
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Equal(attack, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("<free> town", page.QuerySelectorAll(".text")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_stand_folded_below_the_tally_with_country_sector_and_side()
    {
        Analysis analysis = Repository.Pipeline.Read(new Document("Kenyan soldiers arrested the NATO-backed rebels. Acting Interior Minister Oskar Venn met the soldiers."));
        IHtmlDocument page = new HtmlParser().ParseDocument(Page(analysis));
        IElement actors = page.QuerySelector("details.actors")!;
        Assert.False(actors.HasAttribute("open"));
        string[] rows = [.. actors.QuerySelectorAll("tbody tr").Select(r => r.TextContent)];
        Assert.Contains(rows, r => r.Contains("Kenyan soldiers", StringComparison.Ordinal) && r.Contains("KE, military", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("rebels", StringComparison.Ordinal) && r.Contains("backed by NATO", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Interior Minister (acting)", StringComparison.Ordinal));
    }

    [Fact]
    public void Whose_word_comes_first_and_counts_every_statement_once()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(Page(SampleAnalysis.Make()));
        IElement tally = page.QuerySelector(".tally")!;
        Assert.Equal(
            ["the report's own voice 1", "persons by name 2", "officials and forces as such 1", "people not named 1"],
            tally.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent} {r.QuerySelector("td.n")!.TextContent}"));
        Assert.True(tally.CompareDocumentPosition(page.QuerySelector(".reading")!).HasFlag(DocumentPositions.Following));
        Assert.Contains("1 passed on by another", tally.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reading_text_is_whole_and_every_number_leads_to_its_card_and_back()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(Page(SampleAnalysis.Make()));
        foreach (IElement added in page.QuerySelectorAll(".text .letter, .text sup").ToArray()) added.Remove();
        Assert.Equal(SampleAnalysis.Text.Split("\n\n"), page.QuerySelectorAll(".text").Select(p => p.TextContent));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Equal(5, page.QuerySelectorAll(".card").Length);
    }

    [Fact]
    public void A_card_says_who_did_what_to_whom_on_whose_word_and_how_firmly_in_words()
    {
        IHtmlDocument page = new HtmlParser().ParseDocument(Page(SampleAnalysis.Make()));
        string[] cards = [.. page.QuerySelectorAll(".card").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        Assert.StartsWith("S1 not stated who ▸ killed ▸ At least 12 people", cards[0], StringComparison.Ordinal);
        Assert.Contains("residents told not named the Northern News Agency told the press this report", cards[0], StringComparison.Ordinal);
        Assert.StartsWith("S2 the army ▸ not firing ▸ the so-called <free> town", cards[1], StringComparison.Ordinal);
        Assert.Contains("put as possible (may)", cards[3], StringComparison.Ordinal);
        Assert.Contains("He = Col. Adan Rell said", cards[3], StringComparison.Ordinal);
        Assert.Contains("the report’s own word", cards[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ink", "--paper", 4.5)]
    [InlineData("--soft", "--paper", 4.5)]
    [InlineData("--soft", "--card", 4.5)]
    [InlineData("--soft", "--tint", 4.5)]
    [InlineData("--blue", "--paper", 4.5)]
    [InlineData("--blue", "--tint", 4.5)]
    [InlineData("--red", "--paper", 4.5)]
    [InlineData("--red", "--tint", 4.5)]
    [InlineData("--amber", "--paper", 3)]
    [InlineData("--blue", "--track", 3)]
    public void Colours_can_be_told_apart_in_light_and_dark(string front, string back, double least)
    {
        string css = new HtmlParser().ParseDocument(Page(SampleAnalysis.Make())).QuerySelector("style")!.TextContent;
        string[] schemes = [css, css[css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..]];
        Assert.All(schemes, scheme => Assert.True(Contrast(Colour(scheme, front), Colour(scheme, back)) >= least, $"{front} on {back}: {Contrast(Colour(scheme, front), Colour(scheme, back)):F2}"));
    }

    private static string Page(Analysis analysis)
    {
        ArrayBufferWriter<byte> output = new();
        AnalysisPage.WriteStart(analysis.Document.Title!, analysis.Document.Language, output);
        AnalysisPage.WriteReport(analysis, 0, output);
        AnalysisPage.WriteEnd("0.1.0", output);
        string html = Encoding.UTF8.GetString(output.WrittenSpan);
        // For looking at it: HEARSAY_SHOW=page.html dotnet test …
        if (Environment.GetEnvironmentVariable("HEARSAY_SHOW") is string show) File.WriteAllText(show, html);
        return html;
    }

    private static int Colour(string css, string name) => Convert.ToInt32(Regex.Match(css, name + ": #([0-9a-f]{6})").Groups[1].Value, 16);

    private static double Contrast(int a, int b)
    {
        double lighter = Math.Max(Luminance(a), Luminance(b)), darker = Math.Min(Luminance(a), Luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double Luminance(int colour)
    {
        static double Channel(int value) => value / 255.0 <= 0.04045 ? value / 255.0 / 12.92 : Math.Pow((value / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Channel(colour >> 16) + 0.7152 * Channel((colour >> 8) & 255) + 0.0722 * Channel(colour & 255);
    }

    [GeneratedRegex(@"url\(|@import|https?:", RegexOptions.IgnoreCase)]
    private static partial Regex Fetches();
}
