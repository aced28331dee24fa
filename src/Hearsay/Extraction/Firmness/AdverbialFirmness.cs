using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>How a clause beside the main one is read: "if they attack", "without firing", "to punish them", "as though".</summary>
internal sealed class AdverbialFirmness(Commitments commitments, HedgeWords words)
{
    /// <param name="tree">The sentence.</param>
    /// <param name="token">Head of the clause.</param>
    /// <param name="head">What it hangs on.</param>
    /// <param name="before">How that is read before its own operators.</param>
    /// <param name="after">How it is read with them.</param>
    public FirmnessReading Clause(SentenceTree tree, int token, int head, FirmnessReading before, FirmnessReading after)
    {
        int mark = Mark(tree, token);
        string reading = mark < 0 ? "" : words.Reading(tree[mark]);
        if (mark >= 0 && tree[mark].Form.Equals("from", StringComparison.OrdinalIgnoreCase) && commitments.Find(Clauses.Lemma(tree, head), Clauses.Pos(tree[head]), "from") is { } from)
            return from.Under(tree, head, after);
        int to = Clauses.InfinitiveMark(tree, token);
        if (to >= 0 && reading is not ("condition" or "negative"))
        {
            // "was quick to answer" and "too weak to fight" hang their infinitive on an adjective; the lexicon may know it.
            if (Clauses.Pos(tree[head]) == "adj" && commitments.Find(Clauses.Lemma(tree, head), "adj", "to") is { } known) return known.Under(tree, head, after);
            // "It took them a month to enter the town": they did.
            if (Clauses.SaysOfIt(tree, head) && commitments.Find(Clauses.Lemma(tree, head), "verb", "it-to") is { } done) return done.Under(tree, head, after);
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

    private static int Mark(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "mark" or "case" && !tree[child].Form.Equals("to", StringComparison.OrdinalIgnoreCase)) return child;
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "advmod" && tree[child].Lemma is "when" or "where" or "while") return child;
        return -1;
    }
}
