using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearsay.Export;

/// <summary>Builds CSV rows (RFC 4180) field by field, so that no spreadsheet runs a word of a report as a formula.</summary>
public sealed class CsvRow
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n\t'");
    private bool _first = true;

    /// <summary>All rows so far.</summary>
    public StringBuilder Written { get; } = new();

    /// <summary>Words. What a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets themselves write text.</summary>
    public CsvRow Text(string? words)
    {
        Separate();
        if (string.IsNullOrEmpty(words)) return this;
        string safe = words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + words : words;
        if (safe.AsSpan().IndexOfAny(NeedQuotes) < 0) Written.Append(safe);
        else Written.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    /// <summary>A number, which may well begin with a minus.</summary>
    public CsvRow Number(double? number)
    {
        Separate();
        if (number is double value && double.IsFinite(value)) Written.Append(value.ToString("R", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    public CsvRow Day(DateOnly? day)
    {
        Separate();
        if (day is DateOnly value) Written.Append(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        Written.Append("\r\n");
        _first = true;
    }

    private void Separate()
    {
        if (!_first) Written.Append(',');
        _first = false;
    }
}
