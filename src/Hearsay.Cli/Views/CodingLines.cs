namespace Hearsay.Cli.Views;

/// <summary>Events in the codes of the user's own dictionaries, for a person: who, whom and what, and the words and lines that say so.</summary>
internal static class CodingLines
{
    public static void Write(TextPage page, TerminalStyle style, Analysis analysis)
    {
        if (analysis.Codings is not { Count: > 0 } codings) return;
        foreach (CodedEvent coded in codings)
        {
            string reasons = string.Join("; ", coded.Reasons.Select(r => $"{r.Words.In(analysis.Document.Text)} ({r.By})"));
            page.Wrapped(Printable.Of($"{coded.Source} → {coded.Target}  {coded.Code}: {reasons}"), "      ", style.Faint("code  "));
        }

        page.Line();
    }
}
