namespace Hearsay.Comparison.Reuse;

/// <summary>For each passage of each report, its best earlier place (<see cref="ParentFinder"/> says which that is): a forest in place of all pairs. It hangs on the set of reports alone.</summary>
internal static class ReuseForest
{
    private const int ReportsInChunk = 64;

    /// <summary>The edges, by number of the target and place in it.</summary>
    /// <param name="reports">The reports, in any order; edges name them by their numbers here.</param>
    /// <param name="threads">How many threads may work.</param>
    public static List<ReuseEdge> Grow(IReadOnlyList<ReuseReport> reports, int threads)
    {
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        int[] order = ReuseReport.Earliest(reports);
        WordRow[] rows = new WordRow[order.Length];
        ulong[][] hashes = new ulong[order.Length][];
        int[][] words = new int[order.Length][];
        Parallel.For(0, (order.Length + ReportsInChunk - 1) / ReportsInChunk, options, c =>
        {
            List<Posting> postings = [];
            for (int r = c * ReportsInChunk; r < order.Length && r < (c + 1) * ReportsInChunk; r++)
            {
                rows[r] = WordRow.Of(reports[order[r]].Text);
                postings.Clear();
                Fingerprints.Add(rows[r], r, postings);
                (hashes[r], words[r]) = (new ulong[postings.Count], new int[postings.Count]);
                for (int i = 0; i < postings.Count; i++) (hashes[r][i], words[r][i]) = (postings[i].Hash, postings[i].Word);
            }
        });
        int[] same = SameTexts.Of(rows), copies = new int[rows.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            copies[same[r]]++;
            if (same[r] != r) (hashes[r], words[r]) = ([], []);
        }

        DateOnly?[] days = [.. order.Select(n => reports[n].Published)];
        Carriers carriers = Carriers.Of(hashes, words, copies, threads);
        ReuseEdge[][] found = new ReuseEdge[rows.Length][];
        Parallel.For(0, rows.Length, options, () => new ParentFinder(rows, days, carriers), (r, _, finder) =>
        {
            List<(int Source, SharedPassage Passage)> passages = [];
            if (same[r] == r) finder.Find(r, passages);
            else if (rows[r].Count >= Fingerprints.Guaranteed) passages.Add((same[r], new SharedPassage(0, rows[r].Count, 0, rows[r].Count, rows[r].Count)));
            found[order[r]] = [.. passages.Select(p => new ReuseEdge(order[p.Source], rows[p.Source].Span(p.Passage.Source, p.Passage.SourceEnd), order[r], rows[r].Span(p.Passage.Target, p.Passage.TargetEnd), p.Passage, Others(carriers, r, p.Passage, copies[same[r]])))];
            return finder;
        }, _ => { });
        return [.. found.SelectMany(e => e)];
    }

    private static int Others(Carriers carriers, int target, in SharedPassage passage, int copies)
    {
        List<int> counts = [];
        (int f, int end) = (carriers.Of(target).Start.Value, carriers.Of(target).End.Value);
        for (int high = end; f < high;)
        {
            int middle = f + ((high - f) / 2);
            if (carriers.Word(middle) < passage.Target) f = middle + 1;
            else high = middle;
        }

        for (; f < end && carriers.Word(f) < passage.TargetEnd; f++)
            if (carriers.Class(f) is >= 0 and int number) counts.Add(carriers.Count(number));
        counts.Sort();
        return Math.Max(0, (counts.Count == 0 ? copies : counts[(counts.Count - 1) / 2]) - 2);
    }
}
