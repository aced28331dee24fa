using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>A run that is broken off, or whose output nobody wants any more, ends quietly.</summary>
public sealed class EndingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_closed_pipe_ends_the_run_without_a_word()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("skipped: needs a POSIX shell");
        string rows = _folder.Write("rows.jsonl", string.Concat(Enumerable.Range(0, 400).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"The ministry denied on Tuesday that its aircraft had struck depot {i} at Orvane.\"}}\n")));
        (int code, string output, string errors) = Shell($"set -o pipefail; dotnet '{HearsayProgram.Assembly}' read '{rows}' --format json --threads 2 | head -n 1");
        Assert.Equal(0, code);
        Assert.StartsWith("{\"schema\"", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public void An_interrupt_ends_the_run_with_one_sentence_and_leaves_no_half_file()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("skipped: needs a POSIX shell");
        string output = Path.Combine(_folder.Path, "out.jsonl");
        // Standard input stays open, so that the run would never end by itself; it is asked to end once its output file has been begun.
        ProcessStartInfo start = new("dotnet", [HearsayProgram.Assembly, "read", "-", "--format", "json", "--output", output]) { RedirectStandardInput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        try
        {
            for (int tries = 0; tries < 600 && !File.Exists(output + ".part"); tries++) Thread.Sleep(100);
            Thread.Sleep(300);
            // SIGTERM takes the same way as Ctrl-C, and reaches a process whose parent ignores SIGINT.
            using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
            Assert.True(process.WaitForExit(60_000));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Broken off.", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static (int Code, string Output, string Errors) Shell(string script)
    {
        ProcessStartInfo start = new("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
