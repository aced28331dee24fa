using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>A cue and the words round it, as the search for its source and content sees them. Reused from cue to cue.</summary>
internal sealed class CueScene
{
    private uint[] _paths = [];
    private int[] _queue = [];

    public TextRow Row { get; private set; } = null!;

    /// <summary>The cue's head.</summary>
    public int Cue { get; private set; }

    /// <summary>First and last word of the cue.</summary>
    public int CueFirst { get; set; }

    public int CueLast { get; set; }

    /// <summary>First and last word of the source; -1 where not stated or not yet known.</summary>
    public int SourceFirst { get; set; }

    public int SourceLast { get; set; }

    /// <summary>First and last word of the cue's sentence.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    public uint Signature { get; private set; }

    public uint Quotes { get; private set; }

    public uint Lemma { get; private set; }

    public uint Class { get; private set; }

    /// <summary>Other words within reach that may be cues, in text order.</summary>
    public List<int> Cues { get; } = [];

    public void Enter(TextRow row, int cue)
    {
        Row = row;
        Cue = CueFirst = CueLast = cue;
        SourceFirst = SourceLast = -1;
        int sentence = row.Words[cue].Sentence;
        First = row.SentenceStart[sentence];
        Last = row.SentenceStart[sentence + 1] - 1;
        Signature = CueSurroundings.Signature(row, cue);
        Quotes = CueSurroundings.QuoteContext(row, cue);
        Lemma = row.Words[cue].Lemma;
        Class = row.Words[cue].CueClass;
        MeasurePaths();
        Cues.Clear();
        int from = Math.Max(row.Words[cue].ParagraphFirst, cue - 150), to = Math.Min(row.Words.Length - 1, cue + 150);
        for (int i = from; i <= to; i++)
            if (i != cue && row.Words[i].Cueness > 1) Cues.Add(i);
    }

    /// <summary>The way through the tree from the cue to a word, as a number: relations up and down in order, cut after the fourth. 1 for words of other sentences.</summary>
    public uint Path(int word) => word < First || word > Last ? 1 : _paths[word - First];

    /// <summary>The highest word whose subtree starts (or ends) at a word.</summary>
    public int Top(int word, bool start)
    {
        RowWord[] words = Row.Words;
        int top = word;
        // The tree above is walked a few steps only: what lies higher is seldom a boundary anybody asks for.
        for (int step = 0; step < 12; step++)
        {
            int head = words[top].Head;
            if (head < 0 || (start ? words[head].Left != word : words[head].Right != word)) break;
            top = head;
        }

        return top;
    }

    /// <summary>The highest value of a hint in the cue's sentence.</summary>
    public uint Most(Hint hint)
    {
        uint most = 0;
        for (int i = First; i <= Last; i++) most = Math.Max(most, Row.Words[i].Of(hint));
        return most;
    }

    private void MeasurePaths()
    {
        SentenceTree tree = Row.Trees[Row.Words[Cue].Sentence];
        int n = tree.Count, cue = Cue - First;
        if (_paths.Length < n)
        {
            _paths = new uint[Math.Max(n, 128)];
            _queue = new int[_paths.Length];
        }

        Span<uint> paths = _paths.AsSpan(0, n);
        paths.Clear();
        // Breadth first from the cue: each step adds the relation and whether it was walked up or down.
        int head = 0, tail = 0;
        paths[cue] = 2;
        _queue[tail++] = cue;
        while (head < tail)
        {
            int at = _queue[head++];
            foreach (int child in tree.Children(at))
                if (paths[child] == 0)
                {
                    paths[child] = Step(paths[at], Row.Words[First + child].Relation, 0);
                    _queue[tail++] = child;
                }

            int up = tree.Head(at);
            if (up >= 0 && paths[up] == 0)
            {
                paths[up] = Step(paths[at], Row.Words[First + at].Relation, 1);
                _queue[tail++] = up;
            }
        }
    }

    /// <summary>The lowest three bits count steps; after the fourth, further steps no longer change the number.</summary>
    private static uint Step(uint path, uint relation, uint up)
    {
        uint steps = path == 2 ? 0 : (path & 7) - 2;
        if (steps >= 4) return path;
        uint hash = ((path * 31) ^ relation) + (up * 0x9E3779B9);
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        return (hash & ~7u) | (steps + 3);
    }
}
