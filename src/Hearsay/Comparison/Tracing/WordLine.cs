using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// Words that are read as one line: all of a text, or those of a quotation that "he said" interrupts. Numbers of words are those of the line.
/// </summary>
internal sealed class WordLine
{
    private readonly WordRow _row;
    private readonly int[]? _places;

    /// <param name="text">The text.</param>
    /// <param name="row">Its words.</param>
    /// <param name="places">Which of them, in order; null for all.</param>
    public WordLine(string text, WordRow row, int[]? places = null) => (Text, _row, _places) = (text, row, places);

    public string Text { get; }

    public int Count => _places?.Length ?? _row.Count;

    /// <summary>The stretch of text from one word to before another; from the next word to it where there are none between.</summary>
    public TextSpan Span(int from, int to) => from < to ? new TextSpan(Word(from).Start, Word(to - 1).End) : Empty(from);

    /// <summary>The hashes of some words.</summary>
    public ReadOnlySpan<uint> Words(int from, int to)
    {
        if (_places is null) return _row.Words[from..to];
        uint[] words = new uint[to - from];
        for (int i = 0; i < words.Length; i++) words[i] = _row.Words[_places[from + i]];
        return words;
    }

    /// <summary>Some words as they are written, with straight apostrophes; in lower case but for names, so that May is not "may".</summary>
    public List<string> Written(int from, int to)
    {
        List<string> words = [];
        for (int w = from; w < to; w++)
        {
            string word = Word(w).In(Text).Replace('\u2019', '\'');
            bool isName = char.IsUpper(word[0]) && word.Length > 1 && char.IsLower(word[^1]) && !Begins(w);
            words.Add(isName ? word : word.ToLowerInvariant());
        }

        return words;
    }

    /// <summary>The first word of a sentence or quotation that holds a word.</summary>
    public int SentenceStart(int word)
    {
        while (word > 0 && !Begins(word)) word--;
        return word;
    }

    /// <summary>The word after the last of a sentence or quotation that holds the word before another.</summary>
    public int SentenceEnd(int word)
    {
        while (word < Count && !Begins(word)) word++;
        return word;
    }

    /// <summary>True where a sentence or a quotation begins with a word, or the line is at its end.</summary>
    public bool Begins(int word) => word == 0 || word >= Count || (!IsInterrupted(word) && Parts(Between(word)));

    /// <summary>What is written between a word and the one before it.</summary>
    public ReadOnlySpan<char> Between(int word)
    {
        int from = word == 0 ? 0 : Word(word - 1).End, to = word < Count ? Word(word).Start : Text.Length;
        return Text.AsSpan(from, to - from);
    }

    /// <summary>The words of the line that lie in a stretch of text.</summary>
    public (int From, int To) Within(TextSpan span)
    {
        int from = First(span.Start), to = from;
        while (to < Count && Word(to).End <= span.End) to++;
        return (from, to);
    }

    /// <summary>The first word that begins at an offset or after it.</summary>
    public int First(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Word(middle).Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>True where other words stand between a word and the one before it in the line.</summary>
    private bool IsInterrupted(int word) => _places is not null && _places[word] != _places[word - 1] + 1;

    private TextSpan Word(int word)
    {
        int place = _places is null ? word : _places[word];
        return _row.Span(place, place + 1);
    }

    private TextSpan Empty(int word)
    {
        int at = word < Count ? Word(word).Start : Count == 0 ? 0 : Word(Count - 1).End;
        return new TextSpan(at, at);
    }

    private static bool Parts(ReadOnlySpan<char> between)
    {
        for (int i = 0; i < between.Length; i++)
            if (between[i] is '!' or '?' or ':' or '\n' or '"' or '“' or '”' || (between[i] == '.' && i + 1 < between.Length && (char.IsWhiteSpace(between[i + 1]) || between[i + 1] is '\'' or '’' or ')'))) return true;
        return false;
    }
}
