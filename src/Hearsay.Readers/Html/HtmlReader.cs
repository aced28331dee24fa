using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Readers.Plain;

namespace Hearsay.Readers.Html;

/// <summary>
/// Reads web pages: the article without menus, teasers and comments, one paragraph after the other, and what the page says of itself.
/// Nothing is fetched and no script runs; the parser is given a string and no loader.
/// </summary>
internal static class HtmlReader
{
    public static Reading Read(DecodedText decoded, string path, string sha256, ReadingOptions options)
    {
        // Noticed here, because the parser turns controls into other characters or drops them.
        DecodedText clean = ReadingText.Clean(decoded);
        (string html, bool cut) = NestingLimit.Apply(clean.Text);
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        IReadOnlyList<TextBlock> blocks = TextBlocks.Of(page);
        PageMetadata metadata = PageMetadata.Of(page, blocks);
        string text = ReadingText.Clean(ArticleText.Of(page, blocks, metadata.Headline)).Text;
        if (text.Length == 0)
            return new Refused(path, new Diagnostic(ReaderDiagnostics.NoReadingText, Severity.Error, "the page holds no reading text. It may need a script to show any; save the article as text and read that."));

        List<Diagnostic> said = [.. clean.Diagnostics];
        if (cut)
            said.Add(new Diagnostic(ReaderDiagnostics.TooDeep, Severity.Warning, "the page is nested deeper than any page a person would write; what lies deeper was read without its markup."));
        if (metadata.Published is null && metadata.UnclearDate is string unclear)
            said.Add(new Diagnostic(ReaderDiagnostics.DateNotUnderstood, Severity.Warning, $"the page's date \"{unclear}\" is not understood. Give it with --published YYYY-MM-DD."));
        return new ReportFields
        {
            Text = text,
            Title = metadata.Title,
            Publisher = metadata.Publisher,
            Author = metadata.Author,
            Url = metadata.Url,
            Published = metadata.Published ?? Dates.OfDateline(text),
            Language = metadata.Language,
            Diagnostics = said.ToSequence(),
        }.Finish(path, sha256, options);
    }
}
