namespace Hearsay.Readers;

/// <summary>What a reader found, before the user's options and the file's bytes make a document of it.</summary>
internal sealed record ReportFields
{
    private const int LongestField = 1000;

    /// <summary>The reading text.</summary>
    public required string Text { get; init; }

    /// <summary>The id that came with the report, or null.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public string? Language { get; init; }

    /// <summary>Sentences and words, where the file cut them.</summary>
    public Sequence<SentenceCut> Cuts { get; init; }

    public Sequence<Diagnostic> Diagnostics { get; init; }

    /// <summary>Makes the document, or refuses it.</summary>
    /// <param name="path">Where it was read from.</param>
    /// <param name="sha256">Hash of its bytes; null where there were none of its own.</param>
    /// <param name="options">What the user said.</param>
    public Reading Finish(string path, string? sha256, ReadingOptions options)
    {
        if (Text.AsSpan().IsWhiteSpace())
            return new Refused(path, new Diagnostic(ReaderDiagnostics.Empty, Severity.Error, "there is no text in it. Check that the right file was given."));
        if (Text.Length > Plain.ReadingText.MostLength)
            return new Refused(path, new Diagnostic(ReaderDiagnostics.TooLarge, Severity.Error, $"its text has {Text.Length / 1_000_000} million characters, more than a report can have. Split it into single reports."));

        List<Diagnostic> said = [.. Diagnostics];
        if (options.Published is DateOnly given && Published is DateOnly found && given != found)
            said.Add(new Diagnostic(ReaderDiagnostics.Overridden, Severity.Info, $"the report gives {found:yyyy-MM-dd} as its date; {given:yyyy-MM-dd} was used, as you said."));

        Document document = new(Text);
        string hash = sha256 ?? document.Sha256;
        return new ReadReport(path, document with
        {
            Id = Blank(Id) ?? hash[..12],
            Sha256 = hash,
            Path = path,
            Title = Blank(Title),
            Publisher = options.Publisher ?? Blank(Publisher),
            Author = Blank(Author),
            Url = Blank(Url),
            Published = options.Published ?? Published,
            Language = Blank(Language),
            Cuts = Cuts,
            Diagnostics = said.ToSequence(),
        })
        { IdIsGiven = Blank(Id) is not null };
    }

    // Fields are one line each; what a page calls its author may hold line breaks and controls.
    private static string? Blank(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        string clean = Plain.ReadingText.Clean(value).Text;
        string line = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestField) return line;
        return line[..(char.IsHighSurrogate(line[LongestField - 1]) ? LongestField - 1 : LongestField)];
    }
}
