using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>The files a linguist owns: lists that say where each entry came from, models that say what they learnt from.</summary>
public class LanguagePackTests
{
    public static TheoryData<string> Lexicons => new(SourceTree.Below("languages/", ".tsv").Where(f => f.Contains("/lexicon/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void A_list_is_well_formed_and_says_where_its_entries_come_from(string file)
    {
        string[] lines = SourceTree.Lines(file);
        string[] columns = lines[0].Split('\t');
        Assert.Equal("origin", columns[^1]);
        List<string> wrong = [];
        HashSet<string> rows = new(StringComparer.Ordinal);
        for (int i = 1; i < lines.Length; i++)
        {
            string[] fields = lines[i].Split('\t');
            if (fields.Length != columns.Length) wrong.Add($"{file}, line {i + 1}: {fields.Length} fields, not {columns.Length}");
            else if (fields[0].Length == 0) wrong.Add($"{file}, line {i + 1}: no key");
            else if (fields[^1].Length == 0) wrong.Add($"{file}, line {i + 1}: no origin");
            else if (Array.Exists(fields, f => f != f.Trim())) wrong.Add($"{file}, line {i + 1}: a space at the end of a field");
            // A word may stand twice where it has two senses, never twice with the same.
            else if (!rows.Add(string.Join('\t', fields[..^1]))) wrong.Add($"{file}, line {i + 1}: {fields[0]} stands twice");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_model_has_a_card_with_its_checksum()
    {
        List<string> wrong = [];
        foreach (string model in TrackedModels())
        {
            string card = Path.ChangeExtension(model, ".md");
            string sum = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.At(model))));
            if (!File.Exists(Repository.At(card))) wrong.Add($"{model} has no card {card}");
            else if (!SourceTree.Read(card).Contains(sum, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{card} does not give the checksum of its model, {sum}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>Models under trial lie in the folder without being part of the repository; nobody promises anything about them.</summary>
    private static string[] TrackedModels()
    {
        string[] there = [.. SourceTree.Below("languages/", ".bin")];
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "languages"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            string[] tracked = git.StandardOutput.ReadToEnd().Split('\n');
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. there.Where(tracked.Contains)] : there;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return there;
        }
    }
}
