namespace Hearsay.Language;

/// <summary>The dependency tree of a sentence, ready to be walked both ways. Built once a sentence, in linear time.</summary>
internal sealed class SentenceTree
{
    private readonly int[] _first;
    private readonly int[] _children;
    private readonly int[] _left;
    private readonly int[] _right;

    public SentenceTree(Sentence sentence)
    {
        Sentence = sentence;
        int n = sentence.Tokens.Count;
        ReadOnlySpan<Token> tokens = sentence.Tokens.AsSpan();
        _first = new int[n + 2];
        _children = new int[n];
        _left = new int[n];
        _right = new int[n];
        Root = 0;
        for (int i = 0; i < n; i++)
            if (tokens[i].Head >= 0) _first[tokens[i].Head + 1]++;
            else Root = i;
        for (int i = 0; i <= n; i++) _first[i + 1] += _first[i];
        int[] next = _first[..(n + 1)];
        for (int i = 0; i < n; i++)
            if (tokens[i].Head >= 0) _children[next[tokens[i].Head]++] = i;
        Measure();
    }

    public Sentence Sentence { get; }

    public int Count => Sentence.Tokens.Count;

    /// <summary>Index of the root.</summary>
    public int Root { get; }

    public Token this[int token] => Sentence.Tokens[token];

    /// <summary>Index of the head, or -1.</summary>
    public int Head(int token) => Sentence.Tokens[token].Head;

    /// <summary>Relation to the head, with subtype.</summary>
    public string Relation(int token) => Sentence.Tokens[token].Relation;

    /// <summary>Dependents, left to right.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_first[token], _first[token + 1] - _first[token]);

    /// <summary>From the leftmost to the rightmost token of the subtree. In a tree with crossing edges this may take in tokens of others.</summary>
    public TokenRange Subtree(int token) => new(_left[token], _right[token] + 1);

    /// <summary>First dependent whose relation is <paramref name="relation"/>, or starts with it and a colon; -1 where none.</summary>
    public int Child(int token, string relation)
    {
        foreach (int child in Children(token))
            if (Is(Relation(child), relation)) return child;
        return -1;
    }

    /// <summary>True where <paramref name="ancestor"/> is <paramref name="token"/> or stands above it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (int i = token; i >= 0; i = Head(i))
            if (i == ancestor) return true;
        return false;
    }

    /// <summary>Text span of a range of tokens.</summary>
    public TextSpan Span(TokenRange range) => new(Sentence.Tokens[range.Start].Span.Start, Sentence.Tokens[range.End - 1].Span.End);

    /// <summary>Text span of the subtree of a token.</summary>
    public TextSpan SubtreeSpan(int token) => Span(Subtree(token));

    /// <summary>True where <paramref name="relation"/> is <paramref name="wanted"/> or a subtype of it.</summary>
    public static bool Is(string relation, string wanted) =>
        relation.StartsWith(wanted, StringComparison.Ordinal) && (relation.Length == wanted.Length || relation[wanted.Length] == ':');

    private void Measure()
    {
        int n = Count;
        for (int i = 0; i < n; i++) _left[i] = _right[i] = i;
        // Depth-first with an explicit stack: a right-branching sentence of 10,000 words must not exhaust the call stack.
        int[] stack = new int[n];
        int[] order = new int[n];
        int depth = 0, count = 0;
        stack[depth++] = Root;
        while (depth > 0)
        {
            int token = stack[--depth];
            order[count++] = token;
            foreach (int child in Children(token)) stack[depth++] = child;
        }

        for (int k = count - 1; k > 0; k--)
        {
            int token = order[k], head = Head(token);
            _left[head] = Math.Min(_left[head], _left[token]);
            _right[head] = Math.Max(_right[head], _right[token]);
        }
    }
}
