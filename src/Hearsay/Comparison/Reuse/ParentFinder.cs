namespace Hearsay.Comparison.Reuse;

/// <summary>
/// Chooses the sources of a report's passages. The rule: a report rests on as few earlier reports as explain its words. The first source is the
/// one that gives it the most words as they are written, numbers and names among them; of those that give as many, give or take two in a hundred,
/// the earliest. One that cannot be shown to be earlier, for want of days, must give clearly more. Every passage the two share is that source's. What it leaves unexplained is asked of the others in the same way, until no six words
/// in common are left. Fingerprints propose the sources: each speaks for the reports that carry it, the louder the fewer they are, so that a
/// letterhead says little and a rare turn of words much (the idea of inverse document frequency, Spärck Jones, 1972).
/// </summary>
internal sealed class ParentFinder(WordRow[] rows, DateOnly?[] days, Carriers carriers)
{
    /// <summary>So many carriers of a fingerprint are heard: the earliest of all, and the last before the report.</summary>
    private const int Heard = 16;

    /// <summary>So many of the loudest candidates are aligned before one is chosen.</summary>
    private const int Aligned = 4;

    /// <summary>A source that cannot be shown to be earlier, being of the same day or of unknown day as the report is, counts one part of so many less.</summary>
    private const int Doubt = 4;

    /// <summary>But never less than so many words: a letterhead that copies have in common and the original lacks.</summary>
    private const int LeastDoubt = 3;

    /// <summary>How loud a fingerprint speaks for a single report.</summary>
    private const int FullVoice = 1024;

    /// <summary>One so many times fainter than the loudest is not aligned beside it.</summary>
    private const int Faint = 3;

    private const int FewestMatches = 6;

    private readonly PairSeeds _pairs = new(carriers);
    private readonly PassageChainer _chainer = new();
    private readonly int[] _votes = new int[rows.Length];
    private readonly List<int> _candidates = [];
    private readonly Dictionary<int, SharedPassage[]> _passages = [];
    private bool[] _explained = [], _silent = [];

    /// <summary>The passages of a report with their sources, by place in the report.</summary>
    /// <param name="target">Rank of the report.</param>
    /// <param name="found">Takes rank of the source and passage.</param>
    public void Find(int target, List<(int Source, SharedPassage Passage)> found)
    {
        (int from, int end) = (carriers.Of(target).Start.Value, carriers.Of(target).End.Value);
        int first = found.Count;
        for (int f = from; f < end; f++) Vote(target, f, +1);
        if (_candidates.Count == 0) return;
        _pairs.Begin(target);
        if (_explained.Length < rows[target].Count) _explained = new bool[2 * rows[target].Count];
        if (_silent.Length < end - from) _silent = new bool[2 * (end - from)];
        _explained.AsSpan(0, rows[target].Count).Clear();
        _silent.AsSpan(0, end - from).Clear();
        while (Next(target) is >= 0 and int source)
        {
            foreach (SharedPassage passage in _passages[source])
            {
                if (2 * Unexplained(passage) <= passage.TargetEnd - passage.Target) continue;
                found.Add((source, passage));
                _explained.AsSpan(passage.Target..passage.TargetEnd).Fill(true);
            }

            for (int f = from; f < end; f++)
            {
                if (_silent[f - from] || !_explained[carriers.Word(f)]) continue;
                _silent[f - from] = true;
                Vote(target, f, -1);
            }

            _votes[source] = 0;
        }

        foreach (int candidate in _candidates) _votes[candidate] = 0;
        _candidates.Clear();
        _passages.Clear();
        found.Sort(first, found.Count - first, Comparer<(int Source, SharedPassage Passage)>.Create(static (a, b) => a.Passage.Target.CompareTo(b.Passage.Target)));
    }

