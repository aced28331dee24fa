namespace Hearsay.Casebook;

/// <summary>A chapter of the casebook: Markdown with a paragraph on a phenomenon, and its cases in fenced blocks.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Cases">Its cases, in the order of the file.</param>
public sealed record CasebookChapter(string File, Sequence<CasebookCase> Cases)
{
    private const string Fence = "```";

    /// <summary>Parses a chapter. Text outside of the fenced blocks is for people and is passed over.</summary>
    /// <exception cref="CasebookException">Something in a case is not as the format wants it.</exception>
    public static CasebookChapter Parse(string file, string markdown)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(markdown);
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        List<CasebookCase> cases = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal)) continue;
            int open = i;
            string info = lines[i][Fence.Length..].Trim();
            do i++;
            while (i < lines.Length && !lines[i].StartsWith(Fence, StringComparison.Ordinal));
            if (i == lines.Length) throw new CasebookException(file, open + 1, $"expected a line {Fence} that closes the block");
            string[] words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["case" or "todo", ..])
                cases.Add(words is [_, string name] ? Case(file, open, name, words[0] == "todo", lines[(open + 1)..i]) : throw new CasebookException(file, open + 1, $"expected one name after {Fence}{words[0]}"));
        }

        return new CasebookChapter(file, cases.ToSequence());
    }

    private static CasebookCase Case(string file, int fence, string name, bool todo, string[] lines)
    {
        CaseReader reader = new(file, fence + 1);
        foreach (string line in lines) reader.Read(line);
        return reader.Finish(name, todo);
    }
}
