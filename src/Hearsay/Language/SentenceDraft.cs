namespace Hearsay.Language;

/// <summary>A sentence while it is being read: its forms, and room for what the tagger and the parser find.</summary>
internal sealed class SentenceDraft(string[] forms, string[]? written = null)
{
    public string[] Forms { get; } = forms;

    /// <summary>The forms as the report has them, which are the same but for what is printed in capitals.</summary>
    public string[] Written { get; } = written ?? forms;

    public string[] Upos { get; } = new string[forms.Length];

    public string[] Xpos { get; } = new string[forms.Length];

    /// <summary>Index of the head; -1 for the root.</summary>
    public int[] Heads { get; } = new int[forms.Length];

    public string[] Relations { get; } = new string[forms.Length];

    /// <summary>True where some word hangs on <paramref name="head"/> by the relation.</summary>
    public bool HasChild(int head, string relation)
    {
        for (int i = 0; i < Heads.Length; i++)
            if (Heads[i] == head && Relations[i] == relation) return true;
        return false;
    }

    /// <summary>True for the subject of a clause, active or passive.</summary>
    public bool IsSubject(int token) => Relations[token] is "nsubj" or "nsubj:pass";

    /// <summary>True where the heads make a tree: one root, and every word below it.</summary>
    public bool IsTree()
    {
        // Words known to reach the root; each is walked over once.
        bool[] reaches = new bool[Heads.Length];
        int roots = 0;
        for (int i = 0; i < Heads.Length; i++)
        {
            if (Heads[i] < 0) roots++;
            int steps = 0;
            for (int at = i; at >= 0 && !reaches[at]; at = Heads[at])
                if (steps++ > Heads.Length) return false;
            for (int at = i; at >= 0 && !reaches[at]; at = Heads[at]) reaches[at] = true;
        }

        return roots == 1;
    }

    /// <summary>A draft with the same tags and tree, which changes apart from this one.</summary>
    public SentenceDraft Copy()
    {
        SentenceDraft copy = new(Forms, Written);
        copy.Restore(this);
        return copy;
    }

    /// <summary>Takes over tags and tree of another draft of the same sentence.</summary>
    public void Restore(SentenceDraft other)
    {
        other.Upos.CopyTo(Upos, 0);
        other.Xpos.CopyTo(Xpos, 0);
        other.Heads.CopyTo(Heads, 0);
        other.Relations.CopyTo(Relations, 0);
    }
}
