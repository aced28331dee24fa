using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>Rules, lexicons and models of one language, loaded together and versioned together. Immutable; shared freely between threads.</summary>
public sealed class LanguagePack
{
    private readonly Dictionary<string, PackFile> _files;
    private readonly Dictionary<string, LexiconTable> _lexicons = new(StringComparer.Ordinal);

    private LanguagePack(Dictionary<string, PackFile> files)
    {
        _files = files;
        foreach (PackFile file in files.Values)
            if (file.Path.StartsWith("lexicon/", StringComparison.Ordinal) && file.Path.EndsWith(".tsv", StringComparison.Ordinal))
            {
                LexiconTable table = LexiconTable.Parse(file);
                _lexicons.Add(table.Name, table);
            }

        LexiconTable about = LexiconTable.Parse(File("pack.tsv"));
        Language = about.Require("language", 1);
        Name = $"{Language} {about.Require("version", 1)} (sha256 {Hash(files.Values)})";
    }

    /// <summary>ISO 639-1 code of the language.</summary>
    public string Language { get; }

    /// <summary>Language, version and hash of everything that decides a result: <c>en 2026.11 (sha256 0123456789ab)</c>.</summary>
    public string Name { get; }

    /// <summary>Loads a pack from its files.</summary>
    /// <exception cref="LanguagePackException">A file is missing or has a mistake in it.</exception>
    public static LanguagePack Load(IEnumerable<PackFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new LanguagePack(files.ToDictionary(f => f.Path, StringComparer.Ordinal));
    }

    /// <summary>The lexicon <c>lexicon/NAME.tsv</c>.</summary>
    /// <exception cref="LanguagePackException">The pack has no such lexicon.</exception>
    internal LexiconTable Lexicon(string name) =>
        _lexicons.TryGetValue(name, out LexiconTable? table)
            ? table
            : throw new LanguagePackException($"lexicon/{name}.tsv", 0, "the pack has no such file");

    /// <summary>The lexicon, or null where the pack has none of that name.</summary>
    internal LexiconTable? LexiconOrNull(string name) => _lexicons.GetValueOrDefault(name);

    /// <summary>The rule files under <c>rules/FOLDER/</c>, in the order of their names.</summary>
    internal IEnumerable<PackFile> RuleFiles(string folder) => _files.Values
        .Where(f => f.Path.StartsWith($"rules/{folder}/", StringComparison.Ordinal) && f.Path.EndsWith(".rules", StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>The files of a folder that end so, in the order of their names.</summary>
    internal IEnumerable<PackFile> Files(string folder, string ending) => _files.Values
        .Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(ending, StringComparison.Ordinal))
        .OrderBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>One file of the pack.</summary>
    /// <exception cref="LanguagePackException">The pack has no such file.</exception>
    internal PackFile File(string path) =>
        _files.TryGetValue(path, out PackFile file) ? file : throw new LanguagePackException(path, 0, "the pack has no such file");

    /// <summary>True where the pack has the file.</summary>
    internal bool Has(string path) => _files.ContainsKey(path);

    private static string Hash(IEnumerable<PackFile> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PackFile file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            // Cards and read-me files describe the pack; they decide nothing.
            if (file.Path.EndsWith(".md", StringComparison.Ordinal)) continue;
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
