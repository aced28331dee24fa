namespace Hearsay.Language.Neural;

/// <summary>Room for one block of sentences on its way through the network; kept between blocks.</summary>
internal sealed class EncoderScratch
{
    /// <summary>Rows are rounded up to this, so that no product has a slow edge.</summary>
    public const int RowStep = 8;

    public float[] Gates = [];
    public float[] Tags = [];
    public float[] Heads = [];
    public float[] Dependents = [];
    public float[] Turned = [];
    public float[] Candidates = [];
    public float[] ArcScores = [];
    public float[] Labels = [];
    public float[] LabelScores = [];

    public InputRows Known { get; } = new();

    public PackedMatrix PackedCandidates { get; } = new();

    /// <summary>What a head may read: the word vectors, the words' input, the states of each layer. They all stay until the heads have read them.</summary>
    public float[][] Sources { get; private set; } = [];

    /// <summary>Room for the heads, one after the other.</summary>
    public TokenHeadScratch ForHeads { get; } = new();

    /// <summary>The states of a layer; those of layer 0 are the words' input.</summary>
    public float[] States(int layer) => Sources[layer + 1];

    /// <summary>Makes room for so many words in so many sentences, the longest of which has <paramref name="longest"/>.</summary>
    public void Fit(EncoderShape shape, int rows, int sentences, int longest)
    {
        if (Sources.Length != shape.Layers + 2) Sources = [.. Enumerable.Repeat(Array.Empty<float>(), shape.Layers + 2)];
        for (int i = 0; i < Sources.Length; i++) Fit(ref Sources[i], rows * TokenHeadShape.WidthOf(shape, i));
        int gates = Enumerable.Range(0, shape.Layers).Max(shape.LayerGates);
        Fit(ref Gates, rows * gates);
        Fit(ref Tags, rows * shape.Tags);
        Fit(ref Heads, rows * shape.HeadColumns);
        Fit(ref Dependents, rows * shape.Arc);
        Fit(ref Turned, (rows + RowStep) * shape.Arc);
        Fit(ref Candidates, (rows + sentences) * shape.Arc);
        Fit(ref ArcScores, (longest + RowStep) * (longest + 1));
        Fit(ref Labels, rows * shape.Label);
        Fit(ref LabelScores, rows * shape.Relations);
    }

    /// <summary>Makes an array at least so long; what it held is lost.</summary>
    public static void Fit(ref float[] array, int size)
    {
        if (array.Length < size) array = new float[size + (size / 4)];
    }
}
