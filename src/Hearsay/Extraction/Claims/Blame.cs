using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>
/// Finds who is said to have done a deed that a noun names: "blamed the army for the raid", "attributed the raid to the army", "the raid ascribed to
/// the army". Which verb puts deed and doer where stands in <c>lexicon/blame-verbs.tsv</c>.
/// </summary>
internal sealed class Blame
{
    private const string Object = "obj";

    private readonly Dictionary<string, List<LexiconRow>> _verbs = new(StringComparer.Ordinal);

    public Blame(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("blame-verbs").Rows)
        {
            if (!_verbs.TryGetValue(row.Key, out List<LexiconRow>? rows)) _verbs.Add(row.Key, rows = []);
            rows.Add(row);
        }
    }

    /// <summary>Head of the phrase for whoever is blamed for a deed, praised for it or charged with it; -1 where nobody is.</summary>
    public int Doer(SentenceTree tree, int deed)
    {
        int participle = tree.Child(deed, "acl");
        if (participle >= 0 && tree[participle].Xpos == "VBN" && Find(tree, participle, Object) is { } reduced) return Phrase(tree, participle, -1, reduced["doer"]);
        int head = tree.Head(deed);
        if (head < 0) return -1;
        string slot = Clauses.Preposition(tree, deed);
        if (slot.Length == 0) slot = tree.Relation(deed) is Object or "nsubj:pass" ? Object : "";
        // "accused the army of the raid": the parser may hang the deed on the accused.
        int verb = tree[head].Upos == "VERB" || slot == Object || tree.Relation(head) is not (Object or "nsubj:pass" or "xcomp") ? head : tree.Head(head);
        return slot.Length > 0 && verb >= 0 && Find(tree, verb, slot) is { } row ? Phrase(tree, verb, deed, row["doer"]) : -1;
    }

    private LexiconRow? Find(SentenceTree tree, int verb, string slot) =>
        tree[verb].Upos == "VERB" && _verbs.TryGetValue(Clauses.Lemma(tree, verb), out List<LexiconRow>? rows) ? rows.Find(row => row["deed"] == slot) : null;

    private static int Phrase(SentenceTree tree, int verb, int deed, string slot)
    {
        if (slot == Object) return Arguments.Patient(tree, verb);
        int own = Arguments.Oblique(tree, verb, slot);
        return own >= 0 || deed < 0 ? own : Arguments.Oblique(tree, deed, slot);
    }
}
