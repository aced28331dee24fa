using Hearsay.Language;

namespace Hearsay.Extraction.Firmness;

/// <summary>What stands with a predicate itself and loosens or turns it: negation, modal, hedge, question, command, condition.</summary>
internal sealed class LocalOperators(HedgeWords words)
{
    /// <summary>The reading of a token, given what it enters with.</summary>
    public FirmnessReading Apply(SentenceTree tree, int token, FirmnessReading entry, bool top)
    {
        FirmnessReading reading = entry;
        bool predicate = Clauses.IsPredicate(tree, token);
        if (predicate) reading = reading with { When = Time(tree, token, entry) };
        bool negated = false;
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            Token word = tree[child];
            if (relation is "advmod" or "aux" or "det" or "cc:preconj" or "cc" or "discourse" && words.IsNegation(word) && !IsNotOnly(tree, child, token) && !(relation == "cc" && entry.Stance.Polarity == Polarity.Negative))
            {
                negated ^= true;
                reading = reading.With(word.Span, $"lexicon:negations/{word.Form.ToLowerInvariant()}", CueField.Polarity);
            }
            else if (relation == "advmod" && word.Form.Equals("longer", StringComparison.OrdinalIgnoreCase) && tree.Child(child, "advmod") >= 0)
            {
                negated = true;
                reading = reading.With(tree.SubtreeSpan(child), "lexicon:negations/no longer", CueField.Polarity);
            }
            else if (predicate && NegativeArgument(tree, child, relation) is { } no)
            {
                negated ^= true;
                reading = reading.With(tree[no].Span, $"lexicon:negations/{tree[no].Form.ToLowerInvariant()}", CueField.Polarity);
            }
            else if (!predicate && relation == "det" && words.IsNegativeNoun(word) && entry.Stance.Polarity != Polarity.Negative)
            {
                negated = true;
                reading = reading.With(word.Span, $"lexicon:negations/{word.Form.ToLowerInvariant()}", CueField.Polarity);
            }
        }

