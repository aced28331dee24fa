using System.CommandLine;

namespace Hearsay.Cli;

/// <summary>How an answer about a collection is printed: for people, for programs, for spreadsheets.</summary>
internal enum AnswerFormat
{
    Text,
    Json,
    Csv,
}

/// <summary>The option <c>--format</c> of verbs that ask a collection.</summary>
internal static class AnswerFormatOption
{
    public static Option<string> Create() => new("--format", "-f") { Description = "How to print: text, json, csv.", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };

    public static AnswerFormat Of(string? name) => name switch
    {
        "text" => AnswerFormat.Text,
        "json" => AnswerFormat.Json,
        "csv" => AnswerFormat.Csv,
        _ => throw new WrongUseException(CommandLineDiagnostics.UnknownFormat, $"--format: there is no format \"{name}\". Use text, json, csv."),
    };
}
