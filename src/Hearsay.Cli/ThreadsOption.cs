using System.CommandLine;
using System.Globalization;

namespace Hearsay.Cli;

/// <summary>How many reports are read at the same time.</summary>
internal static class ThreadsOption
{
    public static Option<string?> Create() => new("--threads") { Description = "Reports read at the same time; all cores where not given. The result is the same for any number.", HelpName = "N" };

    public static int Of(string? value)
    {
        if (value is null) return Environment.ProcessorCount;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is > 0 and <= 1024
            ? threads
            : throw new WrongUseException(CommandLineDiagnostics.WrongUse, $"--threads: \"{value}\" is no number of threads. Give one from 1 to 1024, or leave it out to use all cores.");
    }
}
