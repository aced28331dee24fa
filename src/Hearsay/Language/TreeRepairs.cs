namespace Hearsay.Language;

/// <summary>
/// Mends what parsers of short sentences get wrong and grammar can tell. A sentence gets its verb back where the parser made a noun phrase of it:
/// "The blast wounded three guards", "Planes bombed districts that …", "The claim that the bridge had fallen surprised the town". Only sentences that end
/// with a full stop and have no other finite verb are touched for that; a headline may well be a noun phrase. Commands behind a colon become verbs, and
/// "that" a conjunction where its clause lacks nothing.
/// </summary>
internal sealed class TreeRepairs
{
    private const int Longest = 400;

    private readonly HashSet<string> _deeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _eventNouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sayings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);

    /// <summary>Reads which words may be a verb, and which nouns name a happening, off the list of events; and which nouns have a statement for their clause.</summary>
    public TreeRepairs(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.LexiconOrNull("cues")?.Rows ?? [])
            if (row["speech"] == "yes" && row["class"] == "say") _sayings.Add(row["past"]);
        foreach (LexiconRow row in pack.LexiconOrNull("cue-nouns")?.Rows ?? []) _statements.Add(row.Key);
        if (pack.LexiconOrNull("events") is not { } events) return;
        foreach (LexiconRow row in events.Rows)
            if (row["pos"] == "verb") _deeds.Add(row.Key);
            else if (row["pos"] == "noun") _eventNouns.Add(row.Key);
    }

    /// <summary>Mends the tree of one sentence where it needs it.</summary>
    public void Mend(SentenceDraft draft)
    {
        int count = draft.Forms.Length;
        CrossingSubjects.Mend(draft);
        // No sentence that people write is longer; each repair looks about the whole of it.
        if (count > Longest) return;
        LentVerbs.Mend(draft);
        for (int i = 1; i + 3 < count; i++)
            if (draft.Forms[i] == ":" && IsCommand(draft, i + 1)) Command(draft, i + 1);
            else if (draft.Forms[i] == "," && Trailing(draft, i) is >= 0 and int participle) (draft.Heads[participle], draft.Relations[participle], draft.Xpos[participle]) = (i - 1, "acl", "VBN");
            else if (draft.Forms[i] == "that" && draft.Relations[i] == "obj" && draft.Heads[i] > i && draft.Relations[draft.Heads[i]] is "acl" or "acl:relcl") MendThat(draft, i);
        if (count < 4 || draft.Forms[count - 1] is not ("." or "!")) return;
        int root = Array.IndexOf(draft.Heads, -1);
        if (root > 1 && Interrupted(draft, root) is >= 0 and int interrupted) Resume(draft, root, interrupted);
        if (root < 0 || draft.Upos[root] is not ("NOUN" or "PROPN")) return;
        if (HasOwnVerb(draft, root)) return;
        if (Swallowed(draft, root) is >= 0 and int verb) Raise(draft, root, verb);
        else if (Modifier(draft, root) is >= 0 and int modifier) TakeObject(draft, root, modifier);
        else if (Participle(draft, root) is >= 0 and int participle) TakeSubject(draft, root, participle);
    }

    /// <summary>True behind a colon for a word that may be a verb, joined to a bare verb: "threatened the generals: defect or die".</summary>
    private bool IsCommand(SentenceDraft draft, int word) =>
        (draft.Xpos[word] is "VB" or "VBP" || (draft.Xpos[word] == "NN" && _deeds.Contains(draft.Forms[word])))
        && draft.Upos[word + 1] == "CCONJ" && draft.Xpos[word + 2] is "VB" or "VBP" && draft.Heads[word + 2] == word
        && draft.Heads[word] >= 0 && draft.Heads[word] < word && !HasChild(draft, word, "nsubj");

    private static void Command(SentenceDraft draft, int word)
    {
        int verb = draft.Heads[word];
        while (draft.Upos[verb] != "VERB" && draft.Heads[verb] >= 0) verb = draft.Heads[verb];
        (draft.Upos[word], draft.Xpos[word], draft.Heads[word], draft.Relations[word]) = ("VERB", "VB", verb, "parataxis");
        draft.Xpos[word + 2] = "VB";
    }

    /// <summary>A participle behind a comma, with its doer behind "by": "died in the attack, reportedly carried out by rebels". It is the noun's, and joins no other deed.</summary>
    private static int Trailing(SentenceDraft draft, int comma)
    {
        int verb = draft.Upos[comma + 1] == "ADV" ? comma + 2 : comma + 1;
        bool participle = draft.Upos[comma - 1] is "NOUN" or "PROPN" && draft.Relations[verb] is "conj" or "advcl" && draft.Xpos[verb] is "VBD" or "VBN" && draft.Heads[verb] >= 0 && draft.Heads[verb] < comma - 1;
        if (!participle || !HasChild(draft, verb, "obl:agent")) return -1;
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == verb && (IsSubject(draft.Relations[i]) || draft.Relations[i] is "aux" or "aux:pass" or "cc" or "obj" or "mark")) return -1;
        // The noun must not hang on the participle itself.
        for (int at = comma - 1; at >= 0; at = draft.Heads[at])
            if (at == verb) return -1;
        return verb;
    }

    /// <summary>"accusations that the army had used gas": what has an object of its own leaves no gap for "that" to fill.</summary>
    private static bool HasObjectBehind(SentenceDraft draft, int verb)
    {
        for (int i = verb + 1; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == verb && draft.Relations[i] == "obj") return true;
        return false;
    }

    /// <summary>"claims by the rebels that the bridge had fallen": the clause is the claim's, for the rebels are none of it.</summary>
    private void MendThat(SentenceDraft draft, int that)
    {
        int verb = draft.Heads[that], noun = draft.Heads[verb], above = noun < 0 ? -1 : draft.Heads[noun];
        bool stated = above >= 0 && above < noun && draft.Relations[noun] == "nmod" && HasChild(draft, verb, "nsubj") && _statements.Contains(Singular(draft.Forms[above].ToLowerInvariant()));
        if (stated) draft.Heads[verb] = above;
        if (!stated && !HasObjectBehind(draft, verb)) return;
        (draft.Upos[that], draft.Xpos[that], draft.Relations[that]) = ("SCONJ", "IN", "mark");
        if (draft.Relations[verb] == "acl:relcl") draft.Relations[verb] = "acl";
    }

    /// <summary>The verb whose clause a turned-round speaker interrupts: "The bridge, said the mayor, was closed", read as the bridge saying something; -1 where none does.</summary>
    private int Interrupted(SentenceDraft draft, int said)
    {
        if (draft.Forms[said - 1] != "," || !_sayings.Contains(draft.Forms[said])) return -1;
        int subject = -1, clause = -1, speaker = -1;
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == said && i < said && IsSubject(draft.Relations[i])) subject = i;
            else if (draft.Heads[i] == said && i > said && draft.Relations[i] == "ccomp") clause = i;
        if (subject < 0 || clause < 0) return -1;
        for (int i = said + 1; i < clause; i++)
            if (draft.Heads[i] == clause && IsSubject(draft.Relations[i])) speaker = i;
            else if (draft.Heads[i] == clause && draft.Relations[i] == "mark") return -1;
        // The speaker's phrase fills what lies between the verb and the next comma.
        bool closed = false;
        for (int i = speaker + 1; speaker >= 0 && i < clause && !closed; i++) closed = draft.Forms[i] == ",";
        return closed ? clause : -1;
    }

    private static void Resume(SentenceDraft draft, int said, int clause)
    {
        bool passive = HasChild(draft, clause, "aux:pass");
        for (int i = 0; i < draft.Forms.Length; i++)
        {
            if (draft.Heads[i] == clause && i > said && i < clause && IsSubject(draft.Relations[i])) (draft.Heads[i], draft.Relations[i]) = (said, "nsubj");
            else if (draft.Heads[i] == said && i < said) (draft.Heads[i], draft.Relations[i]) = (clause, IsSubject(draft.Relations[i]) ? passive ? "nsubj:pass" : "nsubj" : draft.Relations[i]);
            else if (draft.Heads[i] == said && i > clause) draft.Heads[i] = clause;
        }

        (draft.Heads[clause], draft.Relations[clause]) = (-1, "root");
        (draft.Heads[said], draft.Relations[said]) = (clause, "parataxis");
    }

    /// <summary>True where the noun is itself what is said, or a finite verb stands outside the clauses that hang on it.</summary>
    private static bool HasOwnVerb(SentenceDraft draft, int root)
    {
        for (int i = 0; i < draft.Forms.Length; i++)
        {
            if (draft.Heads[i] == root && draft.Relations[i] is "cop" or "parataxis" or "aux" or "expl" or "csubj" or "advcl" or "conj" && draft.Upos[i] is "VERB" or "AUX") return true;
        }

        return false;
    }

    /// <summary>A finite verb without a subject that hangs on the last clause of the noun: the clause's own words are complete without it.</summary>
    private static int Swallowed(SentenceDraft draft, int root)
    {
        for (int i = root + 4; i < draft.Forms.Length; i++)
        {
            if (draft.Upos[i] != "VERB" || draft.Relations[i] is not ("ccomp" or "acl" or "conj" or "xcomp" or "parataxis" or "dep" or "obj")) continue;
            int clause = draft.Heads[i] == root ? ClauseBefore(draft, root, i) : draft.Heads[i];
            if (clause <= root || clause >= i || draft.Upos[clause] is not ("VERB" or "ADJ" or "NOUN") || !IsClauseOf(draft, clause, root)) continue;
            int auxiliary = -1;
            bool subject = false;
            for (int child = 0; child < draft.Forms.Length; child++)
            {
                if (draft.Heads[child] != i) continue;
                bool conjunction = draft.Relations[child] == "mark" && child < clause && draft.Heads[i] == root;
                subject |= !conjunction && (IsSubject(draft.Relations[child]) || draft.Relations[child] is "mark" or "cc" || child < clause);
                if (auxiliary < 0 && draft.Relations[child] is "aux" or "aux:pass" && draft.Xpos[child] is "MD" or "VBD" or "VBZ" or "VBP") auxiliary = child;
            }

            int first = auxiliary >= 0 ? auxiliary : i;
            // A comma before it would join another verb to the clause: "…, raised the alarm".
            if (!subject && (auxiliary >= 0 || draft.Xpos[i] is "VBD" or "VBZ" or "VBP" || (draft.Xpos[i] == "VBN" && (draft.Relations[i] == "obj" || HasChild(draft, i, "obj")))) && draft.Upos[first - 1] is not ("PUNCT" or "CCONJ" or "SCONJ" or "PRON")) return i;
        }

        return -1;
    }

    /// <summary>The clause with a subject that hangs on the noun before a word; -1 where none does.</summary>
    private static int ClauseBefore(SentenceDraft draft, int root, int word)
    {
        for (int i = word - 1; i > root; i--)
            if (draft.Heads[i] == root && IsClauseOf(draft, i, root) && (HasChild(draft, i, "nsubj") || HasChild(draft, i, "nsubj:pass"))) return i;
        return -1;
    }

    /// <summary>True for the clause of a noun, or of a noun in a phrase of it: "claims by the rebels that …".</summary>
    private static bool IsClauseOf(SentenceDraft draft, int clause, int root)
    {
        if (draft.Relations[clause] is not ("acl" or "acl:relcl" or "ccomp")) return false;
        int noun = draft.Heads[clause];
        return noun == root || (noun > root && draft.Heads[noun] == root && draft.Relations[noun] == "nmod");
    }

    /// <summary>A verb form before the noun that nothing there lets be a modifier; -1 where there is none.</summary>
    private int Modifier(SentenceDraft draft, int root)
    {
        for (int i = 1; i < root; i++)
        {
            if (draft.Heads[i] != root || draft.Relations[i] is not ("amod" or "compound")) continue;
            int subject = i - 1;
            if (draft.Upos[subject] == "ADV") subject--;
            if (subject < 0 || (draft.Heads[subject] != root && draft.Heads[subject] != i) || draft.Relations[subject] == "punct") continue;
            bool noun = draft.Upos[subject] is "NOUN" or "PROPN" or "PRON" || (draft.Xpos[subject] == "VBG" && subject > 0 && draft.Upos[subject - 1] == "DET");
            bool several = draft.Xpos[subject] is "NNS" or "NNPS" || IsSubject(draft.Relations[subject]);
            bool counted = Follows(draft, root, i, "nummod") || Follows(draft, root, i, "det");
            bool many = draft.Xpos[root] == "NNS" && !_eventNouns.Contains(Singular(draft.Forms[root]));
            bool relative = HasChild(draft, root, "acl:relcl");
            bool named = draft.Upos[subject] == "PROPN" && draft.Forms[subject].Length > 1;
            if (draft.Upos[i] == "VERB" && draft.Xpos[i] is "VBN" or "VBD")
            {
                // "three guards" cannot follow a participle that belongs to the guards; "planes" can hardly stand before one.
                if (counted && (noun || draft.Upos[subject] == "ADJ")) return i;
                if (many && noun && (several || (HasChild(draft, root, "det") && draft.Xpos[subject] is "NN" or "VBG"))) return i;
            }
            else if (many && i == root - 1 && _deeds.Contains(draft.Forms[i]) && noun && ((several && (relative || draft.Upos[i] == "VERB")) || ((named || draft.Upos[i] == "VERB") && relative)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A participle behind the noun with an object of its own: "The clashes displaced families".</summary>
    private static int Participle(SentenceDraft draft, int root)
    {
        int next = root + 1;
        if (next >= draft.Forms.Length || draft.Heads[next] != root || draft.Relations[next] != "acl" || draft.Xpos[next] is not ("VBN" or "VBD")) return -1;
        return HasChild(draft, next, "obj") && !HasChild(draft, next, "xcomp") && !HasChild(draft, next, "obl:agent") ? next : -1;
    }

    /// <summary>The main verb leaves the clause it was put into and takes the noun for its subject.</summary>
    private static void Raise(SentenceDraft draft, int root, int verb)
    {
        bool passive = HasChild(draft, verb, "aux:pass");
        // "the demand that they be freed was refused": the "that" goes with the clause before.
        if (draft.Heads[verb] == root && ClauseBefore(draft, root, verb) is >= 0 and int clause)
            for (int i = root + 1; i < clause; i++)
                if (draft.Heads[i] == verb && draft.Relations[i] == "mark") draft.Heads[i] = clause;
        // What stands behind the verb is the verb's.
        int below = draft.Heads[verb];
        for (int i = verb + 1; below != root && i < draft.Forms.Length; i++)
            if (draft.Heads[i] == below) draft.Heads[i] = verb;
        MakeRoot(draft, verb, draft.Xpos[verb] == "VBN" && !HasAuxiliary(draft, verb) ? "VBD" : draft.Xpos[verb]);
        draft.Heads[root] = verb;
        draft.Relations[root] = passive ? "nsubj:pass" : "nsubj";
        TakeRest(draft, root, verb);
    }

    /// <summary>The verb before the noun takes it for its object, and what stands before the verb for its subject.</summary>
    private static void TakeObject(SentenceDraft draft, int root, int verb)
    {
        int subject = draft.Upos[verb - 1] == "ADV" ? verb - 2 : verb - 1;
        string xpos = draft.Xpos[verb] is "VBN" or "VBD" ? "VBD" : "VBP";
        MakeRoot(draft, verb, xpos);
        draft.Heads[root] = verb;
        draft.Relations[root] = "obj";
        if (draft.Upos[subject] is "ADJ" or "VERB") (draft.Upos[subject], draft.Xpos[subject]) = ("NOUN", "NN");
        for (int i = 0; i < verb; i++)
        {
            if (draft.Heads[i] != root) continue;
            bool clause = i == subject || draft.Relations[i] is "cc" or "punct" or "mark" or "advmod" or "obl" or "discourse";
            draft.Heads[i] = clause ? verb : subject;
        }

        draft.Relations[subject] = "nsubj";
        TakeRest(draft, root, verb);
    }

    /// <summary>The participle behind the noun takes it for its subject.</summary>
    private static void TakeSubject(SentenceDraft draft, int root, int verb)
    {
        MakeRoot(draft, verb, "VBD");
        draft.Heads[root] = verb;
        draft.Relations[root] = "nsubj";
        TakeRest(draft, root, verb);
    }

    private static void MakeRoot(SentenceDraft draft, int verb, string xpos)
    {
        draft.Heads[verb] = -1;
        draft.Relations[verb] = "root";
        draft.Upos[verb] = "VERB";
        draft.Xpos[verb] = xpos;
    }

    /// <summary>Closing marks, and openers of the sentence, hang on its verb.</summary>
    private static void TakeRest(SentenceDraft draft, int root, int verb)
    {
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Heads[i] == root && (draft.Relations[i] == "cc" || (draft.Relations[i] == "punct" && i > verb && i > root))) draft.Heads[i] = verb;
    }

    private static bool IsSubject(string relation) => relation is "nsubj" or "nsubj:pass";

    private static bool HasAuxiliary(SentenceDraft draft, int verb) => HasChild(draft, verb, "aux") || HasChild(draft, verb, "aux:pass");

    private static bool HasChild(SentenceDraft draft, int head, string relation)
    {
        for (int i = 0; i < draft.Heads.Length; i++)
            if (draft.Heads[i] == head && draft.Relations[i] == relation) return true;
        return false;
    }

    private static bool Follows(SentenceDraft draft, int root, int verb, string relation)
    {
        for (int i = verb + 1; i < root; i++)
            if (draft.Heads[i] == root && draft.Relations[i] == relation) return true;
        return false;
    }

    private static string Singular(string form) => form.EndsWith('s') ? form[..^1] : form;
}
