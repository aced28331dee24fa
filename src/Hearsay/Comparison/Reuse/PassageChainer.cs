namespace Hearsay.Comparison.Reuse;

/// <summary>Makes passages of the seeds of two texts: each seed is widened to the run of equal words round it, runs that follow one another in both texts are joined, and the ends are followed over changed words.</summary>
internal sealed class PassageChainer
{
    /// <summary>So many words may have been changed, dropped or added between two runs of one passage.</summary>
    private const int Gap = 14;

    /// <summary>So many passages that a run could go on are looked at.</summary>
    private const int Open = 8;

    /// <summary>What a run of so many words tells of the target is not looked for elsewhere in the source.</summary>
    private const int LongRun = 100;

    /// <summary>Fewer words in common are a turn of phrase.</summary>
    private const int FewestMatches = 6;

    private readonly List<Chain> _chains = [];
    private readonly List<SharedPassage> _passages = [];
    private readonly HashSet<int> _taken = [];

    /// <param name="source">The earlier text.</param>
    /// <param name="target">The later text.</param>
    /// <param name="seeds">Where the two share a fingerprint, by word of the target, then of the source.</param>
    /// <returns>The passages, in the order of the target; overwritten by the next call.</returns>
    public List<SharedPassage> Find(WordRow source, WordRow target, ReadOnlySpan<Seed> seeds)
    {
        _chains.Clear();
        _passages.Clear();
        foreach (ref readonly Seed seed in seeds) Take(source, target, seed.SourceWord, seed.TargetWord);
        foreach (Chain chain in _chains)
        {
            if (chain.Matches < FewestMatches && !GoesOn(source.Classes, target.Classes, chain)) continue;
            (int back, int backTarget, int matchesBack) = WordAlignment.Extend(source, target, chain.First.Source, chain.First.Target, -1);
            (int on, int onTarget, int matchesOn) = WordAlignment.Extend(source, target, chain.Last.SourceEnd, chain.Last.TargetEnd, +1);
            SharedPassage passage = new(chain.First.Source - back, chain.Last.SourceEnd + on, chain.First.Target - backTarget, chain.Last.TargetEnd + onTarget, chain.Matches + matchesBack + matchesOn);
            if (_passages.Count > 0 && Continues(_passages[^1], passage, out SharedPassage joined)) _passages[^1] = joined;
            else _passages.Add(passage);
        }

        _passages.RemoveAll(p => p.Matches < FewestMatches);
        if (_passages.Count > 1) KeepBest();
        return _passages;
    }

    /// <summary>True where another word is the same just beyond either end of a short passage, past one that was changed, dropped or added: most turns of phrase end here.</summary>
    private static bool GoesOn(ReadOnlySpan<uint> s, ReadOnlySpan<uint> t, in Chain chain)
    {
        foreach ((int source, int target) in (ReadOnlySpan<(int, int)>)[(1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1)])
        {
            if (chain.Last.SourceEnd + source < s.Length && chain.Last.TargetEnd + target < t.Length && s[chain.Last.SourceEnd + source] == t[chain.Last.TargetEnd + target]) return true;
            if (chain.First.Source - 1 - source >= 0 && chain.First.Target - 1 - target >= 0 && s[chain.First.Source - 1 - source] == t[chain.First.Target - 1 - target]) return true;
        }

        return false;
    }

    /// <summary>Of passages that tell of the same words of the target, the one with the most in common stays: it stands twice in the source.</summary>
    private void KeepBest()
    {
        _taken.Clear();
        int kept = 0;
        foreach (SharedPassage passage in _passages.OrderByDescending(p => p.Matches).ThenBy(p => p.Target).ThenBy(p => p.Source).ToArray())
        {
            int before = _taken.Count;
            for (int word = passage.Target; word < passage.TargetEnd; word++) _taken.Add(word);
            if (2 * (_taken.Count - before) > passage.TargetEnd - passage.Target) _passages[kept++] = passage;
        }

        _passages.RemoveRange(kept, _passages.Count - kept);
        _passages.Sort(static (a, b) => a.Target != b.Target ? a.Target.CompareTo(b.Target) : a.Source.CompareTo(b.Source));
    }

