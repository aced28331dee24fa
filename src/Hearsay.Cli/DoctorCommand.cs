using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay doctor</c>: what a collection holds, who read it, and what deserves a look.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<string?> language = new("--language") { Description = "Language pack to compare with, in place of the one that came with the program.", HelpName = "DIR" };
        Command command = new("doctor", "Say what a collection holds, who read it, and what deserves a look.") { format, language };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            string pack = InstalledLanguage.Load(parsed.GetValue(language)).Name;
            using ICollectionStore store = collection.Open(parsed);
            using ResultOutput output = ResultOutput.Open(null);
            CollectionCounts counts = store.Count();
            List<Finding> findings = [.. Findings(store, counts, pack)];
            output.Write(Encoding.UTF8.GetBytes(DoctorView.Of(store.Address, counts, findings, answer)));
            return findings.Count == 0 ? ExitCodes.AllRead : ExitCodes.SomeFailed;
        });
        return command;
    }

    private static IEnumerable<Finding> Findings(ICollectionStore store, CollectionCounts counts, string pack)
    {
        foreach (Finding finding in store.CheckDatabase()) yield return finding;
        int otherwise = counts.Readings.Where(r => r.LanguagePack != pack || r.Program != ProgramVersion.Text).Sum(r => r.Reports);
        if (otherwise > 0)
        {
            yield return new Finding(StoreDiagnostics.ReadOtherwise, store.Address, string.Create(CultureInfo.InvariantCulture,
                $"{otherwise} of {counts.Reports} reports were read with another language pack, other place lists or another version than this program's (hearsay {ProgramVersion.Text}, {pack}), and may read differently now. Import the same files into a new collection to compare like with like."));
        }

        if (counts.Inputs.Refused > 0)
        {
            InputEnd first = store.Inputs().First(i => i.Outcome == InputOutcome.Refused);
            yield return new Finding(StoreDiagnostics.InputsRefused, store.Address, string.Create(CultureInfo.InvariantCulture,
                $"{counts.Inputs.Refused} {(counts.Inputs.Refused == 1 ? "input was" : "inputs were")} refused and not read since, the first {first.Path}: {first.Reason!.Message} [{first.Reason.Code}] Mend what can be mended and import it again."));
        }
    }
}
