using System.Text.RegularExpressions;
using Hearsay.Tests;
using Xunit;

namespace Hearsay.System.Tests;

public partial class GuideTests
{
    [Fact]
    public void Every_code_in_the_sources_has_an_entry_in_the_guide_and_the_entries_are_sorted()
    {
        string[] entries = [.. EntryHead().Matches(File.ReadAllText(Repository.At("docs/guide/diagnostics.md"))).Select(m => m.Groups[1].Value)];
        string[] codes =
        [
            .. Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
                .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Empty(codes.Except(entries));
        Assert.Equal(entries.Order(StringComparer.Ordinal), entries);
    }

    [GeneratedRegex(@"^## (HS\d{4})\s*$", RegexOptions.Multiline)]
    private static partial Regex EntryHead();

    [GeneratedRegex("\"(HS[0-9]{4})\"")]
    private static partial Regex Code();
}