    private void Take(WordRow sourceRow, WordRow targetRow, int source, int target)
    {
        for (int c = _chains.Count - 1; c >= 0 && c >= _chains.Count - Open; c--)
        {
            SharedRun told = _chains[c].Last;
            // Text that repeats itself would else be read once for every turn of it.
            if (target < told.TargetEnd && (target - source == told.Target - told.Source || (told.Length >= LongRun && target >= told.Target))) return;
        }

        ReadOnlySpan<uint> s = sourceRow.Classes, t = targetRow.Classes;
        int from = 0, length = 0;
        while (source + from > 0 && target + from > 0 && s[source + from - 1] == t[target + from - 1]) from--;
        while (source + length < s.Length && target + length < t.Length && s[source + length] == t[target + length]) length++;
        SharedRun run = new(source + from, target + from, length - from);
        int best = -1, bestGap = int.MaxValue;
        for (int c = _chains.Count - 1; c >= 0 && c >= _chains.Count - Open; c--)
        {
            SharedRun last = _chains[c].Last;
            int gapSource = run.Source - last.SourceEnd, gapTarget = run.Target - last.TargetEnd;
            bool follows = run.SourceEnd > last.SourceEnd && run.TargetEnd > last.TargetEnd && run.Source >= last.Source && run.Target >= last.Target;
            if (follows && gapSource <= Gap && gapTarget <= Gap && Math.Abs(gapSource) + Math.Abs(gapTarget) < bestGap) (best, bestGap) = (c, Math.Abs(gapSource) + Math.Abs(gapTarget));
        }

        if (best < 0)
        {
            _chains.Add(new Chain(run, run, Same(sourceRow, targetRow, run)));
            return;
        }

        Chain chain = _chains[best];
        // Words that two runs share ("a b a b" beside "a b") are the first one's.
        int overlap = Math.Max(0, Math.Max(chain.Last.SourceEnd - run.Source, chain.Last.TargetEnd - run.Target));
        if (overlap >= run.Length) return;
        run = new SharedRun(run.Source + overlap, run.Target + overlap, run.Length - overlap);
        int between = WordAlignment.Matches(sourceRow.Words[chain.Last.SourceEnd..run.Source], targetRow.Words[chain.Last.TargetEnd..run.Target]);
        _chains[best] = new Chain(chain.First, run, chain.Matches + between + Same(sourceRow, targetRow, run));
    }

    /// <summary>How many words of a run are the same, numbers among them.</summary>
    private static int Same(WordRow source, WordRow target, in SharedRun run)
    {
        ReadOnlySpan<uint> s = source.Words.Slice(run.Source, run.Length), t = target.Words.Slice(run.Target, run.Length);
        int same = 0;
        for (int i = 0; i < s.Length; i++)
            if (s[i] == t[i]) same++;
        return same;
    }

    private static bool Continues(in SharedPassage first, in SharedPassage second, out SharedPassage joined)
    {
        joined = new SharedPassage(Math.Min(first.Source, second.Source), Math.Max(first.SourceEnd, second.SourceEnd), Math.Min(first.Target, second.Target), Math.Max(first.TargetEnd, second.TargetEnd), 0);
        int overlap = Math.Max(0, Math.Min(first.TargetEnd, second.TargetEnd) - Math.Max(first.Target, second.Target));
        joined = joined with { Matches = Math.Min(first.Matches + Math.Max(0, second.Matches - overlap), joined.TargetEnd - joined.Target) };
        bool inOrder = second.Target >= first.Target && second.Source >= first.Source;
        return inOrder && second.Target - first.TargetEnd <= Gap / 2 && second.Source - first.SourceEnd <= Gap / 2;
    }

    /// <summary>Runs of one passage.</summary>
    private readonly record struct Chain(SharedRun First, SharedRun Last, int Matches);
}
