namespace Hearsay.Language.Trees;

/// <summary>A participle behind a comma belongs to the noun before it, and joins no other deed: "died in the attack, reportedly carried out by rebels".</summary>
internal static class TrailingParticiples
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public static void Mend(SentenceDraft draft)
    {
        for (int i = 1; i + 3 < draft.Forms.Length; i++)
            if (draft.Forms[i] == "," && Trailing(draft, i) is >= 0 and int participle) (draft.Heads[participle], draft.Relations[participle], draft.Xpos[participle]) = (i - 1, "acl", "VBN");
    }

    /// <summary>A participle behind a comma, with its doer behind "by": "died in the attack, reportedly carried out by rebels". It is the noun's, and joins no other deed.</summary>
    private static int Trailing(SentenceDraft draft, int comma)
    {
        int verb = draft.Upos[comma + 1] == "ADV" ? comma + 2 : comma + 1;
        bool participle = draft.Upos[comma - 1] is "NOUN" or "PROPN" && draft.Relations[verb] is "conj" or "advcl" && draft.Xpos[verb] is "VBD" or "VBN" && draft.Heads[verb] >= 0 && draft.Heads[verb] < comma - 1;
        if (!participle || !draft.HasChild(verb, "obl:agent")) return -1;
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == verb && (draft.IsSubject(i) || draft.Relations[i] is "aux" or "aux:pass" or "cc" or "obj" or "mark")) return -1;
        // The noun must not hang on the participle itself.
        for (int at = comma - 1; at >= 0; at = draft.Heads[at])
            if (at == verb) return -1;
        return verb;
    }
}
