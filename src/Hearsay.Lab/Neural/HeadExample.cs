namespace Hearsay.Lab.Neural;

/// <summary>A sentence from which a head learns.</summary>
/// <param name="States">What the encoder made of it: for every word the head's sources side by side. In half precision, since a corpus of them lies in memory.</param>
/// <param name="Features">Rows of the feature table, word by word.</param>
/// <param name="Classes">The right class of each word; -1 where nothing is to be learnt.</param>
internal sealed record HeadExample(Half[] States, int[][] Features, int[] Classes)
{
    /// <summary>How much the sentence counts.</summary>
    public float Weight { get; init; } = 1;

    public int Count => Classes.Length;
}
