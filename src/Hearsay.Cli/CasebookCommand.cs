using System.CommandLine;
using Hearsay.Casebook;
using Hearsay.Comparison.Claims;
using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary><c>hearsay casebook</c>: holds the program, or an edited language pack, against the casebook.</summary>
internal static class CasebookCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "Folder of chapters.", DefaultValueFactory = _ => Path.Combine("casebook", "en") };
        Option<string?> language = new("--language") { Description = "Read with the language pack in this folder.", HelpName = "DIR" };
        Option<bool> accept = new("--accept") { Description = "Rewrite what the cases expect into what was found. Read the difference word by word before you keep it." };
        Command command = new("casebook", "Check what the casebook promises, and name what is not kept.") { folder, language, accept };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(language), parsed.GetValue(accept)));
        return command;
    }

    private static int Run(string folder, string? language, bool accept)
    {
        if (!Directory.Exists(folder)) throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"{folder}: no such folder. Name the folder of a casebook, such as casebook/en.");
        LanguagePack pack = InstalledLanguage.Load(language);
        Pipeline pipeline = new(pack);
        ClaimComparison comparison = new(pack);
        Dictionary<CaseOutcome, int> count = [];
        try
        {
            foreach (CasebookChapter chapter in CasebookFolder.Read(folder))
            {
                List<(CasebookCase Case, CaseVerdict Verdict)> judged = [.. chapter.Cases.Select(c => (c, CaseCheck.Judge(c, pipeline, comparison)))];
                foreach ((CasebookCase promised, CaseVerdict verdict) in judged) Print(promised, verdict, count);
                string file = Path.Combine(folder, chapter.File);
                if (accept) File.WriteAllText(file, Acceptance.Rewrite(File.ReadAllText(file), judged));
            }
        }
        catch (CasebookException mistake)
        {
            throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"the casebook has a mistake: {mistake.Message}.");
        }

        int Of(CaseOutcome outcome) => count.GetValueOrDefault(outcome);
        Console.Out.WriteLine($"{Of(CaseOutcome.Kept)} kept, {Of(CaseOutcome.Broken)} broken, {Of(CaseOutcome.KnownGap)} known gaps, {Of(CaseOutcome.GapClosed)} gaps closed");
        return Of(CaseOutcome.Broken) + Of(CaseOutcome.GapClosed) == 0 ? ExitCodes.AllRead : ExitCodes.SomeFailed;
    }

    private static void Print(CasebookCase promised, CaseVerdict verdict, Dictionary<CaseOutcome, int> count)
    {
        count[verdict.Outcome] = count.GetValueOrDefault(verdict.Outcome) + 1;
        if (verdict.Outcome == CaseOutcome.GapClosed) Console.Out.WriteLine($"{promised.File}, line {promised.Line}: {promised.Name} now passes; change todo to case.");
        if (verdict.Outcome != CaseOutcome.Broken) return;
        foreach (CaseFailure failure in verdict.Failures) Console.Out.WriteLine(failure);
    }
}
