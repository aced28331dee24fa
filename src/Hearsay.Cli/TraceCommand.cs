using System.Buffers;
using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Export;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay trace</c>: where passages and quotations stood before, and what was done to them on the way.</summary>
internal static class TraceCommand
{
    /// <summary>Fewer words are a turn of phrase that anybody may use.</summary>
    private const int FewestWords = 5;

    public static Command Create()
    {
        Argument<string?> report = new("REPORT") { Description = "Id of a report: what it has from earlier ones, and later ones from it. Without it, all quotations that stand in several reports.", Arity = ArgumentArity.ZeroOrOne };
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<string?> quote = new("--quote") { Description = "Words, five at least: every version of them.", HelpName = "WORDS" };
        Option<string?> threads = ThreadsOption.Create();
        Command command = new("trace", "Show where passages and quotations stood before, and how they were altered.") { report, format, quote, threads };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            string? id = parsed.GetValue(report), words = parsed.GetValue(quote);
            if (id is not null && words is not null) throw new WrongUseException(CommandLineDiagnostics.WrongUse, "--quote asks the whole collection. Give either words or a report.");
            if (words is not null && words.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
                throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"--quote: \"{words}\" is too short to be traced. Give five words or more, or look for it with hearsay search.");
            using ICollectionStore store = collection.Open(parsed);
            if (TracedStore.Open(store, id, ThreadsOption.Of(parsed.GetValue(threads))) is not { } traced) return ExitCodes.AllRead;
            using ResultOutput output = ResultOutput.Open(null);
            byte[] page = words is not null ? Versions(traced, words, answer) : Passages(traced, id, answer);
            if (page.Length > 0) output.Write(page);
            else StandardError.Line(words is not null ? "No report in this collection has most of these words. Look for a few of them with hearsay search." : id is null ? "No quotation in this collection stands in more than one report." : "This report shares no passage with others of this collection.");
            return ExitCodes.AllRead;
        });
        return command;
    }

    private static byte[] Versions(TracedStore traced, string words, AnswerFormat format)
    {
        if (traced.Reports.Versions(words) is not { } family) return [];
        ArrayBufferWriter<byte> written = new();
        switch (format)
        {
            case AnswerFormat.Json:
                TraceJson.Write(family, traced.Documents, written);
                break;
            case AnswerFormat.Csv:
                TraceCsv.Write(family.Versions.Select(v => v.Parent).OfType<PassageEdge>(), traced.Documents, written);
                break;
            default:
                written.Write(Encoding.UTF8.GetBytes(TracePage.Of([family], traced.Documents, !Console.IsOutputRedirected)));
                break;
        }

        return written.WrittenSpan.ToArray();
    }

    private static byte[] Passages(TracedStore traced, string? id, AnswerFormat format)
    {
        PassageEdge[] edges = [.. traced.Reports.Edges.Where(e => id is null || e.Later.Report == id || e.Earlier.Report == id)];
        ArrayBufferWriter<byte> written = new();
        switch (format)
        {
            case AnswerFormat.Json:
                foreach (PassageEdge edge in edges) TraceJson.Write(edge, traced.Documents, written);
                break;
            case AnswerFormat.Csv:
                TraceCsv.Write(edges, traced.Documents, written);
                break;
            default:
                bool isTerminal = !Console.IsOutputRedirected;
                string page = TracePage.Of(traced.Reports.Quotations.Where(f => id is null || f.Versions.Any(v => v.Place.Report == id)), traced.Documents, isTerminal);
                if (id is not null) page += TracePage.Passages(id, edges.Where(e => !e.IsQuotation), traced.Documents, isTerminal, isFirst: page.Length == 0);
                written.Write(Encoding.UTF8.GetBytes(page));
                break;
        }

        return written.WrittenSpan.ToArray();
    }
}
