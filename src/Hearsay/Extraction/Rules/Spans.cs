using Hearsay.Language;

namespace Hearsay.Extraction.Rules;

/// <summary>Turns words of a tree into stretches of text, without the marks at their edges.</summary>
internal static class Spans
{
    /// <summary>The subtree of a token. Prepositions that lead it in are left out ("by the ministry" gives the ministry), and so is what crosses the cue.</summary>
    public static Sequence<TextSpan>? Subtree(RuleScene scene, int token)
    {
        SentenceTree tree = scene.Tree;
        TokenRange range = tree.Subtree(token);
        int start = range.Start, end = range.End;
        if (start < scene.Cue.Start && end > scene.Cue.End && tree.IsUnder(token, scene.Head)) return Pieces(tree, token, range);
        if (token < scene.Cue.Start) end = Math.Min(end, scene.Cue.Start);
        else if (token >= scene.Cue.End) start = Math.Max(start, scene.Cue.End);
        while (start < token && tree.Relation(start) is "case" && tree.Head(start) == token) start++;
        // "the ministry's" gives the ministry.
        while (end - 1 > token && tree.Relation(end - 1) is "case" && tree.Head(end - 1) == token) end--;
        return Trim(tree, start, end) is { IsEmpty: false } span ? [span] : null;
    }

    /// <summary>A clause with its cue and speaker in the middle: the runs of words that hang on it.</summary>
    private static Sequence<TextSpan>? Pieces(SentenceTree tree, int token, TokenRange range)
    {
        List<TextSpan> found = [];
        int start = -1;
        for (int i = range.Start; i <= range.End; i++)
        {
            bool own = i < range.End && tree.IsUnder(i, token);
            if (own && start < 0) start = i;
            if (own || start < 0) continue;
            if (Trim(tree, start, i) is { IsEmpty: false } piece) found.Add(piece);
            start = -1;
        }

        return found.Count == 0 ? null : found.ToSequence();
    }

    /// <summary>The subtree of a token without the cue and what hangs on it: what an adverb or a phrase of attribution leaves of its clause.</summary>
    public static Sequence<TextSpan>? Rest(RuleScene scene, int token)
    {
        SentenceTree tree = scene.Tree;
        TokenRange whole = tree.Subtree(token);
        TokenRange hole = scene.Cue;
        int top = scene.Head;
        // From inside a phrase such as "according to the ministry" the hole is that whole phrase.
        while (top != token && tree.Head(top) >= 0 && tree.Head(top) != token && tree.Relation(top) is "case" or "fixed" or "mark") top = tree.Head(top);
        if (top != token && tree.Subtree(top) is var phrase) hole = new TokenRange(Math.Min(hole.Start, phrase.Start), Math.Max(hole.End, phrase.End));
        // From the cue itself ("is reported to have left") its auxiliaries go with it.
        if (top == token)
            while (hole.Start > whole.Start && tree.Head(hole.Start - 1) == token && tree.Relation(hole.Start - 1) is "aux" or "aux:pass" or "advmod") hole = hole with { Start = hole.Start - 1 };
        List<TextSpan> found = [];
        if (Trim(tree, whole.Start, Math.Min(hole.Start, whole.End)) is { IsEmpty: false } left && HasWord(tree, left)) found.Add(left);
        if (Trim(tree, Math.Max(hole.End, whole.Start), whole.End) is { IsEmpty: false } right && HasWord(tree, right)) found.Add(right);
        return found.Count == 0 ? null : found.ToSequence();
    }

    /// <summary>What hangs on the cue behind it, without what else its subject does: of "put the toll at 40 and left", "the toll at 40".</summary>
    public static Sequence<TextSpan>? After(RuleScene scene)
    {
        int start = scene.Cue.End, end = start;
        foreach (int child in scene.Tree.Children(scene.Head))
            if (child >= start && scene.Tree.Relation(child) is not ("conj" or "cc" or "punct" or "parataxis")) end = Math.Max(end, scene.Tree.Subtree(child).End);
        return Trim(scene.Tree, start, end) is { IsEmpty: false } span ? [span] : null;
    }

    /// <summary>Text of a range of tokens without marks at its edges; a closing mark stays with what it closes inside.</summary>
    public static TextSpan Trim(SentenceTree tree, int start, int end)
    {
        while (start < end && tree[start].Upos is "PUNCT") start++;
        while (end > start && tree[end - 1].Upos is "PUNCT") end--;
        return start < end ? tree.Span(new TokenRange(start, end)) : default;
    }

    private static bool HasWord(SentenceTree tree, TextSpan span)
    {
        foreach (Token token in tree.Sentence.Tokens)
            if (span.Contains(token.Span) && token.Upos is not ("PUNCT" or "CCONJ" or "ADV" or "INTJ")) return true;
        return false;
    }
}
