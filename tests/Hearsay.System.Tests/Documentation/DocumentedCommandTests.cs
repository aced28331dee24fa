using System.Text.RegularExpressions;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Documentation;

/// <summary>What the documents tell people to type is typed here, page by page, in the order of the page: what one command imports, the next may ask.</summary>
public partial class DocumentedCommandTests
{
    private const string FromSource = "dotnet run -c Release --project src/Hearsay.Cli -- ";

    public static TheoryData<string> Pages => new(Directory.EnumerateFiles(Repository.At("docs/guide"), "*.md").Append(Repository.At("README.md")).Append(Repository.At("CONTRIBUTING.md"))
        .Where(file => Commands(file).Length > 0).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_commands_of_a_page_run(string page)
    {
        using TemporaryFolder folder = new();
        foreach (string command in Commands(Repository.At(page)))
        {
            string[] words = [.. Word().Matches(command.Split(" > ")[0]).Select(m => m.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))];
            Transcript run = HearsayProgram.Run([words[0], .. words[1..].Select(word => At(word, folder))]);
            Assert.True(run.ExitCode == 0, $"{page}: hearsay {command}\n{run.Errors}");
            Assert.NotEqual("", run.Output);
        }
    }

    // Paths in the documents start at the checkout; the program is started elsewhere. Collections are made in a folder that goes.
    private static string At(string word, TemporaryFolder folder) =>
        word.EndsWith(".db", StringComparison.Ordinal) ? Path.Combine(folder.Path, word) : Path.Exists(Repository.At(word)) ? Repository.At(word) : word;

    private static string[] Commands(string file) =>
    [
        .. File.ReadLines(file).Where(l => l.StartsWith("$ ", StringComparison.Ordinal)).Select(l => l[2..].Replace(FromSource, "hearsay ", StringComparison.Ordinal))
            .Where(l => l.StartsWith("hearsay ", StringComparison.Ordinal)).Select(l => l["hearsay ".Length..]),
    ];

    [GeneratedRegex("(?:\"[^\"]*\"|'[^']*'|[^ ])+")]
    private static partial Regex Word();
}
