using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>A few words in quotation marks that qualify the noun behind them are a name, and their numbers count nothing: the "one country, two systems" model.</summary>
internal static class QuotedNames
{
    public static bool Holds(TextTrees trees, TextSpan words)
    {
        string text = trees.Text;
        int open = words.Start - 1, close = words.End;
        while (open >= 0 && words.Start - open <= Longest && !IsMark(text[open]) && text[open] is not '\n') open--;
        while (close < text.Length && close - words.End <= Longest && !IsMark(text[close]) && text[close] is not '\n') close++;
        if (open < 0 || close >= text.Length || !IsMark(text[open]) || !IsMark(text[close])) return false;
        // The quotation opens before a word and ends behind one.
        if (open > 0 && !char.IsWhiteSpace(text[open - 1]) && text[open - 1] is not '(') return false;
        if (char.IsWhiteSpace(text[close - 1]) || text[close - 1] is '.' or ',') return false;
        int sentence = trees.SentenceAt(close);
        if (sentence >= trees.Count) return false;
        SentenceTree tree = trees[sentence];
        TokenRange after = trees.TokensIn(sentence, new TextSpan(close + 1, Math.Min(text.Length, close + 3)));
        return after.Length > 0 && tree[after.Start].Upos is "NOUN" && tree[after.Start].Span.Start <= close + 2;
    }

    private static bool IsMark(char c) => c is '"' or '\u201c' or '\u201d';

    /// <summary>Characters that such a name may have on either side of the number.</summary>
    private const int Longest = 30;
}
