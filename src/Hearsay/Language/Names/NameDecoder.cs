using System.Runtime.InteropServices;
using Hearsay.Language.Models;

namespace Hearsay.Language.Names;

/// <summary>Finds the best row of labels for a sentence: exact search over label pairs (Viterbi). Ties go to the lower label.</summary>
internal sealed class NameDecoder
{
    private const int Count = NameLabels.Count;
    private const int Never = int.MinValue / 4;

    // Which labels may stand before a label, worked out once; most of the 17 × 17 pairs may not meet.
    private static readonly int[][] Before = Enumerable.Range(0, Count)
        .Select(next => Enumerable.Range(0, Count).Where(previous => NameLabels.MayFollow(previous, next)).ToArray())
        .ToArray();

    private int[] _scores = [];
    private byte[] _from = [];

    /// <summary>Labels one sentence. Features of token <c>i</c> lie in <paramref name="features"/> from <c>starts[i]</c> to <c>starts[i + 1]</c>.</summary>
    public void Decode(ReadOnlySpan<ulong> features, ReadOnlySpan<int> starts, IScorer scorer, ReadOnlySpan<int> transitions, Span<int> labels)
    {
        int n = labels.Length;
        if (n == 0) return;
        if (_scores.Length < (n + 1) * Count)
        {
            _scores = new int[(n + 1) * Count * 2];
            _from = new byte[(n + 1) * Count * 2];
        }

        // A learning scorer adds sixteen classes at a stroke.
        Span<int> local = stackalloc int[32];
        for (int i = 0; i < n; i++)
        {
            scorer.Score(features[starts[i]..starts[i + 1]], local);
            Span<int> now = _scores.AsSpan(i * Count, Count);
            Span<byte> from = _from.AsSpan(i * Count, Count);
            ReadOnlySpan<int> past = i == 0 ? default : MemoryMarshal.CreateReadOnlySpan(ref _scores[(i - 1) * Count], Count);
            for (int label = 0; label < Count; label++)
            {
                if (i == 0)
                {
                    now[label] = NameLabels.MayFollow(-1, label) ? local[label] : Never;
                    continue;
                }

                int best = Never, chosen = 0;
                foreach (int previous in Before[label])
                {
                    int score = past[previous] + transitions[(previous * Count) + label];
                    if (score <= best) continue;
                    best = score;
                    chosen = previous;
                }

                now[label] = best + local[label];
                from[label] = (byte)chosen;
            }
        }

        int last = NameLabels.Outside, top = int.MinValue;
        for (int label = 0; label < Count; label++)
            if (NameLabels.MayFollow(label, -1) && _scores[((n - 1) * Count) + label] > top)
            {
                top = _scores[((n - 1) * Count) + label];
                last = label;
            }

        for (int i = n - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = _from[(i * Count) + last];
        }
    }
}
