using System.Reflection;

namespace Hearsay.Lab.Events.Muc;

/// <summary>The words of muc-words.tsv by their use: words that hold back, words that claim, offices in headers, countries.</summary>
internal static class MucWords
{
    private static readonly ILookup<string, (string Word, string Value)> Uses = Read();

    /// <summary>The words of a use.</summary>
    public static HashSet<string> Of(string use) => [.. Uses[use].Select(w => w.Word)];

    /// <summary>ISO code of a country as the coders name it, or null.</summary>
    public static string? Country(string name) => Uses["region"].Concat(Uses["country"]).FirstOrDefault(c => c.Word == name).Value;

    /// <summary>ISO codes of the nine countries that the coders care for.</summary>
    public static HashSet<string> Region => [.. Uses["region"].Select(c => c.Value)];

    private static ILookup<string, (string Word, string Value)> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("muc-words.tsv")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t')).ToLookup(f => f[1], f => (f[0], f[2]), StringComparer.Ordinal);
    }
}
