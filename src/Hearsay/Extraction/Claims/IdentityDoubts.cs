using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>
/// Words at a phrase that leave open whether it names the right ones: "alleged rebels", "men believed to be rebels". That the deed was done may be certain all the same,
/// so this firmness is the participant's, not the claim's.
/// </summary>
internal sealed class IdentityDoubts
{
    // "a patrol of the alleged front": deeper words say something of others.
    private const int Deepest = 3;
    private const int MostWords = 60;

    private readonly Dictionary<string, Certainty> _before = new(StringComparer.Ordinal), _behind = new(StringComparer.Ordinal);
    private readonly LexiconTable[] _members;

    public IdentityDoubts(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("identity-doubts");
        foreach (LexiconRow row in table.Rows)
        {
            if (!CertaintyWords.TryParse(row["certainty"], out Certainty certainty)) throw new LanguagePackException(table.FileName, row.Line, $"expected probable, possible or open, found \"{row["certainty"]}\"");
            (row["stands"] == "behind" ? _behind : _before).TryAdd(row.Key, certainty);
        }

        _members = [pack.Lexicon("person-nouns"), pack.Lexicon("body-nouns"), pack.Lexicon("partitives")];
    }

    /// <summary>The first word that doubts who the phrase of a head names, or null.</summary>
    public IdentityDoubt? At(SentenceTree tree, int head)
    {
        if (tree[head].Upos is not ("NOUN" or "PROPN")) return null;
        TokenRange phrase = tree.Subtree(head);
        for (int token = Math.Max(phrase.Start, head - MostWords); token < phrase.End && token < head + MostWords; token++)
        {
            if (tree.Head(token) < 0 || token == head) continue;
            string form = tree[token].Form.ToLowerInvariant();
            if (_before.TryGetValue(form, out Certainty certainty) && tree.Relation(token) is "amod" or "advmod" or "compound" && Names(tree, tree.Head(token), head)) return Doubt(tree, token, certainty, form);
            if (_behind.TryGetValue(form, out certainty) && tree.Relation(token) is "acl" or "acl:relcl" && SaysWhoTheyAre(tree, token) && Names(tree, tree.Head(token), head)) return Doubt(tree, token, certainty, form);
        }

        return null;
    }

    private static IdentityDoubt Doubt(SentenceTree tree, int token, Certainty certainty, string form) => new(certainty, tree[token].Span, $"lexicon:identity-doubts/{form}");

    /// <summary>True where a word says who the head is: the head itself, its apposition or name, what its members belong to, or "who are allegedly members".</summary>
    private bool Names(SentenceTree tree, int token, int head)
    {
        for (int depth = 0; token >= 0 && depth < Deepest; depth++)
        {
            if (token == head) return true;
            string relation = tree.Relation(token);
            int above = tree.Head(token);
            bool member = relation == "nmod" && above >= 0 && Clauses.Preposition(tree, token) is "of" or "from" && IsMember(tree[above]) && (tree[token].Upos == "PROPN" || IsMember(tree[token]));
            if (!member && !(relation is "appos" or "flat" or "compound") && !(relation == "acl:relcl" && tree[token].Upos is "NOUN" or "PROPN" && Clauses.HasChild(tree, token, "cop"))) return false;
            token = above;
        }

        return false;
    }

    private bool IsMember(Token token) => Array.Exists(_members, list => list.Contains(token.Lemma.ToLowerInvariant()));

    /// <summary>"believed to be rebels", "said to belong to the front": not "believed to have fled".</summary>
    private static bool SaysWhoTheyAre(SentenceTree tree, int participle)
    {
        foreach (int child in tree.Children(participle))
            if (child > participle && tree.Relation(child) is "xcomp" or "ccomp" or "advcl" && (tree[child].Lemma == "belong" || (tree[child].Upos is "NOUN" or "PROPN" && Clauses.HasChild(tree, child, "cop")))) return true;
        return false;
    }
}

/// <summary>How firmly a phrase names whom it names, and the word that loosens it.</summary>
internal sealed record IdentityDoubt(Certainty Certainty, TextSpan Word, string By);
