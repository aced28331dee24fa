using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Store;
using Hearsay.Store.Search;

namespace Hearsay.Cli;

/// <summary><c>hearsay search</c>: where in the collection words stand.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        Argument<string[]> words = new("QUERY") { Description = "Words that must all be there; \"words in a row\", begin*, OR, and -word for what must not.", Arity = ArgumentArity.OneOrMore };
        CollectionOption collection = new();
        Option<string> format = AnswerFormatOption.Create();
        Option<bool> claims = new("--claims") { Description = "Look in the words of each claim, and list claims." };
        Option<string> most = new("--most") { Description = "Most hits to list.", DefaultValueFactory = _ => "20", HelpName = "N" };
        Command command = new("search", "Find reports, or claims, by their words.") { words, format, claims, most };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            AnswerFormat answer = AnswerFormatOption.Of(parsed.GetValue(format));
            string asked = Question(parsed.GetValue(words)!);
            SearchQuery query = SearchQuery.Parse(asked);
            int count = Most(parsed.GetValue(most)!);
            using ICollectionStore store = collection.Open(parsed);
            using ResultOutput output = ResultOutput.Open(null);
            bool isTerminal = !Console.IsOutputRedirected;
            string page = parsed.GetValue(claims)
                ? ClaimHitView.Of(store.SearchClaims(query, count), asked, answer, isTerminal)
                : SearchView.Of(store.SearchReports(query, count), asked, answer, isTerminal);
            if (page.Length > 0) output.Write(Encoding.UTF8.GetBytes(page));
            else if (store.Count().Reports == 0) CollectionOption.SayEmpty(store);
            else StandardError.Line($"Nothing in this collection has these words: {asked}");
            return ExitCodes.AllRead;
        });
        return command;
    }

    // The shell has taken the quotation marks away from words in a row. An argument that holds marks or operators of its own is a question as it stands.
    private static string Question(string[] arguments) => string.Join(' ', arguments.Select(argument =>
    {
        bool isQuestion = argument.Contains('"', StringComparison.Ordinal) || argument.Contains(" OR ", StringComparison.Ordinal) || argument.Contains(" -", StringComparison.Ordinal) || argument.Contains('*', StringComparison.Ordinal);
        return argument.Contains(' ', StringComparison.Ordinal) && !isQuestion ? $"\"{argument}\"" : argument;
    }));

    private static int Most(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most > 0
        ? most
        : throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"--most: \"{value}\" is no number of hits. Give one from 1 on.");
}
