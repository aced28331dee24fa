using System.CommandLine;
using Hearsay.Coding;

namespace Hearsay.Cli;

/// <summary>The dictionaries with which a user wants events coded.</summary>
internal sealed class CodingOptions
{
    // A file of another kind has a mistake in every line.
    private const int MostMistakesTold = 10;

    private readonly Option<string[]> _actors = Files("--actors", "Code events too: actors with their codes, in PETRARCH's format; with --verbs. May be given several times.");
    private readonly Option<string[]> _agents = Files("--agents", "Roles that are added to the codes of actors.");
    private readonly Option<string[]> _verbs = Files("--verbs", "Verbs and patterns with their codes.");
    private readonly Option<string[]> _discards = Files("--discards", "Phrases that set a sentence or a report aside from coding.");

    public void AddTo(Command command)
    {
        foreach (Option<string[]> option in (Option<string[]>[])[_actors, _agents, _verbs, _discards]) command.Add(option);
    }

    /// <summary>The dictionaries, or null where the user gives none. Lines that cannot be read are told on standard error.</summary>
    public CodingDictionaries? Of(ParseResult parsed)
    {
        string[] actors = parsed.GetValue(_actors) ?? [], agents = parsed.GetValue(_agents) ?? [], verbs = parsed.GetValue(_verbs) ?? [], discards = parsed.GetValue(_discards) ?? [];
        if (actors.Length + agents.Length + verbs.Length + discards.Length == 0) return null;
        if (actors.Length == 0 || verbs.Length == 0)
            throw new WrongUseException(CommandLineDiagnostics.CodingDictionary, $"coding events needs {(actors.Length == 0 ? "--actors" : "--verbs")} as well. The guide page on coding events tells the formats.");
        CodingDictionaries read = CodingDictionaries.Read(actors.Select(Text), agents.Select(Text), verbs.Select(Text), discards.Select(Text));
        Diagnostic[] mistakes = [.. read.Diagnostics.Where(d => d.Severity != Severity.Info)];
        foreach (Diagnostic mistake in mistakes.Take(MostMistakesTold)) StandardError.Say(mistake.Message, mistake.Code);
        if (mistakes.Length > MostMistakesTold) StandardError.Line($"and {mistakes.Length - MostMistakesTold} more lines of the dictionaries");
        return read;
    }

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, HelpName = "FILE", Arity = ArgumentArity.OneOrMore };

    private static DictionaryFile Text(string path)
    {
        try
        {
            return new DictionaryFile(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongUseException(CommandLineDiagnostics.CodingDictionary, $"{path}: this dictionary cannot be read ({Faults.FirstLine(e)}). Check the spelling of the path.");
        }
    }
}
