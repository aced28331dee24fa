namespace Hearsay.Casebook;

/// <summary>Rewrites what a chapter expects into what was found. The difference is then read by a person, word by word.</summary>
public static class Acceptance
{
    /// <summary>
    /// The chapter with the fields of broken cases changed and with <c>todo</c> taken from gaps that have closed.
    /// A thing that was missing or not promised is left for a person to write: only they know whether it ought to be there.
    /// </summary>
    public static string Rewrite(string markdown, IEnumerable<(CasebookCase Case, CaseVerdict Verdict)> judged)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(judged);
        string[] lines = markdown.Split('\n');
        foreach ((CasebookCase promised, CaseVerdict verdict) in judged)
        {
            if (verdict.Outcome == CaseOutcome.GapClosed) Replace(lines, promised.Line, "todo", "case");
            // With several wordings, what one of them gave would be wrong for the others.
            if (verdict.Outcome != CaseOutcome.Broken || promised.Texts.Count > 1) continue;
            foreach (CaseFailure failure in verdict.Failures)
                if (failure.Field.Contains('.', StringComparison.Ordinal)) Replace(lines, failure.Line, failure.Expected, failure.Found);
        }

        return string.Join('\n', lines);
    }

    private static void Replace(string[] lines, int line, string expected, string found)
    {
        int at = lines[line - 1].LastIndexOf(expected, StringComparison.Ordinal);
        if (at >= 0) lines[line - 1] = string.Concat(lines[line - 1].AsSpan(0, at), found, lines[line - 1].AsSpan(at + expected.Length));
    }
}
