using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Readers;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay why</c>: the words, and the rule or model, behind each field of one answer.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        Argument<string> id = new("ID") { Description = "A statement such as S7, or an id from the JSON output; with --db REPORT/ID." };
        ReportOptions reports = new(isOptional: true);
        Option<string?> db = new("--db") { Description = "Ask a collection instead of files.", HelpName = "F" };
        Command command = new("why", "Show the words, and the rule, lexicon or model, behind each field of one answer.") { id, db };
        reports.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(db) is { } collection ? Run(parsed.GetValue(id)!, collection) : Run(parsed.GetValue(id)!, reports.Of(parsed)));
        return command;
    }

    /// <summary>Asks a collection, where the id names the report too.</summary>
    private static int Run(string id, string collection)
    {
        using ICollectionStore store = CollectionStore.Open(collection);
        int stroke = id.LastIndexOf('/');
        if (stroke <= 0) throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"{id}: with --db, name the report and the claim: REPORT/CLAIM, or REPORT/S7. \"hearsay claims\" prints both.");
        if (store.Find(id[..stroke]) is not { } report) throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{id}: no report of this collection has the id {id[..stroke]}.");
        string answer = WhyPage.Of(report.Analysis, id[(stroke + 1)..], isTerminal: !Console.IsOutputRedirected)
            ?? throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{id}: nothing in this report has the id {id[(stroke + 1)..]}. \"hearsay claims --report {id[..stroke]}\" lists its statements.");
        using Runs.ResultOutput output = Runs.ResultOutput.Open(null);
        output.Write(System.Text.Encoding.UTF8.GetBytes(answer));
        return ExitCodes.AllRead;
    }

    private static int Run(string id, ReportRequest request)
    {
        if (request.Paths.Count == 0) throw new WrongUseException(CommandLineDiagnostics.WrongUse, "name the reports to look in, or the collection with --db F.");
        Pipeline pipeline = InstalledLanguage.Pipeline(request.Language, request.PlaceLists);
        using Runs.ResultOutput output = Runs.ResultOutput.Open(null);
        bool found = false, refused = false;
        int read = 0;
        foreach (ReportInput input in request.Inputs())
        {
            switch (input.Read())
            {
                case Refused failed:
                    refused = true;
                    StandardError.Say(failed.Path, failed.Reason);
                    break;
                case ReadReport report:
                    read++;
                    string? answer = WhyPage.Of(pipeline.Read(report.Document), id, isTerminal: !Console.IsOutputRedirected);
                    if (answer is null) break;
                    output.Write(System.Text.Encoding.UTF8.GetBytes(answer));
                    found = true;
                    break;
            }
        }

        if (read == 0) return ExitCodes.NothingRead;
        if (found) return refused ? ExitCodes.SomeFailed : ExitCodes.AllRead;
        throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{id}: nothing in {(read == 1 ? "this report" : "these reports")} has this id. \"hearsay read\" numbers the statements.");
    }
}
