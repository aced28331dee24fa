using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Export.Page;

/// <summary>
/// Writes analyses as one page that stands alone: no script, nothing fetched from anywhere, readable on screen, phone and paper. A page may hold
/// several reports.
/// </summary>
public static class AnalysisPage
{
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)));

    /// <summary>Everything up to the first report.</summary>
    /// <param name="title">Title of the page.</param>
    /// <param name="language">ISO 639-1 code of the reports, or null.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteStart(string title, string? language, IBufferWriter<byte> output)
    {
        // The policy allows this one style sheet and nothing else: even if a report's words became markup, they could do nothing.
        Send(output, new PageText()
            .Markup("<!doctype html>\n<html lang=\"").Text(language ?? "en").Markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Markup(StyleHash).Markup("'; base-uri 'none'; form-action 'none'\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Text(title).Markup(" · whose word</title>\n<style>").Markup(PageStyle.Css).Markup("</style>\n</head>\n<body>\n<main>\n"));
    }

    /// <summary>One report.</summary>
    /// <param name="analysis">What was found in it.</param>
    /// <param name="index">Its place among the inputs, from 0; keeps its anchors apart from those of the others.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        PageText page = new();
        Sequence<Statement> statements = Statements.Of(analysis);
        string prefix = string.Create(CultureInfo.InvariantCulture, $"r{index + 1}");
        page.Markup("<article id=\"").Markup(prefix).Markup("\">\n");
        PageHead.Write(page, analysis, statements);
        PageTally.Write(page, statements);
        PageFigures.Write(page, analysis, statements);
        PageActors.Write(page, analysis);
        PageReading.Write(page, analysis, statements, prefix);
        PageNotes.Write(page, analysis);
        page.Markup("</article>\n");
        Send(output, page);
    }

    /// <summary>Everything after the last report.</summary>
    /// <param name="program">Version of the program that writes.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteEnd(string program, IBufferWriter<byte> output) => Send(output, new PageText()
        .Markup("</main>\n<footer class=\"colophon\"><p>Read by Hearsay ").Text(program)
        .Markup(". It shows how each statement is put and on whose word. It does not say what is true.</p></footer>\n</body>\n</html>\n"));

    private static void Send(IBufferWriter<byte> output, PageText page) => Encoding.UTF8.GetBytes(page.ToString(), output);
}