        if (negated) reading = reading with { Stance = reading.Stance.Negated() };
        reading = Hedged(tree, token, reading, predicate);
        if (predicate) reading = Modal(tree, token, reading);
        if (top || tree.Head(token) < 0 || tree.Relation(token) is "parataxis" or "conj") reading = Mood(tree, token, reading, entry);
        return reading;
    }

    private When Time(SentenceTree tree, int token, FirmnessReading entry)
    {
        When? future = entry.When is When.Future or When.Conditional or When.Habitual ? entry.When : null;
        return future == When.Conditional ? When.Conditional : Tenses.Read(tree, token, words, entry.When, future);
    }

    private FirmnessReading Hedged(SentenceTree tree, int token, FirmnessReading reading, bool predicate)
    {
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            if (predicate && EveryTime(tree, child, relation) is { } every)
                reading = (reading with { When = When.Habitual }).With(tree.SubtreeSpan(child), $"lexicon:hedges/{every}", CueField.When);
            bool hedges = relation is "advmod" or "discourse" || tree[token].Upos is "NOUN" && relation is "amod";
            if (!hedges || words.Hedge(tree[child]) is not { } hedge) continue;
            CueField field = CueField.None;
            if (hedge.Certainty != Certainty.Certain)
            {
                reading = reading with { Stance = reading.Stance.AtMost(hedge.Certainty) };
                field |= CueField.Certainty;
            }

            if (hedge.IsNegative)
            {
                reading = reading with { Stance = reading.Stance.Negated() };
                field |= CueField.Polarity;
            }

            if (hedge.When is { } when)
            {
                reading = reading with { When = when };
                field |= CueField.When;
            }

            reading = reading.With(tree[child].Span, $"lexicon:hedges/{hedge.Word}", field);
        }

        return reading;
    }

    /// <summary>The word that makes a bare phrase of time a habit: "every night", "each year".</summary>
    private string? EveryTime(SentenceTree tree, int child, string relation)
    {
        if (!SentenceTree.Is(relation, "obl") || tree.Child(child, "case") >= 0 || tree.Child(child, "det") is not (>= 0 and var det)) return null;
        return words.Hedge(tree[det]) is { When: When.Habitual } hedge ? hedge.Word : null;
    }

    private FirmnessReading Modal(SentenceTree tree, int token, FirmnessReading reading)
    {
        foreach (int child in tree.Children(token))
        {
            if (!SentenceTree.Is(tree.Relation(child), "aux") || tree[child].Xpos != "MD" || words.Modal(tree[child]) is not { } modal) continue;
            bool perfect = tree.Child(token, "aux") is var first && first >= 0 && HasPerfect(tree, token);
            bool impossible = modal.Word is "can" or "ca" or "could" && reading.Stance.Polarity == Polarity.Negative;
            Certainty most = modal.IsDemand && perfect ? Certainty.Probable : impossible ? Certainty.Certain : modal.Certainty;
            if (modal.IsWould && (HasCondition(tree, token) || perfect)) reading = reading with { When = When.Conditional, Stance = reading.Stance.AtMost(perfect ? Certainty.Open : Certainty.Possible) };
            reading = reading with { Stance = reading.Stance.AtMost(most), IsDemand = reading.IsDemand || modal.IsDemand && !perfect };
            if (modal.When == When.Future && HasCondition(tree, token)) reading = reading with { When = When.Conditional };
            CueField field = (most == Certainty.Certain ? CueField.None : CueField.Certainty) | (modal.When is null && !modal.IsWould ? CueField.None : CueField.When);
            if (field != CueField.None) reading = reading.With(tree[child].Span, $"lexicon:modals/{modal.Word}", field);
        }

        return reading;
    }

    /// <summary>Questions and commands, which only a main clause can be.</summary>
    private static FirmnessReading Mood(SentenceTree tree, int token, FirmnessReading reading, FirmnessReading entry)
    {
        Token word = tree[token];
        bool bare = word.Xpos is "VB" || word.Features.Contains("Mood=Imp", StringComparison.Ordinal);
        if (word.Upos == "VERB" && bare && Clauses.Finite(tree, token) == token && !Clauses.HasSubject(tree, token) && Clauses.InfinitiveMark(tree, token) < 0 && !OnlyDo(tree, token, out _)
            && (tree.Relation(token) != "conj" || entry.IsDemand || FollowsColon(tree, tree.Head(token))))
        {
            FirmnessReading command = reading with { Stance = reading.Stance with { Certainty = Certainty.Open }, When = When.Future, IsDemand = true };
            return command.With(word.Span, "rule:command", CueField.Certainty | CueField.When);
        }

        // "How to take the town?"
        if (word.Upos == "VERB" && Clauses.InfinitiveMark(tree, token) is var to && to >= 0 && tree.Relation(token) is "root" or "parataxis" && !Clauses.HasChild(tree, token, "cop"))
            return (reading with { Stance = reading.Stance with { Certainty = Certainty.Open }, When = When.Future }).With(tree[to].Span, "rule:bare-infinitive", CueField.Certainty | CueField.When);

        int last = tree.Count - 1;
        while (last > 0 && tree[last].Form is "\"" or "”" or "''" or "’" or ")") last--;
        if (tree[last].Form.StartsWith('?') && tree.Head(token) < 0 && word.Upos != "PUNCT" && !TakesForGranted(tree, token))
            return (reading with { Stance = new Stance(Certainty.Open, Polarity.Open) }).With(tree[last].Span, "rule:question", CueField.Certainty | CueField.Polarity);
        return reading;
    }

    // "threatened the generals: defect or die"
    private static bool FollowsColon(SentenceTree tree, int token) => token > 0 && tree[token - 1].Form == ":";

    // "Why did they shoot?" asks for the reason and takes the shooting for granted.
    private static bool TakesForGranted(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (tree[child].Xpos == "WRB" && tree.Relation(child) is "advmod" && tree.Child(token, "xcomp") < 0) return true;
        return false;
    }

    private static bool OnlyDo(SentenceTree tree, int token, out int auxiliary)
    {
        auxiliary = tree.Child(token, "aux");
        return auxiliary >= 0 && tree[auxiliary].Lemma != "do";
    }

    /// <summary>The negative word of a subject or object: "no troops were", "saw nothing".</summary>
    private int? NegativeArgument(SentenceTree tree, int child, string relation)
    {
        if (!SentenceTree.Is(relation, "nsubj") && relation is not ("obj" or "iobj" or "obl" or "obl:agent")) return null;
        if (words.IsNegativeNoun(tree[child])) return child;
        foreach (int part in tree.Children(child))
        {
            if (tree.Relation(part) is "det" && words.IsNegativeNoun(tree[part])) return part;
            if (SentenceTree.Is(relation, "nsubj") && tree.Relation(part) is "advmod" or "cc:preconj" && words.IsNegation(tree[part]) && tree[part].Form.ToLowerInvariant() is "not" or "neither") return part;
        }

        return null;
    }

    private bool HasCondition(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
        {
            if (!SentenceTree.Is(tree.Relation(child), "advcl")) continue;
            int mark = tree.Child(child, "mark");
            if (mark >= 0 && words.Reading(tree[mark]) == "condition") return true;
        }

        return false;
    }

    private static bool HasPerfect(SentenceTree tree, int token)
    {
        foreach (int child in tree.Children(token))
            if (SentenceTree.Is(tree.Relation(child), "aux") && tree[child].Lemma.Equals("have", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "not only X but also Y" says both.
    private static bool IsNotOnly(SentenceTree tree, int negation, int head)
    {
        if (tree.Head(negation) != head || negation + 1 >= tree.Count) return false;
        return tree[negation + 1].Form.ToLowerInvariant() is "only" or "just" or "merely" or "simply";
    }
}
