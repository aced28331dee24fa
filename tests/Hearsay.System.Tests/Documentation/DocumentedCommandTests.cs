using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Documentation;

/// <summary>What the documents tell people to type is typed here.</summary>
public class DocumentedCommandTests
{
    private const string FromSource = "dotnet run -c Release --project src/Hearsay.Cli -- ";

    public static TheoryData<string, string> Commands
    {
        get
        {
            TheoryData<string, string> commands = [];
            foreach (string file in Directory.EnumerateFiles(Repository.At("docs/guide"), "*.md").Append(Repository.At("README.md")).Append(Repository.At("CONTRIBUTING.md")))
                foreach (string line in File.ReadLines(file).Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
                {
                    string command = line[2..].Replace(FromSource, "hearsay ", StringComparison.Ordinal);
                    if (command.StartsWith("hearsay ", StringComparison.Ordinal)) commands.Add(Path.GetFileName(file), command["hearsay ".Length..]);
                }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_documented_command_runs(string page, string command)
    {
        // Paths in the documents start at the checkout; the program is started elsewhere.
        string[] words = command.Split(" > ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] arguments = [words[0], .. words[1..].Select(a => Path.Exists(Repository.At(a)) ? Repository.At(a) : a)];
        Transcript run = HearsayProgram.Run(arguments);
        Assert.True(run.ExitCode == 0, $"{page}: hearsay {command}\n{run.Errors}");
        Assert.NotEqual("", run.Output);
    }
}
