namespace Hearsay.Comparison.Reuse;

/// <summary>Finds every passage that reports share, each in the later report with where it stands in earlier ones. The result depends on the reports and their order alone.</summary>
internal static class ReuseFinder
{
    private const int ReportsInChunk = 64;

    /// <summary>The shared passages, by target, source and place in the target.</summary>
    /// <param name="texts">The reports' texts, the earliest first.</param>
    /// <param name="threads">How many threads may work.</param>
    public static List<ReusedPassage> Find(IReadOnlyList<string> texts, int threads)
    {
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        WordRow[] rows = new WordRow[texts.Count];
        Posting[][] chunks = new Posting[(texts.Count + ReportsInChunk - 1) / ReportsInChunk][];
        Parallel.For(0, chunks.Length, options, c =>
        {
            List<Posting> postings = [];
            for (int i = c * ReportsInChunk; i < texts.Count && i < (c + 1) * ReportsInChunk; i++)
            {
                rows[i] = WordRow.Of(texts[i]);
                Fingerprints.Add(rows[i], i, postings);
            }

            chunks[c] = [.. postings];
        });
        Seed[] seeds = ByTarget(SeedFinder.Find(rows, Join(chunks), threads), texts.Count, out int[] start);
        List<ReusedPassage>?[] found = new List<ReusedPassage>?[texts.Count];
        Parallel.For(0, texts.Count, options, () => new PassageChainer(), (i, _, chainer) =>
        {
            if (start[i + 1] > start[i]) found[i] = Passages(rows, i, seeds.AsSpan(start[i], start[i + 1] - start[i]), chainer);
            return chainer;
        }, _ => { });
        return [.. found.Where(f => f is not null).SelectMany(f => f!)];
    }

    private static List<ReusedPassage> Passages(WordRow[] rows, int target, Span<Seed> seeds, PassageChainer chainer)
    {
        ulong[] keys = new ulong[seeds.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = ((ulong)seeds[i].Source << 32) | (uint)seeds[i].TargetWord;
        keys.AsSpan().Sort(seeds);
        List<ReusedPassage> found = [];
        for (int i = 0; i < seeds.Length;)
        {
            int source = seeds[i].Source, end = i + 1;
            for (; end < seeds.Length && seeds[end].Source == source; end++)
                // Where one run of the target stands twice in the source, the sort left the two in no order.
                for (int k = end; k > i && seeds[k - 1].TargetWord == seeds[k].TargetWord && seeds[k - 1].SourceWord > seeds[k].SourceWord; k--) (seeds[k - 1], seeds[k]) = (seeds[k], seeds[k - 1]);
            foreach (SharedPassage p in chainer.Find(rows[source], rows[target], seeds[i..end]))
                found.Add(new ReusedPassage(source, rows[source].Span(p.Source, p.SourceEnd), target, rows[target].Span(p.Target, p.TargetEnd), p));
            i = end;
        }

        return found;
    }

    private static Posting[] Join(Posting[][] chunks)
    {
        Posting[] all = new Posting[chunks.Sum(c => c.Length)];
        int at = 0;
        foreach (Posting[] chunk in chunks)
        {
            chunk.CopyTo(all, at);
            at += chunk.Length;
        }

        return all;
    }

    /// <summary>The seeds of each target together; within one, in no order yet.</summary>
    private static Seed[] ByTarget(Seed[][] buckets, int reports, out int[] start)
    {
        start = new int[reports + 1];
        foreach (Seed[] bucket in buckets)
            foreach (ref readonly Seed seed in bucket.AsSpan()) start[seed.Target + 1]++;
        for (int i = 0; i < reports; i++) start[i + 1] += start[i];
        Seed[] seeds = new Seed[start[reports]];
        int[] next = start[..reports];
        foreach (Seed[] bucket in buckets)
            foreach (ref readonly Seed seed in bucket.AsSpan()) seeds[next[seed.Target]++] = seed;
        return seeds;
    }
}
