using System.Runtime.InteropServices;

namespace Hearsay.Language.Neural;

/// <summary>Room for one block on its way through a <see cref="TokenHead"/>.</summary>
internal sealed class TokenHeadScratch
{
    public float[] Hidden = [];
    public float[] Gates = [];
    public float[] States = [];
    public float[] Scores = [];
    private readonly List<SentenceDraft> _chosen = [];
    private readonly List<(int First, int Count)> _stretches = [];
    private float[] _gathered = [];

    public FeatureRows Features { get; } = new();

    /// <summary>The sentences of the block that are wanted, in their order.</summary>
    public ReadOnlySpan<SentenceDraft> Chosen => CollectionsMarshal.AsSpan(_chosen);

    /// <summary>Their words, rounded up as the block's are.</summary>
    public int Rows { get; private set; }

    /// <summary>Notes which sentences a task wants; true where it wants them all.</summary>
    public bool Choose(ReadOnlySpan<SentenceDraft> block, IHeadTask task)
    {
        _chosen.Clear();
        _stretches.Clear();
        int at = 0, words = 0;
        foreach (SentenceDraft sentence in block)
        {
            int count = sentence.Forms.Length;
            if (task.Wants(sentence))
            {
                _chosen.Add(sentence);
                _stretches.Add((at, count));
                words += count;
            }

            at += count;
        }

        Rows = (words + EncoderScratch.RowStep - 1) / EncoderScratch.RowStep * EncoderScratch.RowStep;
        return _chosen.Count == block.Length;
    }

    /// <summary>The rows of the wanted sentences, one after the other; gone with the next call.</summary>
    public ReadOnlySpan<float> Gather(float[] source, int width)
    {
        EncoderScratch.Fit(ref _gathered, Rows * width);
        int to = 0;
        foreach ((int first, int count) in _stretches)
        {
            source.AsSpan(first * width, count * width).CopyTo(_gathered.AsSpan(to));
            to += count * width;
        }

        return _gathered;
    }

    public void Fit(TokenHeadShape shape, int rows)
    {
        EncoderScratch.Fit(ref Hidden, rows * shape.Hidden);
        EncoderScratch.Fit(ref Gates, rows * GatedPass.GatesOf(shape.Hidden, shape.Width));
        EncoderScratch.Fit(ref States, rows * shape.Top);
        EncoderScratch.Fit(ref Scores, rows * shape.Classes);
    }
}