    /// <summary>The candidate that explains most of what is unexplained, or -1.</summary>
    private int Next(int target)
    {
        Span<int> loudest = stackalloc int[Aligned], kept = stackalloc int[Aligned];
        while (true)
        {
            int count = Shortlist(loudest), best = -1, most = 0;
            if (count == 0) return -1;
            kept.Clear();
            int enough = _votes[loudest[0]] / Faint;
            for (int i = 0; i < count; i++)
            {
                // Where one is loud, the faint wait for what it leaves.
                if (_votes[loudest[i]] < enough) continue;
                if (!_passages.TryGetValue(loudest[i], out SharedPassage[]? passages)) _passages.Add(loudest[i], passages = [.. _chainer.Find(rows[loudest[i]], rows[target], _pairs.With(loudest[i]))]);
                kept[i] = Kept(passages);
                if (kept[i] < FewestMatches) (_votes[loudest[i]], kept[i]) = (0, 0);
                else if (!IsEarlier(loudest[i], target)) kept[i] -= Math.Max(kept[i] / Doubt, LeastDoubt);
                most = Math.Max(most, kept[i]);
            }

            if (most <= 0) continue;
            for (int i = 0; i < count; i++)
                if (kept[i] > 0 && kept[i] >= most - (most / 50) && (best < 0 || loudest[i] < best)) best = loudest[i];
            return best;
        }
    }

    /// <summary>The loudest candidates, and the earliest of those that are half as loud: copies of one report drown it where they share a letterhead.</summary>
    private int Shortlist(Span<int> list)
    {
        int count = Loudest(list[..(Aligned / 2)]);
        if (count < Aligned / 2) return count;
        int enough = _votes[list[0]] / 2;
        foreach (int candidate in _candidates)
        {
            if (_votes[candidate] <= enough || list[..(Aligned / 2)].Contains(candidate)) continue;
            int at = count;
            while (at > Aligned / 2 && list[at - 1] > candidate) at--;
            if (at == Aligned) continue;
            count = Math.Min(count + 1, Aligned);
            list[at..(count - 1)].CopyTo(list[(at + 1)..]);
            list[at] = candidate;
        }

        return count;
    }

    /// <summary>True where the days of two reports show which came first.</summary>
    private bool IsEarlier(int source, int target) => days[source] is { } day && (days[target] is not { } later || day < later);

    private int Loudest(Span<int> loudest)
    {
        int count = 0;
        foreach (int candidate in _candidates)
        {
            int votes = _votes[candidate], at = count;
            if (votes <= 0) continue;
            while (at > 0 && (_votes[loudest[at - 1]] < votes || (_votes[loudest[at - 1]] == votes && loudest[at - 1] > candidate))) at--;
            if (at == loudest.Length) continue;
            count = Math.Min(count + 1, loudest.Length);
            loudest[at..(count - 1)].CopyTo(loudest[(at + 1)..]);
            loudest[at] = candidate;
        }

        return count;
    }

    private void Vote(int target, int fingerprint, int sign)
    {
        int number = carriers.Class(fingerprint);
        if (number < 0) return;
        ReadOnlySpan<int> carrying = carriers.In(number);
        carrying = carrying[..carrying.BinarySearch(target)];
        int weight = sign * Math.Max(1, FullVoice / Math.Max(1, carrying.Length));
        for (int i = 0; i < carrying.Length; i++)
        {
            if (i == Heard && carrying.Length > 2 * Heard) i = carrying.Length - Heard;
            int report = carrying[i];
            if (sign > 0 && _votes[report] == 0) _candidates.Add(report);
            // A candidate that was given up stays silent.
            if (sign > 0 || _votes[report] > 0) _votes[report] += weight;
        }
    }

    private int Unexplained(in SharedPassage passage) => _explained.AsSpan(passage.Target..passage.TargetEnd).Count(false);

    /// <summary>Words of the target that a candidate's passages keep and nobody has explained.</summary>
    private int Kept(SharedPassage[] passages)
    {
        double kept = 0;
        int told = 0;
        foreach (SharedPassage p in passages)
        {
            int begin = Math.Max(told, p.Target);
            if (begin < p.TargetEnd) kept += (double)p.Matches * _explained.AsSpan(begin..p.TargetEnd).Count(false) / (p.TargetEnd - p.Target);
            told = Math.Max(told, p.TargetEnd);
        }

        return (int)Math.Round(kept);
    }
}
