using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>
/// A small network on top of the encoder that gives every word a few scores: names, firmness and attributions each have one, in a file of their own.
/// It reads the encoder's states of a block while they lie in scratch, so that none are kept; it may be told features of the words besides
/// (<see cref="FeatureRows"/>), and may read the sentence once more in both directions. Only sentences whose scores are wanted are read.
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

    /// <summary>Scores the sentences of a block, which have tags and trees, and hands the scores to the task, sentence by sentence.</summary>
    /// <param name="block">The sentences.</param>
    /// <param name="rows">Their words, rounded up.</param>
    /// <param name="sources">What the encoder made of the words, source by source.</param>
    /// <param name="task">What wants the scores.</param>
    /// <param name="scratch">Room, for one head at a time.</param>
    public void Run(ReadOnlySpan<SentenceDraft> block, int rows, float[][] sources, IHeadTask task, TokenHeadScratch scratch)
    {
        bool all = scratch.Choose(block, task);
        ReadOnlySpan<SentenceDraft> chosen = all ? block : scratch.Chosen;
        if (!all) rows = scratch.Rows;
        scratch.Fit(Shape, rows);
        for (int i = 0; i < rows; i++) _bias.CopyTo(scratch.Hidden.AsSpan(i * Shape.Hidden));
        for (int i = 0; i < _projections.Length && rows > 0; i++)
            if (_projections[i] is { } projection) projection.Multiply(all ? sources[i] : scratch.Gather(sources[i], projection.Rows), scratch.Hidden, rows, add: true);
        if (_features is not null) Describe(chosen, task, _features, scratch);
        Leaky.Apply(scratch.Hidden.AsSpan(0, rows * Shape.Hidden));
        _layer?.Run(chosen, rows, scratch.Hidden, scratch.Gates, scratch.States);
        for (int i = 0; i < rows; i++) _outputBias.CopyTo(scratch.Scores.AsSpan(i * Shape.Classes));
        _output.Multiply(_layer is null ? scratch.Hidden : scratch.States, scratch.Scores, rows, add: true);
        int at = 0, next = 0;
        foreach (SentenceDraft sentence in block)
        {
            bool wanted = next < chosen.Length && ReferenceEquals(chosen[next], sentence);
            int size = wanted ? sentence.Forms.Length * Shape.Classes : 0;
            task.Take(sentence, scratch.Scores.AsSpan(at, size));
            at += size;
            if (wanted) next++;
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
