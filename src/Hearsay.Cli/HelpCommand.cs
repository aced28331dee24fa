using System.CommandLine;

namespace Hearsay.Cli;

/// <summary><c>hearsay help</c>: what a diagnostic code means and what to do, or a verb's help.</summary>
internal static class HelpCommand
{
    public static Command Create()
    {
        Argument<string?> topic = new("TOPIC") { Description = "A code such as HS1310, or a verb.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("help", "Explain a diagnostic code, or a verb.") { topic };
        command.SetAction(parsed => Run(parsed.GetValue(topic)));
        return command;
    }

    private static int Run(string? topic)
    {
        if (topic is null) return Commands.Create().Parse(["--help"]).Invoke();
        if (Commands.Create().Subcommands.Any(c => c.Name == topic)) return Commands.Create().Parse([topic, "--help"]).Invoke();
        string entry = DiagnosticsGuide.Entry(topic.ToUpperInvariant())
            ?? throw new WrongUseException(CommandLineDiagnostics.UnknownCode, $"help: \"{topic}\" is neither a code nor a verb. Codes look like HS1310; hearsay --help lists the verbs.");
        Console.Out.Write(entry);
        return ExitCodes.AllRead;
    }
}
