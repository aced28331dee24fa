using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Finds what pronouns of the third person stand for. The mentions before one that agree in number, gender and kind are weighed;
/// where "nothing fits" weighs more, the pronoun is left open.
/// </summary>
internal sealed class PronounLinks(AntecedentWeights weights)
{
    // No antecedent is looked for further back than this: in sentences, and in candidates (so that a text of commas stays linear).
    private const int Sentences = 5;
    private const int Candidates = 40;

    public void Link(TextTrees trees, SpeechContext speech, Voices voices, List<MentionDraft> mentions, List<Diagnostic> diagnostics)
    {
        List<Candidate> candidates = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            MentionDraft pronoun = mentions[i];
            if (pronoun.Form != MentionForm.Pronoun || pronoun.Person != 3) continue;
            Collect(trees, speech, voices, mentions, i, candidates);
            int sort = AntecedentWeights.SortOf(pronoun);
            int best = -1, most = weights.Score(sort, AntecedentFeatures.None);
            for (int k = 0; k < candidates.Count; k++)
            {
                int score = weights.Score(sort, candidates[k].Features);
                if (score <= most) continue;
                most = score;
                best = k;
            }

            if (best < 0)
            {
                if (pronoun.Lemma is not ("it" or "its"))
                    diagnostics.Add(EntityDiagnostics.LeftOpen(EntityDiagnostics.PronounOpen, trees.Text, pronoun.Span, candidates.Count == 0 ? "nothing before it agrees with it" : "nothing before it fits well enough"));
                continue;
            }

            MentionDraft antecedent = candidates[best].Mention;
            Cluster cluster = Cluster.Merge(antecedent, pronoun, weights.Reason(sort, candidates[best].Features));
            if (antecedent.IsEntity) cluster.Learn(pronoun.Gender);
        }
    }

    /// <summary>The mentions that may be meant by a pronoun, nearest first.</summary>
    public static void Collect(TextTrees trees, SpeechContext speech, Voices voices, List<MentionDraft> mentions, int at, List<Candidate> candidates)
    {
        candidates.Clear();
        MentionDraft pronoun = mentions[at];
        SentenceTree tree = trees[pronoun.Sentence];
        MentionDraft? speaking = voices.At(pronoun.Sentence, pronoun.Span) is { Speaker: { } speaker } ? speaker : null;
        int subjects = 0, speakers = 0;
        Cluster? nearest = null;
        for (int i = at - 1; i >= 0 && candidates.Count < Candidates && at - i < 4 * Candidates; i--)
        {
            MentionDraft other = mentions[i];
            if (pronoun.Sentence - other.Sentence > Sentences) break;
            if (!Agree(pronoun, other, SaysItself(tree, pronoun, other)) || Bound(tree, pronoun, other)) continue;
            // Who speaks says "I" of himself, not "he".
            if (speaking is not null && speaking.Cluster == other.Cluster) continue;
            bool first = i == 0 || mentions[i - 1].Sentence != other.Sentence;
            Ranks ranks = new(candidates.Count, subjects, speakers, first, (nearest ??= other.Cluster) == other.Cluster);
            if (SentenceTree.Is(other.Relation, "nsubj")) subjects++;
            if (other.Speaks) speakers++;
            candidates.Add(new Candidate(other, AntecedentFeatures.Of(trees, speech, pronoun, other, ranks)));
        }
    }

    private static bool Agree(MentionDraft pronoun, MentionDraft other, bool saysItself)
    {
        if (other.Form == MentionForm.Pronoun)
        {
            // A pronoun left open before this one is of no help; one that found its antecedent stands for it.
            if (other.Person != 3 || other.Cluster.Members.Count < 2) return false;
            if (other.Number != pronoun.Number) return false;
        }

        // What speaks is somebody.
        if (pronoun.Speaks && !other.IsEntity) return false;
        EntityKind kind = other.Form == MentionForm.Pronoun ? other.Cluster.Kind : other.Kind;
        Gender gender = other.Cluster.Gender;
        switch (AntecedentWeights.SortOf(pronoun))
        {
            case 0:
                return kind == EntityKind.Person && gender != Gender.Thing && (gender == Gender.Unknown || gender == pronoun.Gender || (saysItself && other.Cluster.GenderIsGuess)) && other.Number == GrammaticalNumber.Singular;
            case 1:
                return kind != EntityKind.Person && (gender == Gender.Thing || other.Form == MentionForm.Pronoun) && other.Number != GrammaticalNumber.Plural;
            default:
                return other.Number == GrammaticalNumber.Plural || (other.Number == GrammaticalNumber.Either && kind != EntityKind.Person);
        }
    }

    // "Ortega said she believed": so close that it weighs more than a gender read off an earlier pronoun.
    private static bool SaysItself(SentenceTree tree, MentionDraft pronoun, MentionDraft other) =>
        other.Speaks && other.Form == MentionForm.Name && other.Sentence == pronoun.Sentence && pronoun.Relation == "nsubj"
        && tree.Head(pronoun.Head) >= 0 && tree.Relation(tree.Head(pronoun.Head)) == "ccomp" && tree.Head(tree.Head(pronoun.Head)) == tree.Head(other.Head);

    // "Ortega saw him": not Ortega. "The minister and his aide": "his" is not the aide.
    private static bool Bound(SentenceTree tree, MentionDraft pronoun, MentionDraft other)
    {
        if (other.Sentence != pronoun.Sentence) return false;
        if (other.Tokens.Contains(pronoun.Head)) return true;
        if (tree.Head(pronoun.Head) == other.Head) return true;
        bool reflexive = pronoun.Lemma.EndsWith("self", StringComparison.Ordinal) || pronoun.Lemma.EndsWith("selves", StringComparison.Ordinal);
        // "The mayor, he said": named first, then taken up.
        if (SentenceTree.Is(pronoun.Relation, "nsubj")) return false;
        return !reflexive && pronoun.Relation is not "nmod:poss" && tree.Head(pronoun.Head) >= 0 && tree.Head(pronoun.Head) == tree.Head(other.Head)
            && SentenceTree.Is(other.Relation, "nsubj");
    }
}

/// <summary>A mention that a pronoun may stand for, with what speaks for it.</summary>
internal readonly record struct Candidate(MentionDraft Mention, ulong Features);
