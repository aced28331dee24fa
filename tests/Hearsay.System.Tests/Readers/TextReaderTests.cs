using System.Text;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.System.Tests.Readers;

public sealed class TextReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void A_report_reads_the_same_in_any_encoding(string name, bool mark)
    {
        const string text = "Raid near Orvane\n\nThe café owner said “at least twelve” people had fled — the army’s spokesman, René Aube, denied it.\n";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        Assert.Equal(text, Read(_folder.Write("report.txt", bytes)).Text);
    }

    [Fact]
    public void Cyrillic_without_a_declared_encoding_is_recognised_and_said_to_be_a_guess()
    {
        const string text = "Представитель министерства сообщил, что не менее двенадцати человек погибли при обстреле рынка. Жители города рассказали, что слышали взрывы всю ночь.";
        Document document = Read(_folder.Write("report.txt", CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(text)));
        Assert.Equal(text, document.Text);
        Assert.Contains(document.Diagnostics, d => d.Code == ReaderDiagnostics.EncodingGuessed);
    }

    [Fact]
    public void Invalid_bytes_are_replaced_and_reported()
    {
        Document document = Read(_folder.Write("report.txt", [.. "Café: 12 "u8, 0xff, .. " killed — army"u8]));
        Assert.Equal("Café: 12 \uFFFD killed — army", document.Text);
        Assert.Contains(document.Diagnostics, d => d.Code == ReaderDiagnostics.BytesReplaced);
    }

    [Fact]
    public void Line_ends_become_newlines_and_controls_go_and_letters_stay_as_they_are()
    {
        // The first é is one character, the second an e with a combining accent: both are kept as written.
        Document document = Read(_folder.Write("report.txt", "One\r\ntwo\rthree\0 \u001b[31mfour\u0007 caf\u00e9 cafe\u0301 soft\u00adhyphen"));
        Assert.Equal("One\ntwo\nthree [31mfour caf\u00e9 cafe\u0301 softhyphen", document.Text);
        Assert.Contains(document.Diagnostics, d => d.Code == ReaderDiagnostics.ControlsLeftOut);
    }

    [Theory]
    [InlineData("Two depots burn\n\nThe army denied it.", "Two depots burn")]
    [InlineData("The army denied it.\n\nResidents did not.", null)]
    [InlineData("Two depots burn\nThe army denied it.", null)]
    [InlineData("Wednesday, January 30, 2019\n\nThe army denied it.", null)]
    [InlineData("Two depots burn\n\n", null)]
    public void A_short_first_line_without_a_full_stop_before_a_blank_line_is_the_title(string text, string? title) =>
        Assert.Equal(title, Read(_folder.Write("report.txt", text)).Title);

    [Theory]
    [InlineData("Wednesday, January 30, 2019\n\nThe army denied it.")]
    [InlineData("Two depots burn\n\nWednesday, January 30, 2019 \n\nThe army denied it.")]
    [InlineData("Two depots burn\n\n30 January 2019\n\nThe army denied it.")]
    [InlineData("Two depots burn\n\nPublished: 2019-01-30\n\nThe army denied it.")]
    public void A_date_on_a_line_of_its_own_at_the_top_is_the_day_of_publication(string text) =>
        Assert.Equal(new DateOnly(2019, 1, 30), Read(_folder.Write("report.txt", text)).Published);

    [Fact]
    public void A_date_within_the_text_is_not_the_day_of_publication() =>
        Assert.Null(Read(_folder.Write("report.txt", "The rally was held on July 8, 2011 in the capital.")).Published);

    [Fact]
    public void What_the_user_says_goes_before_what_the_file_says_and_the_difference_is_told()
    {
        string path = _folder.Write("report.txt", "Wednesday, January 30, 2019\n\nThe army denied it.");
        ReadingOptions options = new() { Published = new DateOnly(2019, 2, 1), Publisher = "The Coastal Courier" };
        Document document = Assert.IsType<ReadReport>(ReportInputs.List([path], options, () => Stream.Null).Single().Read()).Document;
        Assert.Equal(new DateOnly(2019, 2, 1), document.Published);
        Assert.Equal("The Coastal Courier", document.Publisher);
        Assert.Contains(document.Diagnostics, d => d.Code == ReaderDiagnostics.Overridden);
    }

    [Fact]
    public void Markdown_keeps_the_words_and_drops_the_marks()
    {
        const string markdown = """
            ---
            published: 2031-05-14
            publisher: The Coastal Courier
            ---
            # Two **depots** burn

            The army [denied](https://example.org/a_b) it, as *always*. "It worked [too]", it_said_so.

            > Residents saw smoke.

            - one
            - two
            ![picture](x.png)
            """;
        Document document = Read(_folder.Write("report.md", markdown));
        Assert.Equal("Two depots burn\n\nThe army denied it, as always. \"It worked [too]\", it_said_so.\n\nResidents saw smoke.\n\none\ntwo", document.Text);
        Assert.Equal("Two depots burn", document.Title);
        Assert.Equal(new DateOnly(2031, 5, 14), document.Published);
        Assert.Equal("The Coastal Courier", document.Publisher);
    }

    internal static Document Read(string path) => Assert.IsType<ReadReport>(ReportInputs.List([path], new ReadingOptions(), () => Stream.Null).Single().Read()).Document;
}
