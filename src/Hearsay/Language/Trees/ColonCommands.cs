namespace Hearsay.Language.Trees;

/// <summary>Commands behind a colon are verbs, though the parser takes them for nouns: "threatened the generals: defect or die".</summary>
internal sealed class ColonCommands(HashSet<string> deeds)
{
    /// <summary>Mends the tree of a sentence in place.</summary>
    public void Mend(SentenceDraft draft)
    {
        for (int i = 1; i + 3 < draft.Forms.Length; i++)
            if (draft.Forms[i] == ":" && IsCommand(draft, i + 1)) Command(draft, i + 1);
    }

    /// <summary>True behind a colon for a word that may be a verb, joined to a bare verb: "threatened the generals: defect or die".</summary>
    private bool IsCommand(SentenceDraft draft, int word) =>
        (draft.Xpos[word] is "VB" or "VBP" || (draft.Xpos[word] == "NN" && deeds.Contains(draft.Forms[word])))
        && draft.Upos[word + 1] == "CCONJ" && draft.Xpos[word + 2] is "VB" or "VBP" && draft.Heads[word + 2] == word
        && draft.Heads[word] >= 0 && draft.Heads[word] < word && !draft.HasChild(word, "nsubj");

    private static void Command(SentenceDraft draft, int word)
    {
        int verb = draft.Heads[word];
        while (draft.Upos[verb] != "VERB" && draft.Heads[verb] >= 0) verb = draft.Heads[verb];
        (draft.Upos[word], draft.Xpos[word], draft.Heads[word], draft.Relations[word]) = ("VERB", "VB", verb, "parataxis");
        draft.Xpos[word + 2] = "VB";
    }
}
