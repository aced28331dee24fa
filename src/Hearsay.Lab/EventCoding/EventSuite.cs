using System.IO.Compression;
using Hearsay.Coding;

namespace Hearsay.Lab.EventCoding;

/// <summary>A suite of records and the dictionaries that it is coded with.</summary>
internal sealed record EventSuite(string Name, string Records, string[] Actors, string[] Agents, string[] Verbs, string[] Discards)
{
    /// <summary>Those we know.</summary>
    public static readonly EventSuite[] All =
    [
        new("petrarch", "petrarch-suite.ud.jsonl", ["PETR.Validate.actors.2.0.txt"], ["PETR.Validate.agents.txt"], ["PETR.Validate.verbs.2.0.txt"], ["PETR.Validate.discards.txt"]),
        new(
            "petrarch2",
            "petrarch2-gsr.ud.jsonl",
            ["Phoenix.Countries.actors.txt.gz", "Phoenix.International.actors.txt.gz", "Phoenix.MilNonState.actors.txt.gz"],
            ["Phoenix.agents.txt.gz"],
            ["CAMEO.2.0.txt.gz"],
            []),
    ];

    public static EventSuite Find(string name) =>
        Array.Find(All, s => s.Name == name) ?? throw new ArgumentException($"there is no suite \"{name}\"; there are {string.Join(", ", All.Select(s => s.Name))}", nameof(name));

    public CodingDictionaries Dictionaries(string folder) => CodingDictionaries.Read(Files(folder, Actors), Files(folder, Agents), Files(folder, Verbs), Files(folder, Discards));

    private static DictionaryFile[] Files(string folder, string[] names) => [.. names.Select(n => new DictionaryFile(n, Text(Path.Combine(folder, "dictionaries", n))))];

    private static string Text(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        return reader.ReadToEnd();
    }
}
