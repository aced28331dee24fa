namespace Hearsay.Comparison.Copies;

/// <summary>Reads wire credits: agencies of the lexicon, and the publishers of the collection, in dateline, byline, closing line and as cited.</summary>
internal sealed class WireCreditReader
{
    /// <summary>A dateline ends within so many characters.</summary>
    private const int Opening = 160;

    /// <summary>A closing credit stands within so many characters of the end.</summary>
    private const int Closing = 240;

    private const int LongestName = 6;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);

    /// <param name="pack">The language pack.</param>
    /// <param name="reports">The reports of the collection, whose publishers are names to be credited.</param>
    public WireCreditReader(LanguagePack pack, IEnumerable<Analysis> reports)
    {
        foreach (LexiconRow row in pack.Lexicon("media-outlets").Rows)
            if (row["sort"] == "agency") Add(row);
        foreach (LexiconRow row in pack.Lexicon("wire-agencies").Rows) Add(row);
        foreach (string publisher in reports.Select(r => r.Document.Publisher).OfType<string>().Order(StringComparer.Ordinal)) _names.TryAdd(Key(publisher), publisher.Trim());
        foreach (LexiconRow row in pack.Lexicon("credit-phrases").Rows) _phrases.Add(row.Key);

        void Add(LexiconRow row)
        {
            string name = row["means"] is { Length: > 0 } means ? means : row.Key;
            _names.TryAdd(Key(row.Key), name);
            foreach (string variant in row.Values("variants")) _names.TryAdd(Key(variant), name);
        }
    }

    /// <summary>The credits of a report, in text order, the byline first. A report never credits its own publisher.</summary>
    public List<WireCredit> Read(Analysis analysis)
    {
        Document document = analysis.Document;
        string text = document.Text, id = document.Id;
        List<WireCredit> found = [];
        if (document.Author is { } author && Find(author) is { } signed) found.Add(new WireCredit(id, signed, CreditKind.Byline, null));
        InBrackets(0, Math.Min(Opening, text.Length), CreditKind.Dateline);
        int tail = Math.Max(Math.Min(Opening, text.Length), text.Length - Closing);
        InBrackets(tail, text.Length, CreditKind.Closing);
        Lines(tail);
        foreach (Attribution attribution in analysis.Attributions)
            if (attribution.Source.Spans.Count > 0 && Cited(analysis, attribution) is { } cited) found.Add(new WireCredit(id, cited, CreditKind.Citing, attribution.Source.Spans[0]));
        string? own = document.Publisher is { } publisher ? Find(publisher) : null;
        return [.. found.Where(c => c.Agency != own).DistinctBy(c => (c.Agency, c.Kind))];

        void InBrackets(int from, int to, CreditKind kind)
        {
            for (int at = from; at < to; at++)
            {
                if (text[at] != '(') continue;
                int end = text.IndexOf(')', at, Math.Min(60, text.Length - at));
                if (end < 0) continue;
                if (Find(text[(at + 1)..end]) is { } agency) found.Add(new WireCredit(id, agency, kind, new TextSpan(at + 1, end)));
                at = end;
            }
        }

        void Lines(int from)
        {
            // The last lines: a dash and a name, or a phrase and a name.
            for (int start = text.LastIndexOf('\n', Math.Max(0, Math.Min(from, text.Length - 1))) + 1; start < text.Length;)
            {
                int end = text.IndexOf('\n', start);
                if (end < 0) end = text.Length;
                int first = start;
                while (first < end && (char.IsWhiteSpace(text[first]) || text[first] is '-' or '–' or '—')) first++;
                bool isDashed = text.AsSpan(start, first - start).ContainsAny('-', '–', '—');
                if (isDashed && Find(text[first..end]) is { } agency) found.Add(new WireCredit(id, agency, CreditKind.Closing, new TextSpan(first, end)));
                else Phrases(first, end);
                start = end + 1;
            }
        }

        void Phrases(int from, int to)
        {
            List<(int Start, int End)> words = [];
            for (int at = from; at < to;)
            {
                int end = at;
                while (end < to && !char.IsWhiteSpace(text[end])) end++;
                if (end > at) words.Add((at, end));
                at = end + 1;
            }

            for (int w = 0; w < words.Count; w++)
                for (int n = 1; n <= 4 && w + n < words.Count; n++)
                {
                    if (!_phrases.Contains(Key(text[words[w].Start..words[w + n - 1].End]))) continue;
                    for (int k = Math.Min(LongestName, words.Count - w - n); k > 0; k--)
                        if (Find(text[words[w + n].Start..words[w + n + k - 1].End]) is { } agency)
                        {
                            found.Add(new WireCredit(id, agency, CreditKind.Closing, new TextSpan(words[w + n].Start, words[w + n + k - 1].End)));
                            break;
                        }
                }
        }
    }

    /// <summary>True where a report says that it has its text from another.</summary>
    public bool IsCredited(Analysis analysis) => Read(analysis).Exists(c => c.Kind != CreditKind.Citing);

    /// <summary>The agency or publisher of a name, or null.</summary>
    public string? Find(string name) => _names.GetValueOrDefault(Key(name));

    private string? Cited(Analysis analysis, Attribution attribution)
    {
        if (attribution.Source.Class != SourceClass.Press && attribution.Source.Class != SourceClass.NamedBody) return null;
        if (analysis.Entities.FirstOrDefault(e => e.Id == attribution.Source.Entity) is { } entity && Find(entity.Name) is { } agency) return agency;
        foreach (TextSpan span in attribution.Source.Spans)
            if (Find(span.In(analysis.Document.Text)) is { } named) return named;
        return null;
    }

    private static string Key(string name)
    {
        string bare = string.Join(' ', name.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '.', ',', ':', ';', '©'], StringSplitOptions.RemoveEmptyEntries));
        return bare.StartsWith("the ", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
