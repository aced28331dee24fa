using System.CommandLine;
using Hearsay.Cli.Views;
using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary><c>hearsay why</c>: the words, and the rule or model, behind each field of one answer.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        Argument<string> id = new("ID") { Description = "A statement such as S7, or an id from the JSON output." };
        ReportOptions reports = new();
        Command command = new("why", "Show the words, and the rule, lexicon or model, behind each field of one answer.") { id };
        reports.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(id)!, reports.Of(parsed)));
        return command;
    }

    private static int Run(string id, ReportRequest request)
    {
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
