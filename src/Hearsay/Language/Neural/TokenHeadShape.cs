namespace Hearsay.Language.Neural;

/// <summary>The sizes of a <see cref="TokenHead"/>.</summary>
/// <param name="Sources">What it reads of the encoder, in ascending order: 0 the word vectors, 1 the words' input, 2 and on the states of the layers.</param>
/// <param name="SourceWidths">Width of each of them.</param>
/// <param name="Hidden">Width of what it makes of them; a multiple of 8.</param>
/// <param name="Width">Width of one direction of a recurrent layer of its own, a multiple of 8; 0 for none.</param>
/// <param name="Buckets">Rows of its table of features; 0 where it is told none.</param>
/// <param name="Classes">Scores it gives a word.</param>
internal sealed record TokenHeadShape(int[] Sources, int[] SourceWidths, int Hidden, int Width, int Buckets, int Classes)
{
    /// <summary>Width of what the scores are read from.</summary>
    public int Top => Width == 0 ? Hidden : 2 * Width;

    /// <summary>Width of all sources together.</summary>
    public int States => SourceWidths.Sum();

    /// <summary>A head on an encoder of the given shape.</summary>
    public static TokenHeadShape On(EncoderShape encoder, int[] sources, int hidden, int width, int buckets, int classes) =>
        new(sources, [.. sources.Select(s => WidthOf(encoder, s))], hidden, width, buckets, classes);

    /// <summary>Width of a source.</summary>
    public static int WidthOf(EncoderShape encoder, int source) => source switch { 0 => encoder.Vector, 1 => encoder.Input, _ => encoder.Both };
}
