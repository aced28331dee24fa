using System.Text.Json;

namespace Hearsay.Readers.Rows;

/// <summary>Reads JSON Lines whose rows are reports. A broken row is refused by itself; the others are read.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReportInput> Rows(string path, Stream stream, ReadingOptions options)
    {
        LineReader lines = new(stream, options.MostBytes);
        bool any = false;
        while (lines.Next() is (string text, bool tooLong))
        {
            string row = $"{path}:{lines.Line}";
            if (tooLong) yield return ReportInput.Ended(FileReader.TooLarge(row, options));
            else if (!string.IsNullOrWhiteSpace(text)) yield return new ReportInput(row, lines.Bytes, () => Read(row, text, options));
            else continue;
            any = true;
        }

        if (!any) yield return ReportInput.Ended(new Refused(path, new Diagnostic(ReaderDiagnostics.Empty, Severity.Error, "the file is empty. Check that the right file was given.")));
    }

    private static Reading Read(string path, string line, ReadingOptions options)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Broken(path, "it is no JSON object");
            Dictionary<string, string> fields = new(StringComparer.Ordinal);
            foreach (JsonProperty property in json.RootElement.EnumerateObject())
                if (Array.IndexOf(ReportRow.Columns, property.Name) >= 0 && Value(property.Value) is string value) fields[property.Name] = value;
            return ReportRow.Read(path, fields.GetValueOrDefault, [], options);
        }
        catch (JsonException e)
        {
            return Broken(path, $"no JSON at character {e.BytePositionInLine ?? 0}");
        }
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonStrings.Of(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static Refused Broken(string path, string why) =>
        new(path, new Diagnostic(ReaderDiagnostics.BrokenRow, Severity.Error, $"the row cannot be read: {why}. Each line has to be one JSON object with \"text\"."));
}
