using System.Buffers;
using System.CommandLine;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay export</c>: the whole collection, in the order of publication, in any format that <c>read</c> prints.</summary>
internal static class ExportCommand
{
    // Words and trees are not kept: comparison does not need them, and they would make the collection many times as large.
    private const string NotKept = "conllu";

    private static readonly string[] Formats = [.. OutputFormats.Names.Where(n => n != NotKept)];

    public static Command Create()
    {
        CollectionOption collection = new();
        Option<string> format = new("--as", "--format", "-f") { Description = "What to write: " + string.Join(", ", Formats) + ".", DefaultValueFactory = _ => "json", HelpName = "FORMAT" };
        Option<string?> output = new("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        Command command = new("export", "Write all reports of a collection, by day of publication. The same reports give the same bytes, whatever the order they came in.") { format, output };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(format)!;
            if (name == NotKept)
                throw new WrongUseException(CommandLineDiagnostics.FormatNotWritten, "--as conllu: a collection does not keep words and trees. Read the reports with hearsay read PATH --format conllu.");
            bool isTerminal = parsed.GetValue(output) is null && !Console.IsOutputRedirected;
            OutputFormats.Find(name, isTerminal);
            using ICollectionStore store = collection.Open(parsed);
            using ResultOutput results = ResultOutput.Open(parsed.GetValue(output));
            Write(store, results, program => OutputFormats.Find(name, isTerminal, program));
            results.Complete();
            return ExitCodes.AllRead;
        });
        return command;
    }

    private static void Write(ICollectionStore store, ResultOutput results, Func<string, IOutputFormat> formatOf)
    {
        using Interruption interruption = new();
        // What is told of an analysis names the program that made it.
        Dictionary<string, IOutputFormat> formats = new(StringComparer.Ordinal);
        ArrayBufferWriter<byte> written = new(1 << 16);
        IOutputFormat? last = null;
        int index = 0;
        foreach (StoredReport report in store.Reports())
        {
            interruption.Token.ThrowIfCancellationRequested();
            if (!formats.TryGetValue(report.Program, out last)) formats.Add(report.Program, last = formatOf(report.Program));
            if (index == 0) last.WriteStart(report.Analysis, written);
            last.WriteReport(report.Analysis, index++, written);
            results.Write(written.WrittenSpan);
            written.ResetWrittenCount();
        }

        if (last is null)
        {
            CollectionOption.SayEmpty(store);
            return;
        }

        last.WriteEnd(written);
        results.Write(written.WrittenSpan);
    }
}
