using Hearsay.Lab.Neural;
using Hearsay.Language.Names;

namespace Hearsay.Lab.Entities;

/// <summary>The loss of a whole row of labels: a conditional random field over label pairs (Lafferty and others, 2001), only over rows that may be.</summary>
internal sealed class NamePaths
{
    private const int Count = NameLabels.Count;
    private double[] _forwards = [];
    private double[] _backwards = [];

    /// <summary>A score for each pair of neighbouring labels, learnt with the head.</summary>
    public Parameter Transitions { get; } = new("transitions", Count, Count, 0, new Random(0));

    /// <summary>Loss of a batch; see <see cref="HeadLoss"/>.</summary>
    public double Learn(HeadExample[] batch, int[] starts, Span<float> scores, float scale)
    {
        double sum = 0;
        for (int s = 0; s < batch.Length; s++)
            sum += Learn(scores.Slice(starts[s] * Count, batch[s].Count * Count), batch[s].Classes, scale * batch[s].Weight) * batch[s].Weight;
        return sum;
    }

    private double Learn(Span<float> scores, int[] gold, float scale)
    {
        int n = gold.Length;
        if (_forwards.Length < n * Count)
        {
            _forwards = new double[n * Count * 2];
            _backwards = new double[n * Count * 2];
        }

        ReadOnlySpan<float> pairs = Transitions.Value;
        Span<double> terms = stackalloc double[Count];
        double right = 0;
        for (int i = 0; i < n; i++)
        {
            right += scores[(i * Count) + gold[i]] + (i > 0 ? pairs[(gold[i - 1] * Count) + gold[i]] : 0);
            for (int label = 0; label < Count; label++)
            {
                double reached = i == 0 ? (NameLabels.MayFollow(-1, label) ? 0 : double.NegativeInfinity) : Into(i, label, pairs, terms);
                _forwards[(i * Count) + label] = reached + scores[(i * Count) + label];
            }
        }

        for (int label = 0; label < Count; label++) _backwards[((n - 1) * Count) + label] = NameLabels.MayFollow(label, -1) ? 0 : double.NegativeInfinity;
        for (int i = n - 2; i >= 0; i--) OutOf(i, pairs, scores);
        for (int label = 0; label < Count; label++) terms[label] = _forwards[((n - 1) * Count) + label] + _backwards[((n - 1) * Count) + label];
        double all = LogSum(terms);

        Span<float> pairGradient = Transitions.Gradient;
        for (int i = n - 1; i > 0; i--)
            for (int label = 0; label < Count; label++)
            {
                double rest = scores[(i * Count) + label] + _backwards[(i * Count) + label] - all;
                if (double.IsNegativeInfinity(rest)) continue;
                foreach (int previous in NameDecoder.Before[label])
                    pairGradient[(previous * Count) + label] += scale * (float)Math.Exp(_forwards[((i - 1) * Count) + previous] + pairs[(previous * Count) + label] + rest);
            }

        for (int i = 0; i < n; i++)
        {
            for (int label = 0; label < Count; label++)
                scores[(i * Count) + label] = scale * (float)Math.Exp(_forwards[(i * Count) + label] + _backwards[(i * Count) + label] - all);
            scores[(i * Count) + gold[i]] -= scale;
            if (i > 0) pairGradient[(gold[i - 1] * Count) + gold[i]] -= scale;
        }

        return all - right;
    }

    private double Into(int i, int label, ReadOnlySpan<float> pairs, Span<double> terms)
    {
        int[] before = NameDecoder.Before[label];
        for (int k = 0; k < before.Length; k++) terms[k] = _forwards[((i - 1) * Count) + before[k]] + pairs[(before[k] * Count) + label];
        return LogSum(terms[..before.Length]);
    }

    private void OutOf(int i, ReadOnlySpan<float> pairs, ReadOnlySpan<float> scores)
    {
        Span<double> now = _backwards.AsSpan(i * Count, Count), most = stackalloc double[Count];
        most.Fill(double.NegativeInfinity);
        for (int label = 0; label < Count; label++)
            foreach (int previous in NameDecoder.Before[label]) most[previous] = Math.Max(most[previous], Ahead(i, previous, label, pairs, scores));
        now.Clear();
        for (int label = 0; label < Count; label++)
            foreach (int previous in NameDecoder.Before[label])
                if (!double.IsNegativeInfinity(most[previous])) now[previous] += Math.Exp(Ahead(i, previous, label, pairs, scores) - most[previous]);
        for (int label = 0; label < Count; label++) now[label] = Math.Log(now[label]) + most[label];
    }

    private double Ahead(int i, int previous, int label, ReadOnlySpan<float> pairs, ReadOnlySpan<float> scores) =>
        pairs[(previous * Count) + label] + scores[((i + 1) * Count) + label] + _backwards[((i + 1) * Count) + label];

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        double most = double.NegativeInfinity, sum = 0;
        foreach (double term in terms) most = Math.Max(most, term);
        if (double.IsNegativeInfinity(most)) return most;
        foreach (double term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
