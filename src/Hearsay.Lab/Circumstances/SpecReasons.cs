using System.Text.RegularExpressions;

namespace Hearsay.Lab.Circumstances;

/// <summary>Why a case of Recognizers-Text does not fit a reader of news: a table of patterns, the first that matches gives the reason.</summary>
internal sealed class SpecReasons
{
    private readonly List<(Regex Model, Regex Words, string Reason)> _rows;

    private SpecReasons(List<(Regex, Regex, string)> rows) => _rows = rows;

    public static SpecReasons Read()
    {
        using Stream stream = typeof(SpecReasons).Assembly.GetManifestResourceStream("spec-reasons.tsv")!;
        using StreamReader reader = new(stream);
        List<(Regex, Regex, string)> rows = [];
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [string model, string words, string reason])
                rows.Add((new Regex(model, RegexOptions.CultureInvariant), new Regex(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), reason));
        return new SpecReasons(rows);
    }

    public string? Of(SpecCase spec)
    {
        string words = spec.Mentions.Count == 0 ? spec.Text : string.Join(" | ", spec.Mentions.Select(m => m.Words));
        string kind = spec.Model + " " + string.Join(' ', spec.Mentions.Select(m => m.Type));
        foreach ((Regex model, Regex pattern, string reason) in _rows)
            if (model.IsMatch(kind) && pattern.IsMatch(words)) return reason;
        return null;
    }
}
