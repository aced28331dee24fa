namespace Hearsay;

/// <summary>The scores of one head for the words of one sentence.</summary>
/// <param name="Scores">Those of the document, or null where no head has read it. A head may pass over sentences.</param>
/// <param name="Sentence">Which sentence.</param>
internal readonly record struct SentenceScores(TokenScores? Scores, int Sentence)
{
    public bool HasScores => Scores is not null && Scores.Has(Sentence);

    /// <summary>Score of a class for a word.</summary>
    public float this[int token, int which] => Scores![Sentence, token, which];
}

/// <summary>The scores of one head for every word of a document, kept in 256ths: two bytes a score.</summary>
internal sealed class TokenScores(int classes) : IEquatable<TokenScores>
{
    private const float Step = 256;
    private readonly List<int> _starts = [];
    private short[] _scores = [];
    private int _count;

    /// <summary>Scores a word has.</summary>
    public int Classes => classes;

    /// <summary>False where the head passed over a sentence.</summary>
    public bool Has(int sentence) => (sentence + 1 < _starts.Count ? _starts[sentence + 1] : _count) > _starts[sentence];

    /// <summary>Score of a class for a word.</summary>
    public float this[int sentence, int token, int which] => _scores[_starts[sentence] + (token * classes) + which] / Step;

    /// <summary>All scores of a word, in 256ths.</summary>
    public ReadOnlySpan<short> At(int sentence, int token) => _scores.AsSpan(_starts[sentence] + (token * classes), classes);

    /// <summary>Adds the next sentence; without scores where the head passed over it.</summary>
    public void Add(ReadOnlySpan<float> scores)
    {
        _starts.Add(_count);
        if (_scores.Length < _count + scores.Length) Array.Resize(ref _scores, Math.Max(_count + scores.Length, _scores.Length * 2));
        foreach (float score in scores) _scores[_count++] = (short)Math.Clamp(MathF.Round(score * Step), short.MinValue, short.MaxValue);
    }

    public bool Equals(TokenScores? other) => other is not null && classes == other.Classes && _scores.AsSpan(0, _count).SequenceEqual(other._scores.AsSpan(0, other._count));

    public override bool Equals(object? obj) => Equals(obj as TokenScores);

    public override int GetHashCode() => HashCode.Combine(classes, _count);
}
