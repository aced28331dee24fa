using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Language;
using Hearsay.Readers;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests.Documentation;

/// <summary>The sample of docs/guide/library.md is the code below, and prints what the page says.</summary>
public sealed partial class LibraryGuideTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs/guide/library.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_sample_prints_what_the_page_says() => Assert.Equal(Block("text"), Sample());

    [Fact]
    public void The_page_shows_the_sample_that_is_run()
    {
        string source = File.ReadAllText(Repository.At("tests/Hearsay.System.Tests/Documentation/LibraryGuideTests.cs")).ReplaceLineEndings("\n");
        string[] lines = SampleLines().Match(source).Groups[1].Value.Split('\n').Select(l => l.Length > 8 ? l[8..] : "").ToArray();
        Assert.Equal(Block("csharp").Replace("\"languages/en\"", "folder", StringComparison.Ordinal), string.Join('\n', lines));
    }

    private static string Sample()
    {
        string folder = Repository.At("languages/en");
        // The sample writes to the console; here that is a string.
        StringWriter Console = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        // sample
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(folder));
        Analyzer analyzer = new(pack);

        ParsedText text = analyzer.Analyze("The ministry said on Monday that Anna Tessel's convoy hadn't been stopped near Orvane.");

        foreach (Sentence sentence in text.Sentences)
        {
            foreach (Token token in sentence.Tokens)
            {
                string head = token.Head < 0 ? "-" : sentence.Tokens[token.Head].Form;
                Console.WriteLine($"{token.Form,-10} {token.Lemma,-10} {token.Upos,-6} {token.Relation,-12} {head}");
            }
        }

        foreach (Name name in text.Names)
            Console.WriteLine($"{name.Kind}: {name.Span.In(text.Text)}");
        // end of sample
        return Console.ToString();
    }

    private static string Block(string language) => Regex.Match(Page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"        // sample\n(.*?)        // end of sample", RegexOptions.Singleline)]
    private static partial Regex SampleLines();
}
