namespace Hearsay.Comparison.Reuse;

/// <summary>
/// Pairs the places where one fingerprint stands. What many reports share is not dropped, for the most copied text is what one looks for: of more than
/// <see cref="AllPairs"/> places each is paired with the earliest and with the one before it, among all and among those that go on in the same words,
/// so that the work stays in proportion to the text.
/// </summary>
internal static class SeedFinder
{
    /// <summary>So many places of one fingerprint are paired each with each.</summary>
    private const int AllPairs = 48;

    private const int PostingsInBucket = 4096;

    /// <summary>Words by which places of a fingerprint are told apart where there are many: "net profit 3.1 mln vs 2.6" is every company's but for the numbers.</summary>
    private const int Context = 12;

    /// <summary>All seeds, by bucket of their fingerprints; the same ones whatever the number of threads.</summary>
    /// <param name="rows">The words of the reports.</param>
    /// <param name="postings">In the order of reports and words.</param>
    /// <param name="threads">How many threads may work.</param>
    public static Seed[][] Find(WordRow[] rows, Posting[] postings, int threads)
    {
        int bits = Math.Clamp((int)Math.Log2(Math.Max(1, postings.Length / PostingsInBucket)), 0, 16), buckets = 1 << bits;
        int[] start = new int[buckets + 1];
        foreach (ref readonly Posting posting in postings.AsSpan()) start[Bucket(posting.Hash, bits) + 1]++;
        for (int b = 0; b < buckets; b++) start[b + 1] += start[b];
        int[] next = start[..buckets];
        // Scattered in their order, the places of one fingerprint stay in the order of reports.
        ulong[] hashes = new ulong[postings.Length];
        int[] places = new int[postings.Length];
        for (int i = 0; i < postings.Length; i++)
        {
            int at = next[Bucket(postings[i].Hash, bits)]++;
            hashes[at] = postings[i].Hash;
            places[at] = i;
        }

        Seed[][] seeds = new Seed[buckets][];
        Parallel.For(0, buckets, new ParallelOptions { MaxDegreeOfParallelism = threads }, b =>
        {
            int from = start[b], count = start[b + 1] - from;
            Span<ulong> keys = hashes.AsSpan(from, count);
            Span<int> items = places.AsSpan(from, count);
            keys.Sort(items);
            List<Seed> found = [];
            for (int i = 0; i < count;)
            {
                int end = i + 1;
                while (end < count && keys[end] == keys[i]) end++;
                if (end - i > 1) Pair(rows, postings, items[i..end], found);
                i = end;
            }

            seeds[b] = [.. found];
        });
        return seeds;
    }

    private static void Pair(WordRow[] rows, Posting[] postings, Span<int> places, List<Seed> seeds)
    {
        places.Sort();
        if (places.Length <= AllPairs)
        {
            Each(postings, places, seeds);
            return;
        }

        Star(postings, places, seeds);
        ulong[] contexts = new ulong[places.Length];
        for (int i = 0; i < contexts.Length; i++) contexts[i] = Following(rows[postings[places[i]].Report].Words, postings[places[i]].Word);
        contexts.AsSpan().Sort(places);
        for (int i = 0; i < contexts.Length;)
        {
            int end = i + 1;
            while (end < contexts.Length && contexts[end] == contexts[i]) end++;
            Span<int> alike = places[i..end];
            alike.Sort();
            if (alike.Length <= AllPairs) Each(postings, alike, seeds);
            else Star(postings, alike, seeds);
            i = end;
        }
    }

    private static ulong Following(ReadOnlySpan<uint> words, int at)
    {
        ulong hash = 0;
        foreach (uint word in words[at..Math.Min(words.Length, at + Context)]) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
        return hash;
    }

    private static void Each(Posting[] postings, ReadOnlySpan<int> places, List<Seed> seeds)
    {
        for (int i = 1; i < places.Length; i++)
            for (int k = 0; k < i; k++) Add(postings[places[k]], postings[places[i]], seeds);
    }

    private static void Star(Posting[] postings, ReadOnlySpan<int> places, List<Seed> seeds)
    {
        for (int i = 1; i < places.Length; i++)
        {
            Add(postings[places[0]], postings[places[i]], seeds);
            if (i > 1) Add(postings[places[i - 1]], postings[places[i]], seeds);
        }
    }

    private static void Add(in Posting source, in Posting target, List<Seed> seeds)
    {
        if (source.Report != target.Report) seeds.Add(new Seed(target.Report, source.Report, target.Word, source.Word));
    }

    private static int Bucket(ulong hash, int bits) => bits == 0 ? 0 : (int)(hash >> (64 - bits));
}
