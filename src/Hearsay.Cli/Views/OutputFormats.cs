namespace Hearsay.Cli.Views;

/// <summary>The formats a user can ask for.</summary>
internal static class OutputFormats
{
    public static readonly string[] Names = ["text", "json", "html", "csv", "conllu"];
    private static readonly string[] Later = ["brat", "annotations"];

    /// <summary>The format of a name.</summary>
    /// <param name="name">As the user wrote it.</param>
    /// <param name="isTerminal">True where a person reads the output at once.</param>
    /// <param name="program">Version of the program that made the analyses, where it was not this one.</param>
    public static IOutputFormat Find(string name, bool isTerminal, string? program = null)
    {
        switch (name)
        {
            case "text": return new TextFormat(isTerminal);
            case "json": return new JsonFormat(program ?? ProgramVersion.Text);
            case "html": return new HtmlFormat();
            case "csv": return new CsvFormat();
            case "conllu": return new ConlluFormat();
        }

        if (Later.Contains(name))
            throw new WrongUseException(CommandLineDiagnostics.FormatNotWritten, $"--format {name} is not in this version. Use {string.Join(", ", Names)}.");
        throw new WrongUseException(CommandLineDiagnostics.UnknownFormat, $"--format: there is no format \"{name}\". Use {string.Join(", ", Names)}.");
    }
}
