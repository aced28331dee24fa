using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli;

/// <summary>The verbs of the program.</summary>
internal static class Commands
{
    private const string Examples = """

        Examples:
          hearsay read report.html                            whose word each statement of a report rests on
          hearsay read report.txt --published 2024-03-12      for a file that does not say when it appeared
          hearsay read reports/ --format json > claims.jsonl  a folder, one analysis a line
          hearsay read report.html --format html -o page.html a page to read, print and pass on
          curl -s URL | hearsay read -                        whatever arrives on standard input
          hearsay why S7 report.html                          the words and rules behind statement 7
          hearsay demo                                        an invented collection to try the following on
          hearsay import reports/ --db news.db                read and keep; the same again goes on where it was
          hearsay compare --db news.db                        what several reports say of one happening
          hearsay claims --speaker police --db news.db        what police are said to have said
          hearsay search "market square" --db news.db         where in the collection these words stand
          hearsay trace --db news.db                          quotations and their versions: what was cut, and who said it
          hearsay copies --db news.db                         which reports are copies of one another
          hearsay help HS1310                                 what a code means, and what to do

        Results go to standard output; progress, warnings and errors to standard error.
        Exit codes: 0 all read; 1 some inputs failed, the rest were read; 2 wrong use; 3 nothing could be read.

        """;

    public static RootCommand Create()
    {
        RootCommand root = new("Reads press reports on armed conflicts and lays open, for every statement, who is said to have done what to whom,\non whose word, and how firmly. Reads files on this machine and connects to nothing.")
        {
            ReadCommand.Create(),
            WhyCommand.Create(),
            ImportCommand.Create(),
            ClaimsCommand.Create(),
            CompareCommand.Create(),
            SearchCommand.Create(),
            TraceCommand.Create(),
            CopiesCommand.Create(),
            ExportCommand.Create(),
            VerifyCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            DoctorCommand.Create(),
            DemoCommand.Create(),
            HelpCommand.Create(),
            CasebookCommand.Create(),
        };
        root.Directives.Clear();
        foreach (Option option in root.Options)
        {
            if (option is VersionOption) option.Action = new VersionAction();
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help);
        }

        return root;
    }

    /// <summary>True where the user asks for help or the version, whatever else is wrong with the line.</summary>
    public static bool Explains(ParseResult parsed) => parsed.Action is HelpWithExamples or VersionAction;

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Console.Out.WriteLine($"hearsay {ProgramVersion.Text}");
            return ExitCodes.AllRead;
        }
    }

    /// <summary>The framework's help, and what people actually type.</summary>
    private sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            // The framework names the program after its assembly, which cannot bear the name of the launcher.
            using StringWriter help = new() { NewLine = "\n" };
            TextWriter shown = parseResult.InvocationConfiguration.Output;
            parseResult.InvocationConfiguration.Output = help;
            int code = inner.Invoke(parseResult);
            shown.Write(help.ToString().Replace("Hearsay.Cli", "hearsay", StringComparison.Ordinal).TrimEnd() + "\n");
            string examples = parseResult.CommandResult.Command is RootCommand ? Examples : CommandExamples.Of(parseResult.CommandResult.Command.Name);
            shown.Write(examples.ReplaceLineEndings("\n"));
            return code;
        }
    }
}
