using System.Globalization;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>The head of a report on a terminal: what it is, and how many of its statements rest on whose word.</summary>
internal static class TextSummary
{
    private const int LongestBar = 20;
    private const int LabelColumns = 30;

    public static void Write(TextPage page, TerminalStyle style, Analysis analysis, Sequence<Statement> statements)
    {
        Document document = analysis.Document;
        page.Wrapped(Printable.Of(document.Title ?? document.Path ?? "Report"), "", style: style.Strong);
        string?[] facts =
        [
            document.Publisher, document.Author, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Title is null ? null : document.Path,
            Count(Words(analysis), "word"),
        ];
        page.Wrapped(Printable.Of(string.Join(" · ", facts.OfType<string>())), "", style: style.Faint).Line();

        WordTally tally = WordTally.Of(statements);
        if (tally.Statements == 0)
        {
            page.Line("No statements on a conflict found.").Line();
            return;
        }

        page.Line(style.Strong($"Whose word: {Count(tally.Statements, "statement")}"));
        foreach (WordShare share in tally.Groups) WriteShare(page, style, tally, share);
        page.Line(style.Strong("How firmly: ") + Firmnesses(statements)).Line();
    }

    private static void WriteShare(TextPage page, TerminalStyle style, WordTally tally, WordShare share)
    {
        int bar = Math.Max(1, (int)Math.Round(LongestBar * (double)share.Count / tally.Statements));
        string head = string.Create(CultureInfo.InvariantCulture, $"  {Labels.Of(share.Group),-LabelColumns}{share.Count,4}  ");
        string voices = string.Join(", ", share.Voices.Where(v => v.Length <= 40).Take(3));
        if (share.Voices.Count > 3) voices += " …";
        if (share.Relayed > 0) voices += $"{(voices.Length > 0 ? "; " : "")}{share.Relayed} passed on by another";
        string line = (new string('█', bar).PadRight(LongestBar) + "  " + Printable.Of(voices)).TrimEnd();
        // Voices are a courtesy; a narrow window shows the figures alone.
        int room = page.Width - head.Length;
        page.Line(head + (TextWidth.Of(line) <= room ? line : room > LongestBar ? line[..Math.Min(line.Length, room - 1)].TrimEnd() + "…" : new string('█', bar)));
    }

    private static string Firmnesses(Sequence<Statement> statements) => string.Join(" · ", statements
        .GroupBy(s => Firmness.Words(s.Claim.Factuality.Certainty, s.Claim.Factuality.Polarity))
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));

    private static int Words(Analysis analysis) => analysis.Sentences.Sum(s => s.Tokens.Count(t => t.Upos != "PUNCT" && !t.JoinedToPrevious));

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
