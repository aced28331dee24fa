using System.CommandLine;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary>The program's outermost layer: understands the arguments, and turns whatever goes wrong into one sentence and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        try
        {
            return Invoke(args);
        }
        catch (WrongUseException e)
        {
            StandardError.Say(e.Message, e.Code);
            return ExitCodes.WrongUse;
        }
        catch (LanguagePackException e)
        {
            StandardError.Say($"the language pack is broken: {e.Message}. Mend the file, or leave out --language to use the pack that came with the program.", CommandLineDiagnostics.LanguagePack);
            return ExitCodes.WrongUse;
        }
        catch (StoreException e)
        {
            StandardError.Say(e.Message, e.Code);
            return CollectionOption.ExitCode(e);
        }
        catch (Runs.OutputClosedException)
        {
            return ExitCodes.AllRead;
        }
        catch (OperationCanceledException)
        {
            StandardError.Line("Broken off. Reports printed up to here are complete; an output file is only written as a whole.");
            return ExitCodes.BrokenOff;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("HEARSAY_DEBUG") is null)
        {
            StandardError.Say($"a fault in hearsay itself ({e.GetType().Name}: {Faults.FirstLine(e)}). Please report it; HEARSAY_DEBUG=1 shows where it happened.", CommandLineDiagnostics.Fault);
            return ExitCodes.NothingRead;
        }
    }

    private static int Invoke(string[] args)
    {
        RootCommand root = Commands.Create();
        // No @response files: a path may start with any character.
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && !Commands.Explains(parsed))
        {
            string sentence = parsed.CommandResult.Command is RootCommand ? Mistakes.OfVerb(args[0]) : Mistakes.Of(parsed);
            StandardError.Say($"{sentence} See hearsay {Verb(parsed)}--help.", CommandLineDiagnostics.WrongUse);
            return ExitCodes.WrongUse;
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static string Verb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
