namespace Hearsay.Language.Trees;

/// <summary>
/// Mends what the parser gets wrong and grammar can tell, one small repair after the other. A repair changes a tree only where the parser's own
/// cannot be: two subjects of one clause, a clause of a noun alone, a command that is a noun. On the treebanks they change nothing that can be measured;
/// they are for the leads and short sentences of reports.
/// </summary>
internal sealed class TreeRepairs
{
    /// <summary>No sentence that people write is longer; each repair looks about the whole of it.</summary>
    private const int Longest = 400;

    private readonly ColonCommands _commands;
    private readonly ThatClauses _clauses;
    private readonly TurnedSpeakers _speakers;
    private readonly VerblessSentences _verbless;

    /// <summary>Reads off the pack which words tell of deeds and happenings, which past tenses say something, and which nouns have a statement for their clause.</summary>
    public TreeRepairs(LanguagePack pack)
    {
        HashSet<string> deeds = new(StringComparer.Ordinal), happenings = new(StringComparer.Ordinal), sayings = new(StringComparer.Ordinal), statements = new(StringComparer.Ordinal);
        foreach (LexiconRow row in pack.LexiconOrNull("events")?.Rows ?? [])
            if (row["pos"] == "verb") deeds.Add(row.Key);
            else if (row["pos"] == "noun") happenings.Add(row.Key);
        foreach (LexiconRow row in pack.LexiconOrNull("cues")?.Rows ?? [])
            if (row["speech"] == "yes" && row["class"] == "say") sayings.Add(row["past"]);
        foreach (LexiconRow row in pack.LexiconOrNull("cue-nouns")?.Rows ?? []) statements.Add(row.Key);
        _commands = new ColonCommands(deeds);
        _clauses = new ThatClauses(statements);
        _speakers = new TurnedSpeakers(sayings);
        _verbless = new VerblessSentences(deeds, happenings);
    }

    /// <summary>Mends the tree of one sentence where it needs it. What was a tree stays one.</summary>
    public void Mend(SentenceDraft draft)
    {
        if (draft.Forms.Length > Longest) return;
        SentenceDraft before = draft.Copy();
        CrossingSubjects.Mend(draft);
        LentVerbs.Mend(draft);
        _commands.Mend(draft);
        TrailingParticiples.Mend(draft);
        _clauses.Mend(draft);
        _speakers.Mend(draft);
        _verbless.Mend(draft);
        // Two repairs that meet in one sentence might close a circle; the parser's tree is better than none.
        if (!draft.IsTree()) draft.Restore(before);
    }

    /// <summary>A noun without the ending of its plural, near enough for a look at a list.</summary>
    public static string Singular(string form) => form.EndsWith('s') ? form[..^1] : form;
}
