using System.Globalization;
using System.Text;

namespace Hearsay.Export;

/// <summary>Writes the sentences of an analysis as CoNLL-U, with multiword tokens, paragraphs and spaces.</summary>
public static class ConlluWriter
{
    /// <summary>The whole analysis as one CoNLL-U document; lines end in a single line feed.</summary>
    public static string Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Write(analysis.Document.Id, analysis.Document.Text, analysis.Sentences);
    }

    internal static string Write(string id, string text, Sequence<Sentence> sentences)
    {
        StringBuilder to = new();
        to.Append("# newdoc id = ").Append(id).Append('\n');
        int paragraph = -1;
        for (int i = 0; i < sentences.Count; i++)
        {
            Sentence sentence = sentences[i];
            if (sentence.Paragraph != paragraph) to.Append("# newpar\n");
            paragraph = sentence.Paragraph;
            to.Append(CultureInfo.InvariantCulture, $"# sent_id = {id}-{i + 1}\n# text = {OneLine(sentence.Span.In(text))}\n");
            int following = i + 1 < sentences.Count ? sentences[i + 1].Span.Start : text.Length;
            for (int word = 0; word < sentence.Tokens.Count; word++) Word(to, sentence, word, following);
            to.Append('\n');
        }

        return to.ToString();
    }

    private static void Word(StringBuilder to, Sentence sentence, int word, int following)
    {
        Token token = sentence.Tokens[word];
        int last = word;
        while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].JoinedToPrevious) last++;
        bool isWhole = last == word && !token.JoinedToPrevious;
        if (last > word && !token.JoinedToPrevious)
        {
            // The written token stands before its words, and carries the space.
            string form = string.Concat(Enumerable.Range(word, last - word + 1).Select(i => sentence.Tokens[i].Form));
            to.Append(CultureInfo.InvariantCulture, $"{word + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{Space(sentence, last, following)}\n");
        }

        string features = token.Features.Length == 0 ? "_" : token.Features;
        string space = isWhole ? Space(sentence, word, following) : "_";
        to.Append(CultureInfo.InvariantCulture, $"{word + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos}\t{token.Xpos}\t{features}\t{token.Head + 1}\t{token.Relation}\t_\t{space}\n");
    }

    private static string Space(Sentence sentence, int word, int following)
    {
        int next = word + 1 < sentence.Tokens.Count ? sentence.Tokens[word + 1].Span.Start : following;
        return next == sentence.Tokens[word].Span.End ? "SpaceAfter=No" : "_";
    }

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
