using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Reads of which nation, place or make the counted are: "40 Syrian soldiers".</summary>
internal static class CountedKinds
{
    /// <summary>Names and capitalised adjectives behind the first word of a figure, in lower case and text order.</summary>
    public static Sequence<string> Of(TextTrees trees, TextSpan figure)
    {
        int sentence = trees.SentenceAt(figure.Start);
        if (sentence >= trees.Count) return [];
        List<string> kinds = [];
        TokenRange words = trees.TokensIn(sentence, figure);
        for (int i = words.Start; i < words.End; i++)
        {
            Token token = trees[sentence][i];
            if (token.Span.Start > figure.Start && token.Upos is "PROPN" or "ADJ" && char.IsUpper(token.Form[0])) kinds.Add(token.Lemma.ToLowerInvariant());
        }

        return [.. kinds];
    }
}
