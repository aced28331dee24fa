using System.Globalization;

namespace Hearsay.Casebook;

/// <summary>Reads the lines of a case that lays reports side by side: <c>report A:</c>, <c>published A:</c>, <c>link:</c>.</summary>
internal sealed class ReportLines
{
    private readonly SortedDictionary<string, CaseReport> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _published = new(StringComparer.Ordinal);
    private readonly List<CaseLink> _links = [];

    /// <summary>True where the case has such lines.</summary>
    public bool Any => _reports.Count + _links.Count > 0;

    public Sequence<CaseReport> Reports => [.. _reports.Values.Select(r => _published.TryGetValue(r.Name, out DateOnly day) ? r with { Published = day } : r)];

    public Sequence<CaseLink> Links => [.. _links];

    /// <summary>True where a line of that key is one of these.</summary>
    public static bool Takes(string key) => key == "link" || key.StartsWith("report ", StringComparison.Ordinal) || key.StartsWith("published ", StringComparison.Ordinal);

    /// <summary>Reads a line; says what is wrong with it, or null.</summary>
    public string? Read(int line, string key, string value)
    {
        if (key == "link") return Link(line, value);
        string[] words = key.Split(' ');
        if (words is not [_, [>= 'A' and <= 'Z'] name]) return $"expected \"report A:\" or \"published A:\", found \"{key}\"";
        if (words[0] == "report") _reports[name] = new CaseReport(name, value, null);
        else if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) _published[name] = day;
        else return $"expected a date such as 2031-05-14, found \"{value}\"";
        return null;
    }

    /// <summary>What is wrong with the lines as a whole, or null.</summary>
    public string? Mistake(bool hasText)
    {
        if (!Any) return null;
        if (hasText) return "a case has either a text or reports to compare, not both";
        if (_reports.Count < 2) return "expected two reports at the least: \"report A:\" and \"report B:\"";
        if (_links.Count == 0) return "expected a line \"link:\" that says how the reports stand to each other";
        foreach (string name in _links.SelectMany(l => l.Relation == Omits ? new[] { l.First } : [l.First, l.Second]).Concat(_published.Keys))
            if (!_reports.ContainsKey(name)) return $"there is no report {name}";
        return null;
    }

    private string? Link(int line, string value)
    {
        const string expected = "expected a link such as \"B refines A on count\" or \"B omits hurt\"";
        string[] sides = value.Split(" on ", StringSplitOptions.TrimEntries);
        string[] words = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || sides.Length > 2) return $"{expected}, found \"{value}\"";
        if (words[1] != Omits && !Enum.GetValues<ClaimRelation>().Any(r => Spelling.Of(r) == words[1])) return $"{expected}; there is no relation \"{words[1]}\"";
        _links.Add(new CaseLink(line, words[0], words[1], words[2], sides.Length == 1 ? [] : [.. sides[1].Split(',', StringSplitOptions.TrimEntries)]));
        return null;
    }

    /// <summary>The word for a report that leaves out what the others tell.</summary>
    public const string Omits = "omits";
}
