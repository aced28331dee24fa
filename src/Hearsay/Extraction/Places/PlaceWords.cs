using System.Globalization;

namespace Hearsay.Extraction.Places;

/// <summary>The words round a place name: "in", "province", "the city of", "northern", "30 km", "the capital". Read from <c>lexicon/place-words.tsv</c>.</summary>
internal sealed class PlaceWords
{
    private readonly HashSet<string> _before = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ruling = new(StringComparer.Ordinal);
    private readonly HashSet<string> _joints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceLevel> _heads = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PlaceLevel> _of = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double?> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _sides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _distances = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _nearness = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _descriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.Ordinal);

    public PlaceWords(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("place-words");
        foreach (LexiconRow row in table.Rows)
        {
            switch (row["use"])
            {
                case "before": _before.Add(row.Key); break;
                case "taken": _taken.Add(row.Key); break;
                case "taker": _takers.Add(row.Key); break;
                case "ruling": _ruling.Add(row.Key); break;
                case "joint": _joints.Add(row.Key); break;
                case "head": _heads.TryAdd(row.Key, Level(table, row)); break;
                case "of": _of.TryAdd(row.Key, Level(table, row)); break;
                case "part": _parts.TryAdd(row.Key, row["value"].Length == 0 ? null : Number(table, row)); break;
                case "side": _sides.TryAdd(row.Key, Number(table, row)); break;
                case "distance": _distances.TryAdd(row.Key, Number(table, row)); break;
                case "nearness": _nearness.TryAdd(row.Key, Number(table, row)); break;
                case "description": _descriptions.TryAdd(row.Key, row["value"]); break;
                default: throw new LanguagePackException(table.FileName, row.Line, $"\"{row["use"]}\" is no use; expected before, taken, taker, ruling, joint, head, of, part, side, distance, nearness or description");
            }
        }

        foreach (LexiconRow row in pack.LexiconOrNull("organisation-heads")?.Rows ?? []) _bodies.Add(row.Key);
        foreach (LexiconRow row in pack.LexiconOrNull("name-titles")?.Rows ?? []) _titles.Add(row.Key);
        foreach (LexiconRow row in pack.LexiconOrNull("state-abbreviations")?.Rows ?? []) _abbreviations.TryAdd(row.Key, row["name"]);
    }

    /// <summary>True for words that often stand before a place: "in", "near", "from".</summary>
    public bool IsBefore(string word) => _before.Contains(word);

    /// <summary>True for what armed people do to a place: "storm", "shell".</summary>
    public bool IsTaken(string lemma) => _taken.Contains(lemma);

    /// <summary>True for nouns for armed people.</summary>
    public bool IsTaker(string lemma) => _takers.Contains(lemma);

    /// <summary>True for what only a government does, or has done to it: "condemn", "accuse".</summary>
    public bool IsRuling(string lemma) => _ruling.Contains(lemma);

    /// <summary>True for the words that end names of bodies: "university", "agency".</summary>
    public bool IsBody(string word) => _bodies.Contains(word);

    /// <summary>True for "Dr", "President".</summary>
    public bool IsTitle(string word) => _titles.Contains(word);

    /// <summary>True for small words inside names: "Rio de Janeiro", "Bab el-Oued".</summary>
    public bool IsJoint(string word) => _joints.Contains(word);

    /// <summary>What a name with this head word names: "Anbar province".</summary>
    public PlaceLevel? Head(string word)
    {
        if (_heads.TryGetValue(word, out PlaceLevel level)) return level;
        // "Anbar and Nineveh provinces", "counties".
        if (word.Length < 4 || word[^1] != 's') return null;
        if (_heads.TryGetValue(word[..^1], out level)) return level;
        return word.EndsWith("ies", StringComparison.Ordinal) && _heads.TryGetValue(word[..^3] + "y", out level) ? level : null;
    }

    /// <summary>What is named after this word and "of": "the city of Mosul".</summary>
    public PlaceLevel? Of(string word) => _of.TryGetValue(word, out PlaceLevel level) ? level : null;

    /// <summary>True for words that cut a part out of a place; the direction in degrees from north, or null for its middle.</summary>
    public bool IsPart(string word, out double? direction) => _parts.TryGetValue(word, out direction);

    /// <summary>The direction of "north" in "30 km north of", in degrees.</summary>
    public double? Side(string word) => _sides.TryGetValue(word, out double degrees) ? degrees : null;

    /// <summary>Kilometres in a unit of distance.</summary>
    public double? Kilometres(string word) => _distances.TryGetValue(word, out double km) ? km : null;

    /// <summary>How far "near" reaches, in kilometres.</summary>
    public double? Nearness(string word) => _nearness.TryGetValue(word, out double km) ? km : null;

    /// <summary>What "the capital", "the country" describes; null where the word describes no place.</summary>
    public string? Description(string word) => _descriptions.GetValueOrDefault(word);

    /// <summary>The state behind "TX" or "Calif.", which only count after a comma; or null.</summary>
    public string? State(string form) => _abbreviations.GetValueOrDefault(form);

    private static PlaceLevel Level(LexiconTable table, LexiconRow row) =>
        PlaceLevels.Parse(row["value"]) ?? throw new LanguagePackException(table.FileName, row.Line, $"\"{row["value"]}\" is no level; expected country, region, district, city or site");

    private static double Number(LexiconTable table, LexiconRow row) =>
        double.TryParse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw new LanguagePackException(table.FileName, row.Line, $"\"{row["value"]}\" is no number");
}
