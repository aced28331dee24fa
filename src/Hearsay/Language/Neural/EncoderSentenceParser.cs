using System.Collections.Concurrent;
using Hearsay.Language.Words;

namespace Hearsay.Language.Neural;

/// <summary>
/// The neural model: one network reads a block of sentences, and gives tags, heads and relations.
/// A sentence's result does not depend on which others share its block.
/// </summary>
internal sealed class EncoderSentenceParser(EncoderModel model)
{
    /// <summary>Words in a block: enough that the weights, which outgrow the cache, are fetched seldom; few enough that the words stay in it.</summary>
    private const int BlockWords = 256;

    private readonly EncoderShape _shape = model.Shape;

    // Scratch is taken and given back a block at a time, so that threads never share one.
    private readonly ConcurrentBag<EncoderScratch> _scratch = [];

    public static EncoderSentenceParser Read(LanguagePack pack) => new(EncoderModel.Read(pack));

    public EncoderShape Shape => _shape;

    /// <summary>Tags the words of sentences and builds their trees, in their drafts.</summary>
    /// <param name="sentences">In text order.</param>
    /// <param name="tasks">Heads that read along, each with what wants its scores.</param>
    /// <param name="seen">Told every source a head can read, block by block; training keeps them.</param>
    public void Parse(ReadOnlySpan<SentenceDraft> sentences, ReadOnlySpan<IHeadTask> tasks = default, StatesSeen? seen = null)
    {
        if (!_scratch.TryTake(out EncoderScratch? scratch)) scratch = new EncoderScratch();
        scratch.Known.Clear();
        int first = 0;
        while (first < sentences.Length)
        {
            int end = first, words = 0;
            do words += sentences[end++].Forms.Length;
            while (end < sentences.Length && words + sentences[end].Forms.Length <= BlockWords);
            if (words > 0) ParseBlock(sentences[first..end], words, tasks, seen, scratch);
            first = end;
        }

        _scratch.Add(scratch);
    }

    private void ParseBlock(ReadOnlySpan<SentenceDraft> block, int words, ReadOnlySpan<IHeadTask> tasks, StatesSeen? seen, EncoderScratch scratch)
    {
        int rows = (words + EncoderScratch.RowStep - 1) / EncoderScratch.RowStep * EncoderScratch.RowStep, longest = 0;
        foreach (SentenceDraft sentence in block) longest = Math.Max(longest, sentence.Forms.Length);
        scratch.Fit(_shape, rows, block.Length, longest);
        Embed(block, rows, scratch);
        for (int layer = 0; layer < _shape.Layers; layer++) model.Layers[layer].Run(block, rows, scratch.States(layer), scratch.Gates, scratch.States(layer + 1));
        Tag(block, rows, scratch);
        ScoreHeads(block, rows, scratch);
        int at = 0;
        for (int s = 0; s < block.Length; at += block[s].Forms.Length, s++) Attach(block[s], at, s, scratch);
        Relate(block, scratch);
        foreach (IHeadTask task in tasks) task.Head.Run(block, rows, scratch.Sources, task, scratch.ForHeads);
        for (int source = 0; seen is not null && source < scratch.Sources.Length; source++)
            seen(block, source, scratch.Sources[source].AsSpan(0, rows * TokenHeadShape.WidthOf(_shape, source)));
    }

    private void Embed(ReadOnlySpan<SentenceDraft> block, int rows, EncoderScratch scratch)
    {
        int input = _shape.Input, row = 0;
        float[] vectors = scratch.Sources[0], inputs = scratch.States(0);
        vectors.AsSpan(0, rows * _shape.Vector).Clear();
        inputs.AsSpan(0, rows * input).Clear();
        foreach (SentenceDraft sentence in block)
        {
            bool caseless = Word.AreCaseless(sentence.Forms);
            for (int i = 0; i < sentence.Forms.Length; i++, row++)
            {
                string form = sentence.Forms[i];
                Span<float> to = inputs.AsSpan(row * input, input);
                if (!scratch.Known.Find(form, i == 0, caseless, to, out int vector))
                {
                    vector = Embed(form, i == 0, caseless, to);
                    scratch.Known.Keep(form, i == 0, caseless, to, vector);
                }

                if (vector >= 0) model.Vectors.AddRow(vector, vectors.AsSpan(row * _shape.Vector, _shape.Vector));
            }
        }

        model.VectorProjection.Multiply(vectors, inputs, rows, add: true);
    }

    /// <summary>Sums up the rows of a word, and returns the row of its vector, or -1.</summary>
    private int Embed(string form, bool first, bool caseless, Span<float> to)
    {
        Span<int> affixes = stackalloc int[WordFeatures.Count];
        string key = WordFeatures.Key(form), plain = WordFeatures.Plain(key);
        model.Words.AddRow(model.Words.Find(WordTable.Hash(plain)) + 1, to);
        int vector = model.Vectors.Find(WordTable.Hash(key));
        if (vector < 0) Add(model.UnknownVector, to);
        WordFeatures.Hash(caseless ? key : form, plain, first, _shape.Buckets, affixes);
        foreach (int affix in affixes) model.Affixes.AddRow(affix, to);
        return vector;
    }

