using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Export;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay claims</c>: the statements of a collection, with whose word each rests on and how firmly it is put.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        Argument<string[]> words = new("WORDS") { Description = "Words that must all stand in the statement.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> speaker = new("--speaker") { Description = "Whose word it rests on, at any step: part of a name, or of the words.", HelpName = "NAME" };
        Option<string?> sourceClass = new("--class") { Description = "What kind of source: " + Names<SourceClass>() + ", or report for the report's own word.", HelpName = "CLASS" };
        Option<string?> type = new("--type") { Description = "Event type, such as ASSAULT or DIE.", HelpName = "TYPE" };
        Option<string?> place = new("--place") { Description = "Where it is said to have happened: part of a name, or a country code.", HelpName = "PLACE" };
        Option<string?> from = new("--from") { Description = "It happened on this day or later; where no day is told, the report appeared then: YYYY-MM-DD.", HelpName = "DATE" };
        Option<string?> to = new("--to") { Description = "It happened on this day or before.", HelpName = "DATE" };
        Option<string?> report = new("--report") { Description = "Only this report, by its id.", HelpName = "ID" };
        Option<string?> certainty = new("--certainty") { Description = "How firmly it is put: " + Names<Certainty>() + ".", HelpName = "HOW" };
        Option<string> most = new("--most") { Description = "Most statements to list as text; json and csv have all.", DefaultValueFactory = _ => "100", HelpName = "N" };
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Command command = new("claims", "List statements of the collection: whose word they rest on, and how firmly they are put.") { words, speaker, sourceClass, type, place, from, to, report, certainty, most, format };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            ClaimFilter filter = new()
            {
                Words = [.. parsed.GetValue(words) ?? []],
                Speaker = parsed.GetValue(speaker),
                Class = OneOf<SourceClass>("--class", parsed.GetValue(sourceClass), "report"),
                Type = parsed.GetValue(type),
                Place = parsed.GetValue(place),
                From = Date("--from", parsed.GetValue(from)),
                To = Date("--to", parsed.GetValue(to)),
                Certainty = OneOf<Certainty>("--certainty", parsed.GetValue(certainty)),
            };
            int count = Most(parsed.GetValue(most)!);
            using ICollectionStore store = collection.Open(parsed);
            return Run(store, parsed.GetValue(report), filter, answer, count);
        });
        return command;
    }

    private static int Run(ICollectionStore store, string? id, ClaimFilter filter, AnswerFormat format, int most)
    {
        if (store.Count().Reports == 0)
        {
            CollectionOption.SayEmpty(store);
            return ExitCodes.AllRead;
        }

        IEnumerable<StoredReport> reports = id is null ? store.Reports() : [AskedClaim.Find(store, id).Report];
        using Interruption interruption = new();
        using ResultOutput output = ResultOutput.Open(null);
        ClaimListView view = new(format, isTerminal: !Console.IsOutputRedirected);
        int found = 0;
        foreach (StoredReport report in reports)
        {
            interruption.Token.ThrowIfCancellationRequested();
            Statement[] kept = [.. filter.Of(report.Analysis)];
            if (kept.Length == 0) continue;
            Statement[] shown = format == AnswerFormat.Text ? [.. kept.Take(Math.Max(0, most - found))] : kept;
            if (shown.Length > 0) output.Write(Encoding.UTF8.GetBytes(view.Of(report.Analysis, shown)));
            found += kept.Length;
        }

        if (found == 0) StandardError.Line("No statement of this collection is of that kind. Leave out one of the options to see more.");
        else if (format == AnswerFormat.Text && found > most) StandardError.Line($"{found} statements; the first {most} are listed. --most {found} lists all.");
        return ExitCodes.AllRead;
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(v => ContractNames.Of(v)));

    private static string? OneOf<T>(string option, string? value, params string[] more)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetValues<T>().Select(v => ContractNames.Of(v)), .. more];
        return value is null || names.Contains(value) ? value : throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"{option}: there is no \"{value}\". Use {string.Join(", ", names)}.");
    }

    private static DateOnly? Date(string option, string? value)
    {
        if (value is null) return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new WrongUseException(CommandLineDiagnostics.InvalidDate, $"{option}: \"{value}\" is no date. Write it as YYYY-MM-DD, such as 2024-03-12.");
    }

    private static int Most(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most > 0
        ? most
        : throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"--most: \"{value}\" is no number of statements. Give one from 1 on.");
}
