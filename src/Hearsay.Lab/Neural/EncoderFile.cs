using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>Writes a trained network as <see cref="EncoderModel.Read"/> wants it: tables in eight bits, matrices in full.</summary>
internal static class EncoderFile
{
    public static byte[] Write(EncoderNetwork network, EncoderVocabulary vocabulary, WordVectors vectors)
    {
        EncoderShape shape = network.Shape;
        ModelWriter writer = new(EncoderModel.Kind);
        writer.Array<int>([shape.Vector, shape.Input, shape.Width, shape.Layers, shape.TagLayer, shape.Arc, shape.Label, shape.Words, shape.Buckets, shape.Tags, shape.Relations]);
        writer.Strings([.. vocabulary.Tags.Select(t => t.Split('|')[0])]);
        writer.Strings([.. vocabulary.Tags.Select(t => t.Split('|')[1])]);
        writer.Strings(vocabulary.Relations);
        vectors.ToTable().Write(writer);
        WordTable.Round(shape.Input, [.. vocabulary.Words.Skip(1).Select(w => WordTable.Hash(w))], network.Words.Value).Write(writer);
        WordTable.Round(shape.Input, [], network.Affixes.Value).Write(writer);
        // The matrices follow in the order in which the network lists them.
        foreach (Parameter parameter in network.Parameters)
            if (parameter != network.Words && parameter != network.Affixes) writer.Array<float>(parameter.Value);
        return writer.ToArray();
    }
}