    private void Tag(ReadOnlySpan<SentenceDraft> block, int rows, EncoderScratch scratch)
    {
        Fill(scratch.Tags, model.TagBias, rows);
        model.TagWeights.Multiply(scratch.States(_shape.TagLayer), scratch.Tags, rows, add: true);
        int row = 0;
        foreach (SentenceDraft sentence in block)
            for (int i = 0; i < sentence.Forms.Length; i++, row++)
            {
                int tag = Best(scratch.Tags.AsSpan(row * _shape.Tags, _shape.Tags));
                sentence.Upos[i] = model.Upos[tag];
                sentence.Xpos[i] = model.Xpos[tag];
            }
    }

    private void ScoreHeads(ReadOnlySpan<SentenceDraft> block, int rows, EncoderScratch scratch)
    {
        int arc = _shape.Arc, row = 0;
        Fill(scratch.Heads, model.HeadBias, rows);
        model.HeadWeights.Multiply(scratch.States(_shape.Layers), scratch.Heads, rows, add: true);
        for (int s = 0; s < block.Length; s++)
        {
            model.Root.CopyTo(scratch.Candidates.AsSpan((row + s) * arc));
            for (int i = 0; i < block[s].Forms.Length; i++, row++)
            {
                Span<float> heads = scratch.Heads.AsSpan(row * _shape.HeadColumns, 2 * arc);
                Leaky.Apply(heads);
                heads[..arc].CopyTo(scratch.Dependents.AsSpan(row * arc));
                heads[arc..].CopyTo(scratch.Candidates.AsSpan((row + s + 1) * arc));
            }
        }

        Fill(scratch.Turned, model.ArcPrior, rows);
        model.ArcWeights.Multiply(scratch.Dependents, scratch.Turned, rows, add: true);
    }

    private void Attach(SentenceDraft sentence, int start, int number, EncoderScratch scratch)
    {
        int count = sentence.Forms.Length, arc = _shape.Arc;
        if (count == 0) return;
        scratch.PackedCandidates.PackTransposed(scratch.Candidates.AsSpan((start + number) * arc, (count + 1) * arc), arc, count + 1);
        int rows = (count + EncoderScratch.RowStep - 1) / EncoderScratch.RowStep * EncoderScratch.RowStep;
        scratch.PackedCandidates.Multiply(scratch.Turned.AsSpan(start * arc), scratch.ArcScores, rows);
        ArcDecoder.Decode(scratch.ArcScores, count, sentence.Heads);
    }

    private void Relate(ReadOnlySpan<SentenceDraft> block, EncoderScratch scratch)
    {
        int label = _shape.Label, start = 0, row = 0;
        foreach (SentenceDraft sentence in block)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                if (sentence.Heads[i] < 0) continue;
                Span<float> to = scratch.Labels.AsSpan(row++ * label, label);
                scratch.Heads.AsSpan(((start + i) * _shape.HeadColumns) + (2 * _shape.Arc), label).CopyTo(to);
                Add(scratch.Heads.AsSpan(((start + sentence.Heads[i]) * _shape.HeadColumns) + (2 * _shape.Arc) + label, label), to);
                Leaky.Apply(to);
            }

            start += sentence.Forms.Length;
        }

        int rows = (row + EncoderScratch.RowStep - 1) / EncoderScratch.RowStep * EncoderScratch.RowStep;
        Fill(scratch.LabelScores, model.RelationBias, rows);
        model.RelationWeights.Multiply(scratch.Labels, scratch.LabelScores, rows, add: true);
        row = 0;
        foreach (SentenceDraft sentence in block)
            for (int i = 0; i < sentence.Forms.Length; i++)
                sentence.Relations[i] = sentence.Heads[i] < 0 ? "root" : model.Relations[Best(scratch.LabelScores.AsSpan(row++ * _shape.Relations, _shape.Relations))];
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    private static void Fill(Span<float> rows, ReadOnlySpan<float> with, int count)
    {
        for (int i = 0; i < count; i++) with.CopyTo(rows[(i * with.Length)..]);
    }

    private static void Add(ReadOnlySpan<float> values, Span<float> to)
    {
        for (int i = 0; i < values.Length; i++) to[i] += values[i];
    }
}

/// <summary>Rows of one source for a block of sentences, in their order; rows past the last word say nothing.</summary>
internal delegate void StatesSeen(ReadOnlySpan<SentenceDraft> block, int source, ReadOnlySpan<float> rows);
