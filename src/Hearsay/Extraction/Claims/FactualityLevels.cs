using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>
/// The firmness of one sentence as each voice of each chain puts it. The author and every source are kept apart: what a source says is
/// certain for the source and open for those who pass it on, unless they add a hedge or a word of knowing of their own.
/// </summary>
internal sealed class FactualityLevels
{
    // Chains of more voices than this are not told apart any more.
    private const int MostVoices = 6;
    private const int MostAncestors = 48;

    private readonly SentenceTree _tree;
    private readonly WordChains _chains;
    private readonly int[][] _chainOf;
    private readonly FirmnessReading[] _innermost;
    private readonly FirmnessReading[][] _byVoice;
    private readonly Commitments _commitments;

    public FactualityLevels(SentenceTree tree, WordChains chains, int[][] chainOf, FirmnessReader reader, SentenceScores scores)
    {
        _tree = tree;
        _chains = chains;
        _chainOf = chainOf;
        _commitments = reader.Commitments;
        int deepest = 0;
        foreach (int[] chain in chainOf) deepest = Math.Max(deepest, Math.Min(chain.Length, MostVoices));
        _byVoice = new FirmnessReading[deepest + 1][];
        _byVoice[0] = reader.Read(tree, scores: scores);
        for (int depth = 1; depth <= deepest; depth++) _byVoice[depth] = reader.Read(tree, Tops(depth), token => Start(token, depth), scores);
        _innermost = deepest == 0 ? _byVoice[0] : reader.Read(tree, Tops(MostVoices), token => Start(token, MostVoices), scores);
    }

    /// <summary>How the innermost voice puts what the token tells.</summary>
    public FirmnessReading Innermost(int token) => _innermost[token];

    /// <summary>All voices, the author first.</summary>
    public Factuality Read(int token)
    {
        FirmnessReading inner = _innermost[token];
        int[] chain = _chainOf[token];
        List<FactualityLevel> levels = [];
        for (int voice = 0; voice < chain.Length; voice++) levels.Add(Passing(token, voice, chain));
        levels.Add(new FactualityLevel(chain.Length == 0 ? null : _chains[chain[^1]].Id, inner.Stance.Certainty, inner.Stance.Polarity, Spans(inner.Cues, CueField.Certainty | CueField.Polarity)));
        return new Factuality(inner.Stance.Certainty, inner.Stance.Polarity, inner.When, levels.ToSequence());
    }

    private static Sequence<TextSpan> Spans(FirmnessCue? cues, CueField fields) => FirmnessCue.List(cues, fields).Select(c => c.Span).Distinct().ToSequence();

    /// <summary>What a voice that passes on another's word adds to it.</summary>
    private FactualityLevel Passing(int token, int voice, int[] chain)
    {
        Attribution next = _chains[chain[voice]];
        string? id = voice == 0 ? null : _chains[chain[voice - 1]].Id;
        FirmnessReading[] readings = _byVoice[Math.Min(voice, _byVoice.Length - 1)];
        int top = token;
        for (int steps = 0; steps < MostAncestors && _tree.Head(top) >= 0 && _chainOf[_tree.Head(top)].Contains(chain[voice]); steps++) top = _tree.Head(top);
        // A hedge on the way down to the passed-on words is the passing voice's own: "This probably included men who reportedly fired".
        Certainty hedged = Certainty.Certain;
        List<TextSpan> cues = [];
        int at = _tree.Head(top);
        for (int steps = 0; at >= 0 && steps < MostAncestors; at = _tree.Head(at), steps++)
        {
            Certainty here = readings[at].Stance.Certainty;
            if (here is Certainty.Probable or Certainty.Possible && here > hedged)
            {
                hedged = here;
                foreach (FirmnessCue cue in FirmnessCue.List(readings[at].Cues, CueField.Certainty)) cues.Add(cue.Span);
            }
        }

        cues.AddRange(next.Cue.Spans);
        if (hedged != Certainty.Certain) return new FactualityLevel(id, hedged, Polarity.Positive, cues.Distinct().ToSequence());
        bool knowing = next.Cue.Class is CueClass.Confirm or CueClass.Admit or CueClass.Find && _commitments.Find(next.Cue.Lemma, "verb", "that") is { } entry && entry.Positive == Stance.Plain && entry.Negative == Stance.Plain;
        return knowing && !IsNegated(next, readings)
            ? new FactualityLevel(id, _innermost[token].Stance.Certainty, _innermost[token].Stance.Polarity, cues.ToSequence())
            : new FactualityLevel(id, Certainty.Open, Polarity.Open, cues.ToSequence());
    }

