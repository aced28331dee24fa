using System.CommandLine;
using System.Globalization;
using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary>What every verb that reads reports has in common on the command line.</summary>
/// <param name="isOptional">True for a verb that can ask a collection instead.</param>
internal sealed class ReportOptions(bool isOptional = false)
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Reports, folders of reports, or - for standard input.", Arity = isOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore };
    private readonly Option<string?> _published = new("--published") { Description = "Day of publication, where the file does not say: YYYY-MM-DD.", HelpName = "DATE" };
    private readonly Option<string?> _publisher = new("--publisher") { Description = "Who published, where the file does not say.", HelpName = "NAME" };
    private readonly Option<string?> _language = new("--language") { Description = "Language pack to read with, in place of the one that came with the program.", HelpName = "DIR" };
    private readonly Option<string[]> _places = new("--places") { Description = "Places of your own, tab-separated; they go before the gazetteer. May be given several times.", HelpName = "FILE", Arity = ArgumentArity.OneOrMore };

    public void AddTo(Command command)
    {
        // A misspelt option would otherwise pass for a path.
        _paths.Validators.Add(result =>
        {
            string? option = result.Tokens.Select(t => t.Value).FirstOrDefault(v => v.StartsWith('-') && v != ReportInputs.StandardInput && !Path.Exists(v));
            if (option is not null) result.AddError($"there is no option {option}.");
        });
        command.Add(_paths);
        command.Add(_published);
        command.Add(_publisher);
        command.Add(_language);
        command.Add(_places);
    }

    public ReportRequest Of(ParseResult parsed) => new(
        parsed.GetValue(_paths) ?? [],
        new ReadingOptions { Published = Date(parsed.GetValue(_published)), Publisher = parsed.GetValue(_publisher) },
        parsed.GetValue(_language),
        parsed.GetValue(_places) ?? []);

    private static DateOnly? Date(string? value)
    {
        if (value is null) return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw new WrongUseException(CommandLineDiagnostics.InvalidDate, $"--published: \"{value}\" is no date. Write it as YYYY-MM-DD, such as 2024-03-12.");
    }
}

/// <summary>The reports that a user asks about.</summary>
/// <param name="Paths">As typed.</param>
/// <param name="Options">What the user says of them.</param>
/// <param name="Language">Folder of a language pack, or null for the one that came with the program.</param>
/// <param name="PlaceLists">Files with places of the user's own.</param>
internal sealed record ReportRequest(IReadOnlyList<string> Paths, ReadingOptions Options, string? Language, IReadOnlyList<string> PlaceLists)
{
    public IEnumerable<ReportInput> Inputs() => ReportInputs.List(Paths, Options, Console.OpenStandardInput);

    /// <summary>Bytes to read, for the sake of progress; 0 where nobody watches, because listing large folders twice takes time.</summary>
    public long TotalBytes() => StandardError.IsTerminal ? ReportInputs.TotalBytes(Paths) : 0;
}
