namespace Hearsay.Readers.Rows;

/// <summary>A row of a table of reports, by the names of the contract.</summary>
internal static class ReportRow
{
    /// <summary>Columns a row may have. <c>date</c> is what many collections call <c>published</c>.</summary>
    public static readonly string[] Columns = ["id", "text", "title", "published", "date", "publisher", "author", "url", "language"];

    /// <summary>Makes a document of a row.</summary>
    /// <param name="path">File and line.</param>
    /// <param name="field">Value of a column, or null where it has none.</param>
    /// <param name="said">What was noticed before.</param>
    /// <param name="options">What the user said.</param>
    public static Reading Read(string path, Func<string, string?> field, Sequence<Diagnostic> said, ReadingOptions options)
    {
        if (field("text") is not string text)
            return new Refused(path, new Diagnostic(ReaderDiagnostics.RowWithoutText, Severity.Error, "the row has no text. Every row needs a value for \"text\"."));

        Plain.DecodedText clean = Plain.ReadingText.Clean(new Plain.DecodedText(text, said));
        string? date = field("published") ?? field("date");
        DateOnly? published = Plain.Dates.Parse(date);
        Sequence<Diagnostic> diagnostics = published is null && !string.IsNullOrWhiteSpace(date)
            ? [.. clean.Diagnostics, new Diagnostic(ReaderDiagnostics.DateNotUnderstood, Severity.Warning, $"the date \"{Short(date)}\" is not understood. Write it as YYYY-MM-DD.")]
            : clean.Diagnostics;
        return new ReportFields
        {
            Text = clean.Text,
            Id = field("id"),
            Title = field("title"),
            Published = published ?? Plain.Dates.OfDateline(clean.Text),
            Publisher = field("publisher"),
            Author = field("author"),
            Url = field("url"),
            Language = field("language"),
            Diagnostics = diagnostics,
        }.Finish(path, null, options);
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
