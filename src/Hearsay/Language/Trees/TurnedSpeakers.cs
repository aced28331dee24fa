namespace Hearsay.Language.Trees;

/// <summary>A speaker turned round inside a statement interrupts it: "The bridge, said the mayor, was closed" is no bridge that says something.</summary>
internal sealed class TurnedSpeakers(HashSet<string> sayings)
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public void Mend(SentenceDraft draft)
    {
        int root = Array.IndexOf(draft.Heads, -1);
        if (root > 1 && Interrupted(draft, root) is >= 0 and int interrupted) Resume(draft, root, interrupted);
    }

    /// <summary>The verb whose clause a turned-round speaker interrupts: "The bridge, said the mayor, was closed", read as the bridge saying something; -1 where none does.</summary>
    private int Interrupted(SentenceDraft draft, int said)
    {
        if (draft.Forms[said - 1] != "," || !sayings.Contains(draft.Forms[said])) return -1;
        int subject = -1, clause = -1, speaker = -1;
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == said && i < said && draft.IsSubject(i)) subject = i;
            else if (draft.Heads[i] == said && i > said && draft.Relations[i] == "ccomp") clause = i;
        if (subject < 0 || clause < 0) return -1;
        for (int i = said + 1; i < clause; i++)
            if (draft.Heads[i] == clause && draft.IsSubject(i)) speaker = i;
            else if (draft.Heads[i] == clause && draft.Relations[i] == "mark") return -1;
        // The speaker's phrase fills what lies between the verb and the next comma.
        bool closed = false;
        for (int i = speaker + 1; speaker >= 0 && i < clause && !closed; i++) closed = draft.Forms[i] == ",";
        return closed ? clause : -1;
    }

    private static void Resume(SentenceDraft draft, int said, int clause)
    {
        bool passive = draft.HasChild(clause, "aux:pass");
        for (int i = 0; i < draft.Forms.Length; i++)
        {
            if (draft.Heads[i] == clause && i > said && i < clause && draft.IsSubject(i)) (draft.Heads[i], draft.Relations[i]) = (said, "nsubj");
            else if (draft.Heads[i] == said && i < said) (draft.Heads[i], draft.Relations[i]) = (clause, draft.IsSubject(i) ? passive ? "nsubj:pass" : "nsubj" : draft.Relations[i]);
            else if (draft.Heads[i] == said && i > clause) draft.Heads[i] = clause;
        }

        (draft.Heads[clause], draft.Relations[clause]) = (-1, "root");
        (draft.Heads[said], draft.Relations[said]) = (clause, "parataxis");
    }
}
