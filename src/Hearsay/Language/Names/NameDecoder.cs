namespace Hearsay.Language.Names;

/// <summary>Finds the best row of labels for a sentence: exact search over label pairs (Viterbi). Ties go to the lower label.</summary>
internal sealed class NameDecoder
{
    private const int Count = NameLabels.Count;
    private const float Never = float.NegativeInfinity;

    /// <summary>Which labels may stand before a label; most of the 17 × 17 pairs may not meet.</summary>
    public static readonly int[][] Before = Enumerable.Range(0, Count)
        .Select(next => Enumerable.Range(0, Count).Where(previous => NameLabels.MayFollow(previous, next)).ToArray())
        .ToArray();

    private float[] _best = [];
    private byte[] _from = [];

    /// <summary>Labels one sentence, given the score of every label for every word. <paramref name="boldness"/> is taken off the score of "no name".</summary>
    public void Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, Span<int> labels, float boldness = 0)
    {
        int n = labels.Length;
        if (n == 0) return;
        if (_from.Length < n * Count)
        {
            _best = new float[n * Count * 2];
            _from = new byte[n * Count * 2];
        }

        for (int label = 0; label < Count; label++) _best[label] = NameLabels.MayFollow(-1, label) ? scores[label] - (label == NameLabels.Outside ? boldness : 0) : Never;
        for (int i = 1; i < n; i++)
        {
            Span<float> past = _best.AsSpan((i - 1) * Count, Count), now = _best.AsSpan(i * Count, Count);
            for (int label = 0; label < Count; label++)
            {
                float best = Never;
                int chosen = 0;
                foreach (int previous in Before[label])
                {
                    float score = past[previous] + transitions[(previous * Count) + label];
                    if (score <= best) continue;
                    best = score;
                    chosen = previous;
                }

                now[label] = best + scores[(i * Count) + label] - (label == NameLabels.Outside ? boldness : 0);
                _from[(i * Count) + label] = (byte)chosen;
            }
        }

        int last = NameLabels.Outside;
        float top = Never;
        for (int label = 0; label < Count; label++)
            if (NameLabels.MayFollow(label, -1) && _best[((n - 1) * Count) + label] > top)
            {
                top = _best[((n - 1) * Count) + label];
                last = label;
            }

        for (int i = n - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = _from[(i * Count) + last];
        }
    }
}
