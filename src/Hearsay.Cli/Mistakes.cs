using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hearsay.Cli;

/// <summary>Says what is wrong with a command line.</summary>
internal static class Mistakes
{
    public static string OfVerb(string word) =>
        word.StartsWith('-') ? $"There is no option {word} here." : $"There is no verb \"{word}\".";

    public static string Of(ParseResult parsed)
    {
        ParseError error = parsed.Errors[0];
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0) return $"{command.Name}: \"{parsed.UnmatchedTokens[0]}\" means nothing here.";
        if (error.SymbolResult is OptionResult { Tokens.Count: 0 } bare) return $"{bare.Option.Name} needs a value.";
        if (error.SymbolResult is OptionResult option) return $"{option.Option.Name}: {Lower(error.Message)}";
        Argument? missing = command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 });
        return missing is null ? $"{command.Name}: {Lower(error.Message)}" : $"{command.Name} needs {Article(missing.Name)} {missing.Name}.";
    }

    private static string Article(string name) => "AEIO".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Lower(string message)
    {
        string sentence = char.ToLowerInvariant(message[0]) + message[1..].Trim();
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }
}