    private bool[] Tops(int depth)
    {
        bool[] tops = new bool[_tree.Count];
        for (int token = 0; token < tops.Length; token++)
        {
            int head = _tree.Head(token);
            tops[token] = head < 0 || !Prefix(token, depth).SequenceEqual(Prefix(head, depth));
        }

        return tops;
    }

    private ReadOnlySpan<int> Prefix(int token, int depth) => _chainOf[token].AsSpan(0, Math.Min(depth, _chainOf[token].Length));

    /// <summary>How a voice starts on what it says: "denied" turns it, "demanded" leaves it open.</summary>
    private FirmnessReading Start(int token, int depth)
    {
        ReadOnlySpan<int> chain = Prefix(token, depth);
        if (chain.Length == 0) return FirmnessReading.Plain;
        Attribution voice = _chains[chain[^1]];
        TextSpan cue = voice.Cue.Spans.Count > 0 ? voice.Cue.Spans[0] : default;
        string by = $"rule:content-of-{Name(voice.Cue.Class)}";
        FirmnessReading plain = FirmnessReading.Plain;
        if (IsNegated(voice, _byVoice[0])) return (plain with { Stance = new Stance(Certainty.Open, Polarity.Open) }).With(cue, "rule:negated-cue", CueField.Certainty | CueField.Polarity);
        switch (voice.Cue.Class)
        {
            case CueClass.Deny:
                return (plain with { Stance = new Stance(Certainty.Certain, Polarity.Negative) }).With(cue, by, CueField.Polarity);
            case CueClass.Ask:
                return (plain with { Stance = new Stance(Certainty.Open, Polarity.Open) }).With(cue, by, CueField.Certainty | CueField.Polarity);
            case CueClass.Demand:
                return (plain with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Future, IsDemand = true }).With(cue, by, CueField.Certainty | CueField.When);
            case CueClass.Promise when !Tenses.IsFinite(_tree, token):
                return (plain with { Stance = new Stance(Certainty.Probable, Polarity.Positive), When = When.Future }).With(cue, by, CueField.Certainty | CueField.When);
            case CueClass.Threaten when !Tenses.IsFinite(_tree, token):
                return (plain with { Stance = new Stance(Certainty.Possible, Polarity.Positive), When = When.Future }).With(cue, by, CueField.Certainty | CueField.When);
        }

        bool clause = Clauses.IsPredicate(_tree, token);
        // "to have been recruited to fight": parsers give both marks to the fighting.
        string form = !clause ? "np" : Tenses.IsFinite(_tree, token) ? "that" : Clauses.InfinitiveMark(_tree, token) >= 0 ? "to" : _tree[token].Xpos == "VBN" ? "like" : "";
        string lemma = voice.Cue.Lemma;
        // "called for an investigation": the preposition may be the cue's or the content's.
        if (!clause && _commitments.Find(lemma + " " + Clauses.Preposition(_tree, token), "verb", "np") is not null) lemma += " " + Clauses.Preposition(_tree, token);
        if (form.Length > 0 && _commitments.Find(lemma, "verb", form) is { } entry && entry.Positive != Stance.Plain && entry.Self != "say")
            return (plain with { Stance = entry.Positive, When = entry.When ?? When.Past }).With(cue, $"lexicon:commitments/{entry.Lemma}", CueField.All);
        return plain;
    }

    private bool IsNegated(Attribution attribution, FirmnessReading[] readings)
    {
        if (attribution.Cue.Spans.Count == 0) return false;
        TextSpan cue = attribution.Cue.Spans[0];
        if (!_tree.Sentence.Span.Overlaps(cue)) return false;
        int low = 0, high = _tree.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_tree[middle].Span.End <= cue.Start) low = middle + 1;
            else high = middle;
        }

        // The cue may begin with its auxiliaries: "did not deny".
        while (low < _tree.Count && _tree[low].Upos != "VERB" && _tree[low].Span.Start < cue.End) low++;
        return low < _tree.Count && _tree[low].Upos == "VERB" && _tree[low].Span.Start < cue.End && readings[low].Stance.Polarity == Polarity.Negative;
    }

    private static string Name(CueClass cue) => cue switch
    {
        CueClass.Deny => "a-denial",
        CueClass.Ask => "a-question",
        CueClass.Demand => "a-demand",
        CueClass.Promise => "a-promise",
        _ => "a-threat",
    };
}
