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
            Count(analysis.Words, "word"),
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
        int room = page.Width - head.Length - LongestBar - 2;
        string line = new string('█', bar).PadRight(LongestBar) + "  " + Printable.Of(Voices(share, room));
        page.Line((head + line).TrimEnd());
    }

    // How many were passed on matters most; then as many voices as there is room for. A narrow window shows the figures alone.
    private static string Voices(WordShare share, int room)
    {
        List<string> parts = share.Relayed > 0 ? [$"{share.Relayed} passed on by another"] : [];
        int used = parts.Sum(p => p.Length), shown = 0;
        foreach (string voice in share.Voices)
        {
            int more = TextWidth.Of(voice) + 2;
            if (used + more > room - 2) break;
            parts.Insert(shown++, voice);
            used += more;
        }

        if (used > room) return "";
        return string.Join(", ", parts) + (shown < share.Voices.Count ? " …" : "");
    }

    private static string Firmnesses(Sequence<Statement> statements) => string.Join(" · ", statements
        .GroupBy(s => Firmness.Words(s.Claim.Factuality.Certainty, s.Claim.Factuality.Polarity))
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
