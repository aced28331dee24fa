using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay verify</c>: looks at every byte of a collection and names what is damaged.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Command command = new("verify", "Check every original, analysis and row of a collection, and name what is damaged.") { format };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            using ICollectionStore store = collection.Open(parsed);
            using ResultOutput output = ResultOutput.Open(null);
            using Interruption interruption = new();
            List<Finding> findings = [];
            foreach (Finding finding in store.Verify())
            {
                interruption.Token.ThrowIfCancellationRequested();
                findings.Add(finding);
            }

            output.Write(Encoding.UTF8.GetBytes(FindingsView.Of(findings, answer, () => $"{store.Address}: all {store.Count().Reports} reports are sound.")));
            return findings.Count == 0 ? ExitCodes.AllRead : ExitCodes.SomeFailed;
        });
        return command;
    }
}
