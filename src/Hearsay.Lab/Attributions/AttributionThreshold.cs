using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>
/// Chooses the score above which an attribution stands: the one that is best on the development documents, where attributions found, by cue head and
/// half of the content, count once and words of content covered twice: words that are left to nobody look like the report's own. By the first alone too many
/// would be; with heads instead, which ask nothing of the content, the choice would swing to false alarms from one training to the next.
/// </summary>
internal static class AttributionThreshold
{
    public static int Best(IWeights weights, List<TrainingDocument> documents, out double heads, out double words)
    {
        AttributionReader reader = new(weights);
        List<(int Score, TrainingDocument Document, RowAttribution Read)> read = [];
        foreach (TrainingDocument document in documents)
        {
            reader.ScoreCues(document.Row);
            foreach ((RowAttribution attribution, int score) in reader.JudgeAll(document.Row)) read.Add((score, document, attribution));
        }

        read.Sort((a, b) => b.Score.CompareTo(a.Score));
        Dictionary<TrainingDocument, (bool[] Gold, bool[] Covered)> content = documents.ToDictionary(d => d, d => (Content(d), new bool[d.Row.Words.Length]));
        int gold = documents.Sum(d => d.Gold.Count), goldWords = content.Values.Sum(c => c.Gold.Count(w => w));
        int right = 0, covered = 0, coveredRight = 0, threshold = 0;
        (heads, words) = (0, 0);
        for (int i = 0; i < read.Count; i++)
        {
            (int score, TrainingDocument document, RowAttribution attribution) = read[i];
            if (document.Gold.Any(g => g.Head == attribution.Head && SharesHalf(g, attribution))) right++;
            (bool[] wanted, bool[] got) = content[document];
            foreach ((int first, int last) in new[] { attribution.Before, attribution.After })
                for (int w = Math.Max(0, first); first >= 0 && w <= last; w++)
                {
                    if (got[w]) continue;
                    got[w] = true;
                    covered++;
                    if (wanted[w]) coveredRight++;
                }

            double headF1 = 2.0 * right / (i + 1 + gold), wordF1 = 2.0 * coveredRight / (covered + goldWords);
            if (headF1 + (2 * wordF1) > heads + (2 * words) && (i + 1 == read.Count || read[i + 1].Score < score)) (heads, words, threshold) = (headF1, wordF1, score - 1);
        }

        return threshold;
    }

    /// <summary>True where at least half of the words that either takes for content are taken by both.</summary>
    private static bool SharesHalf(RowAttribution a, RowAttribution b)
    {
        int shared = 0;
        foreach ((int first, int last) in new[] { a.Before, a.After })
            for (int w = first; first >= 0 && w <= last; w++)
                if (b.Holds(w)) shared++;
        return shared * 2 >= Words(a) + Words(b) - shared;
    }

    private static int Words(RowAttribution attribution)
    {
        int words = 0;
        foreach ((int first, int last) in new[] { attribution.Before, attribution.After })
            if (first >= 0) words += last - first + 1;
        return words;
    }

    private static bool[] Content(TrainingDocument document)
    {
        bool[] held = new bool[document.Row.Words.Length];
        foreach (RowAttribution gold in document.Gold)
            for (int i = 0; i < held.Length; i++) held[i] |= gold.Holds(i);
        return held;
    }
}
