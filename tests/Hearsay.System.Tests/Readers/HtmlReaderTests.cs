using System.Text;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.System.Tests.Readers;

public sealed class HtmlReaderTests : IDisposable
{
    private const string Page = """
        <!doctype html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <title>Market hit in Varo | The Coastal Courier</title>
          <meta property="og:site_name" content="The Coastal Courier">
          <link rel="canonical" href="https://courier.example/varo-market">
          <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
             {"@type":"NewsArticle","headline":"Market hit in Varo","datePublished":"2031-05-13T23:30:00-02:00",
              "author":[{"@type":"Person","name":"Ada Rell"},{"@type":"Person","name":"Ben Orr"}],"publisher":{"@type":"Organization","name":"The Coastal Courier"}}]}
          </script>
          <style>p { color: red }</style>
        </head>
        <body>
          <header><nav><a href="/">Home</a> <a href="/world">World news from around the whole wide world, every day</a></nav></header>
          <div class="cookie-banner">We use cookies to make this page better for you and for all of our many partners, please agree.</div>
          <main>
            <article>
              <h1>Market hit in <em>Varo</em></h1>
              <p class="byline">By Ada Rell and Ben Orr</p>
              <p>At least 12 people were killed when shells struck a market in Varo on Tuesday,
                 residents told the Northern News Agency, but the army <b>denied</b> firing on the town.</p>
              <figure><img src="x.jpg" onerror="alert(1)"><figcaption>The market at Varo as it was seen by our photographer on that Tuesday.</figcaption></figure>
              <div class="share-tools"><a href="#">Share</a> <a href="#">Send</a></div>
              <h2>&ldquo;May have been caused by&rdquo;</h2>
              <p>Its spokesman, Col. Adan&nbsp;Rell, said the blast<br>&ldquo;may have been caused by&rdquo; a munitions store.</p>
              <script>document.write("<p>Never read this sentence, which a script would have written into the page.</p>")</script>
              <aside><h3>Related</h3><p>Earlier this year a market was hit in another town and many people lost their lives there.</p></aside>
            </article>
          </main>
          <section id="comments"><p>I was there and it was all quite different from what you people are writing here, believe me.</p></section>
          <footer><p>Copyright The Coastal Courier, which reserves all of its rights to each of its words and pictures.</p></footer>
        </body></html>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_article_is_read_without_what_surrounds_it()
    {
        Document document = Read(Page);
        Assert.Equal(
            "Market hit in Varo\n\n"
            + "At least 12 people were killed when shells struck a market in Varo on Tuesday, residents told the Northern News Agency, but the army denied firing on the town.\n\n"
            + "“May have been caused by”\n\n"
            + "Its spokesman, Col. Adan\u00a0Rell, said the blast\n“may have been caused by” a munitions store.",
            document.Text);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_kept()
    {
        Document document = Read(Page);
        Assert.Equal("Market hit in Varo", document.Title);
        Assert.Equal("The Coastal Courier", document.Publisher);
        Assert.Equal("Ada Rell, Ben Orr", document.Author);
        Assert.Equal("https://courier.example/varo-market", document.Url);
        Assert.Equal("en", document.Language);
        // The day in the newsroom, though it was the 14th already in Greenwich.
        Assert.Equal(new DateOnly(2031, 5, 13), document.Published);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-05-14T08:00:00Z'>", "")]
    [InlineData("<meta name='DC.date' content='14 May 2031'>", "")]
    [InlineData("", "<time datetime='2031-05-14'>yesterday</time>")]
    [InlineData("", "<time>May 14, 2031</time>")]
    [InlineData("", "<p>Wednesday, May 14, 2031</p>")]
    public void The_date_is_found_wherever_the_page_puts_it(string head, string body) =>
        Assert.Equal(new DateOnly(2031, 5, 14), Read($"<html><head>{head}</head><body>{body}<p>The ministry denied that its aircraft had struck the depot at Orvane.</p></body></html>").Published);

    [Fact]
    public void A_date_that_means_nothing_is_said_to()
    {
        Document document = Read("<meta name=date content='the ides of March'><p>The ministry denied it.</p>");
        Assert.Null(document.Published);
        Assert.Contains(document.Diagnostics, d => d.Code == ReaderDiagnostics.DateNotUnderstood);
    }

    [Fact]
    public void Two_line_breaks_make_a_paragraph() =>
        Assert.Equal("The ministry denied it.\n\nResidents\ndid not.", Read("<body>The ministry denied it.<br><br>Residents<br>did not.</body>").Text);

    [Fact]
    public void An_article_without_any_markup_for_it_is_found_by_its_prose()
    {
        string menu = string.Concat(Enumerable.Range(0, 40).Select(i => $"<li><a href='/{i}'>Another story about something that happened somewhere, number {i}</a></li>"));
        const string first = "The ministry denied on Tuesday that its aircraft had struck the depot at Orvane, as residents had claimed.";
        const string second = "Residents of two villages told reporters that they had seen smoke above the depot all through the night.";
        Assert.Equal($"{first}\n\n{second}", Read($"<div><ul>{menu}</ul></div><div><div><p>{first}</p></div><div><p>{second}</p></div></div>").Text);
    }

    [Theory]
    [InlineData("windows-1251", "windows-1251")]
    [InlineData("windows-1251", "iso-8859-1")]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("koi8-r", "koi8-r")]
    public void The_declared_encoding_is_believed_unless_the_bytes_belie_it(string actual, string declared)
    {
        const string words = "Погибло не менее двенадцати человек, сообщил представитель министерства обороны в среду утром.";
        string html = $"<html><head><meta charset=\"{declared}\"></head><body><p>{words}</p></body></html>";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(actual) ?? Encoding.GetEncoding(actual);
        Assert.Equal(words, TextReaderTests.Read(_folder.Write("page.html", encoding.GetBytes(html))).Text);
    }

    [Fact]
    public void A_page_without_text_is_refused()
    {
        string path = _folder.Write("page.html", "<html><body><div id=root></div><script>start()</script></body></html>");
        Refused refused = Assert.IsType<Refused>(ReportInputs.List([path], new ReadingOptions(), () => Stream.Null).Single().Read());
        Assert.Equal(ReaderDiagnostics.NoReadingText, refused.Reason.Code);
    }

    private Document Read(string html) => TextReaderTests.Read(_folder.Write("page.html", html));
}
