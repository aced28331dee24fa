using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>What a predicate makes of the clause or the happening that it governs: "refused to leave", "a threat of force", "denied the attack".</summary>
internal sealed class ComplementFirmness(Commitments commitments, HedgeWords words, LexiconTable lightVerbs)
{
    /// <summary>A clause that the predicate says, wants, prevents or knows of.</summary>
    public FirmnessReading Clause(SentenceTree tree, int token, int head, string basic, FirmnessReading above)
    {
        string lemma = Clauses.Lemma(tree, head);
        string form = Form(tree, token, basic);
        if (basic == "csubj" && form is "to" or "ing") return tree[head].Upos == "VERB" ? above : above.Presupposed() with { Stance = form == "to" ? new Stance(Certainty.Open, Polarity.Positive) : Stance.Plain };
        Commitment? entry = null;
        string pos = Clauses.Pos(tree[head]);
        if (form is "to")
        {
            if (Clauses.IsPassive(tree, head)) entry = commitments.Find(lemma, pos, "pass-to");
            if (entry is null && (tree.Child(head, "obj") >= 0 || tree.Child(head, "iobj") >= 0 || Clauses.IsPassive(tree, head))) entry = commitments.Find(lemma, pos, "obj-to");
        }

        if (form == "to" && entry is null && Clauses.SaysOfIt(tree, head)) entry = commitments.Find(lemma, pos, "it-to");
        entry ??= commitments.Find(lemma, pos, form);
        if (entry is null && tree[head].Xpos is "VBN" or "JJ") entry = commitments.Find(tree[head].Form.ToLowerInvariant(), "adj", form);
        if (entry is null && pos == "noun") entry = commitments.Find(lemma, "noun", form == "to" ? "to" : "that");
        if (entry is not null) return entry.Under(tree, head, above);
        return form switch
        {
            "if" => above with { Stance = new Stance(Certainty.Open, Polarity.Positive), Cues = above.Cues },
            "wh" => above.Presupposed(),
            "that" => above with { Stance = above.Stance with { Polarity = Polarity.Positive } },
            "to" when basic == "xcomp" && !Clauses.HasChild(tree, token, "cop") => above.Stance.Certainty == Certainty.Open ? above : above with { When = When.Future, Stance = new Stance(Certainty.Open, Polarity.Positive) },
            _ => above,
        };
    }

    /// <summary>A clause that hangs on a noun: "the order to attack", "a claim that".</summary>
    public FirmnessReading OfNoun(SentenceTree tree, int token, int head, FirmnessReading above)
    {
        string form = Form(tree, token, "acl");
        if (CalledFalse(tree, head) is not null) return above;
        if (commitments.Find(Clauses.Lemma(tree, head), Clauses.Pos(tree[head]), form) is { } entry) return entry.Under(tree, head, above);
        if (form == "to")
        {
            // "It took them half a year to enter": they did, and the year is the measure of it.
            if (tree.Head(head) is var took && took >= 0 && Clauses.SaysOfIt(tree, took) && commitments.Find(Clauses.Lemma(tree, took), "verb", "it-to") is not null) return above;
            FirmnessReading open = above with { Stance = new Stance(Certainty.Open, Polarity.Positive), When = When.Future };
            int to = Clauses.InfinitiveMark(tree, token);
            return open.With(tree[to].Span, "rule:infinitive-of-noun-is-open", CueField.Certainty | CueField.When);
        }

        return above.Presupposed();
    }

    /// <summary>A nominal event: the verb may carry it out, deny it or leave it open; otherwise a definite noun stands by itself and an indefinite one shares the clause's firmness.</summary>
    public FirmnessReading Nominal(SentenceTree tree, int token, int head, string basic, string relation, FirmnessReading above)
    {
        string lemma = Clauses.Lemma(tree, head), pos = Clauses.Pos(tree[head]);
        string preposition = Clauses.Preposition(tree, token);
        Commitment? entry = null;
        if (basic == "obj" || relation == "nsubj:pass") entry = commitments.Find(lemma, pos, "np");
        else if (basic is "obl" or "nmod" && preposition.Length > 0)
        {
            entry = commitments.Find(lemma, pos, preposition == "on" ? "np" : preposition) ?? commitments.Find(lemma + " " + preposition, pos, "np");
            if (entry is null && pos == "noun" && preposition is "of" or "for") entry = commitments.Find(lemma, pos, "np");
        }

        if (basic is "nmod" && CalledFalse(tree, head) is not null) return above;
        if (CalledFalse(tree, token) is { } judged) return judged.Under(tree, head, above);
        // "not afraid of raids" says nothing on whether there are any.
        if (entry is not null && pos == "adj" && entry.Self != "raise") entry = null;
        if (entry is not null) return entry.Under(tree, head, above);
        if (lightVerbs.Find(lemma) is { } light && (basic == "obj" || relation == "nsubj:pass" || basic == "nsubj" && light["reading"].Contains("occur", StringComparison.Ordinal))) return above;
        bool indefinite = Clauses.IsIndefinite(tree, token);
        bool argument = basic is "obj" || relation == "nsubj:pass" || basic == "nmod" || above.When is When.Future;
        // "The move follows the killing of": what is told of in the present has mostly happened before.
        When when = above.When == When.Present && basic is not "nsubj" ? When.Past : above.When;
        if (!indefinite || !argument) return above.Presupposed() with { When = when };
        return above;
    }

    /// <summary>What "are false" makes of the reports it is said of, and so of what they report; null for any other noun.</summary>
    private Commitment? CalledFalse(SentenceTree tree, int token)
    {
        int head = tree.Head(token);
        if (head < 0 || tree.Relation(token) != "nsubj" || Clauses.Pos(tree[head]) != "adj") return null;
        return commitments.Find(Clauses.Lemma(tree, head), "adj", "np") is { Self: "judge" } entry ? entry : null;
    }

    /// <summary>Form of a complement, in the lexicon's words.</summary>
    private string Form(SentenceTree tree, int token, string basic)
    {
        if (Clauses.InfinitiveMark(tree, token) >= 0) return "to";
        foreach (int child in tree.Children(token))
        {
            if (tree.Relation(child) == "mark" && words.Reading(tree[child]) is "question" or "condition") return "if";
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
