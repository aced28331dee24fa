using Hearsay.Export;
using Hearsay.Readers;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Readers;

public sealed class ConlluReaderTests : IDisposable
{
    private const string Two = """
        # newdoc id = march-1
        # newpar
        # sent_id = 1
        # text = They don't know.
        1	They	_	_	_	_	_	_	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	_	_	_	_	_	_	_	_
        3	n't	_	_	_	_	_	_	_	_
        4	know	_	_	_	_	_	_	_	SpaceAfter=No
        5	.	_	_	_	_	_	_	_	_

        # newpar
        # sent_id = 2
        1	Police	_	_	_	_	_	_	_	_
        2	left	_	_	_	_	_	_	_	_
        2.1	left	_	_	_	_	_	_	_	_

        # newdoc
        1	Nobody	_	_	_	_	_	_	_	_
        2	saw	_	_	_	_	_	_	_	Note=x|SpaceAfter=No
        3	.	_	_	_	_	_	_	_	_
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_new_document_is_a_report_whose_text_is_put_together_from_its_words()
    {
        Document[] documents = [.. ReadAll(Two).Select(r => Assert.IsType<ReadReport>(r).Document)];
        Assert.Equal(["They don't know.\n\nPolice left", "Nobody saw."], documents.Select(d => d.Text));
        Assert.Equal("march-1", documents[0].Id);
        Assert.Equal([5, 2], documents[0].Cuts.Select(s => s.Words.Count));
        Assert.Equal([0, 1], documents[0].Cuts.Select(s => s.Paragraph));
        Assert.Equal(["They", "do", "n't", "know", "."], documents[0].Cuts[0].Words.Select(w => w.Span.In(documents[0].Text)));
        Assert.Equal([false, false, true, false, false], documents[0].Cuts[0].Words.Select(w => w.JoinedToPrevious));
    }

    [Theory]
    [InlineData("1\tOnly\tthree\n")]
    [InlineData("x\tNobody\t_\t_\t_\t_\t_\t_\t_\t_\n")]
    [InlineData("3-1\tNobody\t_\t_\t_\t_\t_\t_\t_\t_\n")]
    public void What_is_no_CoNLL_U_is_refused_by_its_line_and_the_next_document_is_read(string broken)
    {
        Reading[] readings = ReadAll("# newdoc id = a\n" + broken + "\n# newdoc id = b\n1\tPolice\t_\t_\t_\t_\t_\t_\t_\t_\n");
        Assert.Equal(ReaderDiagnostics.BrokenRow, Assert.IsType<Refused>(readings[0]).Reason.Code);
        Assert.EndsWith(":1", readings[0].Path, StringComparison.Ordinal);
        Assert.Equal("b", Assert.IsType<ReadReport>(readings[1]).Document.Id);
    }

    [Fact]
    public void A_file_without_sentences_is_refused() =>
        Assert.Equal(ReaderDiagnostics.Empty, Assert.IsType<Refused>(Assert.Single(ReadAll("# only a comment\n"))).Reason.Code);

    [Fact]
    public void Words_and_sentences_come_out_as_they_went_in()
    {
        Document document = Assert.IsType<ReadReport>(ReadAll(Two)[0]).Document;
        string[] written = ConlluWriter.Write(Repository.Pipeline.Read(document)).Split('\n');
        Assert.Equal(
            ["1 They", "2-3 don't", "2 do", "3 n't", "4 know", "5 .", "1 Police", "2 left"],
            written.Where(l => l.Length > 0 && l[0] != '#').Select(l => string.Join(' ', l.Split('\t')[..2])));
    }

    private Reading[] ReadAll(string content) =>
        [.. ReportInputs.List([_folder.Write("words.conllu", content.ReplaceLineEndings("\n"))], new ReadingOptions(), () => Stream.Null).Select(i => i.Read())];
}
