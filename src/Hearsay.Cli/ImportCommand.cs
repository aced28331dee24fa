using System.CommandLine;
using Hearsay.Cli.Runs;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay import</c>: reads reports and keeps them in a collection.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        ReportOptions reports = new();
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<string?> threads = ThreadsOption.Create();
        Option<bool> acknowledge = new("--acknowledge") { Description = "Print each input once it is safe on the disk: new, held, refused or set-aside, the report's id or a code, the path." };
        Command command = new("import", "Read reports and keep them in a collection. Broken off at any moment, the same command goes on where it was.") { format, threads, acknowledge };
        reports.AddTo(command);
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            ReportRequest request = reports.Of(parsed);
            int count = ThreadsOption.Of(parsed.GetValue(threads));
            Pipeline pipeline = InstalledLanguage.Pipeline(request.Language, request.PlaceLists);
            using ICollectionStore store = CollectionStore.Open(collection.Address(parsed), CollectionOpening.MakeIfMissing);
            using ResultOutput output = ResultOutput.Open(null);
            return new ImportRun(pipeline, store, output, answer, parsed.GetValue(acknowledge)).Import(request, count);
        });
        return command;
    }
}
