using Hearsay.Readers;
using Xunit;

namespace Hearsay.System.Tests.Readers;

public sealed class TableReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rows.jsonl", "{\"id\":\"r1\",\"text\":\"Army \\\"denied\\\" it.\\nAll of it.\",\"title\":\"Depots, two\",\"published\":\"2031-05-14\",\"publisher\":\"Courier\",\"author\":\"A. Rell\",\"url\":\"https://x.example/1\"}\n")]
    [InlineData("rows.csv", "id,text,title,published,publisher,author,url\r\nr1,\"Army \"\"denied\"\" it.\r\nAll of it.\",\"Depots, two\",2031-05-14,Courier,A. Rell,https://x.example/1\r\n")]
    [InlineData("rows.csv", "\uFEFFid;title;text;published;publisher;author;url\nr1;Depots, two;\"Army \"\"denied\"\" it.\nAll of it.\";2031-05-14;Courier;A. Rell;https://x.example/1")]
    public void A_row_is_a_report(string name, string content)
    {
        Document document = Assert.IsType<ReadReport>(Assert.Single(ReadAll(_folder.Write(name, content)))).Document;
        Assert.Equal("r1", document.Id);
        Assert.Equal("Army \"denied\" it.\nAll of it.", document.Text);
        Assert.Equal("Depots, two", document.Title);
        Assert.Equal(new DateOnly(2031, 5, 14), document.Published);
        Assert.Equal("Courier", document.Publisher);
        Assert.Equal("A. Rell", document.Author);
        Assert.Equal("https://x.example/1", document.Url);
    }

    [Fact]
    public void An_escaped_lone_surrogate_does_not_lose_the_report() =>
        Assert.Equal("Army \uFFFD denied \U0001F600 it.", Assert.IsType<ReadReport>(Assert.Single(ReadAll(_folder.Write("rows.jsonl", "{\"text\":\"Army \\ud800 denied \\ud83d\\ude00 it.\"}")))).Document.Text);

    [Fact]
    public void A_table_without_a_text_column_is_refused()
    {
        Refused refused = Assert.IsType<Refused>(Assert.Single(ReadAll(_folder.Write("rows.csv", "id,body\n1,Army denied it."))));
        Assert.Equal(ReaderDiagnostics.NoTextColumn, refused.Reason.Code);
    }

    [Fact]
    public void A_row_with_too_many_fields_and_one_that_never_closes_are_refused_by_their_lines()
    {
        Reading[] rows = ReadAll(_folder.Write("rows.csv", "id,text\n1,\"Army\ndenied it.\"\n2,Army, too\n3,Residents did not.\n4,\"never closed\n"));
        Assert.Equal([typeof(ReadReport), typeof(Refused), typeof(ReadReport), typeof(Refused)], rows.Select(r => r.GetType()));
        Assert.EndsWith("rows.csv:4", rows[1].Path, StringComparison.Ordinal);
        Assert.EndsWith("rows.csv:6", rows[3].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_with_what_lies_deeper()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("B.txt", "B");
        _folder.Write("a/z.md", "z");
        _folder.Write("a.html", "<p>a");
        _folder.Write("logo.png", "x");
        Reading[] all = ReadAll(_folder.Path);
        Assert.Equal(["B.txt", "a.html", "a/z.md", "b.txt", "logo.png"], all.Select(r => Path.GetRelativePath(_folder.Path, r.Path).Replace('\\', '/')));
        Assert.IsType<SetAside>(all[^1]);
    }

    internal static Reading[] ReadAll(params string[] paths) => [.. ReportInputs.List(paths, new ReadingOptions(), () => Stream.Null).Select(i => i.Read())];
}
