namespace Hearsay.Language.Neural;

/// <summary>What a head is told of the words of one sentence besides the encoder's states, as rows of its table of features: what lists say, how a word is spelt elsewhere.</summary>
internal sealed class FeatureRows
{
    private readonly List<int> _rows = [];
    private readonly List<int> _ends = [];
    private ulong _mask;

    /// <summary>Rows of one word.</summary>
    public ReadOnlySpan<int> this[int word]
    {
        get
        {
            if (word >= _ends.Count) return [];
            int start = word == 0 ? 0 : _ends[word - 1];
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows)[start.._ends[word]];
        }
    }

    /// <summary>Forgets the last sentence; the next one's features go to a table of so many rows, a power of two.</summary>
    public void Clear(int buckets)
    {
        _rows.Clear();
        _ends.Clear();
        if (!System.Numerics.BitOperations.IsPow2(buckets)) throw new ArgumentOutOfRangeException(nameof(buckets), buckets, "Not a power of two.");
        _mask = (ulong)buckets - 1;
    }

    /// <summary>Adds a feature of the present word, by its hash (<see cref="Models.Feature"/>). Two that share a row are told apart by the others.</summary>
    public void Add(ulong feature) => _rows.Add((int)((feature >> 8) & _mask));

    /// <summary>Goes on to the next word.</summary>
    public void Next() => _ends.Add(_rows.Count);
}
