namespace Hearsay.Language.Neural;

/// <summary>
/// What the embedding has made of the words of one document so far. A report repeats half of its words, and each costs a dozen rows of tables that lie
/// far apart in memory.
/// </summary>
internal sealed class InputRows
{
    /// <summary>Words kept; what a longer document has besides is made anew each time.</summary>
    private const int Most = 4096;

    // The same form is another word at the start of a sentence and in one that is all capitals.
    private readonly Dictionary<string, int>[] _known = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly int[] _vectors = new int[Most];
    private float[] _inputs = [];
    private int _count;

    /// <summary>Another document begins.</summary>
    public void Clear()
    {
        foreach (Dictionary<string, int> known in _known) known.Clear();
        _count = 0;
    }

    /// <summary>Copies what is known of a word; false where it has not been met.</summary>
    public bool Find(string form, bool first, bool caseless, Span<float> input, out int vector)
    {
        vector = -1;
        if (!Of(first, caseless).TryGetValue(form, out int row)) return false;
        _inputs.AsSpan(row * input.Length, input.Length).CopyTo(input);
        vector = _vectors[row];
        return true;
    }

    /// <summary>Keeps what was made of a word.</summary>
    /// <param name="form">As written.</param>
    /// <param name="first">It begins its sentence.</param>
    /// <param name="caseless">Its sentence has capitals only.</param>
    /// <param name="input">The sum of its rows.</param>
    /// <param name="vector">Row of its vector, or -1.</param>
    public void Keep(string form, bool first, bool caseless, ReadOnlySpan<float> input, int vector)
    {
        if (_count == Most) return;
        if (_inputs.Length < (_count + 1) * input.Length) Array.Resize(ref _inputs, Math.Max(256, 2 * _count) * input.Length);
        input.CopyTo(_inputs.AsSpan(_count * input.Length));
        _vectors[_count] = vector;
        Of(first, caseless).Add(form, _count++);
    }

    private Dictionary<string, int> Of(bool first, bool caseless) => _known[(first ? 1 : 0) + (caseless ? 2 : 0)];
}
