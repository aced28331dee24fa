using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>
/// Reads how firmly a voice puts each clause of a sentence: from the top of what it says down the tree, every negation, modal, hedge,
/// clause mark and committing predicate ("refused to", "a threat of") is applied to what stands below it. One walk a voice, linear in the sentence.
/// </summary>
internal sealed class FirmnessReader
{
    private readonly Commitments _commitments;
    private readonly HedgeWords _words;
    private readonly LocalOperators _local;
    private readonly LexiconTable _lightVerbs;
    private readonly FirmnessModel? _model;

    public FirmnessReader(LanguagePack pack)
    {
        _commitments = new Commitments(pack);
        _words = new HedgeWords(pack);
        _local = new LocalOperators(_words);
        _lightVerbs = pack.Lexicon("light-verbs");
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
                return Complement(tree, token, head, basic, after);
            case "advcl":
                return Adverbial(tree, token, head, before, after);
            case "acl":
                return relation == "acl:relcl" ? Presupposed(after) : NounComplement(tree, token, head, after);
            case "parataxis" or "appos" or "list" or "discourse" or "vocative" or "orphan" or "dislocated":
                return Presupposed(after);
            case "amod":
                // "captured fighters" are captured, whatever is said of them.
                return tree[token].Upos == "VERB" ? FirmnessReading.Plain with { When = When.Past } : after;
            default:
                return basic is "obl" or "nmod" or "nsubj" or "obj" or "iobj" ? Nominal(tree, token, head, basic, relation, after) : after;
        }
    }

    /// <summary>True for an infinitive whose governor the lexicon does not know, so that open is only the safe answer.</summary>
    private bool IsTie(SentenceTree tree, int token, int head, FirmnessReading above)
    {
        if (tree.Relation(token) is not "xcomp" || above.Stance != Stance.Plain || Clauses.InfinitiveMark(tree, token) < 0) return false;
        string lemma = Clauses.Lemma(tree, head), pos = Clauses.Pos(tree[head]);
        return _commitments.Find(lemma, pos, "to") is null && _commitments.Find(lemma, pos, "obj-to") is null && _commitments.Find(lemma, pos, "pass-to") is null;
    }

    /// <summary>What a relative clause or an aside says stands whatever the clause above says: only its time is shared.</summary>
    private static FirmnessReading Presupposed(FirmnessReading above) => FirmnessReading.Plain with { When = above.When is When.Past ? When.Past : When.Present };

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

    private FirmnessReading Complement(SentenceTree tree, int token, int head, string basic, FirmnessReading above)
    {
        string lemma = Clauses.Lemma(tree, head);
        string form = Form(tree, token, basic);
        if (basic == "csubj" && form is "to" or "ing") return tree[head].Upos == "VERB" ? above : Presupposed(above) with { Stance = form == "to" ? new Stance(Certainty.Open, Polarity.Positive) : Stance.Plain };
        Commitment? entry = null;
        string pos = Clauses.Pos(tree[head]);
        if (form is "to")
        {
            if (Clauses.IsPassive(tree, head)) entry = _commitments.Find(lemma, pos, "pass-to");
            if (entry is null && (tree.Child(head, "obj") >= 0 || tree.Child(head, "iobj") >= 0 || Clauses.IsPassive(tree, head))) entry = _commitments.Find(lemma, pos, "obj-to");
        }

        if (form == "to" && entry is null && SaysOfIt(tree, head)) entry = _commitments.Find(lemma, pos, "it-to");
        entry ??= _commitments.Find(lemma, pos, form);
        if (entry is null && tree[head].Xpos is "VBN" or "JJ") entry = _commitments.Find(tree[head].Form.ToLowerInvariant(), "adj", form);
        if (entry is null && pos == "noun") entry = _commitments.Find(lemma, "noun", form == "to" ? "to" : "that");
        if (entry is not null) return Committed(tree, head, entry, above);
        return form switch
        {
            "if" => above with { Stance = new Stance(Certainty.Open, Polarity.Positive), Cues = above.Cues },
            "wh" => Presupposed(above),
            "that" => above with { Stance = above.Stance with { Polarity = Polarity.Positive } },
            "to" when basic == "xcomp" && !Clauses.HasChild(tree, token, "cop") => above.Stance.Certainty == Certainty.Open ? above : above with { When = When.Future, Stance = new Stance(Certainty.Open, Polarity.Positive) },
            _ => above,
        };
    }

    private static FirmnessReading Committed(SentenceTree tree, int head, Commitment entry, FirmnessReading above)
    {
        // What somebody had to do was done; what somebody has to do is not yet.
        if (entry.Self == "demand" && above.When == When.Past && above.Stance == Stance.Plain) return above;
        Stance signature = above.Stance.Polarity == Polarity.Negative ? entry.Negative : entry.Positive;
        FirmnessReading below = above with
        {
            Stance = signature.AtMost(above.Stance.Certainty),
            When = entry.When ?? above.When,
            IsDemand = above.IsDemand || entry.Self == "demand",
        };
        bool telling = signature != Stance.Plain || entry.When is not null;
        return telling ? below.With(tree[head].Span, $"lexicon:commitments/{entry.Lemma}", CueField.All) : below;
    }

    private FirmnessReading Adverbial(SentenceTree tree, int token, int head, FirmnessReading before, FirmnessReading after)
    {
        int mark = Mark(tree, token);
        string reading = mark < 0 ? "" : _words.Reading(tree[mark]);
        if (mark >= 0 && tree[mark].Form.Equals("from", StringComparison.OrdinalIgnoreCase) && _commitments.Find(Clauses.Lemma(tree, head), Clauses.Pos(tree[head]), "from") is { } from)
            return Committed(tree, head, from, after);
        int to = Clauses.InfinitiveMark(tree, token);
        if (to >= 0 && reading is not ("condition" or "negative"))
        {
            // "was quick to answer" and "too weak to fight" hang their infinitive on an adjective; the lexicon may know it.
            if (Clauses.Pos(tree[head]) == "adj" && _commitments.Find(Clauses.Lemma(tree, head), "adj", "to") is { } known) return Committed(tree, head, known, after);
            // "It took them a month to enter the town": they did.
            if (SaysOfIt(tree, head) && _commitments.Find(Clauses.Lemma(tree, head), "verb", "it-to") is { } done) return Committed(tree, head, done, after);
            FirmnessReading purpose = after with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Future };
            return purpose.With(tree[to].Span, "rule:purpose-is-open", CueField.Certainty | CueField.When);
        }

        return reading switch
        {
            "condition" => (before with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Conditional, IsDemand = false }).With(tree[mark].Span, $"lexicon:clause-marks/{tree[mark].Form.ToLowerInvariant()}", CueField.Certainty | CueField.When),
            "negative" => (before with { Stance = new Stance(Certainty.Certain, Polarity.Negative) }).With(tree[mark].Span, $"lexicon:clause-marks/{tree[mark].Form.ToLowerInvariant()}", CueField.Polarity),
            "appearance" or "question" => (before with { Stance = new Stance(Certainty.Open, Polarity.Positive) }).With(tree[mark].Span, $"lexicon:clause-marks/{tree[mark].Form.ToLowerInvariant()}", CueField.Certainty),
            "purpose" when tree[mark].Form.Equals("so", StringComparison.OrdinalIgnoreCase) && !Tenses.IsFinite(tree, token) => after with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Future },
            "fact" => FirmnessReading.Plain with { When = after.When },
            _ => after with { Stance = after.Stance.Polarity == Polarity.Negative ? before.Stance : after.Stance },
        };
    }

    private FirmnessReading NounComplement(SentenceTree tree, int token, int head, FirmnessReading above)
    {
        string form = Form(tree, token, "acl");
        if (CalledFalse(tree, head) is not null) return above;
        if (_commitments.Find(Clauses.Lemma(tree, head), Clauses.Pos(tree[head]), form) is { } entry) return Committed(tree, head, entry, above);
        if (form == "to")
        {
            // "It took them half a year to enter": they did, and the year is the measure of it.
            if (tree.Head(head) is var took && took >= 0 && SaysOfIt(tree, took) && _commitments.Find(Clauses.Lemma(tree, took), "verb", "it-to") is not null) return above;
            FirmnessReading open = above with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Future };
            int to = Clauses.InfinitiveMark(tree, token);
            return open.With(tree[to].Span, "rule:infinitive-of-noun-is-open", CueField.Certainty | CueField.When);
        }

        return Presupposed(above);
    }

    /// <summary>A nominal event: the verb may carry it out, deny it or leave it open; otherwise a definite noun stands by itself and an indefinite one shares the clause's firmness.</summary>
    private FirmnessReading Nominal(SentenceTree tree, int token, int head, string basic, string relation, FirmnessReading above)
    {
        string lemma = Clauses.Lemma(tree, head), pos = Clauses.Pos(tree[head]);
        string preposition = Clauses.Preposition(tree, token);
        Commitment? entry = null;
        if (basic == "obj" || relation == "nsubj:pass") entry = _commitments.Find(lemma, pos, "np");
        else if (basic is "obl" or "nmod" && preposition.Length > 0)
        {
            entry = _commitments.Find(lemma, pos, preposition == "on" ? "np" : preposition) ?? _commitments.Find(lemma + " " + preposition, pos, "np");
            if (entry is null && pos == "noun" && preposition is "of" or "for") entry = _commitments.Find(lemma, pos, "np");
        }

        if (basic is "nmod" && CalledFalse(tree, head) is not null) return above;
        if (CalledFalse(tree, token) is { } judged) return Committed(tree, head, judged, above);
        // "not afraid of raids" says nothing on whether there are any.
        if (entry is not null && pos == "adj" && entry.Self != "raise") entry = null;
        if (entry is not null) return Committed(tree, head, entry, above);
        if (_lightVerbs.Find(lemma) is { } light && (basic == "obj" || relation == "nsubj:pass" || basic == "nsubj" && light["reading"].Contains("occur", StringComparison.Ordinal))) return above;
        bool indefinite = Clauses.IsIndefinite(tree, token);
        bool argument = basic is "obj" || relation == "nsubj:pass" || basic == "nmod" || above.When is When.Future;
        // "The move follows the killing of": what is told of in the present has mostly happened before.
        When when = above.When == When.Present && basic is not "nsubj" ? When.Past : above.When;
        if (!indefinite || !argument) return Presupposed(above) with { When = when };
        return above;
    }

    /// <summary>What "are false" makes of the reports it is said of, and so of what they report; null for any other noun.</summary>
    private Commitment? CalledFalse(SentenceTree tree, int token)
    {
        int head = tree.Head(token);
        if (head < 0 || tree.Relation(token) != "nsubj" || Clauses.Pos(tree[head]) != "adj") return null;
        return _commitments.Find(Clauses.Lemma(tree, head), "adj", "np") is { Self: "judge" } entry ? entry : null;
    }

    private static bool SaysOfIt(SentenceTree tree, int head) =>
        Clauses.Subject(tree, head) is var subject && subject >= 0 ? tree[subject].Lemma.Equals("it", StringComparison.OrdinalIgnoreCase) : tree.Child(head, "expl") >= 0;

    private static int Mark(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "mark" or "case" && !tree[child].Form.Equals("to", StringComparison.OrdinalIgnoreCase)) return child;
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "advmod" && tree[child].Lemma is "when" or "where" or "while") return child;
        return -1;
    }

    /// <summary>Form of a complement, in the lexicon's words.</summary>
    private string Form(SentenceTree tree, int token, string basic)
    {
        if (Clauses.InfinitiveMark(tree, token) >= 0) return "to";
        foreach (int child in tree.Children(token))
        {
            if (tree.Relation(child) == "mark" && _words.Reading(tree[child]) is "question" or "condition") return "if";
            if (tree.Relation(child) == "mark" && tree[child].Form.ToLowerInvariant() is "of" or "for" or "from" or "in" or "at") return tree[child].Form.ToLowerInvariant();
            if (tree[child].Xpos is "WRB" or "WP" or "WDT" && basic != "acl") return "wh";
        }

        if (basic == "ccomp") return tree[token].Xpos == "VBG" && !Tenses.IsFinite(tree, token) ? "ing" : "that";
        return tree[token].Xpos switch
        {
            "VBG" => "ing",
            "VB" => "bare",
            _ => Tenses.IsFinite(tree, token) ? "that" : "like",
        };
    }
}
