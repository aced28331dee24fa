namespace Hearsay.Language.Neural;

/// <summary>The sizes of a network.</summary>
/// <param name="Vector">Width of the word vectors.</param>
/// <param name="Input">Width of a word's input.</param>
/// <param name="Width">Width of one direction of a layer; a multiple of 8.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="TagLayer">The layer whose output the tags are read from, counted from 1.</param>
/// <param name="Arc">Width of the vectors that score heads.</param>
/// <param name="Label">Width of the vectors that score relations.</param>
/// <param name="Words">Rows of the table of frequent words; row 0 is for all others.</param>
/// <param name="Buckets">Rows of the hashed table of affixes and shapes.</param>
/// <param name="Tags">Number of tags.</param>
/// <param name="Relations">Number of relations; the root's is not among them.</param>
internal sealed record EncoderShape(
    int Vector, int Input, int Width, int Layers, int TagLayer, int Arc, int Label, int Words, int Buckets, int Tags, int Relations)
{
    /// <summary>Width of a layer's output, both directions.</summary>
    public int Both => 2 * Width;

    /// <summary>Width of what a layer reads.</summary>
    public int LayerInput(int layer) => layer == 0 ? Input : Both;

    /// <summary>Numbers a word takes of the product of one direction of a layer.</summary>
    public int LayerGates(int layer) => GatedPass.GatesOf(LayerInput(layer), Width);

    /// <summary>Columns of the product from the last layer: dependents and heads, for arcs and for relations.</summary>
    public int HeadColumns => 2 * (Arc + Label);
}
