namespace Hearsay.Comparison.Happenings;

/// <summary>A set of words, each with the weight of its rarity. Likeness is the cosine, in thousandths.</summary>
internal sealed class WeighedWords
{
    private readonly string[] _words;
    private readonly long[] _squares;
    private readonly long _sum;

    public WeighedWords(IEnumerable<string> words, RareWords rare)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _squares = [.. _words.Select(w => (long)rare.Weight(w) * rare.Weight(w))];
        _sum = _squares.Sum();
    }

    public bool IsEmpty => _words.Length == 0;

    public bool Contains(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) >= 0;

    public int Likeness(WeighedWords other)
    {
        long shared = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
            switch (string.CompareOrdinal(_words[i], other._words[j]))
            {
                case < 0: i++; break;
                case > 0: j++; break;
                default: shared += _squares[i++]; j++; break;
            }

        return shared == 0 ? 0 : (int)(1000 * shared / Math.Sqrt((double)_sum * other._sum));
    }

    /// <summary>The words that both have, in ordinal order.</summary>
    public IEnumerable<string> Shared(WeighedWords other) => _words.Where(other.Contains);
}
