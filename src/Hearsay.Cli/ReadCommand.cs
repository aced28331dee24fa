using System.CommandLine;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Views;
using Hearsay.Coding;

namespace Hearsay.Cli;

/// <summary><c>hearsay read</c>: reads reports and prints what they claim.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        ReportOptions reports = new();
        Option<string> format = new("--format", "-f") { Description = "How to print: " + string.Join(", ", OutputFormats.Names) + ".", DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
        Option<string?> output = new("--output", "-o") { Description = "Write results to this file instead of standard output.", HelpName = "FILE" };
        Option<string?> threads = ThreadsOption.Create();

        Command command = new("read", "Read reports and print what they claim. Nothing is stored.") { format, output, threads };
        reports.AddTo(command);
        CodingOptions coding = new();
        coding.AddTo(command);
        command.SetAction(parsed => Run(reports.Of(parsed), coding.Of(parsed), parsed.GetValue(format)!, parsed.GetValue(output), ThreadsOption.Of(parsed.GetValue(threads))));
        return command;
    }

    private static int Run(ReportRequest request, CodingDictionaries? coding, string format, string? output, int threads)
    {
        IOutputFormat writer = OutputFormats.Find(format, isTerminal: output is null && !Console.IsOutputRedirected);
        Pipeline pipeline = InstalledLanguage.Pipeline(request.Language, request.PlaceLists, coding);
        using ResultOutput results = ResultOutput.Open(output);
        using Interruption interruption = new();
        ReadingRun run = new(pipeline, writer, results, threads, interruption.Token);
        ReadingTally tally = run.Read(request.Inputs(), request.TotalBytes());
        results.Complete();
        return tally.ExitCode;
    }
}
