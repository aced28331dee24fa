using Hearsay.Language;

namespace Hearsay.Tests.Extraction.Firmness;

/// <summary>Trees written by hand: one word a line, "form lemma UPOS XPOS head relation", heads counted from 1 and 0 for the root.</summary>
internal static class HandTree
{
    public static (SentenceTree Tree, string Text) Of(params string[] rows)
    {
        List<Token> tokens = [];
        List<string> forms = [];
        int at = 0;
        foreach (string row in rows)
        {
            string[] f = row.Split(' ');
            tokens.Add(new Token(new TextSpan(at, at + f[0].Length), f[0], f[1], f[2], f[3], "", int.Parse(f[4], System.Globalization.CultureInfo.InvariantCulture) - 1, f[5], false));
            forms.Add(f[0]);
            at += f[0].Length + 1;
        }

        string text = string.Join(' ', forms);
        return (new SentenceTree(new Sentence(new TextSpan(0, text.Length), 0, tokens.ToSequence())), text);
    }
}
