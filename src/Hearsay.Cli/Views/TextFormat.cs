using System.Buffers;
using System.Text;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>What a person reads on a terminal: whose word the report rests on, then its text with the statements under each paragraph.</summary>
internal sealed class TextFormat(bool isTerminal) : IOutputFormat
{
    private const int WidthOfPipes = 100;
    private const int NarrowestWidth = 40;
    private const int MostNotesOfCode = 3;

    private readonly TerminalStyle _style = TerminalStyle.For(isTerminal);
    private readonly int _width = isTerminal ? Math.Clamp(TerminalWidth(), NarrowestWidth, WidthOfPipes) : WidthOfPipes;

    public bool ShowsDiagnostics => true;

    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output)
    {
        TextPage page = new(_width);
        if (index > 0) page.Line(_style.Faint(new string('─', _width))).Line();
        Sequence<Statement> statements = Statements.Of(analysis);
        TextSummary.Write(page, _style, analysis, statements);
        WriteParagraphs(page, analysis, statements);
        CodingLines.Write(page, _style, analysis);
        WriteNotes(page, analysis, statements);
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private void WriteParagraphs(TextPage page, Analysis analysis, Sequence<Statement> statements)
    {
        ILookup<int, Statement> ofParagraph = statements.ToLookup(s => analysis.Sentences[s.Claim.Sentence].Paragraph);
        StatementLines lines = new(page, _style, analysis);
        foreach (Paragraph paragraph in Paragraph.Of(analysis))
        {
            // Paragraph numbers start at 1 for people.
            string head = $"¶{paragraph.Number + 1}".PadRight(4);
            page.Wrapped(Printable.Of(paragraph.Span.In(analysis.Document.Text)), "    ", _style.Faint(head));
            Mark[] marks = [.. analysis.Marks.Where(m => paragraph.Span.Contains(m.Span))];
            page.Line();
            foreach (Statement statement in ofParagraph[paragraph.Number]) lines.Write(statement);
            if (marks.Length > 0) lines.Write(marks);
            if (ofParagraph[paragraph.Number].Any() || marks.Length > 0) page.Line();
        }
    }

    private void WriteNotes(TextPage page, Analysis analysis, Sequence<Statement> statements)
    {
        foreach (IGrouping<string, Diagnostic> ofCode in analysis.Diagnostics.GroupBy(d => d.Code))
        {
            Diagnostic[] notes = [.. ofCode.DistinctBy(d => d.Message)];
            foreach (Diagnostic note in notes.Take(MostNotesOfCode)) page.Wrapped(Printable.Of($"{note.Message} [{note.Code}]"), "      ", _style.Faint("note  "));
            if (notes.Length > MostNotesOfCode) page.Wrapped($"and {notes.Length - MostNotesOfCode} more of the kind [{ofCode.Key}]", "      ");
        }

        if (statements.Count > 0 && analysis.Document.Path is { } path && path != "-")
            page.Wrapped(Printable.Of($"hearsay why {Question(path, statements[0])}"), "      ", _style.Faint("why   "));
        page.Line();
    }

    // A row of a table has no path of its own; there the id of the claim tells which report is meant.
    private static string Question(string path, Statement first)
    {
        int colon = path.LastIndexOf(':');
        bool isRow = colon > 0 && colon + 1 < path.Length && !path.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9');
        return isRow ? $"{first.Claim.Id} {path[..colon]}" : $"S1 {path}";
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return WidthOfPipes;
        }
    }
}
