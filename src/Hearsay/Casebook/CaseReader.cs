using System.Globalization;

namespace Hearsay.Casebook;

/// <summary>Reads the lines of one case.</summary>
internal sealed class CaseReader(string file, int fence)
{
    private readonly List<string> _texts = [];
    private readonly List<CaseBlock> _blocks = [];
    private readonly List<CaseField> _fields = [];
    private string? _block;
    private int _blockLine;
    private int _read;
    private DateOnly? _published;
    private readonly ReportLines _reports = new();

    /// <summary>Line in the file of what is being read; the fence itself before the first.</summary>
    private int Line => fence + _read;

    public void Read(string line)
    {
        _read++;
        if (line.Trim().Length == 0) return;
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw Mistake($"expected a field and a colon, found \"{line.Trim()}\"");
        string key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
        if (char.IsWhiteSpace(line[0])) Inside(key, value);
        else TopLevel(key, value);
    }

    public CasebookCase Finish(string name, bool todo)
    {
        Close();
        _read = 0;
        if (_reports.Mistake(_texts.Count > 0) is { } mistake) throw Mistake(mistake);
        if (_texts.Count == 0 && !_reports.Any) throw Mistake("expected a line \"text:\"");
        if (_blocks.Count == 0 && !_reports.Any) throw Mistake("expected something that is promised: a claim, an attribution, a mark …");
        foreach (CaseBlock block in _blocks) CheckQuotations(block);
        return new CasebookCase
        {
            Name = name,
            File = file,
            Line = fence,
            Todo = todo,
            Published = _published,
            Texts = _texts.ToSequence(),
            Blocks = _blocks.ToSequence(),
            Reports = _reports.Reports,
            Links = _reports.Links,
        };
    }

    private void TopLevel(string key, string value)
    {
        Close();
        if (ReportLines.Takes(key))
        {
            if (_reports.Read(Line, key, value) is { } mistake) throw Mistake(mistake);
        }
        else if (key == "text") _texts.Add(value);
        else if (key == "and" && _texts.Count > 0) _texts[^1] += "\n\n" + value;
        else if (key == "published") _published = Date(value);
        else if (key.EndsWith('s') && CaseFields.IsComplete(key[..^1]) && value is "none" or "any") _blocks.Add(new CaseBlock(Line, key, [new CaseField(Line, key, [value], null)]));
        else if (!CaseFields.Blocks.Contains(key)) throw Mistake($"expected one of text, and, published, {string.Join(", ", CaseFields.Blocks)}; found \"{key}\"");
        else
        {
            (_block, _blockLine) = (key, Line);
            if (value.Length > 0) Add(key, value);
        }
    }

    private void Inside(string key, string value)
    {
        if (_block is null) throw Mistake($"\"{key}\" stands indented, but no block is open above it");
        Add(key, value);
    }

    /// <summary>A line holds one field with its own words and form, and after each semicolon a further field: <c>event: strike; actor = its aircraft</c>.</summary>
    private void Add(string key, string value)
    {
        string[] parts = value.Split(';', StringSplitOptions.TrimEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            // "entity: Orvane" gives the field of that name; "mark: loaded = death squads" has to name one.
            bool named = i > 0 || (_block == key && !CaseFields.Of(key).Contains(key));
            string[] sides = parts[i].Split(" = ", StringSplitOptions.TrimEntries);
            if (sides.Length > (named ? 3 : 2) || (named && sides.Length < 2)) throw Mistake($"expected {(named ? "FIELD = WORDS" : "WORDS = FORM")}, found \"{parts[i]}\"");
            string field = named ? sides[0] : key;
            int words = named ? 1 : 0;
            if (!CaseFields.Of(_block!).Contains(field)) throw Mistake($"{_block} has no field \"{field}\"; expected one of {string.Join(", ", CaseFields.Of(_block!))}");
            _fields.Add(new CaseField(Line, field, sides[words].Split(" | ", StringSplitOptions.TrimEntries).ToSequence(), sides.Length > words + 1 ? sides[words + 1] : null));
        }
    }

    private void Close()
    {
        if (_block is not null) _blocks.Add(new CaseBlock(_blockLine, _block, _fields.ToSequence()));
        _fields.Clear();
        _block = null;
    }

    /// <summary>Nobody counts offsets, so a slip of the pen has to be found here: what a field quotes must stand in one of the texts.</summary>
    private void CheckQuotations(CaseBlock block)
    {
        foreach (CaseField field in block.Fields)
            foreach (string words in field.Words)
                if (CaseFields.Quotes(block.Kind, field, words) && !_texts.Exists(text => Quotation.StandsIn(text, words.Trim('(', ')'))))
                {
                    _read = field.Line - fence;
                    throw Mistake($"{field.Key}: no text of the case has the words \"{words}\"");
                }
    }

    private DateOnly Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : throw Mistake($"expected a date such as 2031-05-14, found \"{value}\"");

    private CasebookException Mistake(string message) => new(file, Line, message);
}
