using System.Globalization;
using System.Text;

namespace Hearsay.Extraction.Phrases;

/// <summary>Reads rule files of phrases: blocks of <c>key: value</c> lines, parted by blank lines; <c>#</c> opens a remark.</summary>
internal static class PhraseRuleReader
{
    private static readonly string[] Keys = ["rule", "means", "match", "read", "gives", "fires", "quiet"];

    /// <exception cref="LanguagePackException">A line cannot be read; the message says what was expected there.</exception>
    public static List<PhraseRule> Read(IEnumerable<PackFile> files)
    {
        List<PhraseRule> rules = [];
        foreach (PackFile file in files)
        {
            string name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
            if (!char.IsAsciiDigit(name[0])) throw new LanguagePackException(file.Path, 0, "expected a file name that begins with the stage, such as 2-relative.rules");
            string[] lines = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').Split('\n');
            List<(string Key, string Value)> block = [];
            int begin = 0;
            for (int i = 0; i <= lines.Length; i++)
            {
                string line = i < lines.Length ? lines[i].Trim() : "";
                if (line.StartsWith('#')) continue;
                if (line.Length == 0)
                {
                    if (block.Count > 0) rules.Add(Rule(file.Path, begin + 1, name[0] - '0', rules.Count, block));
                    block.Clear();
                    continue;
                }

                int colon = line.IndexOf(':', StringComparison.Ordinal);
                string key = colon < 0 ? line : line[..colon];
                if (colon < 0 || !Keys.Contains(key)) throw new LanguagePackException(file.Path, i + 1, $"expected one of {string.Join(", ", Keys)} and a colon");
                if (block.Count == 0) begin = i;
                block.Add((key, line[(colon + 1)..].Trim()));
            }
        }

        return rules;
    }

    private static PhraseRule Rule(string file, int line, int stage, int order, List<(string Key, string Value)> block)
    {
        string One(string key) => block.FirstOrDefault(b => b.Key == key).Value ?? throw new LanguagePackException(file, line, $"expected a line \"{key}:\" in this block");
        string[] All(string key) => [.. block.Where(b => b.Key == key).Select(b => b.Value)];
        string[] read = One("read").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        foreach (string setting in read.Skip(1))
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new LanguagePackException(file, line, string.Create(CultureInfo.InvariantCulture, $"expected name=value, found \"{setting}\""));
            settings[setting[..equals]] = setting[(equals + 1)..];
        }

        return new PhraseRule
        {
            Name = One("rule"),
            File = file,
            Line = line,
            Stage = stage,
            Order = order,
            Match = All("match") is { Length: > 0 } match ? match : throw new LanguagePackException(file, line, "expected a line \"match:\" in this block"),
            Read = read[0],
            Settings = settings,
            Gives = All("gives") is [string gives, ..] ? gives : read[0].ToUpperInvariant(),
            Fires = All("fires"),
            Quiet = All("quiet"),
        };
    }
}
