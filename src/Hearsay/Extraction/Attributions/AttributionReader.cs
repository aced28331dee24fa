namespace Hearsay.Extraction.Attributions;

/// <summary>Reads attributions off a row of words with a model: cues first, then for each its words, its source and its content.</summary>
internal sealed class AttributionReader(IWeights weights)
{
    private readonly CueScene _scene = new();
    private readonly SpanSearch _search = new(SpanSearch.EdgesToRead);
    private readonly FeatureBag _bag = new();

    /// <summary>The score of a word as a cue.</summary>
    public int ScoreCue(TextRow row, int word)
    {
        _bag.Clear();
        CueFeatures.Add(row, word, _bag);
        return weights.Score(_bag.From(0));
    }

    /// <summary>Scores every word as a cue and notes it in the row.</summary>
    public void ScoreCues(TextRow row)
    {
        for (int i = 0; i < row.Words.Length; i++)
        {
            if (!CueFeatures.CanBeCue(row.Words[i])) continue;
            int score = ScoreCue(row, i);
            row.Words[i].CueScore = score;
            row.Words[i].Cueness = RowWord.Steps(score);
        }
    }

    /// <summary>All likely attributions of a row, each read in full and then judged as a whole among its neighbours.</summary>
    public List<(RowAttribution Attribution, int Score)> JudgeAll(TextRow row)
    {
        List<RowAttribution> likely = Likely(row);
        List<(RowAttribution, int)> judged = new(likely.Count);
        for (int i = 0; i < likely.Count; i++) judged.Add((likely[i], Judge(row, likely, i)));
        return judged;
    }

    /// <summary>The attributions of all words that may be cues by the first look, in text order.</summary>
    public List<RowAttribution> Likely(TextRow row)
    {
        List<RowAttribution> likely = [];
        for (int i = 0; i < row.Words.Length; i++)
            if (row.Words[i].CueScore > LikelyCue && CueFeatures.CanBeCue(row.Words[i])) likely.Add(Read(row, i, row.Words[i].CueScore));
        return likely;
    }

    /// <summary>The score of an attribution as a whole.</summary>
    public int Judge(TextRow row, List<RowAttribution> likely, int index)
    {
        _bag.Clear();
        WholeFeatures.Add(row, likely, index, _bag);
        return weights.Score(_bag.From(0));
    }

    /// <summary>The two groups of features that spoke most strongly for a cue.</summary>
    public string Reasons(TextRow row, int word)
    {
        FeatureBag bag = new() { Templates = [] };
        CueFeatures.Add(row, word, bag);
        int[] sums = new int[CueFeatures.Groups.Length];
        for (int i = 0; i < bag.Count; i++) sums[bag.Templates[i] / CueFeatures.GroupSize] += weights.Score(bag.Range(i, i + 1));
        int first = 0, second = -1;
        for (int g = 1; g < sums.Length; g++)
            if (sums[g] > sums[first]) (first, second) = (g, first);
            else if (second < 0 || sums[g] > sums[second]) second = g;
        return $"{CueFeatures.Groups[first]}, {CueFeatures.Groups[second]}";
    }

    /// <summary>Below this score of the first look a word is not looked at again; about one in six of those above is a cue.</summary>
    private const int LikelyCue = -160;

    /// <summary>The attribution that hangs on a cue.</summary>
    public RowAttribution Read(TextRow row, int cue, int score)
    {
        _scene.Enter(row, cue);
        SpanOption words = Find(SpanRole.Cue, 0);
        _scene.CueFirst = words.First;
        _scene.CueLast = words.Last;
        SpanOption source = Find(SpanRole.Source, 0);
        int sourceMargin = -BestSome().Loss;
        _scene.SourceFirst = source.First;
        _scene.SourceLast = source.Last;
        (SpanOption before, SpanOption after, int beforeMargin, int afterMargin) = FindContent();
        return new RowAttribution(cue, score, (words.First, words.Last), (source.First, source.Last), (before.First, before.Last), (after.First, after.Last))
        {
            SourceMargin = sourceMargin,
            BeforeMargin = beforeMargin,
            AfterMargin = afterMargin,
        };
    }

    private SpanOption Find(SpanRole role, uint other)
    {
        _search.Run(_scene, role, weights, other: other);
        return _search.Options[_search.Best];
    }

    /// <summary>Content stands before the cue, after it, or on both sides; never on neither.</summary>
    private (SpanOption Before, SpanOption After, int BeforeMargin, int AfterMargin) FindContent()
    {
        SpanOption after = Find(SpanRole.ContentAfter, 0);
        (SpanOption someAfter, int afterLoss) = BestSome();
        SpanOption before = Find(SpanRole.ContentBefore, after.First < 0 ? 1u : 2u);
        (SpanOption someBefore, int beforeLoss) = BestSome();
        if (before.First < 0 && after.First < 0)
        {
            if (someBefore.First >= 0 && (someAfter.First < 0 || beforeLoss < afterLoss)) before = someBefore;
            else after = someAfter;
        }

        return (before, after, -beforeLoss, -afterLoss);
    }

    /// <summary>The best candidate that is not "none", and how much worse than "none" it is.</summary>
    private (SpanOption Option, int Loss) BestSome()
    {
        SpanOption best = _search.Options[0];
        for (int i = 1; i < _search.Options.Count; i++)
            if (best.First < 0 || _search.Options[i].Score > best.Score) best = _search.Options[i];
        return (best, _search.Options[0].Score - best.Score);
    }
}

/// <summary>An attribution as ranges of row words, both ends included; -1 for what is missing.</summary>
/// <param name="Head">The cue's head.</param>
/// <param name="Score">How sure the model is of the cue.</param>
/// <param name="Cue">The cue's words.</param>
/// <param name="Source">Whose word.</param>
/// <param name="Before">Content before the cue.</param>
/// <param name="After">Content after it.</param>
internal sealed record RowAttribution(
    int Head, int Score, (int First, int Last) Cue, (int First, int Last) Source, (int First, int Last) Before, (int First, int Last) After)
{
    /// <summary>How much better the best source is than none; likewise for content on either side.</summary>
    public int SourceMargin { get; init; }

    public int BeforeMargin { get; init; }

    public int AfterMargin { get; init; }

    /// <summary>True where a word lies in the content.</summary>
    public bool Holds(int word) => (Before.First >= 0 && Before.First <= word && word <= Before.Last) || (After.First >= 0 && After.First <= word && word <= After.Last);
}
