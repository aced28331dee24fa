namespace Hearsay.Language.Trees;

/// <summary>"That" is a conjunction where its clause lacks nothing, and the clause belongs to the noun that states it: "claims by the rebels that the bridge had fallen".</summary>
internal sealed class ThatClauses(HashSet<string> statements)
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public void Mend(SentenceDraft draft)
    {
        for (int i = 1; i + 3 < draft.Forms.Length; i++)
            if (draft.Forms[i] == "that" && draft.Relations[i] == "obj" && draft.Heads[i] > i && draft.Relations[draft.Heads[i]] is "acl" or "acl:relcl") MendThat(draft, i);
    }

    /// <summary>"claims by the rebels that the bridge had fallen": the clause is the claim's, for the rebels are none of it.</summary>
    private void MendThat(SentenceDraft draft, int that)
    {
        int verb = draft.Heads[that], noun = draft.Heads[verb], above = noun < 0 ? -1 : draft.Heads[noun];
        bool stated = above >= 0 && above < noun && draft.Relations[noun] == "nmod" && draft.HasChild(verb, "nsubj") && statements.Contains(TreeRepairs.Singular(draft.Forms[above].ToLowerInvariant()));
        if (stated) draft.Heads[verb] = above;
        if (!stated && !HasObjectBehind(draft, verb)) return;
        (draft.Upos[that], draft.Xpos[that], draft.Relations[that]) = ("SCONJ", "IN", "mark");
        if (draft.Relations[verb] == "acl:relcl") draft.Relations[verb] = "acl";
    }

    /// <summary>"accusations that the army had used gas": what has an object of its own leaves no gap for "that" to fill.</summary>
    private static bool HasObjectBehind(SentenceDraft draft, int verb)
    {
        for (int i = verb + 1; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == verb && draft.Relations[i] == "obj") return true;
        return false;
    }
}
