using System.Runtime.InteropServices;

namespace Hearsay.Coding;

/// <summary>Phrases by their words, for the longest match at a word. Looking up costs as many steps as the longest phrase has words.</summary>
internal sealed class PhraseIndex<T>
    where T : class
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _next = [];
    private readonly List<T?> _entries = [null];

    /// <summary>Adds a phrase; of two alike the first stands, or what <paramref name="join"/> makes of both.</summary>
    public void Add(ReadOnlySpan<string> words, T entry, Func<T, T, T>? join = null)
    {
        int node = 0;
        foreach (string word in words)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out bool known);
            if (!known) number = _numbers.Count;
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, Key(node, number), out bool there);
            if (!there)
            {
                next = _entries.Count;
                _entries.Add(null);
            }

            node = next;
        }

        if (node == 0) return;
        _entries[node] = _entries[node] is { } earlier ? join?.Invoke(earlier, entry) ?? earlier : entry;
    }

    /// <summary>The longest phrase that begins at a word, and how many words it has; null and 0 where none does.</summary>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="from">The word at which to begin.</param>
    /// <param name="alsoSingular">True to let a plural stand for its singular where the plural itself is not listed.</param>
    public (T? Entry, int Words) Longest(SentenceWords words, int from, bool alsoSingular = false)
    {
        int node = 0;
        (T?, int) found = (null, 0);
        for (int i = from; i < words.Count; i++)
        {
            if (!Step(words[i], node, out int next) && !(alsoSingular && words.Singular(i) is { Length: > 0 } singular && Step(singular, node, out next))) break;
            node = next;
            if (_entries[node] is { } entry) found = (entry, i - from + 1);
        }

        return found;
    }

    private bool Step(string word, int node, out int next)
    {
        next = 0;
        return _numbers.TryGetValue(word, out int number) && _next.TryGetValue(Key(node, number), out next);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
