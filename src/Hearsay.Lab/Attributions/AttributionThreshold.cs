using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>Chooses the score above which a word is a cue: the one that gives the best F1 of cue heads on the development documents.</summary>
internal static class AttributionThreshold
{
    public static int Best(IWeights weights, List<TrainingDocument> documents, out double best)
    {
        AttributionReader reader = new(weights);
        List<(int Score, bool Right)> scored = [];
        int total = 0;
        foreach (TrainingDocument document in documents)
        {
            HashSet<int> heads = [.. document.Gold.Select(g => g.Head)];
            total += heads.Count;
            reader.ScoreCues(document.Row);
            List<RowAttribution> likely = reader.Likely(document.Row);
            for (int i = 0; i < likely.Count; i++) scored.Add((reader.Judge(document.Row, likely, i), heads.Contains(likely[i].Head)));
        }

        scored.Sort((a, b) => b.Score.CompareTo(a.Score));
        best = 0;
        int threshold = 0, right = 0;
        for (int i = 0; i < scored.Count; i++)
        {
            if (scored[i].Right) right++;
            double f1 = 2.0 * right / (i + 1 + total);
            if (f1 > best && (i + 1 == scored.Count || scored[i + 1].Score < scored[i].Score)) (best, threshold) = (f1, scored[i].Score - 1);
        }

        return threshold;
    }
}
