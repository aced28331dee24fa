namespace Hearsay.Export;

/// <summary>A paragraph of a report.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Span">From its first sentence to its last.</param>
public readonly record struct Paragraph(int Number, TextSpan Span)
{
    /// <summary>All paragraphs, in text order.</summary>
    public static IReadOnlyList<Paragraph> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        List<Paragraph> paragraphs = [];
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (paragraphs.Count > 0 && paragraphs[^1].Number == sentence.Paragraph) paragraphs[^1] = paragraphs[^1] with { Span = paragraphs[^1].Span.Union(sentence.Span) };
            else paragraphs.Add(new Paragraph(sentence.Paragraph, sentence.Span));
        }

        return paragraphs;
    }
}
