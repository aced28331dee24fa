using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>The trained network: its tables in eight bits, its matrices in full, packed once for the products to come.</summary>
internal sealed class EncoderModel
{
    public const string File = "models/encoder.bin";
    public const string Kind = "encoder";

    public required EncoderShape Shape { get; init; }

    public required string[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>Word vectors from outside, which training did not touch.</summary>
    public required WordTable Vectors { get; init; }

    /// <summary>Frequent words of the training set; row 0 is for all others, so that word i has row i + 1.</summary>
    public required WordTable Words { get; init; }

    public required WordTable Affixes { get; init; }

    public required PackedMatrix VectorProjection { get; init; }

    /// <summary>Stands in where a word has no vector.</summary>
    public required float[] UnknownVector { get; init; }

    public required GatedPass[] Layers { get; init; }

    public required PackedMatrix TagWeights { get; init; }

    public required float[] TagBias { get; init; }

    public required PackedMatrix HeadWeights { get; init; }

    public required float[] HeadBias { get; init; }

    public required PackedMatrix ArcWeights { get; init; }

    public required float[] ArcPrior { get; init; }

    public required float[] Root { get; init; }

    public required PackedMatrix RelationWeights { get; init; }

    public required float[] RelationBias { get; init; }

    /// <summary>Reads the model of a pack.</summary>
    /// <exception cref="LanguagePackException">It is missing or cut short.</exception>
    public static EncoderModel Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        int[] sizes = reader.Array<int>();
        EncoderShape shape = new(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7], sizes[8], sizes[9], sizes[10]);
        string[] upos = reader.Strings(), xpos = reader.Strings(), relations = reader.Strings();
        WordTable vectors = WordTable.Read(ref reader), words = WordTable.Read(ref reader), affixes = WordTable.Read(ref reader);
        PackedMatrix projection = PackedMatrix.Of(reader.Array<float>(), shape.Vector, shape.Input);
        float[] unknown = reader.Array<float>();
        GatedPass[] layers = new GatedPass[shape.Layers];
        for (int i = 0; i < shape.Layers; i++) layers[i] = GatedPass.Read(ref reader, shape.LayerInput(i), shape.Width);

        return new EncoderModel
        {
            Shape = shape,
            Upos = upos,
            Xpos = xpos,
            Relations = relations,
            Vectors = vectors,
            Words = words,
            Affixes = affixes,
            VectorProjection = projection,
            UnknownVector = unknown,
            Layers = layers,
            TagWeights = PackedMatrix.Of(reader.Array<float>(), shape.Both, shape.Tags),
            TagBias = reader.Array<float>(),
            HeadWeights = PackedMatrix.Of(reader.Array<float>(), shape.Both, shape.HeadColumns),
            HeadBias = reader.Array<float>(),
            ArcWeights = PackedMatrix.Of(reader.Array<float>(), shape.Arc, shape.Arc),
            ArcPrior = reader.Array<float>(),
            Root = reader.Array<float>(),
            RelationWeights = PackedMatrix.Of(reader.Array<float>(), shape.Label, shape.Relations),
            RelationBias = reader.Array<float>(),
        };
    }
}
