using Hearsay.Extraction.Attributions;
using Hearsay.Lab.Learning;

namespace Hearsay.Lab.Attributions;

/// <summary>Learns the weights: a yes or no for each word that may be a cue, and a choice among candidates for each role of each annotated cue.</summary>
internal sealed class AttributionTraining
{
    private static readonly SpanRole[] Roles = [SpanRole.Cue, SpanRole.Source, SpanRole.ContentAfter, SpanRole.ContentBefore];
    private readonly LearningWeights _weights = new();
    private readonly CueScene _scene = new();
    private readonly SpanSearch _search = new(SpanSearch.EdgesToLearn);
    private readonly FeatureBag _bag = new();

    public LearningWeights Weights => _weights;

    /// <summary>Goes once over all documents for the first look at cues, in an order that <paramref name="epoch"/> decides.</summary>
    public void PassCues(IReadOnlyList<TrainingDocument> documents, int epoch)
    {
        foreach (TrainingDocument document in Ordered(documents, epoch)) LearnCues(document.Row, document.Gold);
    }

    /// <summary>Goes once over all annotated cues for their words, sources and contents.</summary>
    public void PassSpans(IReadOnlyList<TrainingDocument> documents, int epoch)
    {
        foreach (TrainingDocument document in Ordered(documents, epoch))
            foreach (RowAttribution gold in document.Gold) LearnSpans(document.Row, gold);
    }

    /// <summary>Goes once over all likely attributions for the second look.</summary>
    public void PassWholes(IReadOnlyList<TrainingDocument> documents, int epoch)
    {
        foreach (TrainingDocument document in Ordered(documents, epoch))
        {
            HashSet<int> heads = [.. document.Gold.Select(g => g.Head)];
            for (int i = 0; i < document.Likely.Count; i++)
            {
                _bag.Clear();
                WholeFeatures.Add(document.Row, document.Likely, i, _bag);
                Decide(heads.Contains(document.Likely[i].Head));
            }
        }
    }

    private static TrainingDocument[] Ordered(IReadOnlyList<TrainingDocument> documents, int epoch)
    {
        TrainingDocument[] order = [.. documents];
        new Shuffle((ulong)(17 + epoch)).Reorder(order);
        return order;
    }

    /// <summary>One step on the likelihood of a yes or no for what is in the bag.</summary>
    private void Decide(bool yes)
    {
        ReadOnlySpan<uint> features = _bag.From(0);
        float p = 1 / (1 + MathF.Exp(-_weights.Sum(features)));
        float gradient = (yes ? 1 : 0) - p;
        if (MathF.Abs(gradient) > 0.002f) _weights.Step(features, gradient);
    }

    private void LearnCues(TextRow row, List<RowAttribution> gold)
    {
        HashSet<int> heads = [.. gold.Select(g => g.Head)];
        for (int i = 0; i < row.Words.Length; i++)
        {
            if (!CueFeatures.CanBeCue(row.Words[i])) continue;
            _bag.Clear();
            CueFeatures.Add(row, i, _bag);
            Decide(heads.Contains(i));
        }
    }

    private void LearnSpans(TextRow row, RowAttribution gold)
    {
        _scene.Enter(row, gold.Head);
        foreach (SpanRole role in Roles)
        {
            (int First, int Last) wanted = role switch
            {
                SpanRole.Cue => gold.Cue,
                SpanRole.Source => gold.Source,
                SpanRole.ContentBefore => gold.Before,
                _ => gold.After,
            };
            Choose(role, wanted, role == SpanRole.ContentBefore ? gold.After.First < 0 ? 1u : 2u : 0u);
            if (role == SpanRole.Cue) (_scene.CueFirst, _scene.CueLast) = gold.Cue;
            if (role == SpanRole.Source) (_scene.SourceFirst, _scene.SourceLast) = gold.Source;
        }
    }

    /// <summary>One step on the likelihood of the wanted candidate among all.</summary>
    private void Choose(SpanRole role, (int First, int Last) wanted, uint other)
    {
        _search.Run(_scene, role, _weights, wanted.First, wanted.Last, other);
        List<SpanOption> options = _search.Options;
        int gold = options.FindIndex(o => o.First == wanted.First && o.Last == wanted.Last);
        if (gold < 0) return;

        float most = options[_search.Best].Score / (float)AttributionModel.Unit, total = 0;
        float[] shares = new float[options.Count];
        for (int i = 0; i < shares.Length; i++) total += shares[i] = MathF.Exp((options[i].Score / (float)AttributionModel.Unit) - most);
        if (shares[gold] / total > 0.998f) return;
        Dictionary<int, float> edges = [];
        for (int i = 0; i < shares.Length; i++)
        {
            float gradient = (i == gold ? 1 : 0) - (shares[i] / total);
            if (MathF.Abs(gradient) < 0.0005f) continue;
            SpanOption option = options[i];
            _weights.Step(_search.Bag.Range(option.From, option.To), gradient);
            if (option.First < 0) continue;
            // An edge takes part in many spans; their gradients are summed before its step.
            Sum(edges, option.Start.From, gradient);
            Sum(edges, option.End.From, gradient);
        }

        foreach (SpanOption option in options)
        {
            if (option.First < 0) continue;
            StepEdge(option.Start);
            StepEdge(option.End);
        }


        void StepEdge(SpanEdge edge)
        {
            if (edges.Remove(edge.From, out float gradient)) _weights.Step(_search.Bag.Range(edge.From, edge.To), gradient);
        }
    }

    private static void Sum(Dictionary<int, float> edges, int key, float gradient) => edges[key] = edges.GetValueOrDefault(key) + gradient;
}
