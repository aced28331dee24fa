namespace Hearsay.Lab.Learning;

/// <summary>A seeded order of training examples; our own generator, so that a new .NET never changes a model.</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed;

    public void Reorder<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => (int)(Next() % 100) < percent;

    // SplitMix64 (Steele, Lea and Flood 2014).
    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
