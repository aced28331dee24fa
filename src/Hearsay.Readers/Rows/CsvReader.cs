using System.Text;

namespace Hearsay.Readers.Rows;

/// <summary>Reads tables of reports (RFC 4180; comma, semicolon or tab, as the header has it). A broken row is refused by itself.</summary>
internal static class CsvReader
{
    public static IEnumerable<ReportInput> Rows(string path, Stream stream, ReadingOptions options)
    {
        byte[]? bytes = FileReader.ReadAll(stream, options.MostBytes * 8);
        if (bytes is null)
        {
            yield return ReportInput.Ended(FileReader.TooLarge(path, options));
            yield break;
        }

        Plain.DecodedText decoded = Plain.TextDecoder.Decode(bytes);
        CsvRecords records = new(decoded.Text);
        if (records.Next() is not CsvRecord header)
        {
            yield return ReportInput.Ended(new Refused(path, new Diagnostic(ReaderDiagnostics.Empty, Severity.Error, "the file is empty. Check that the right file was given.")));
            yield break;
        }

        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        for (int i = 0; i < header.Fields.Count; i++) columns.TryAdd(header.Fields[i].Trim().ToLowerInvariant(), i);
        if (!columns.ContainsKey("text"))
        {
            yield return ReportInput.Ended(new Refused(path, new Diagnostic(ReaderDiagnostics.NoTextColumn, Severity.Error, "the first line names no column \"text\". It has to read like id,text,title,published,publisher,author,url.")));
            yield break;
        }

        while (records.Next() is CsvRecord record)
        {
            if (record.Fields is [""]) continue;
            string row = $"{path}:{record.Line}";
            if (record.Unclosed) yield return ReportInput.Ended(Broken(row, "a quotation mark opens a field and nothing closes it"));
            else if (record.Fields.Count > header.Fields.Count) yield return ReportInput.Ended(Broken(row, $"it has {record.Fields.Count} fields where the first line names {header.Fields.Count}"));
            else yield return new ReportInput(row, record.Length, () => ReportRow.Read(row, name => Field(record, columns, name), decoded.Diagnostics, options));
        }
    }

    private static string? Field(CsvRecord record, Dictionary<string, int> columns, string name) =>
        columns.TryGetValue(name, out int column) && column < record.Fields.Count && record.Fields[column].Length > 0 ? record.Fields[column] : null;

    private static Refused Broken(string path, string why) =>
        new(path, new Diagnostic(ReaderDiagnostics.BrokenRow, Severity.Error, $"the row cannot be read: {why}. Put fields with commas or quotation marks in quotation marks, and double those inside."));
}

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Fields">Its fields, unquoted.</param>
/// <param name="Length">Its length in the file.</param>
/// <param name="Unclosed">True where a quoted field never ends.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, int Length, bool Unclosed);

/// <summary>Splits CSV into records.</summary>
internal sealed class CsvRecords(string text)
{
    private readonly char _separator = Separator(text);
    private int _at;
    private int _line = 1;

    public CsvRecord? Next()
    {
        if (_at >= text.Length) return null;
        int line = _line, start = _at;
        List<string> fields = [];
        StringBuilder field = new();
        while (true)
        {
            bool closed = ReadField(field);
            fields.Add(field.ToString());
            field.Clear();
            if (!closed) return new CsvRecord(line, fields, _at - start, true);
            if (_at >= text.Length) return new CsvRecord(line, fields, _at - start, false);
            char end = text[_at++];
            if (end == _separator) continue;
            if (end == '\r' && _at < text.Length && text[_at] == '\n') _at++;
            _line++;
            return new CsvRecord(line, fields, _at - start, false);
        }
    }

    /// <summary>Reads up to the separator or line end, which stays unread; false where a quoted field never ends.</summary>
    private bool ReadField(StringBuilder field)
    {
        if (_at < text.Length && text[_at] == '"')
        {
            _at++;
            while (true)
            {
                int quote = text.IndexOf('"', _at);
                if (quote < 0)
                {
                    field.Append(text, _at, text.Length - _at);
                    _at = text.Length;
                    return false;
                }

                _line += text.AsSpan(_at, quote - _at).Count('\n');
                field.Append(text, _at, quote - _at);
                _at = quote + 1;
                if (_at >= text.Length || text[_at] != '"') break;
                field.Append('"');
                _at++;
            }
        }

        // Text after a closing quotation mark breaks the rules; it is kept as it stands.
        int end = text.AsSpan(_at).IndexOfAny(_separator, '\n', '\r');
        int stop = end < 0 ? text.Length : _at + end;
        field.Append(text, _at, stop - _at);
        _at = stop;
        return true;
    }

    private static char Separator(string text)
    {
        ReadOnlySpan<char> header = text.AsSpan(0, Math.Max(text.AsSpan().IndexOf('\n'), 0));
        if (header.IsEmpty) header = text;
        int commas = header.Count(','), semicolons = header.Count(';'), tabs = header.Count('\t');
        if (tabs > commas && tabs > semicolons) return '\t';
        return semicolons > commas ? ';' : ',';
    }
}
