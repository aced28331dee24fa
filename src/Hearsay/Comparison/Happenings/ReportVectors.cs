namespace Hearsay.Comparison.Happenings;

/// <summary>Reports as rows of weighted words.</summary>
internal static class ReportVectors
{
    /// <summary>A word with a capital counts for three: names part the stories that share their common words.</summary>
    private const int NameCounts = 3;

    public static WordVector[] Of(IReadOnlyList<Document> reports, RareWords rare)
    {
        Dictionary<string, int>[] counts = [.. reports.Select(r => Count(r, rare))];
        // Words are numbered in ordinal order, which no order of reports changes.
        Dictionary<string, int> having = new(StringComparer.Ordinal);
        foreach (Dictionary<string, int> report in counts)
            foreach (string word in report.Keys) having[word] = having.GetValueOrDefault(word) + 1;
        string[] words = [.. having.Keys.Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = new(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++) numbers.Add(words[i], i);
        return [.. counts.Select(c => Row(c, numbers, having, reports.Count, rare))];
    }

    private static Dictionary<string, int> Count(Document report, RareWords rare)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        void Add(string text)
        {
            foreach ((string word, bool isName, _) in TextWords.Of(text, new TextSpan(0, text.Length)))
                if (!rare.IsEverywhere(word)) counts[word] = counts.GetValueOrDefault(word) + (isName ? NameCounts : 1);
        }

        Add(report.Text);
        if (report.Title is { } title) Add(title);
        return counts;
    }

    private static WordVector Row(Dictionary<string, int> counts, Dictionary<string, int> numbers, Dictionary<string, int> having, int reports, RareWords rare)
    {
        (int Word, double Weight)[] row = [.. counts
            // Ten times a word is not ten times the story: the count goes in by the natural logarithm, as 1 + 0.69 log2.
            .Select(c => (numbers[c.Key], (1 + 0.69 * RareWords.Log2(c.Value) / RareWords.Doubling) * rare.Weight(c.Key, having[c.Key], reports)))
            .OrderBy(c => c.Item1)];
        double square = 0;
        foreach ((_, double weight) in row) square += weight * weight;
        // The square root is the same on every machine; it is the one function that IEEE 754 says so of.
        double length = square > 0 ? Math.Sqrt(square) : 1;
        return new WordVector([.. row.Select(r => r.Word)], [.. row.Select(r => r.Weight / length)]);
    }
}
