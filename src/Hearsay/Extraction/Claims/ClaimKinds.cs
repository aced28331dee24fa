using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Says what sort of statement a claim is.</summary>
internal sealed class ClaimKinds(LanguagePack pack)
{
    private readonly LexiconTable _judgements = pack.Lexicon("judgements");
    private readonly LexiconTable _states = pack.Lexicon("state-verbs");
    private readonly LexiconTable _demands = pack.Lexicon("demand-words");

    /// <summary>The kind, and the evidence for it.</summary>
    public (ClaimKind Kind, TextSpan? Words, string By) Read(SentenceTree tree, Trigger trigger, FirmnessReading reading, Attribution? innermost)
    {
        int token = trigger.Token;
        if (reading.IsDemand || innermost is { Cue.Class: CueClass.Demand } && reading.Stance.Certainty == Certainty.Open)
        {
            FirmnessCue? cue = reading.Cues;
            return (ClaimKind.Demand, cue?.Span, cue?.By ?? "rule:content-of-a-demand");
        }

        if (innermost is { Source.Class: SourceClass.General }) return (ClaimKind.General, null, "rule:word-of-people-at-large");
        if (IsGeneral(tree, token, reading)) return (ClaimKind.General, null, "rule:holds-for-anyone");
        if (trigger.Shape == TriggerShape.Predicative) return Predicative(tree, trigger);
        if (trigger.Shape == TriggerShape.Verb)
        {
            string lemma = Clauses.Lemma(tree, token);
            if (tree[token].Lemma == "be" && tree.Child(token, "expl") >= 0) return (ClaimKind.State, tree[token].Span, "rule:there-is");
            if (innermost is { Cue.Class: CueClass.Judge } && trigger.Entry is null) return (ClaimKind.Judgement, tree[token].Span, "rule:content-of-a-judgement");
            bool passiveState = Clauses.IsPassive(tree, token) && reading.When == When.Present && tree[Clauses.Finite(tree, token)].Lemma == "be" && tree.Child(token, "obl:agent") < 0;
            bool durative = trigger.Entry is null or { Type: "SUPPORT" or "COOPERATE" or "REJECT" } && _states.Contains(lemma) && tree[token].Xpos != "VBG";
            if (durative) return (ClaimKind.State, tree[token].Span, $"lexicon:state-verbs/{lemma}");
            if (passiveState) return (ClaimKind.State, tree[token].Span, "rule:present-passive-is-a-state");
        }

        if (trigger.Shape == TriggerShape.Nominal && trigger.Entry is { Type: "INJURE" } && tree[token].Lemma == "condition") return (ClaimKind.State, tree[token].Span, "lexicon:events/condition");
        return (ClaimKind.Happening, tree[token].Span, "rule:told-as-a-happening");
    }

    private (ClaimKind Kind, TextSpan? Words, string By) Predicative(SentenceTree tree, Trigger trigger)
    {
        Token word = tree[trigger.Token];
        string lemma = word.Lemma.ToLowerInvariant();
        // "It is time to", "it is vital that": what ought to be, said of what follows.
        bool asks = _demands.Find(lemma) is { } demand && demand["reading"] == "predicate" && (Clauses.HasChild(tree, trigger.Token, "csubj") || Clauses.HasChild(tree, trigger.Token, "ccomp") || Clauses.HasChild(tree, trigger.Token, "acl") || Clauses.HasChild(tree, trigger.Token, "advcl"));
        if (asks) return (ClaimKind.Demand, word.Span, $"lexicon:demand-words/{lemma}");
        if (trigger.Entry is { Type: "DIE" or "INJURE" or "DISPLACE" or "DETAIN" }) return (ClaimKind.State, word.Span, $"lexicon:events/{trigger.Entry.Lemma}");
        foreach (string form in new[] { lemma, word.Form.ToLowerInvariant() })
            if (_judgements.Contains(form)) return (ClaimKind.Judgement, word.Span, $"lexicon:judgements/{form}");
        foreach (int child in tree.Children(trigger.Token))
            if (tree.Relation(child) == "amod" && _judgements.Contains(tree[child].Lemma.ToLowerInvariant())) return (ClaimKind.Judgement, tree[child].Span, $"lexicon:judgements/{tree[child].Lemma.ToLowerInvariant()}");
        int subject = tree.Child(trigger.Token, "nsubj");
        if (subject >= 0)
            foreach (int child in tree.Children(subject))
                if (tree.Relation(child) == "amod" && _judgements.Contains(tree[child].Lemma.ToLowerInvariant())) return (ClaimKind.Judgement, tree[child].Span, $"lexicon:judgements/{tree[child].Lemma.ToLowerInvariant()}");
        bool named = SentenceTree.Is(tree.Relation(trigger.Token), "obl") || SentenceTree.Is(tree.Relation(trigger.Token), "advcl") || tree.Relation(trigger.Token) == "xcomp" && tree.Child(tree.Head(trigger.Token), "obj") >= 0;
        return named ? (ClaimKind.Judgement, word.Span, "rule:called-so") : (ClaimKind.State, word.Span, "rule:copula");
    }

    /// <summary>"You cannot be neutral", "anyone who helps them": said of all, not of the conflict told of.</summary>
    private static bool IsGeneral(SentenceTree tree, int token, FirmnessReading reading)
    {
        if (reading.When is not (When.Present or When.Habitual)) return false;
        int subject = tree.Child(token, "nsubj");
        if (subject < 0) return false;
        return tree[subject].Lemma.ToLowerInvariant() is "anyone" or "anybody" or "everyone" or "everybody" or "whoever" or "one" && tree[subject].Upos == "PRON";
    }
}
