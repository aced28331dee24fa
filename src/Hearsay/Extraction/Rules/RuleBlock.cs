using System.Text;

namespace Hearsay.Extraction.Rules;

/// <summary>One block of a rule file as written: keys and their values, each with its line.</summary>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Line of the <c>rule:</c> key.</param>
/// <param name="Fields">In the order written; a key may come more than once.</param>
internal sealed record RuleBlock(string File, int Line, IReadOnlyList<RuleField> Fields)
{
    private static readonly string[] Keys = ["rule", "means", "cue", "source", "content", "set", "fires", "quiet"];

    /// <summary>The blocks of a file: fields are <c>key: value</c>, an indented line carries on the one above, <c>#</c> opens a comment, each <c>rule:</c> opens a block.</summary>
    /// <exception cref="LanguagePackException">A line is none of these.</exception>
    public static IEnumerable<RuleBlock> Read(PackFile file)
    {
        List<RuleField>? fields = null;
        List<RuleBlock> blocks = [];
        string[] lines = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd();
            if (line.Length == 0 || line[0] == '#') continue;
            if (char.IsWhiteSpace(line[0]))
            {
                if (fields is null || fields.Count == 0) throw new LanguagePackException(file.Path, i + 1, "expected \"rule: NAME\" before an indented line");
                fields[^1] = fields[^1] with { Value = fields[^1].Value + " " + line.Trim() };
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? "" : line[..colon];
            if (Array.IndexOf(Keys, key) < 0)
                throw new LanguagePackException(file.Path, i + 1, $"expected one of {string.Join(", ", Keys)}, then a colon; found \"{(colon < 0 ? line : key)}\"");
            if (key == "rule")
            {
                fields = [];
                blocks.Add(new RuleBlock(file.Path, i + 1, fields));
            }

            if (fields is null) throw new LanguagePackException(file.Path, i + 1, "expected \"rule: NAME\" first");
            fields.Add(new RuleField(key, line[(colon + 1)..].Trim(), i + 1));
        }

        return blocks;
    }

    /// <summary>The one value of a key.</summary>
    /// <exception cref="LanguagePackException">It is missing or empty.</exception>
    public RuleField Require(string key)
    {
        foreach (RuleField field in Fields)
            if (field.Key == key && field.Value.Length > 0) return field;
        throw new LanguagePackException(File, Line, $"expected \"{key}:\" in rule \"{Fields[0].Value}\"");
    }

    /// <summary>All fields of a key.</summary>
    public IEnumerable<RuleField> All(string key) => Fields.Where(f => f.Key == key);
}

/// <summary>A line of a rule block.</summary>
/// <param name="Key">Before the colon.</param>
/// <param name="Value">After it, with the lines that carry on joined by a space.</param>
/// <param name="Line">Line in the file, from 1.</param>
internal sealed record RuleField(string Key, string Value, int Line);
