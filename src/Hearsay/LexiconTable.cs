using System.Text;

namespace Hearsay;

/// <summary>A list of the language pack: tab-separated, a header line, the first column is the key. Keys compare ordinally; a later row of the same key is reachable through <see cref="Rows"/> only.</summary>
internal sealed class LexiconTable
{
    private readonly Dictionary<string, LexiconRow> _byKey;

    private LexiconTable(string name, string file, string[] columns, LexiconRow[] rows)
    {
        Name = name;
        FileName = file;
        Columns = columns;
        Rows = rows;
        _byKey = new Dictionary<string, LexiconRow>(rows.Length, StringComparer.Ordinal);
        foreach (LexiconRow row in rows) _byKey.TryAdd(row.Key, row);
    }

    /// <summary>File name without folder and ending.</summary>
    public string Name { get; }

    /// <summary>Path inside the pack, for messages.</summary>
    public string FileName { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    public static LexiconTable Parse(PackFile file)
    {
        string name = file.Path[(file.Path.LastIndexOf('/') + 1)..].Replace(".tsv", "", StringComparison.Ordinal);
        string[] lines = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').Split('\n');
        string[] columns = lines[0].TrimEnd('\r').Split('\t');
        if (columns[0].Length == 0) throw new LanguagePackException(file.Path, 1, "expected a header line that names the columns");
        List<LexiconRow> rows = new(lines.Length);
        for (int i = 1; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != columns.Length)
                throw new LanguagePackException(file.Path, i + 1, $"expected {columns.Length} fields ({string.Join(", ", columns)}), found {fields.Length}");
            rows.Add(new LexiconRow(columns, fields, i + 1));
        }

        return new LexiconTable(name, file.Path, columns, [.. rows]);
    }

    public bool Contains(string key) => _byKey.ContainsKey(key);

    public LexiconRow? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A field that must be there.</summary>
    /// <exception cref="LanguagePackException">There is no row of that key.</exception>
    public string Require(string key, int column) =>
        _byKey.TryGetValue(key, out LexiconRow? row) ? row[column] : throw new LanguagePackException(FileName, 0, $"expected a row \"{key}\"");
}

/// <summary>One line of a <see cref="LexiconTable"/>.</summary>
internal sealed class LexiconRow(string[] columns, string[] fields, int line)
{
    public string Key => fields[0];

    /// <summary>Line in the file, from 1.</summary>
    public int Line => line;

    public string this[int column] => fields[column];

    /// <summary>The values of a field that holds several, with <c>|</c> between them; none where the table has no such column.</summary>
    public string[] Values(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The field of a column; empty where the table has no such column.</summary>
    public string this[string column]
    {
        get
        {
            int at = Array.IndexOf(columns, column);
            return at < 0 ? "" : fields[at];
        }
    }
}
