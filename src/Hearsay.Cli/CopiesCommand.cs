using System.Buffers;
using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Export;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay copies</c>: which reports are copies of one another.</summary>
internal static class CopiesCommand
{
    public static Command Create()
    {
        Argument<string?> report = new("REPORT") { Description = "Id of a report: only the copies it belongs to.", Arity = ArgumentArity.ZeroOrOne };
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<string?> threads = ThreadsOption.Create();
        Command command = new("copies", "Show which reports are copies of one another, what was added and what left out.") { report, format, threads };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            string? id = parsed.GetValue(report);
            using ICollectionStore store = collection.Open(parsed);
            if (TracedStore.Open(store, id, ThreadsOption.Of(parsed.GetValue(threads))) is not { } traced) return ExitCodes.AllRead;
            CopyFamily[] families = [.. traced.Reports.Copies.Where(f => id is null || f.Reports.Contains(id))];
            using ResultOutput output = ResultOutput.Open(null);
            if (families.Length > 0) output.Write(Page(families, traced.Documents, answer));
            else StandardError.Line(id is null ? "No report in this collection is a copy of another." : "This report is no copy, and nothing in this collection is one of it.");
            return ExitCodes.AllRead;
        });
        return command;
    }

    private static ReadOnlySpan<byte> Page(CopyFamily[] families, IReadOnlyDictionary<string, Document> documents, AnswerFormat format)
    {
        ArrayBufferWriter<byte> written = new();
        switch (format)
        {
            case AnswerFormat.Json:
                foreach (CopyFamily family in families) TraceJson.Write(family, documents, written);
                break;
            case AnswerFormat.Csv:
                TraceCsv.Write(families, documents, written);
                break;
            default:
                written.Write(Encoding.UTF8.GetBytes(CopiesPage.Of(families, documents, !Console.IsOutputRedirected)));
                break;
        }

        return written.WrittenSpan;
    }
}
