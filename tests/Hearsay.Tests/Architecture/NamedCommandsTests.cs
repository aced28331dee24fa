using System.CommandLine;
using System.Text.RegularExpressions;
using Hearsay.Lab;
using Xunit;

namespace Hearsay.Tests.Architecture;

public partial class NamedCommandsTests
{
    /// <summary>A figure that cannot be asked for again is no figure, so every command of the laboratory in a card or a document must exist as written.</summary>
    [Fact]
    public void Cards_and_documents_name_commands_that_the_laboratory_has()
    {
        RootCommand laboratory = LabCommands.Create();
        List<string> wrong = [];
        int read = 0;
        foreach (string file in SourceTree.Below("", ".md"))
            foreach (Match match in LabCommand().Matches(SourceTree.Read(file)))
            {
                string words = match.Groups["words"].Value.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Trim();
                if (words.Length == 0 || words.Contains("--help", StringComparison.Ordinal)) continue;
                read++;
                ParseResult parsed = laboratory.Parse(words);
                wrong.AddRange(parsed.Errors.Select(e => $"{file}: \"{words}\": {e.Message}"));
            }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(read > 10, $"only {read} commands were found; has their form changed?");
    }

    [GeneratedRegex("(?:dotnet run[^\n`]*Hearsay\\.Lab[^\n`]*? -- |`Hearsay\\.Lab |`[A-Z_a-z]+=\\d Hearsay\\.Lab )(?<words>[^`\n;,]*)")]
    private static partial Regex LabCommand();
}
