namespace Hearsay.Lab.Neural;

/// <summary>A sentence as numbers: what the network reads, and what it should answer.</summary>
/// <param name="Words">Rows of the table of frequent words.</param>
/// <param name="Vectors">Word vectors; null where a word has none.</param>
/// <param name="Affixes">Buckets of the hashed features, word after word.</param>
/// <param name="Tags">Gold tags.</param>
/// <param name="Heads">Gold heads, -1 for the root.</param>
/// <param name="Relations">Gold relations, -1 for the root's.</param>
internal sealed record TrainingSentence(int[] Words, float[]?[] Vectors, int[] Affixes, int[] Tags, int[] Heads, int[] Relations)
{
    public int Count => Words.Length;
}
