using Hearsay.Language;

namespace Hearsay.Tests.Extraction.Quotes;

/// <summary>Trees without a parser, for tests that need words and sentences alone: a sentence a line, words at spaces and marks, everything hung on the first word.</summary>
internal static class PlainTrees
{
    public static TextTrees Of(string text)
    {
        List<Sentence> sentences = [];
        int paragraph = 0;
        for (int start = 0; start < text.Length; paragraph++)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (Tokens(text, start, end) is { Length: > 0 } tokens)
                sentences.Add(new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), paragraph, new Sequence<Token>(tokens)));
            start = end + 2;
        }

        return new TextTrees(new ParsedText(text, sentences.ToSequence(), []));
    }

    private static Token[] Tokens(string text, int start, int end)
    {
        List<Token> tokens = [];
        for (int i = start; i < end;)
        {
            int stop = i + 1;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (char.IsLetterOrDigit(text[i]))
                while (stop < end && char.IsLetterOrDigit(text[stop])) stop++;
            string form = text[i..stop];
            bool word = char.IsLetterOrDigit(text[i]);
            string lemma = form is "said" or "says" ? "say" : form is "added" ? "add" : form.ToLowerInvariant();
            string upos = !word ? "PUNCT" : lemma is "say" or "add" ? "VERB" : "NOUN";
            tokens.Add(new Token(new TextSpan(i, stop), form, lemma, upos, "", "", tokens.Count == 0 ? -1 : 0, tokens.Count == 0 ? "root" : "dep", false));
            i = stop;
        }

        return [.. tokens];
    }
}
