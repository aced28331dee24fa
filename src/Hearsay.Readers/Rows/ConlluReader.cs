namespace Hearsay.Readers.Rows;

/// <summary>Reads CoNLL-U: each <c># newdoc</c> is a report. Its sentences and words are kept as they are cut; its tags and trees are not looked at.</summary>
internal static class ConlluReader
{
    public static IEnumerable<ReportInput> Rows(string path, Stream stream, ReadingOptions options)
    {
        LineReader lines = new(stream, options.MostBytes);
        Draft draft = new(path, "", 1);
        bool any = false;
        while (lines.Next() is (string line, bool tooLong))
        {
            draft.Bytes += lines.Bytes;
            if (tooLong) draft.Broken ??= $"line {lines.Line} is too long";
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (draft.Finish(options) is { } finished)
                {
                    any = true;
                    yield return finished;
                }

                draft = new Draft(path, Value(line), lines.Line) { Bytes = lines.Bytes };
            }
            else draft.Read(line, lines.Line);
        }

        if (draft.Finish(options) is { } last) yield return last;
        else if (!any) yield return ReportInput.Ended(new Refused(path, new Diagnostic(ReaderDiagnostics.Empty, Severity.Error, "the file holds no sentences. Check that the right file was given.")));
    }

    private static string Value(string comment) => comment[(comment.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();

    private sealed class Draft(string path, string id, int line)
    {
        private readonly ConlluText _text = new();
        private readonly List<string[]> _rows = [];

        public long Bytes { get; set; }

        public string? Broken { get; set; }

        public void Read(string text, int number)
        {
            if (Broken is not null) return;
            if (text.Length == 0) EndSentence(number);
            else if (text.StartsWith("# newpar", StringComparison.Ordinal)) _text.BeginParagraph();
            else if (text[0] != '#') _rows.Add(text.Split('\t'));
        }

        public ReportInput? Finish(ReadingOptions options)
        {
            EndSentence(line);
            string row = $"{path}:{line}";
            if (Broken is { } why)
                return ReportInput.Ended(new Refused(row, new Diagnostic(ReaderDiagnostics.BrokenRow, Severity.Error, $"this is no CoNLL-U: {why}.")));
            if (_text.Sentences.Count == 0) return null;
            ReportFields fields = new() { Text = _text.Text, Id = id.StartsWith('#') ? null : id, Cuts = _text.Sentences };
            return new ReportInput(row, Bytes, () => fields.Finish(row, null, options));
        }

        private void EndSentence(int number)
        {
            if (_rows.Count > 0 && _text.Add(_rows, out _) is { } wrong) Broken ??= $"before line {number}, {wrong}";
            _rows.Clear();
        }
    }
}
