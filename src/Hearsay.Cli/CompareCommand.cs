using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Comparison.Claims;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay compare</c>: each happening that several reports tell of, with their accounts side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        Argument<string?> about = new("REPORT") { Description = "Only happenings that this report tells of: its id, or REPORT/CLAIM for one claim.", Arity = ArgumentArity.ZeroOrOne };
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<string?> language = new("--language") { Description = "Language pack whose lists tell what is part of what, in place of the one that came with the program.", HelpName = "DIR" };
        Command command = new("compare", "Set side by side what several reports say of one happening: where they agree, refine, differ, deny, update, and who leaves what out.") { about, format, language };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            using ICollectionStore store = collection.Open(parsed);
            using Interruption interruption = new();
            return Run(store, parsed.GetValue(about), InstalledLanguage.Load(parsed.GetValue(language)), answer, interruption.Token);
        });
        return command;
    }

    private static int Run(ICollectionStore store, string? about, LanguagePack pack, AnswerFormat format, CancellationToken stop)
    {
        if (store.Count().Reports == 0)
        {
            CollectionOption.SayEmpty(store);
            return ExitCodes.AllRead;
        }

        ClaimComparison comparison = new(pack);
        AskedClaim? asked = about is null ? null : AskedClaim.Find(store, about);
        List<ClaimAccount> accounts = [];
        foreach (StoredReport report in store.Reports())
        {
            stop.ThrowIfCancellationRequested();
            accounts.AddRange(comparison.Accounts(report.Analysis));
        }

        Happening[] told = [.. comparison.Happenings(accounts).Where(h => asked is null || asked.IsOf(h))];
        if (told.Length == 0)
        {
            StandardError.Line(asked is null
                ? "No two reports of this collection tell of one happening, as far as place, day and names show."
                : $"{about}: no other report of this collection tells of the same, as far as place, day and names show.");
            return ExitCodes.AllRead;
        }

        ReportTexts texts = new(store);
        PointSources sources = new(store, pack);
        using ResultOutput output = ResultOutput.Open(null);
        bool isTerminal = !Console.IsOutputRedirected;
        if (format == AnswerFormat.Csv) output.Write(Encoding.UTF8.GetBytes(HappeningCsv.Of(told)));
        foreach (Happening happening in told)
        {
            stop.ThrowIfCancellationRequested();
            if (format == AnswerFormat.Json) output.Write(Encoding.UTF8.GetBytes(HappeningJson.Of(happening, texts, sources)));
            if (format == AnswerFormat.Text) output.Write(Encoding.UTF8.GetBytes(HappeningView.Of(happening, asked, sources, isTerminal)));
        }

        return ExitCodes.AllRead;
    }
}
