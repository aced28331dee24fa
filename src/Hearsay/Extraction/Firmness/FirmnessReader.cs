using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>
/// Reads how firmly a voice puts each clause of a sentence: from the top of what it says down the tree, every negation, modal, hedge,
/// clause mark and committing predicate ("refused to", "a threat of") is applied to what stands below it. One walk a voice, linear in the sentence.
/// </summary>
internal sealed class FirmnessReader
{
    private readonly Commitments _commitments;
    private readonly ComplementFirmness _complements;
    private readonly AdverbialFirmness _adverbials;
    private readonly LocalOperators _local;
    private readonly FirmnessModel? _model;

    public FirmnessReader(LanguagePack pack)
    {
        _commitments = new Commitments(pack);
        HedgeWords words = new(pack);
        _complements = new ComplementFirmness(_commitments, words, pack.Lexicon("light-verbs"));
        _adverbials = new AdverbialFirmness(_commitments, words);
        _local = new LocalOperators(words);
        _model = FirmnessModel.LoadOrNull(pack);
    }

    /// <summary>The lexicon of committing predicates.</summary>
    public Commitments Commitments => _commitments;

    /// <summary>The reading of every token of a sentence.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="isTop">True for tokens at which a new voice begins, whatever stands above them; null where one voice says it all.</param>
    /// <param name="start">How the voice that begins at a top starts; null for a plain statement.</param>
    /// <param name="scores">What the model's head says of the sentence; without them no tie is broken.</param>
    public FirmnessReading[] Read(SentenceTree tree, bool[]? isTop = null, Func<int, FirmnessReading>? start = null, SentenceScores scores = default) => Read(tree, isTop, start, scores, out _);

    /// <summary>As above, with what each token entered with before its own operators.</summary>
    public FirmnessReading[] Read(SentenceTree tree, bool[]? isTop, Func<int, FirmnessReading>? start, SentenceScores scores, out FirmnessReading[] entry)
    {
        int n = tree.Count;
        entry = new FirmnessReading[n];
        FirmnessReading[] final = new FirmnessReading[n];
        int[] queue = new int[n];
        int read = 0, written = 0;
        queue[written++] = tree.Root;
        while (read < written)
        {
            int token = queue[read++], head = tree.Head(token);
            bool top = head < 0 || isTop is not null && isTop[token];
            if (!top) head = Governor(tree, token, head);
            entry[token] = top ? start?.Invoke(token) ?? FirmnessReading.Plain : Enter(tree, token, head, entry[head], final[head]);
            final[token] = _local.Apply(tree, token, entry[token], top);
            if (!top && _model is not null && IsTie(tree, token, head, entry[head]) && _model.Read(tree, scores, token, entry[token], final[token]) is { Happened: true })
            {
                // No lexicon line knows what the predicate above makes of this clause; the model has seen such clauses come true.
                entry[token] = (entry[token] with { Stance = final[head].Stance, When = final[head].When }).With(tree[head].Span, "model:firmness", CueField.Certainty);
                final[token] = _local.Apply(tree, token, entry[token], top);
            }

            foreach (int child in tree.Children(token)) queue[written++] = child;
        }

        return final;
    }

    /// <summary>
    /// The predicate that a clause depends on. Of two infinitives under "appeared to have been recruited to fight", parsers hang the second on
    /// "appeared" too; it is the recruiting that it belongs to. A governor stands left of the clause, so it has been read before.
    /// </summary>
    private int Governor(SentenceTree tree, int token, int head)
    {
        if (tree.Relation(token) != "xcomp" || !_commitments.IsRaising(tree[head].Lemma.ToLowerInvariant())) return head;
        foreach (int sibling in tree.Children(head))
            if (sibling < token && tree.Relation(sibling) == "xcomp" && tree[sibling].Upos == "VERB") return sibling;
        return head;
    }

    /// <summary>What a token starts from, given its head: <paramref name="before"/> the head's own operators, and <paramref name="after"/> them.</summary>
    private FirmnessReading Enter(SentenceTree tree, int token, int head, FirmnessReading before, FirmnessReading after)
    {
        string relation = tree.Relation(token);
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        string basic = colon < 0 ? relation : relation[..colon];
        switch (basic)
        {
            case "conj":
                return Conjunct(tree, token, head, before, after);
            case "ccomp" or "xcomp" or "csubj":
                return _complements.Clause(tree, token, head, basic, after);
            case "advcl":
                return _adverbials.Clause(tree, token, head, before, after);
            case "acl":
                return relation == "acl:relcl" ? after.Presupposed() : _complements.OfNoun(tree, token, head, after);
            case "parataxis" or "appos" or "list" or "discourse" or "vocative" or "orphan" or "dislocated":
                return after.Presupposed();
            case "amod":
                // "captured fighters" are captured, whatever is said of them.
                return tree[token].Upos == "VERB" ? FirmnessReading.Plain with { When = When.Past } : after;
            default:
                return basic is "obl" or "nmod" or "nsubj" or "obj" or "iobj" ? _complements.Nominal(tree, token, head, basic, relation, after) : after;
        }
    }

    /// <summary>True for an infinitive whose governor the lexicon does not know, so that open is only the safe answer.</summary>
    private bool IsTie(SentenceTree tree, int token, int head, FirmnessReading above)
    {
        if (tree.Relation(token) is not "xcomp" || above.Stance != Stance.Plain || Clauses.InfinitiveMark(tree, token) < 0) return false;
        string lemma = Clauses.Lemma(tree, head), pos = Clauses.Pos(tree[head]);
        return _commitments.Find(lemma, pos, "to") is null && _commitments.Find(lemma, pos, "obj-to") is null && _commitments.Find(lemma, pos, "pass-to") is null;
    }

    private static FirmnessReading Conjunct(SentenceTree tree, int token, int head, FirmnessReading before, FirmnessReading after)
    {
        if (!Clauses.IsPredicate(tree, head))
        {
            int junctionOfNouns = tree.Child(token, "cc");
            return junctionOfNouns >= 0 && tree[junctionOfNouns].Lemma.ToLowerInvariant() is "or" or "nor" ? after : before;
        }

        bool shares = Clauses.Finite(tree, token) == token && !Clauses.HasSubject(tree, token) && tree[token].Xpos is not ("VBD" or "VBZ" or "VBP");
        if (shares)
        {
            int junction = tree.Child(token, "cc");
            bool alternative = junction >= 0 && tree[junction].Lemma.ToLowerInvariant() is "or" or "nor";
            // "did not shoot or stab" denies both; in "did not resign and fled" the second stands by itself.
            if (alternative || after.Stance.Polarity == before.Stance.Polarity || Clauses.InfinitiveMark(tree, head) >= 0) return after;
            return after with { Stance = after.Stance with { Polarity = before.Stance.Polarity } };
        }

        return before with { When = after.When == When.Conditional && !Clauses.HasSubject(tree, token) ? When.Conditional : before.When };
    }
}
