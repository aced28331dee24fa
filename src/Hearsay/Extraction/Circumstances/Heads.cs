using Hearsay.Language;

namespace Hearsay.Extraction.Circumstances;

/// <summary>Heads of word groups.</summary>
internal static class Heads
{
    /// <summary>The token of the range that hangs on something outside it; the last such, for prepositions come first and hang within.</summary>
    public static int Of(SentenceTree tree, TokenRange tokens)
    {
        for (int i = tokens.End - 1; i >= tokens.Start; i--)
            if (!tokens.Contains(tree.Head(i)) && tree[i].Upos != "PUNCT") return i;
        return tokens.Start;
    }
}
