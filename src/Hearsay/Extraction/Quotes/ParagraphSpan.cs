using Hearsay.Language;

namespace Hearsay.Extraction.Quotes;

/// <summary>A paragraph: its text, and the sentences in it.</summary>
/// <param name="Span">From its first sentence to its last.</param>
/// <param name="First">Its first sentence.</param>
/// <param name="End">Just past its last sentence.</param>
internal readonly record struct ParagraphSpan(TextSpan Span, int First, int End)
{
    /// <summary>The paragraphs of a text that hold a sentence, in text order.</summary>
    public static ParagraphSpan[] Of(TextTrees trees)
    {
        List<ParagraphSpan> found = [];
        for (int i = 0; i < trees.Count;)
        {
            int first = i, number = trees[i].Sentence.Paragraph;
            TextSpan span = trees[i].Sentence.Span;
            for (; i < trees.Count && trees[i].Sentence.Paragraph == number; i++) span = span.Union(trees[i].Sentence.Span);
            found.Add(new ParagraphSpan(span, first, i));
        }

        return [.. found];
    }
}
