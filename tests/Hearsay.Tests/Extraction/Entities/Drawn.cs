using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Tests.Extraction.Entities;

/// <summary>
/// Trees drawn by hand, so that a test of one step does not hang on the parser. One line a sentence, words as
/// <c>form|lemma|UPOS|XPOS|head|relation</c> with heads counted from 1, 0 for the root; a name is marked by <c>|kind</c> on each of its words.
/// </summary>
internal static class Drawn
{
    public static TextTrees Text(params string[] sentences)
    {
        List<Sentence> read = [];
        List<Name> names = [];
        string text = "";
        foreach (string sentence in sentences)
        {
            List<Token> tokens = [];
            int start = text.Length;
            string open = "";
            foreach (string word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] fields = word.Split('|');
                if (tokens.Count > 0 && fields[0] is not ("," or "." or "'s" or ")") && !text.EndsWith('(')) text += " ";
                TextSpan span = new(text.Length, text.Length + fields[0].Length);
                text += fields[0];
                int head = int.Parse(fields[4], CultureInfo.InvariantCulture) - 1;
                tokens.Add(new Token(span, fields[0], fields[1], fields[2], fields[3], "", head, fields[5], false));
                string kind = fields.Length > 6 ? fields[6] : "";
                if (kind.Length > 0 && kind == open) names[^1] = names[^1] with { Span = names[^1].Span.Union(span) };
                else if (kind.Length > 0) names.Add(new Name(span, Enum.Parse<EntityKind>(kind.TrimEnd('+')), "test"));
                open = kind;
            }

            read.Add(new Sentence(new TextSpan(start, text.Length), 0, tokens.ToSequence()));
            text += " ";
        }

        return new TextTrees(new ParsedText(text, read.ToSequence(), names.ToSequence()));
    }
}
