using Hearsay.Language.Names;

namespace Hearsay.Language.Trees;

/// <summary>
/// Makes trees agree with their names. The parser does not know them: of "killed Mara Tessel" it may make somebody who tessels. A name has one
/// head, the rest of it hangs on that head, and a word of it that was taken for a verb is part of the name all the same.
/// </summary>
internal static class NameTrees
{
    /// <summary>A word that hangs deeper than this is left as it is, so that the work stays linear.</summary>
    private const int Deepest = 200;

    /// <summary>Mends the trees of sentences in place. Trees whose names have one head stay as they are.</summary>
    /// <param name="sentences">The sentences of a text.</param>
    /// <param name="names">Their names, in text order, without overlap.</param>
    public static void Mend(IReadOnlyList<SentenceDraft> sentences, List<FoundName> names)
    {
        for (int first = 0; first < names.Count;)
        {
            int end = first;
            SentenceDraft sentence = sentences[names[first].Sentence];
            List<(TokenRange Name, int Head)> mended = [];
            for (; end < names.Count && names[end].Sentence == names[first].Sentence; end++)
                if (names[end].Tokens.Length > 1 && Mend(sentence, names[end].Tokens) is { } head) mended.Add((names[end].Tokens, head));
            if (mended.Count > 0) Gather(sentence, mended);
            first = end;
        }
    }

    /// <summary>Gives a name one head and returns it; null where it has one.</summary>
    private static int? Mend(SentenceDraft sentence, TokenRange name)
    {
        int head = -1, heads = 0, shallowest = Deepest;
        for (int i = name.Start; i < name.End; i++)
        {
            if (IsInside(name, sentence.Heads[i])) continue;
            heads++;
            if (Depth(sentence, i) is int depth && depth < shallowest) (head, shallowest) = (i, depth);
        }

        if (head < 0 || (heads == 1 && IsNamed(sentence, head))) return null;
        // What stands nearest to the root is above none of the others, so that hanging them on it makes no circle.
        for (int i = name.Start; i < name.End; i++)
        {
            if (i != head && !IsInside(name, sentence.Heads[i]))
            {
                sentence.Heads[i] = head;
                if (sentence.Upos[i] != "PUNCT") sentence.Relations[i] = "flat";
            }

            if (!IsNamed(sentence, i) && char.IsUpper(sentence.Forms[i], 0)) (sentence.Upos[i], sentence.Xpos[i]) = ("PROPN", "NNP");
        }

        return head;
    }

    /// <summary>What hung on any word of a mended name hangs on its head.</summary>
    private static void Gather(SentenceDraft sentence, List<(TokenRange Name, int Head)> mended)
    {
        int[] heads = new int[sentence.Heads.Length];
        foreach ((TokenRange name, int head) in mended)
            for (int i = name.Start; i < name.End; i++) heads[i] = head + 1;
        for (int i = 0; i < heads.Length; i++)
            if (sentence.Heads[i] is >= 0 and int above && heads[above] > 0 && heads[above] != heads[i]) sentence.Heads[i] = heads[above] - 1;
    }

    private static bool IsNamed(SentenceDraft sentence, int i) => sentence.Upos[i] is not ("VERB" or "AUX");

    private static bool IsInside(TokenRange name, int token) => token >= name.Start && token < name.End;

    private static int Depth(SentenceDraft sentence, int token)
    {
        int depth = 0;
        for (int at = token; at >= 0 && depth <= Deepest; at = sentence.Heads[at]) depth++;
        return depth;
    }
}
