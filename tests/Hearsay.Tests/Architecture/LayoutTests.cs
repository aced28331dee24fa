using System.Text.RegularExpressions;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>How files are named and where they lie.</summary>
public class LayoutTests
{
    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        string[] lengthy = [.. Code.Where(f => SourceTree.Lines(f).Length > 400)];
        Assert.Empty(lengthy);
    }

    [Fact]
    public void No_type_is_named_for_a_grab_bag()
    {
        string[] vague = [.. Code.Where(f => Regex.IsMatch(Path.GetFileNameWithoutExtension(f), "(Manager|Helpers?|Utils?|Utilit(y|ies)|Processor|Engine|Misc|Common|Shared)$"))];
        Assert.Empty(vague);
    }

    [Fact]
    public void A_namespace_follows_its_folder()
    {
        List<string> wrong = [];
        foreach (string file in Code.Where(f => !f.StartsWith("tests/Shared/", StringComparison.Ordinal)))
        {
            string expected = Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.');
            string? declared = SourceTree.Lines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
            // Programs begin with statements; they have no namespace.
            if (declared is not null && declared != expected) wrong.Add($"{file}: {declared}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_names_a_machine_or_a_registry()
    {
        // Put together here, so that this file does not accuse itself.
        string[] traces = ["/" + "work/", "/" + "root/", "/" + "home/", "C:" + "\\Users", "api.nuget" + ".org", "registry.npmjs" + ".org", "pypi" + ".org"];
        List<string> wrong = [];
        foreach (string file in SourceTree.Files.Where(f => !Regex.IsMatch(f, @"\.(bin|gz|png|pdf|zip)$|^\.git$")))
            foreach (string trace in traces)
                if (SourceTree.Read(file).Contains(trace, StringComparison.Ordinal)) wrong.Add($"{file}: {trace}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Text_files_end_with_a_newline_and_hold_no_carriage_returns()
    {
        List<string> wrong = [];
        foreach (string file in SourceTree.Files.Where(f => Regex.IsMatch(f, @"\.(cs|csproj|props|md|tsv|rules|json)$") && !f.StartsWith("samples/", StringComparison.Ordinal) && !f.Contains("packages.lock", StringComparison.Ordinal)))
        {
            string text = SourceTree.Read(file);
            if (text.Contains('\r') || (text.Length > 0 && !text.EndsWith('\n'))) wrong.Add(file);
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Code => SourceTree.Below("src/", ".cs").Concat(SourceTree.Below("tests/", ".cs"));
}
