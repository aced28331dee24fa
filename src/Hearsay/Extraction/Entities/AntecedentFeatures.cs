using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// What speaks for or against an antecedent, each a yes or no. The weight of each lies in <c>lexicon/antecedents.tsv</c>, where a linguist
/// can read and change it; the order here is that of the bits.
/// </summary>
internal static class AntecedentFeatures
{
    /// <summary>Names of the features, in the order of their bits.</summary>
    public static readonly string[] Names =
    [
        "none", "same-sentence", "one-sentence-back", "two-sentences-back", "further-back", "subject", "passive-subject", "object", "oblique",
        "inside-noun-phrase", "possessor", "coordinated", "head-of-fragment", "both-subjects", "subject-of-the-same-clause", "subject-of-a-higher-clause",
        "name", "description", "pronoun", "same-pronoun", "person", "body", "place", "other-name", "common-thing", "mentioned-twice", "mentioned-often",
        "nearest", "second-nearest", "nearest-subject", "first-of-its-sentence", "gender-known", "definite", "indefinite", "demonstrative", "possessed",
        "other-paragraph", "same-quotation", "out-of-quotation", "into-quotation", "source", "plural-noun", "singular-body", "possessive-pronoun-and-subject",
        "object-pronoun-and-object", "same-clause", "holds-the-pronoun", "first-sentence", "country", "further-in-list", "both-speak", "speaks-elsewhere", "says-this-clause", "last-to-speak", "headline", "taken-up-by-the-pronoun", "name-and-subject", "spoken-of-last",
    ];

    public const ulong None = 1;

