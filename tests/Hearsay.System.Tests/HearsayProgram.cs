using System.Diagnostics;
using System.Text;

namespace Hearsay.System.Tests;

/// <summary>Runs the built program as a process, as a user would.</summary>
internal static class HearsayProgram
{
    public static Transcript Run(params string[] arguments) => Run(arguments, null, null);

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll");

    public static Transcript Run(string[] arguments, byte[]? input, params (string Name, string Value)[]? environment)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Assembly);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment ?? []) start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (input is not null) process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Transcript(process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>What a run of the program gave.</summary>
internal sealed record Transcript(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
