namespace Hearsay.Cli.Runs;

/// <summary>How the inputs of a run ended.</summary>
/// <param name="Read">Reports that were read.</param>
/// <param name="Refused">Inputs that should have been reports and could not be read.</param>
internal readonly record struct ReadingTally(int Read, int Refused)
{
    public int ExitCode => Read == 0 ? ExitCodes.NothingRead : Refused > 0 ? ExitCodes.SomeFailed : ExitCodes.AllRead;
}
