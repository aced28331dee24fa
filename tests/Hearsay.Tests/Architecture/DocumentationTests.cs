using System.Text.RegularExpressions;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>The documentation is held against the code.</summary>
public class DocumentationTests
{
    private const string Diagnostics = "docs/guide/diagnostics.md";

    /// <summary>Codes that two layers give for one and the same thing: reader and time layer both miss the report's date.</summary>
    private static readonly string[] GivenTwice = ["HS1310"];

    [Fact]
    public void Every_diagnostic_code_has_its_entry_and_every_entry_its_code()
    {
        string[] given = [.. SourceTree.Below("src/", ".cs").SelectMany(f => Regex.Matches(SourceTree.Read(f), "const string \\w+ = \"(HS\\d{4})\"").Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal)];
        string[] told = [.. Regex.Matches(SourceTree.Read(Diagnostics), "^## (HS\\d{4})$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
        Assert.Empty(given.Except(told).Select(code => $"{code} has no entry in {Diagnostics}"));
        Assert.Empty(told.Except(given).Select(code => $"{code} is in {Diagnostics} and nothing gives it"));
        Assert.Equal(told.Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public void No_two_diagnostics_share_a_code()
    {
        IEnumerable<string> codes = SourceTree.Below("src/", ".cs").SelectMany(f => Regex.Matches(SourceTree.Read(f), "const string \\w+ = \"(HS\\d{4})\"").Select(m => m.Groups[1].Value));
        Assert.Empty(codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Except(GivenTwice));
    }

    [Fact]
    public void Links_in_Markdown_lead_somewhere()
    {
        List<string> broken = [];
        foreach (string file in SourceTree.Below("", ".md"))
            foreach (Match link in Regex.Matches(SourceTree.Read(file), @"\]\((?<to>[^)#\s]+)(#[^)]*)?\)"))
            {
                string to = link.Groups["to"].Value;
                if (Regex.IsMatch(to, "^[a-z]+:")) continue;
                if (!Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, to))) broken.Add($"{file}: {to}");
            }

        Assert.Empty(broken);
    }

    [Fact]
    public void Decisions_are_short()
    {
        string[] lengthy = [.. SourceTree.Below("docs/decisions/", ".md").Where(f => SourceTree.Lines(f).Length > 60)];
        Assert.Empty(lengthy);
    }

    [Fact]
    public void Every_field_of_the_casebook_is_in_its_guide()
    {
        string guide = SourceTree.Read("docs/guide/casebook.md");
        IEnumerable<string> fields = Hearsay.Casebook.CaseFields.Blocks.SelectMany(Hearsay.Casebook.CaseFields.Of).Distinct();
        string[] missing = [.. fields.Where(field => !guide.Contains($"`{field}`", StringComparison.Ordinal))];
        Assert.Empty(missing);
    }
}