    /// <summary>The features of one candidate.</summary>
    public static ulong Of(TextTrees trees, SpeechContext speech, MentionDraft pronoun, MentionDraft candidate, Ranks ranks)
    {
        SentenceTree tree = trees[candidate.Sentence];
        int back = pronoun.Sentence - candidate.Sentence;
        Bits bits = default;
        bits.Set(back switch { 0 => 1, 1 => 2, 2 => 3, _ => 4 });
        int head = candidate.Head;
        string relation = candidate.Relation;
        bool subject = SentenceTree.Is(relation, "nsubj"), pronounSubject = SentenceTree.Is(pronoun.Relation, "nsubj");
        bits.Set(5, subject && relation != "nsubj:pass");
        bits.Set(6, relation == "nsubj:pass");
        bits.Set(7, relation is "obj" or "iobj");
        bits.Set(8, SentenceTree.Is(relation, "obl"));
        bits.Set(9, SentenceTree.Is(relation, "nmod") && relation != "nmod:poss" || relation is "compound" or "amod");
        bits.Set(10, relation == "nmod:poss");
        bits.Set(11, relation == "conj");
        bits.Set(12, relation is "root" or "parataxis" or "appos");
        bits.Set(13, subject && pronounSubject);
        if (back == 0)
        {
            int clause = Clause(tree, pronoun.Head);
            bool same = Clause(tree, head) == clause;
            bits.Set(14, subject && same && tree.Head(head) == clause);
            bits.Set(15, subject && !same && clause >= 0 && tree.Head(head) >= 0 && tree.IsUnder(clause, tree.Head(head)));
            bits.Set(43, subject && same && pronoun.Relation == "nmod:poss");
            bits.Set(45, same);
            bits.Set(46, candidate.Extent.Contains(pronoun.Span));
        }

        bits.Set(16, candidate.Form == MentionForm.Name);
        bits.Set(17, candidate.Form == MentionForm.Nominal);
        bits.Set(18, candidate.Form == MentionForm.Pronoun);
        bits.Set(19, candidate.Form == MentionForm.Pronoun && candidate.Lemma[0] == pronoun.Lemma[0] && candidate.Number == pronoun.Number);
        EntityKind kind = candidate.Cluster.Kind;
        bits.Set(20, kind == EntityKind.Person);
        bits.Set(21, kind is EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Media or EntityKind.Group);
        bits.Set(22, kind == EntityKind.Place);
        bits.Set(23, candidate.Form == MentionForm.Name && kind == EntityKind.Other);
        bits.Set(24, !candidate.IsEntity);
        int members = candidate.Cluster.Members.Count;
        bits.Set(25, members is 2 or 3);
        bits.Set(26, members > 3);
        bits.Set(27, ranks.Place == 0);
        bits.Set(28, ranks.Place == 1);
        bits.Set(29, subject && ranks.Subjects == 0);
        bits.Set(30, ranks.FirstOfSentence);
        bits.Set(31, candidate.Cluster.Gender == pronoun.Gender && pronoun.Gender is Gender.Male or Gender.Female && candidate.Cluster.Gender == pronoun.Gender);
        bits.Set(32, candidate.Definiteness == Definiteness.Definite);
        bits.Set(33, candidate.Form == MentionForm.Nominal && candidate.Definiteness == Definiteness.New);
        bits.Set(34, candidate.Definiteness == Definiteness.Demonstrative);
        bits.Set(35, candidate.Definiteness == Definiteness.Possessed);
        bits.Set(36, tree.Sentence.Paragraph != trees[pronoun.Sentence].Sentence.Paragraph);
        Attribution? here = speech.At(pronoun.Span), there = speech.At(candidate.Span);
        bits.Set(37, here is not null && here == there);
        bits.Set(38, here is null && there is not null);
        bits.Set(39, here is not null && there is null);
        bits.Set(40, speech.IsSource(candidate.HeadSpan));
        bits.Set(41, candidate.Form == MentionForm.Nominal && candidate.Number == GrammaticalNumber.Plural);
        bits.Set(42, candidate.Form == MentionForm.Nominal && candidate.IsEntity && candidate.Number == GrammaticalNumber.Either);
        bits.Set(44, pronoun.Relation is "obj" or "iobj" && relation is "obj" or "iobj");
        bits.Set(47, candidate.Sentence == 0);
        bits.Set(48, candidate.Known && kind == EntityKind.Place);
        bits.Set(49, ranks.Place > 5);
        bits.Set(50, pronoun.Speaks && candidate.Speaks);
        bits.Set(51, pronoun.Speaks && candidate.Cluster.Speaks);
        bits.Set(52, back == 0 && candidate.Speaks && pronoun.Head > head && tree.IsUnder(pronoun.Head, tree.Head(head)) && tree.Head(pronoun.Head) != tree.Head(head));
        bits.Set(53, pronoun.Speaks && candidate.Speaks && ranks.Speakers == 0);
        bits.Set(54, candidate.Cluster.Members[0].Sentence == 0);
        // "The head of the guild, Ortega, he said": an apposition stands where its noun stands.
        int noun = relation == "appos" && tree.Head(head) >= 0 ? tree.Head(head) : head;
        bits.Set(55, back == 0 && pronounSubject && SentenceTree.Is(tree.Relation(noun), "nsubj") && tree.Head(noun) == tree.Head(pronoun.Head));
        bits.Set(56, candidate.Form == MentionForm.Name && subject);
        bits.Set(57, ranks.ClusterIsNearest);
        return bits.Value;
    }

    /// <summary>Index of the word that heads the clause of a word: the nearest verb or root above it.</summary>
    public static int Clause(SentenceTree tree, int token)
    {
        int at = tree.Head(token);
        while (at >= 0 && tree[at].Upos is not "VERB" && tree.Head(at) >= 0 && !IsClause(tree.Relation(at))) at = tree.Head(at);
        return at;
    }

    private static bool IsClause(string relation) => relation is "ccomp" or "xcomp" or "parataxis" || SentenceTree.Is(relation, "advcl") || SentenceTree.Is(relation, "acl");

    private struct Bits
    {
        public ulong Value { get; private set; }

        public void Set(int bit, bool holds = true)
        {
            if (holds) Value |= 1ul << bit;
        }
    }
}

/// <summary>Where a candidate stands among those that agree, counted from the pronoun back.</summary>
internal readonly record struct Ranks(int Place, int Subjects, int Speakers, bool FirstOfSentence, bool ClusterIsNearest);
