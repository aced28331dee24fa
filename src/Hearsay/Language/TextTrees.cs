namespace Hearsay.Language;

/// <summary>The trees of a parsed text, with look-up by offset. Made once a document and handed to every step of the extraction.</summary>
internal sealed class TextTrees
{
    private readonly SentenceTree[] _trees;

    public TextTrees(ParsedText parsed)
    {
        Parsed = parsed;
        _trees = new SentenceTree[parsed.Sentences.Count];
        for (int i = 0; i < _trees.Length; i++) _trees[i] = new SentenceTree(parsed.Sentences[i]);
    }

    public ParsedText Parsed { get; }

    public string Text => Parsed.Text;

    /// <summary>Number of sentences.</summary>
    public int Count => _trees.Length;

    /// <summary>Tree of a sentence.</summary>
    public SentenceTree this[int sentence] => _trees[sentence];

    /// <summary>What the head of firmness says of a sentence.</summary>
    public SentenceScores Firmness(int sentence) => new(Parsed.Firmness, sentence);

    /// <summary>Index of the sentence that holds <paramref name="offset"/>, or of the next one after it; <see cref="Count"/> where there is none.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = _trees.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_trees[middle].Sentence.Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Tokens of a sentence that overlap <paramref name="span"/>; empty where none does.</summary>
    public TokenRange TokensIn(int sentence, TextSpan span)
    {
        ReadOnlySpan<Token> tokens = _trees[sentence].Sentence.Tokens.AsSpan();
        // Halving rather than walking: a sentence of 100,000 words is asked about 100,000 times.
        int start = 0, high = tokens.Length;
        while (start < high)
        {
            int middle = (start + high) / 2;
            if (tokens[middle].Span.End <= span.Start) start = middle + 1;
            else high = middle;
        }

        int end = start;
        while (end < tokens.Length && tokens[end].Span.Start < span.End) end++;
        return new TokenRange(start, end);
    }
}
