using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Hearsay.Tests.Architecture;

/// <summary>References go one way: between projects, and between the layers inside the library.</summary>
public class ReferenceTests
{
    /// <summary>What each project may know, beside what those know in turn.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["Hearsay"] = [],
        ["Hearsay.Readers"] = ["Hearsay"],
        ["Hearsay.Store"] = ["Hearsay", "Hearsay.Readers"],
        ["Hearsay.Cluster"] = ["Hearsay", "Hearsay.Readers", "Hearsay.Store"],
        ["Hearsay.Web"] = ["Hearsay", "Hearsay.Readers", "Hearsay.Store"],
        ["Hearsay.Cli"] = ["Hearsay", "Hearsay.Readers", "Hearsay.Store", "Hearsay.Cluster", "Hearsay.Web"],
        ["Hearsay.Lab"] = ["Hearsay", "Hearsay.Readers", "Hearsay.Store"],
    };

    /// <summary>What each layer of the library may know beside the vocabulary.</summary>
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        ["Language"] = [],
        ["Extraction"] = ["Language"],
        ["Coding"] = ["Language", "Extraction"],
        ["Comparison"] = [],
        ["Codebooks"] = [],
        ["Export"] = ["Codebooks"],
        ["Casebook"] = ["Comparison"],
    };

    /// <summary>The joint of the vocabulary: the line itself runs all layers.</summary>
    private static readonly string[] Joints = ["src/Hearsay/Pipeline.cs"];

    [Fact]
    public void A_project_knows_only_what_stands_below_it()
    {
        List<string> wrong = [];
        foreach (string file in SourceTree.Below("src/", ".csproj"))
        {
            string project = Path.GetFileNameWithoutExtension(file);
            Assert.True(Projects.ContainsKey(project), $"{project} is new. Say in {nameof(ReferenceTests)} what it may know, and in docs/decisions why a folder would not do.");
            foreach (XElement reference in XDocument.Load(Repository.At(file)).Descendants("ProjectReference"))
            {
                string known = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'));
                if (!Projects[project].Contains(known)) wrong.Add($"{project} -> {known}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_layer_of_the_library_knows_only_what_stands_below_it()
    {
        List<string> wrong = [];
        foreach (string file in SourceTree.Below("src/Hearsay/", ".cs").Where(f => !Joints.Contains(f)))
        {
            string[] path = file.Split('/');
            string layer = path.Length == 3 ? "" : path[2];
            string[] known = layer.Length == 0 ? [] : Layers.GetValueOrDefault(layer) ?? throw new InvalidOperationException($"{layer} is a new layer. Say in {nameof(ReferenceTests)} what it may know.");
            foreach (string other in Layers.Keys.Where(k => k != layer && !known.Contains(k)))
                if (Regex.IsMatch(Code(file), $@"\b(using Hearsay\.{other}\b|Hearsay\.{other}\.|{other}\.[A-Z])")) wrong.Add($"{file} -> {other}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_library_has_one_package_and_no_more() =>
        Assert.Equal(["System.Numerics.Tensors"], XDocument.Load(Repository.At("src/Hearsay/Hearsay.csproj")).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value));

    /// <summary>The file without its comments, so that a reference to a type in a docstring is no dependency.</summary>
    private static string Code(string file) => string.Join('\n', SourceTree.Lines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
