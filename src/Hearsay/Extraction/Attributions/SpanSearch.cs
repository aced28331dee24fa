namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Finds the best span of a role seen from a cue. Every pair of a first and a last word is a candidate, scored as the sum of both edges
/// and of the whole (semi-Markov, as Scheible 2016 found best); only the most promising edges are paired, which keeps the work linear.
/// </summary>
/// <param name="edgesKept">First and last words that are paired; whoever learns looks at more than whoever reads, to see more that is wrong.</param>
internal sealed class SpanSearch(int edgesKept)
{
    /// <summary>Edges enough for reading: more change no figure and cost twice the time.</summary>
    public const int EdgesToRead = 6;

    /// <summary>Edges to learn from.</summary>
    public const int EdgesToLearn = 14;

    private const int LongestSource = 45;
    private const int Reach = 400;
    private readonly List<SpanEdge> _starts = [];
    private readonly List<SpanEdge> _ends = [];

    /// <summary>Features of all edges and spans of the last search.</summary>
    public FeatureBag Bag { get; } = new();

    /// <summary>The candidates of the last search; the first is "none" where the role may be missing.</summary>
    public List<SpanOption> Options { get; } = [];

    /// <summary>Index of the best candidate, the earlier one where two are equal; -1 where there is none at all.</summary>
    public int Best { get; private set; }

    /// <summary>Searches; the edges of a wanted span are kept whatever their score, for training.</summary>
    public void Run(CueScene scene, SpanRole role, IWeights weights, int wantedFirst = -1, int wantedLast = -1, uint other = 0)
    {
        Bag.Clear();
        Bag.Role = (uint)role;
        Options.Clear();
        Best = -1;
        Collect(scene, role, weights);
        Keep(_starts, wantedFirst);
        Keep(_ends, wantedLast);
        if (role != SpanRole.Cue)
        {
            int from = Bag.Count;
            SpanFeatures.AddNone(scene, other, Bag);
            Options.Add(new SpanOption(-1, -1, default, default, from, Bag.Count, weights.Score(Bag.From(from))));
        }

        foreach (SpanEdge start in _starts)
            foreach (SpanEdge end in _ends)
            {
                if (!Fits(scene, role, start.Word, end.Word)) continue;
                int from = Bag.Count;
                SpanFeatures.AddSpan(scene, start.Word, end.Word, Bag);
                Options.Add(new SpanOption(start.Word, end.Word, start, end, from, Bag.Count, start.Score + end.Score + weights.Score(Bag.From(from))));
            }

        for (int i = 0; i < Options.Count; i++)
            if (Best < 0 || Options[i].Score > Options[Best].Score) Best = i;
    }

    private static bool Fits(CueScene scene, SpanRole role, int first, int last) => first <= last && role switch
    {
        SpanRole.Cue => first <= scene.Cue && last >= scene.Cue,
        SpanRole.Source => last - first < LongestSource && (last < scene.Cue || first > scene.Cue),
        _ => true,
    };

    private void Collect(CueScene scene, SpanRole role, IWeights weights)
    {
        _starts.Clear();
        _ends.Clear();
        RowWord[] words = scene.Row.Words;
        (int from, int to) = role switch
        {
            SpanRole.Cue => (Math.Max(scene.First, scene.Cue - 10), Math.Min(scene.Last, scene.Cue + 8)),
            SpanRole.Source => (Math.Max(scene.First, scene.Cue - Reach), Math.Min(scene.Last, scene.Cue + Reach)),
            SpanRole.ContentBefore => (Math.Max(words[scene.Cue].ParagraphFirst, scene.CueFirst - Reach), scene.CueFirst - 1),
            _ => (scene.CueLast + 1, Math.Min(LastInReach(scene), scene.CueLast + Reach)),
        };
        for (int i = from; i <= to; i++)
        {
            if (words[i].Kind == WordKind.Mark || (words[i].Kind == WordKind.Lead && i != scene.Cue)) continue;
            if (role == SpanRole.Source && i >= scene.CueFirst && i <= scene.CueLast) continue;
            bool near = i >= scene.First && i <= scene.Last;
            if ((near || OpensPart(words, i)) && (role != SpanRole.Cue || i <= scene.Cue)) _starts.Add(Edge(scene, i, true, weights));
            if ((near || ClosesPart(words, i)) && (role != SpanRole.Cue || i >= scene.Cue)) _ends.Add(Edge(scene, i, false, weights));
        }
    }

    private SpanEdge Edge(CueScene scene, int word, bool start, IWeights weights)
    {
        int from = Bag.Count;
        SpanFeatures.AddEdge(scene, word, start, Bag);
        return new SpanEdge(word, from, Bag.Count, weights.Score(Bag.From(from)));
    }

    /// <summary>Content goes on to the end of the paragraph, and from the paragraph's last sentence into the next one.</summary>
    private static int LastInReach(CueScene scene)
    {
        RowWord[] words = scene.Row.Words;
        int end = words[scene.Cue].ParagraphLast;
        return scene.Last == end && end + 1 < words.Length ? words[end + 1].ParagraphLast : end;
    }

    /// <summary>In other sentences than the cue's, content starts only where a sentence or a quotation does.</summary>
    private static bool OpensPart(RowWord[] words, int i)
    {
        int before = i - 1;
        while (before >= 0 && words[before].Sentence == words[i].Sentence && words[before].Kind == WordKind.Mark && !words[before].OpensQuote) before--;
        return before < 0 || words[before].Sentence != words[i].Sentence || words[before].OpensQuote;
    }

    private static bool ClosesPart(RowWord[] words, int i)
    {
        int after = i + 1;
        while (after < words.Length && words[after].Sentence == words[i].Sentence && words[after].Kind == WordKind.Mark && !words[after].ClosesQuote) after++;
        return after >= words.Length || words[after].Sentence != words[i].Sentence || words[after].ClosesQuote;
    }

    private void Keep(List<SpanEdge> edges, int wanted)
    {
        if (edges.Count <= edgesKept) return;
        edges.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Word.CompareTo(b.Word));
        for (int i = edgesKept; i < edges.Count; i++)
            if (edges[i].Word == wanted) edges[edgesKept - 1] = edges[i];
        edges.RemoveRange(edgesKept, edges.Count - edgesKept);
        edges.Sort((a, b) => a.Word.CompareTo(b.Word));
    }
}

/// <summary>A first or last word with its features in the bag.</summary>
internal readonly record struct SpanEdge(int Word, int From, int To, int Score);

/// <summary>A candidate: words, edges, its own features in the bag, the whole score. First is -1 for "none".</summary>
internal readonly record struct SpanOption(int First, int Last, SpanEdge Start, SpanEdge End, int From, int To, int Score);
