using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>
/// A small network on top of the encoder that gives every word a few scores: names, firmness and attributions each have one, in a file of their own.
/// It reads the encoder's states while they lie in scratch, layer by layer, so that none are kept; it may be told features of the words besides
/// (<see cref="FeatureRows"/>), and may read the sentence once more in both directions.
/// </summary>
/// <remarks>Hearsay.Lab trains it with TokenHeadNetwork. Same sums in the same order as the encoder: same bits on every machine.</remarks>
internal sealed class TokenHead
{
    private readonly PackedMatrix?[] _projections;
    private readonly float[] _bias;
    private readonly WordTable? _features;
    private readonly GatedPass? _layer;
    private readonly PackedMatrix _output;
    private readonly float[] _outputBias;

    private TokenHead(TokenHeadShape shape, PackedMatrix?[] projections, float[] bias, WordTable? features, GatedPass? layer, PackedMatrix output, float[] outputBias)
    {
        Shape = shape;
        _projections = projections;
        _bias = bias;
        _features = features;
        _layer = layer;
        _output = output;
        _outputBias = outputBias;
    }

    public TokenHeadShape Shape { get; }

    /// <summary>Reads a head out of a model file, which may hold more than the head.</summary>
    public static TokenHead Read(ref ModelReader reader)
    {
        int[] sources = reader.Array<int>(), widths = reader.Array<int>(), sizes = reader.Array<int>();
        TokenHeadShape shape = new(sources, widths, sizes[0], sizes[1], sizes[2], sizes[3]);
        PackedMatrix?[] projections = new PackedMatrix?[sources.Max() + 1];
        for (int i = 0; i < sources.Length; i++) projections[sources[i]] = PackedMatrix.Of(reader.Array<float>(), widths[i], shape.Hidden);
        float[] bias = reader.Array<float>();
        WordTable? features = shape.Buckets > 0 ? WordTable.Read(ref reader) : null;
        GatedPass? layer = shape.Width > 0 ? GatedPass.Read(ref reader, shape.Hidden, shape.Width) : null;
        return new TokenHead(shape, projections, bias, features, layer, PackedMatrix.Of(reader.Array<float>(), shape.Top, shape.Classes), reader.Array<float>());
    }

    /// <summary>A block of sentences begins.</summary>
    public void Open(int rows, TokenHeadScratch scratch)
    {
        scratch.Fit(Shape, rows);
        for (int i = 0; i < rows; i++) _bias.CopyTo(scratch.Hidden.AsSpan(i * Shape.Hidden));
    }

    /// <summary>The block's rows of one source lie ready; they are gone after the call.</summary>
    public void See(int source, ReadOnlySpan<float> states, int rows, TokenHeadScratch scratch)
    {
        if (source < _projections.Length) _projections[source]?.Multiply(states, scratch.Hidden, rows, add: true);
    }

    /// <summary>The block has tags and trees: asks the task for its features, and hands it the scores, sentence by sentence.</summary>
    public void Close(ReadOnlySpan<SentenceDraft> block, int rows, IHeadTask task, TokenHeadScratch scratch)
    {
        if (_features is not null) Describe(block, task, _features, scratch);
        Leaky.Apply(scratch.Hidden.AsSpan(0, rows * Shape.Hidden));
        _layer?.Run(block, rows, scratch.Hidden, scratch.Gates, scratch.States);
        for (int i = 0; i < rows; i++) _outputBias.CopyTo(scratch.Scores.AsSpan(i * Shape.Classes));
        _output.Multiply(_layer is null ? scratch.Hidden : scratch.States, scratch.Scores, rows, add: true);
        int at = 0;
        foreach (SentenceDraft sentence in block)
        {
            int size = sentence.Forms.Length * Shape.Classes;
            task.Take(sentence, scratch.Scores.AsSpan(at, size));
            at += size;
        }
    }

    private void Describe(ReadOnlySpan<SentenceDraft> block, IHeadTask task, WordTable table, TokenHeadScratch scratch)
    {
        int row = 0;
        foreach (SentenceDraft sentence in block)
        {
            scratch.Features.Clear(Shape.Buckets);
            task.Describe(sentence, scratch.Features);
            for (int i = 0; i < sentence.Forms.Length; i++, row++)
                foreach (int feature in scratch.Features[i]) table.AddRow(feature, scratch.Hidden.AsSpan(row * Shape.Hidden, Shape.Hidden));
        }
    }
}
